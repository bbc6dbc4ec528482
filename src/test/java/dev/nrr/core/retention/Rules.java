package dev.nrr.core.retention;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Interrupted;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RetentionRule.Scope;
import dev.nrr.core.result.RetentionRule.Weighting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules for tests. */
public final class Rules {

  public static final RetentionRule DEFAULT =
      pointToPoint(Reactivation.SEPARATE, Interrupted.RETURNED);

  private Rules() {}

  public static RetentionRule pointToPoint(Reactivation reactivation, Interrupted interrupted) {
    return new RetentionRule(
        Method.POINT_TO_POINT, null, reactivation, interrupted, null, false, null);
  }

  static RetentionRule movements(Scope scope, Reactivation reactivation, Interrupted interrupted) {
    return new RetentionRule(Method.MOVEMENTS, scope, reactivation, interrupted, null, false, null);
  }

  static RetentionRule chained(Reactivation reactivation) {
    return new RetentionRule(Method.CHAINED, null, reactivation, null, null, false, null);
  }

  static RetentionRule average(Reactivation reactivation, Weighting weighting, boolean annualized) {
    return new RetentionRule(Method.AVERAGE, null, reactivation, null, weighting, annualized, null);
  }

  public static RetentionRule withMinStart(RetentionRule rule, @Nullable Amount minStart) {
    return new RetentionRule(
        rule.method(),
        rule.scope(),
        rule.reactivation(),
        rule.interrupted(),
        rule.weighting(),
        rule.annualized(),
        minStart);
  }

  /** Every method under every switch it has. */
  static List<RetentionRule> all() {
    List<RetentionRule> rules = new ArrayList<>();
    for (Reactivation reactivation : Reactivation.values()) {
      for (Interrupted interrupted : Interrupted.values()) {
        rules.add(pointToPoint(reactivation, interrupted));
        for (Scope scope : Scope.values()) {
          rules.add(movements(scope, reactivation, interrupted));
        }
      }
      rules.add(chained(reactivation));
      for (Weighting weighting : Weighting.values()) {
        rules.add(average(reactivation, weighting, false));
        rules.add(average(reactivation, weighting, true));
      }
    }
    return rules;
  }
}
