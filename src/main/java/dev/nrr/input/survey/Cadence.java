package dev.nrr.input.survey;

/**
 * How often an amount is paid.
 *
 * @param unit what is counted
 * @param count how many of the unit, at least 1; 1 where nothing is counted. A year is 12 months, a
 *     week 7 days
 */
public record Cadence(Unit unit, int count) {

  /** What a cadence counts. */
  public enum Unit {
    MONTHS,
    DAYS,
    /** Paid once: not recurring. */
    ONE_OFF,
    /** Nothing is paid yet. */
    TRIAL,
    /** A word with two meanings: biannual, bimonthly, biweekly. */
    UNCLEAR
  }

  /** Paid every month. */
  public static final Cadence MONTHLY = new Cadence(Unit.MONTHS, 1);

  public Cadence {
    if (count < 1) {
      throw new IllegalArgumentException("a count below 1: " + count);
    }
  }

  /** Whether it recurs after a length of time that is known. */
  public boolean isPeriodic() {
    return unit == Unit.MONTHS || unit == Unit.DAYS;
  }
}
