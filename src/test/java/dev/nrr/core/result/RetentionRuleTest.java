package dev.nrr.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.result.RetentionRule.Choice;
import dev.nrr.core.result.RetentionRule.Interrupted;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RetentionRule.Scope;
import dev.nrr.core.result.RetentionRule.Weighting;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetentionRuleTest {

  private static Stream<String> words(Choice[] choices) {
    return Stream.of(choices).map(Choice::word);
  }

  @Test
  void everyChoiceHasTheWordScriptsRelyOn() {
    assertThat(words(Method.values()))
        .containsExactly("point-to-point", "movements", "chained", "average", "as-given");
    assertThat(words(Scope.values())).containsExactly("cohort", "all");
    assertThat(words(Reactivation.values())).containsExactly("separate", "gain");
    assertThat(words(Interrupted.values())).containsExactly("returned", "churned");
    assertThat(words(Weighting.values())).containsExactly("simple", "revenue");
  }

  @Test
  void figuresAndMovementsFilesHaveNoChoiceButTheLeastStart() {
    assertThat(RetentionRule.asGiven().withMinStart(Amount.of(100)))
        .isEqualTo(
            new RetentionRule(
                Method.AS_GIVEN, null, Reactivation.SEPARATE, null, null, false, Amount.of(100)));
  }
}
