package dev.nrr.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.cli.parse.Parsed;
import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.Books;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueBookBuilder;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Choice;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.StatedMovements;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleOptionsTest {

  private static final StatedMovements MOVEMENTS = movements(Memo.UNKNOWN);

  private static StatedMovements movements(Memo memo) {
    StatedMovements.Part part =
        new StatedMovements.Part(Slice.TOTAL, RevenueBridge.NONE, memo, null);
    return new StatedMovements(
        List.of(new StatedMovements.Period(null, part, List.of(), null, null, List.of())));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # options                              , method        , scope , reactivation, interrupted, weighting, annualized
          ''                                     , point-to-point, -     , separate    , returned   , -        , false
          --interrupted churned                  , point-to-point, -     , separate    , churned    , -        , false
          --reactivation gain                    , point-to-point, -     , gain        , returned   , -        , false
          --method movements                     , movements     , cohort, separate    , returned   , -        , false
          --method movements --scope all         , movements     , all   , separate    , returned   , -        , false
          --method chained                       , chained       , -     , separate    , -          , -        , false
          --method chained --interrupted churned , chained       , -     , separate    , -          , -        , false
          --method average                       , average       , -     , separate    , -          , simple   , false
          --method average --weighting revenue   , average       , -     , separate    , -          , revenue  , false
          --method average --annualize           , average       , -     , separate    , -          , simple   , true
          """)
  void isTheRuleOfABook(
      String options,
      String method,
      @Nullable String scope,
      String reactivation,
      @Nullable String interrupted,
      @Nullable String weighting,
      boolean annualized) {
    RetentionRule rule = RuleOptions.parse(Parsed.calc(options)).of(history());
    assertThat(rule.method().word()).isEqualTo(method);
    assertThat(word(rule.scope())).isEqualTo(scope);
    assertThat(rule.reactivation().word()).isEqualTo(reactivation);
    assertThat(word(rule.interrupted())).isEqualTo(interrupted);
    assertThat(word(rule.weighting())).isEqualTo(weighting);
    assertThat(rule.annualized()).isEqualTo(annualized);
    assertThat(rule.minStart()).isNull();
  }

  private static @Nullable String word(@Nullable Choice choice) {
    return choice == null ? null : choice.word();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --scope all                                       | --scope needs --method movements, here it is point-to-point
          --method chained --scope cohort                   | --scope needs --method movements, here it is chained
          --weighting revenue                               | --weighting needs --method average, here it is point-to-point
          --annualize                                       | --annualize needs --method average, here it is point-to-point
          --method chained --annualize                      | --annualize needs --method average, here it is chained
          --method movements --scope all --min-start 10     | --scope all counts every customer
          --method as-given                                 | --method: 'as-given' is none of point-to-point, movements, chained, average
          --reactivation yes                                | --reactivation: 'yes' is none of separate, gain
          --min-start -5                                    | --min-start: '-5' is below zero
          """)
  void refusesWhatContradictsItself(String options, String message) {
    assertThatThrownBy(() -> RuleOptions.parse(Parsed.calc(options)))
        .isInstanceOf(OptionException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--method point-to-point",
        "--method movements --scope cohort",
        "--interrupted churned",
        "--method average --weighting simple",
        "--method average --annualize",
        "--reactivation gain"
      })
  void refusesAMethodForMovementsThatAreGiven(String options) {
    assertThatThrownBy(() -> RuleOptions.parse(Parsed.calc(options)).of(MOVEMENTS))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("the input states movements");
  }

  @Test
  void movementsThatStateReactivationMayGainByIt() {
    StatedMovements stated = movements(new Memo(null, Amount.of(5), null));
    RetentionRule rule = RuleOptions.parse(Parsed.calc("--reactivation gain")).of(stated);
    assertThat(rule).isEqualTo(RetentionRule.asGiven().withReactivation(Reactivation.GAIN));
  }

  @Test
  void movementsThatAreGivenKeepALeastStart() {
    RetentionRule rule = RuleOptions.parse(Parsed.calc("--min-start 1K")).of(MOVEMENTS);
    assertThat(rule.method()).isEqualTo(Method.AS_GIVEN);
    assertThat(Objects.requireNonNull(rule.minStart())).isEqualTo(Amount.of(1000));
  }

  @Test
  void refusesGainWithoutHistory() {
    RevenueBookBuilder builder = Books.builder();
    Books.add(builder, "Acme", 0, "1");
    RevenueBook balances = builder.buildUndated(1, Books.SILENT);
    assertThatThrownBy(() -> RuleOptions.parse(Parsed.calc("--reactivation gain")).of(balances))
        .isInstanceOf(OptionException.class)
        .hasMessage(
            "--reactivation gain needs customers' history, and the input has a start and an end"
                + " only");
  }

  @Test
  void saysThatASwitchHasNoEffect() {
    assertThat(RuleOptions.parse(Parsed.calc("--method chained --interrupted churned")).notices())
        .extracting(Notice::message)
        .containsExactly("--interrupted has no effect with --method chained");
    assertThat(RuleOptions.parse(Parsed.calc("--method chained")).notices()).isEmpty();
    assertThat(RuleOptions.parse(Parsed.calc("--interrupted churned")).notices()).isEmpty();
  }

  private static RevenueBook history() {
    RevenueBookBuilder builder = Books.builder();
    Books.add(builder, "Acme", 0, "1");
    return Books.build(builder, 13);
  }
}
