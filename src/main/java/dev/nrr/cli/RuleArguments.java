package dev.nrr.cli;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.retention.Notice;
import dev.nrr.core.retention.RetentionRule;
import dev.nrr.core.retention.RetentionRule.Interrupted;
import dev.nrr.core.retention.RetentionRule.Method;
import dev.nrr.core.retention.RetentionRule.Reactivation;
import dev.nrr.core.retention.RetentionRule.Scope;
import dev.nrr.core.retention.RetentionRule.Weighting;
import dev.nrr.core.value.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of the rule, with what contradicts each other or the input. */
final class RuleArguments {

  private static final List<Method> OF_HISTORY =
      List.of(Method.POINT_TO_POINT, Method.MOVEMENTS, Method.CHAINED, Method.AVERAGE);

  /** Options that ask for a method, which movements that came as such have none of. */
  private static final List<Flag> OF_METHODS =
      List.of(Flags.METHOD, Flags.SCOPE, Flags.INTERRUPTED, Flags.WEIGHTING, Flags.ANNUALIZE);

  private final Arguments arguments;
  private final Method method;
  private final @Nullable Scope scope;
  private final Reactivation reactivation;
  private final Interrupted interrupted;
  private final @Nullable Weighting weighting;
  private final @Nullable Amount minStart;

  RuleArguments(Arguments arguments) {
    this.arguments = arguments;
    this.method =
        arguments
            .choice(Flags.METHOD, OF_HISTORY.toArray(new Method[0]))
            .orElse(Method.POINT_TO_POINT);
    this.scope =
        arguments
            .choice(Flags.SCOPE, Scope.values())
            .orElse(method == Method.MOVEMENTS ? Scope.COHORT : null);
    this.reactivation =
        arguments.choice(Flags.REACTIVATION, Reactivation.values()).orElse(Reactivation.SEPARATE);
    this.interrupted =
        arguments.choice(Flags.INTERRUPTED, Interrupted.values()).orElse(Interrupted.RETURNED);
    this.weighting =
        arguments
            .choice(Flags.WEIGHTING, Weighting.values())
            .orElse(method == Method.AVERAGE ? Weighting.SIMPLE : null);
    this.minStart = arguments.parse(Flags.MIN_START, InputArguments::amount).orElse(null);
    check();
  }

  private void check() {
    only(Flags.SCOPE, Method.MOVEMENTS);
    only(Flags.WEIGHTING, Method.AVERAGE);
    only(Flags.ANNUALIZE, Method.AVERAGE);
    if (scope == Scope.ALL && minStart != null) {
      throw new UsageError(
          "--scope all counts every customer, --min-start leaves some out: give one of the two");
    }
  }

  private void only(Flag flag, Method of) {
    if (arguments.has(flag) && method != of) {
      throw new UsageError(
          flag.name() + " needs --method " + of.word() + ", here it is " + method.word());
    }
  }

  /** The least starting revenue of a cohort customer; null for any above zero. */
  @Nullable Amount minStart() {
    return minStart;
  }

  /** The rule for movements that came as such. */
  RetentionRule asGiven() {
    for (Flag flag : OF_METHODS) {
      if (arguments.has(flag)) {
        throw new UsageError(
            flag.name() + " needs customers' revenue by date, and the input states movements");
      }
    }
    refuseGain("states movements");
    return RetentionRule.asGiven(minStart);
  }

  private void refuseGain(String why) {
    if (reactivation == Reactivation.GAIN) {
      throw new UsageError("--reactivation gain needs customers' history, and the input " + why);
    }
  }

  /** The rule for a book of customers. */
  RetentionRule of(RevenueBook book) {
    if (!book.hasHistory()) {
      refuseGain("has a start and an end only");
    }
    return new RetentionRule(
        method,
        scope,
        reactivation,
        isStepByStep() ? null : interrupted,
        weighting,
        arguments.has(Flags.ANNUALIZE),
        minStart);
  }

  private boolean isStepByStep() {
    return method == Method.CHAINED || method == Method.AVERAGE;
  }

  /** What the user must know of options that do nothing here. */
  List<Notice> notices() {
    return arguments.has(Flags.INTERRUPTED) && isStepByStep()
        ? List.of(
            new Notice(
                "interrupted-no-effect",
                "--interrupted has no effect with --method " + method.word(),
                0,
                null))
        : List.of();
  }
}
