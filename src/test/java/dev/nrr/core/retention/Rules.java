package dev.nrr.core.retention;

import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Interrupted;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RetentionRule.Scope;
import dev.nrr.core.result.RetentionRule.Weighting;
import java.util.ArrayList;
import java.util.List;

/** Rules for tests. */
public final class Rules {

  public static final RetentionRule DEFAULT = RetentionRule.pointToPoint();

  private Rules() {}

  public static RetentionRule pointToPoint(Reactivation reactivation, Interrupted interrupted) {
    return RetentionRule.pointToPoint().withReactivation(reactivation).withInterrupted(interrupted);
  }

  static RetentionRule movements(Scope scope, Reactivation reactivation, Interrupted interrupted) {
    return RetentionRule.movements(scope)
        .withReactivation(reactivation)
        .withInterrupted(interrupted);
  }

  static RetentionRule chained(Reactivation reactivation) {
    return RetentionRule.chained().withReactivation(reactivation);
  }

  static RetentionRule average(Reactivation reactivation, Weighting weighting, boolean annualized) {
    return RetentionRule.average(weighting)
        .withReactivation(reactivation)
        .withAnnualized(annualized);
  }

  /** Every method under every switch it has. */
  public static List<RetentionRule> all() {
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
