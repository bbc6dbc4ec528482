package dev.nrr.output.draw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * A straight scale: values from low to high go to places from start to end. Values outside go to
 * places outside, in proportion. The only place where an exact number becomes a place.
 *
 * <p>Example: 0 to 200 on the places of 0 to 100 pixels puts 50 at 25 pixels.
 *
 * @param low the value at the start
 * @param high the value at the end, above low
 * @param step between the values that an axis names
 * @param start the place of low
 * @param end the place of high; before start where values grow upwards
 */
public record LinearScale(BigDecimal low, BigDecimal high, BigDecimal step, int start, int end) {

  public LinearScale {
    if (low.compareTo(high) >= 0) {
      throw new IllegalArgumentException("a scale from " + low + " to " + high);
    }
  }

  /**
   * The scale of the round values that hold a range between them.
   *
   * @param low the least value
   * @param high the greatest; where it is no more than low, the scale reaches one step further
   * @param atMost so many steps at most, 1 or more
   */
  public static LinearScale rounded(
      BigDecimal low, BigDecimal high, int atMost, int start, int end) {
    BigDecimal above = high.compareTo(low) > 0 ? high : low.add(BigDecimal.ONE);
    BigDecimal step = RoundTicks.outerStep(low, above, atMost);
    return new LinearScale(
        RoundTicks.floor(low, step), RoundTicks.ceiling(above, step), step, start, end);
  }

  /** The place of a value, to the nearest hundredth of a pixel. */
  public int place(BigDecimal value) {
    BigDecimal length = BigDecimal.valueOf((long) end - start);
    return value
        .subtract(low)
        .multiply(length)
        .divide(high.subtract(low), 0, RoundingMode.HALF_UP)
        .add(BigDecimal.valueOf(start))
        .intValueExact();
  }

  /** The value at a place, to 40 digits. */
  public BigDecimal valueAt(int place) {
    BigDecimal part = BigDecimal.valueOf((long) place - start);
    return part.multiply(high.subtract(low))
        .divide(BigDecimal.valueOf((long) end - start), MathContext.DECIMAL128)
        .add(low);
  }

  /** Whether a value is on the scale. */
  public boolean holds(BigDecimal value) {
    return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
  }

  /** The value itself where it is on the scale, else the end nearest to it. */
  public BigDecimal clamped(BigDecimal value) {
    return value.max(low).min(high);
  }

  /** The multiples of the step on the scale, from low to high. */
  public List<BigDecimal> ticks() {
    return RoundTicks.between(low, high, step);
  }
}
