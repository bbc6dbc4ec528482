package dev.nrr.cli.option;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Interrupted;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RetentionRule.Scope;
import dev.nrr.core.result.RetentionRule.Weighting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The options of the rule, with what contradicts each other or the input. */
public final class RuleOptions {

  private static final List<Method> OF_HISTORY =
      List.of(Method.POINT_TO_POINT, Method.MOVEMENTS, Method.CHAINED, Method.AVERAGE);

  /** Options that ask for a method, which movements that came as such have none of. */
  private static final List<Flag> OF_METHODS =
      List.of(Flags.METHOD, Flags.SCOPE, Flags.INTERRUPTED, Flags.WEIGHTING, Flags.ANNUALIZE);

  private final OptionValues arguments;
  private final Method method;
  private final @Nullable Scope scope;
  private final Reactivation reactivation;
  private final Interrupted interrupted;
  private final @Nullable Weighting weighting;
  private final @Nullable Amount minStart;

  public RuleOptions(OptionValues arguments) {
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
    this.minStart = arguments.parse(Flags.MIN_START, InputOptions::amount).orElse(null);
    check();
  }

  private void check() {
    only(Flags.SCOPE, Method.MOVEMENTS);
    only(Flags.WEIGHTING, Method.AVERAGE);
    only(Flags.ANNUALIZE, Method.AVERAGE);
    if (scope == Scope.ALL && minStart != null) {
      throw new OptionException(
          "--scope all counts every customer, --min-start leaves some out: give one of the two");
    }
  }

  private void only(Flag flag, Method of) {
    if (arguments.has(flag) && method != of) {
      throw new OptionException(
          flag.name() + " needs --method " + of.word() + ", here it is " + method.word());
    }
  }

  /** The least starting revenue of a cohort customer; null for any above zero. */
  public @Nullable Amount minStart() {
    return minStart;
  }

  /** The rule for movements that came as such. */
  public RetentionRule asGiven() {
    for (Flag flag : OF_METHODS) {
      if (arguments.has(flag)) {
        throw new OptionException(
            flag.name() + " needs customers' revenue by date, and the input states movements");
      }
    }
    refuseGain("states movements");
    return RetentionRule.asGiven().withMinStart(minStart);
  }

  private void refuseGain(String why) {
    if (reactivation == Reactivation.GAIN) {
      throw new OptionException(
          "--reactivation gain needs customers' history, and the input " + why);
    }
  }

  /** The rule for a book of customers. */
  public RetentionRule of(RevenueBook book) {
    if (!book.hasHistory()) {
      refuseGain("has a start and an end only");
    }
    return new RetentionRule(
        method,
        scope,
        reactivation,
        method.isStepByStep() ? null : interrupted,
        weighting,
        arguments.has(Flags.ANNUALIZE),
        minStart);
  }

  /** What the user must know of options that do nothing here. */
  public List<Notice> notices() {
    return arguments.has(Flags.INTERRUPTED) && method.isStepByStep()
        ? List.of(
            new Notice(
                "interrupted-no-effect",
                "--interrupted has no effect with --method " + method.word(),
                0,
                null))
        : List.of();
  }
}
