package dev.nrr.core.date;

/**
 * How fine a date is: what one label such as {@code 2024-12} or {@code 2024Q4} covers. From fine to
 * coarse.
 */
public enum Grain {
  /** One day. */
  DAY(0),
  /** A month. */
  MONTH(1),
  /** Three months of a year. */
  QUARTER(3),
  /** Six months of a year. */
  HALF_YEAR(6),
  /** Twelve months. */
  YEAR(12);

  private final int months;

  Grain(int months) {
    this.months = months;
  }

  /** {@return calendar months one label covers; 0 for a day} */
  public int months() {
    return months;
  }

  /**
   * {@return whether a label of this grain covers less than one of the other}
   *
   * @param other the other grain
   */
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
