package dev.nrr.output.draw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Round values for an axis: multiples of 1, 2, 2.5 or 5 times a power of ten.
 *
 * <p>Example: from 0 to 230 in at most 5 steps: 0, 50, 100, 150, 200.
 */
public final class RoundTicks {

  private static final List<BigDecimal> ROUND =
      List.of(
          BigDecimal.ONE,
          BigDecimal.valueOf(2),
          new BigDecimal("2.5"),
          BigDecimal.valueOf(5),
          BigDecimal.TEN);

  private RoundTicks() {}

  /**
   * The least round step that covers a length in so many steps.
   *
   * @param length above 0
   * @param atMost 1 or more
   */
  public static BigDecimal step(BigDecimal length, int atMost) {
    BigDecimal least =
        length.divide(BigDecimal.valueOf(atMost), new MathContext(40, RoundingMode.UP));
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
    for (BigDecimal factor : ROUND) {
      BigDecimal step = factor.multiply(power);
      if (step.compareTo(least) >= 0) {
        return step;
      }
    }
    throw new IllegalArgumentException("no step for " + length);
  }

  /** The least round step of which so many, from a multiple to a multiple, hold a range. */
  static BigDecimal outerStep(BigDecimal low, BigDecimal high, int atMost) {
    BigDecimal step = step(high.subtract(low), atMost);
    while (ceiling(high, step).subtract(floor(low, step)).compareTo(times(step, atMost)) > 0) {
      step = step(times(step, atMost).add(step), atMost);
    }
    return step;
  }

  private static BigDecimal times(BigDecimal step, int times) {
    return step.multiply(BigDecimal.valueOf(times));
  }

  /** The multiples of a step from low to high, both included where they are such. */
  public static List<BigDecimal> between(BigDecimal low, BigDecimal high, BigDecimal step) {
    List<BigDecimal> ticks = new ArrayList<>();
    for (BigDecimal at = ceiling(low, step); at.compareTo(high) <= 0; at = at.add(step)) {
      ticks.add(at);
    }
    return ticks;
  }

  /** The greatest multiple of a step that is not above a value. */
  public static BigDecimal floor(BigDecimal value, BigDecimal step) {
    return value.divide(step, 0, RoundingMode.FLOOR).multiply(step);
  }

  /** The least multiple of a step that is not below a value. */
  public static BigDecimal ceiling(BigDecimal value, BigDecimal step) {
    return value.divide(step, 0, RoundingMode.CEILING).multiply(step);
  }
}
