package dev.nrr.report;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.amount.RatioRoot;
import dev.nrr.core.date.Grain;
import dev.nrr.core.plan.CompoundedRate;
import dev.nrr.core.plan.Plan;
import dev.nrr.core.plan.Plan.Length;
import dev.nrr.core.plan.PlanBasis;
import dev.nrr.core.plan.Target.Goal;
import java.util.ArrayList;
import java.util.List;

/** The ratios of a bridge over a month, a quarter and a year, compounded. */
final class PlanRates {

  private static final List<Grain> LENGTHS = List.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR);

  /**
   * Ratios over one length.
   *
   * @param isStated whether they are those of the window itself
   */
  record Rate(Grain per, RatioRoot nrr, RatioRoot grr, boolean isStated) {

    /** Whether neither is cut off. */
    boolean isExact() {
      return nrr.isExact() && grr.isExact();
    }

    Ratio of(Goal goal) {
      return goal == Goal.NRR ? nrr.ratio() : grr.ratio();
    }
  }

  private PlanRates() {}

  static List<Rate> of(PlanBasis basis, Length length) {
    List<Rate> rates = new ArrayList<>();
    for (Grain per : LENGTHS) {
      rates.add(
          new Rate(
              per,
              CompoundedRate.of(basis.nrr(), length.months(), per.months()),
              CompoundedRate.of(basis.grr(), length.months(), per.months()),
              length.months() == per.months()));
    }
    return rates;
  }

  /** Whether people are shown rates over other lengths. */
  static boolean areShown(Plan plan) {
    Length length = plan.length();
    boolean asksNothing =
        plan.changed() == null && plan.targets().isEmpty() && plan.projections().isEmpty();
    return length != null && (!length.isYear() || asksNothing);
  }
}
