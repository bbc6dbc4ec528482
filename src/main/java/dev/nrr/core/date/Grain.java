package dev.nrr.core.date;

/**
 * How fine a date is: what one label such as {@code 2024-12} or {@code 2024Q4} covers. From fine to
 * coarse.
 */
public enum Grain {
  DAY(0),
  MONTH(1),
  QUARTER(3),
  HALF_YEAR(6),
  YEAR(12);

  private final int months;

  Grain(int months) {
    this.months = months;
  }

  /** Calendar months one label covers; 0 for a day. */
  public int months() {
    return months;
  }

  /** Whether a label of this grain covers less than one of the other. */
  public boolean isFinerThan(Grain other) {
    return compareTo(other) < 0;
  }

  /** In words: {@code day}, {@code month}, {@code quarter}, {@code half-year}, {@code year}. */
  @Override
  public String toString() {
    return switch (this) {
      case DAY -> "day";
      case MONTH -> "month";
      case QUARTER -> "quarter";
      case HALF_YEAR -> "half-year";
      case YEAR -> "year";
    };
  }
}
