package dev.nrr.core.check;

import java.util.function.Function;

/**
 * One thing that can be demanded of a result. Every threshold stands once in {@link
 * Thresholds#ALL}.
 *
 * @param name as the option without its dashes: {@code min-nrr}
 * @param title what is measured, for people
 * @param bound the side of the limit that holds
 * @param unit what its limit is given in
 * @param neverAboveOne whether what is measured cannot exceed 100 %
 * @param actual what it looks at
 */
public record Threshold(
    String name,
    String title,
    Bound bound,
    Unit unit,
    boolean neverAboveOne,
    Function<Subject, Actual> actual) {

  /** What comes before the name of a threshold that is reported and never fails. */
  public static final String WARN = "warn-";

  /** What a limit is given in. */
  public enum Unit {
    /** Percent of a whole: {@code 110}. */
    PERCENT,
    /** Percentage points between two ratios: {@code 2}. */
    POINTS,
    /** Whole customers. */
    CUSTOMERS
  }

  /** Whether it compares with an earlier result. */
  public boolean needsBaseline() {
    return unit == Unit.POINTS;
  }

  /** Whether it looks at the largest customers, which costs sorting them. */
  public boolean needsTopShares() {
    return name.endsWith("-share");
  }

  /** What it is about, as the key of that figure in machine documents: {@code nrr}. */
  public String subject() {
    return name.substring(name.indexOf('-') + 1).replace('-', '_');
  }

  /** This threshold's answer for one result. */
  Check check(Quantity limit, boolean warning, Subject subject) {
    return new Check(
        warning ? WARN + name : name,
        title,
        bound,
        limit,
        warning,
        subject.result().slice(),
        actual.apply(subject));
  }
}
