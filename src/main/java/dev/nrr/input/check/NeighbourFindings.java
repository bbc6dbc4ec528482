package dev.nrr.input.check;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import java.math.BigDecimal;
import java.util.List;

/** What is to be said of customers' revenue at two dates one after the other. */
public final class NeighbourFindings {

  private final FindingCounter returned = new FindingCounter();
  private final FindingCounter annual = new FindingCounter();
  private final FindingCounter outliers = new FindingCounter();
  private final FindingCounter gaps = new FindingCounter();

  /** Customers that stopped paying and came back, each counted once. */
  public FindingCounter returned() {
    return returned;
  }

  /** Revenue that from one date to the next is about twelve times what it was, up or down. */
  public FindingCounter annual() {
    return annual;
  }

  /** Revenue that is ten times its neighbour and more, up or down, and no year's. */
  public FindingCounter outliers() {
    return outliers;
  }

  /** Dates without a row between two at which a customer pays. */
  public FindingCounter gaps() {
    return gaps;
  }

  /** Takes in what is to be said of other customers. */
  void addAll(NeighbourFindings other) {
    returned.addAll(other.returned);
    annual.addAll(other.annual);
    outliers.addAll(other.outliers);
    gaps.addAll(other.gaps);
  }

  /** A jump in words. */
  public static String jump(String customer, BigDecimal before, BigDecimal after) {
    return customer + " from " + before.toPlainString() + " to " + after.toPlainString();
  }

  /**
   * Adds what was counted: {@code reactivation}, {@code annual-as-monthly}, {@code outlier} and
   * {@code gap-month}.
   */
  public void addTo(List<InspectionFinding> found) {
    returned.addTo(
        found,
        "reactivation",
        Severity.WARNING,
        "customer",
        "that stopped paying and came back (--reactivation and --interrupted say what of it"
            + " counts)");
    annual.addTo(
        found,
        "annual-as-monthly",
        Severity.WARNING,
        "amount",
        "about twelve times its neighbour, as if a year's stood among months'");
    outliers.addTo(found, "outlier", Severity.WARNING, "amount", "ten times its neighbour or more");
    gaps.addTo(
        found,
        "gap-month",
        Severity.WARNING,
        "gap",
        "of one date in a customer's history, counted as no revenue");
  }
}
