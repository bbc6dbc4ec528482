package dev.nrr.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarNameTest {

  private static final List<String> NAMES = List.of("min-nrr", "min-grr", "max-churn", "by");

  @Test
  void theNearestNameIsFound() {
    assertThat(SimilarName.hint("min-nr", NAMES)).contains("\'min-nrr\'");
    assertThat(SimilarName.hint("mingrr", NAMES)).contains("\'min-grr\'");
    assertThat(SimilarName.hint("max-chrun", NAMES)).contains("\'max-churn\'");
  }

  @Test
  void whatIsFarFromAllHasNone() {
    assertThat(SimilarName.hint("starting", NAMES)).isEmpty();
    assertThat(SimilarName.hint("xy", NAMES)).isEmpty();
    assertThat(SimilarName.hint("min-nrr".repeat(1000), NAMES)).isEmpty();
  }

  @Test
  void aHintAsksWhetherItWasMeant() {
    assertThat(SimilarName.hint("min-nr", NAMES)).isEqualTo(", did you mean 'min-nrr'?");
  }
}
