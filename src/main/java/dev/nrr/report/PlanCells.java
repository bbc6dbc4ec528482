package dev.nrr.report;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.plan.Plan;
import dev.nrr.core.plan.Plan.Length;
import dev.nrr.core.plan.Target.Goal;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.RoundingBoundary;
import java.util.List;
import java.util.Locale;

/** Ratios, bands and changes of a plan as cells. */
record PlanCells(Plan plan, BenchmarkContext benchmarks) {

  private static final List<RoundingBoundary> NOT_ZERO =
      List.of(RoundingBoundary.strict(Ratio.ZERO));

  /** The id of a goal's metric. */
  static String metric(Goal goal) {
    return goal.name().toLowerCase(Locale.ROOT);
  }

  /** A metric's ratio, which never seems to cross an edge or a target. */
  Cell share(Goal goal, Ratio ratio) {
    return new Cell.Share(ratio, benchmarks.boundaries(metric(goal)));
  }

  /** Whether the plan's ratios are a year's, which bands are for. */
  boolean isYear() {
    Length length = plan.length();
    return length != null && length.isYear();
  }

  /** The band a ratio stands in; blank for none. */
  Cell band(Goal goal, Ratio ratio, boolean applies) {
    String metric = metric(goal);
    if (!applies) {
      return Cell.BLANK;
    }
    return benchmarks
        .find(metric, ratio)
        .<Cell>map(band -> new Cell.Toned(benchmarks.tone(metric, ratio), Cell.words(band.label())))
        .orElse(Cell.BLANK);
  }

  /** A change of money with its sign. */
  static Cell signed(Amount change) {
    return change.isPositive()
        ? Cell.sentence(Cell.words("+"), new Cell.Money(change))
        : new Cell.Money(change);
  }

  /** A change as a share with its sign. */
  static Cell percent(Ratio share) {
    Cell percent = new Cell.Share(share, NOT_ZERO);
    return share.isNegative() || share.equals(Ratio.ZERO)
        ? percent
        : Cell.sentence(Cell.words("+"), percent);
  }
}
