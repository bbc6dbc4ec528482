package dev.nrr.cli.option;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Interrupted;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RetentionRule.Scope;
import dev.nrr.core.result.RetentionRule.Weighting;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.input.request.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The options of the rule, free of contradictions.
 *
 * @param method as asked for, else point-to-point
 * @param scope null with any other method than movements
 * @param reactivation as asked for, else separate
 * @param interrupted null where it was not asked for
 * @param weighting null with any other method than average
 * @param annualized whether the average of the steps is raised to a year
 * @param minStart the least starting revenue of a cohort customer; null for any above zero
 * @param methodFlag the first option given that asks for a method; null for none
 * @param besideMethod the first option given that asks more of a method than rows of periods can
 *     tell; null for none
 */
public record RuleOptions(
    Method method,
    @Nullable Scope scope,
    Reactivation reactivation,
    @Nullable Interrupted interrupted,
    @Nullable Weighting weighting,
    boolean annualized,
    @Nullable Amount minStart,
    @Nullable Flag methodFlag,
    @Nullable Flag besideMethod) {

  /** Options that ask for a method, which movements that came as such have none of. */
  private static final List<Flag> OF_METHODS =
      List.of(Flags.METHOD, Flags.SCOPE, Flags.INTERRUPTED, Flags.WEIGHTING, Flags.ANNUALIZE);

  /** Options of methods that need to know who a row is about. */
  private static final List<Flag> OF_COHORTS = List.of(Flags.SCOPE, Flags.INTERRUPTED);

  /**
   * Reads the options.
   *
   * @throws OptionException if they contradict each other
   */
  public static RuleOptions parse(OptionValues values) {
    Method method = values.choice(Flags.METHOD, Method.values());
    Scope scope = values.choice(Flags.SCOPE, Scope.values());
    Reactivation reactivation = values.choice(Flags.REACTIVATION, Reactivation.values());
    Interrupted interrupted =
        values.findChoice(Flags.INTERRUPTED, Interrupted.values()).orElse(null);
    Weighting weighting = values.choice(Flags.WEIGHTING, Weighting.values());
    Amount minStart =
        values.has(Flags.MIN_START) ? values.parse(Flags.MIN_START, OptionText::amount) : null;
    only(values, Flags.SCOPE, method, Method.MOVEMENTS);
    only(values, Flags.WEIGHTING, method, Method.AVERAGE);
    only(values, Flags.ANNUALIZE, method, Method.AVERAGE);
    if (scope == Scope.ALL && minStart != null) {
      throw new OptionException(
          "--scope all counts every customer, --min-start leaves some out: give one of the two");
    }
    return new RuleOptions(
        method,
        method == Method.MOVEMENTS ? scope : null,
        reactivation,
        interrupted,
        method == Method.AVERAGE ? weighting : null,
        values.has(Flags.ANNUALIZE),
        minStart,
        values.findFirst(OF_METHODS).orElse(null),
        values
            .findFirst(scope == Scope.ALL ? List.of(Flags.INTERRUPTED) : OF_COHORTS)
            .orElse(null));
  }

  private static void only(OptionValues values, Flag flag, Method method, Method needed) {
    if (values.has(flag) && method != needed) {
      List<Suggestion> ways =
          values.isTyped(Flags.METHOD)
              ? List.of()
              : List.of(
                  Suggestion.of(
                      flag == Flags.ANNUALIZE
                          ? "the mean of the one-step ratios, raised to a year"
                          : "the method that " + flag.name() + " is about",
                      Flags.METHOD.name(),
                      needed.word()));
      throw new OptionException(
          flag.name() + " needs --method " + needed.word() + ", here it is " + method.word(), ways);
    }
  }

  /** The rule for movements that came as such. */
  public RetentionRule of(StatedMovements movements) {
    refuseMethod();
    requireGain(movements);
    return RetentionRule.asGiven().withReactivation(reactivation).withMinStart(minStart);
  }

  /** Refuses to apply a method to movements that came as such. */
  public void refuseMethod() {
    refuse(methodFlag);
  }

  private static void refuse(@Nullable Flag flag) {
    if (flag != null) {
      throw new OptionException(
          flag.name() + " needs customers' revenue by date, and the input states movements");
    }
  }

  /** Whether a method is asked for that puts periods of movements together. */
  public boolean combinesPeriods(StatedMovements movements) {
    return methodFlag == Flags.METHOD
        && (method == Method.CHAINED || method == Method.MOVEMENTS)
        && movements.periods().get(0).date() != null;
  }

  /** The rule that puts periods of movements together: rows tell of all customers alike. */
  public RetentionRule ofPeriods(StatedMovements movements) {
    refuse(besideMethod);
    if (minStart != null) {
      throw new OptionException(
          "--min-start leaves customers out, and periods are put together whole");
    }
    requireGain(movements);
    RetentionRule rule =
        RetentionRule.of(method).withReactivation(reactivation).withInterrupted(null);
    return method == Method.MOVEMENTS ? rule.withScope(Scope.ALL) : rule;
  }

  private void requireGain(StatedMovements movements) {
    if (movements.periods().get(0).total().memo().reactivation() == null) {
      refuseGain("a column of reactivation", "states movements without one");
    }
  }

  private void refuseGain(String needed, String found) {
    if (reactivation == Reactivation.GAIN) {
      throw new OptionException("--reactivation gain needs " + needed + ", and the input " + found);
    }
  }

  /** The rule for a book of customers. */
  public RetentionRule of(RevenueSource book) {
    if (!book.hasHistory()) {
      refuseGain("customers' history", "has a start and an end only");
    }
    RetentionRule rule =
        RetentionRule.of(method)
            .withReactivation(reactivation)
            .withAnnualized(annualized)
            .withMinStart(minStart);
    rule = scope == null ? rule : rule.withScope(scope);
    rule = weighting == null ? rule : rule.withWeighting(weighting);
    return interrupted == null || method.isStepByStep() ? rule : rule.withInterrupted(interrupted);
  }

  /** What the user must know of options that do nothing here. */
  public List<Notice> notices() {
    return interrupted != null && method.isStepByStep()
        ? List.of(
            new Notice(
                "interrupted-no-effect",
                "--interrupted has no effect with --method " + method.word(),
                0))
        : List.of();
  }
}
