package dev.nrr.core.retention;

import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RetentionRule.Scope;

/** Refuses rules that contradict themselves or the book. */
public final class RuleCheck {

  private RuleCheck() {}

  /**
   * Checks a rule.
   *
   * @param rule every choice that decides a figure
   * @param hasHistory whether the book can tell who paid before
   * @param stepsPerYear steps of the book's dates in a year; 0 where they have no regular step
   * @throws IllegalArgumentException if the rule contradicts itself or asks what the book cannot
   *     tell
   */
  public static void check(RetentionRule rule, boolean hasHistory, int stepsPerYear) {
    Method method = rule.method();
    RetentionMethods.of(rule); // refuses movements as given
    require((rule.scope() != null) == (method == Method.MOVEMENTS), "scope is of movements only");
    require(
        (rule.weighting() != null) == (method == Method.AVERAGE), "weighting is of average only");
    require(
        (rule.interrupted() == null) == method.isStepByStep(),
        "interrupted is of whole windows only");
    require(!rule.annualized() || method == Method.AVERAGE, "only average is annualized");
    require(!rule.annualized() || stepsPerYear > 0, "steps per year are not known");
    require(
        rule.scope() != Scope.ALL || rule.minStart() == null,
        "scope all has no cohort for a least starting revenue");
    require(
        rule.reactivation() != Reactivation.GAIN || hasHistory,
        "reactivation needs customers' history");
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
