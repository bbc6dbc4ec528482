package dev.nrr.core.plan;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.amount.RatioRoot;
import java.math.BigInteger;

/**
 * A ratio over some months as the ratio over others, if every month is like all the rest: it is
 * compounded, never multiplied by a count. From a month to a year is exact; from a year to a month
 * is a root, which is exact only where it has an end.
 *
 * <p>Example: 99 % a month are 88.638487… % a year (0.99 to the 12th); 121 % in two years are 110 %
 * a year.
 */
public final class CompoundedRate {

  private CompoundedRate() {}

  /**
   * A ratio brought to another length.
   *
   * @param ratio zero or more
   * @param months it is over, 1 or more
   * @param wanted months it is wanted for, 1 or more
   */
  public static RatioRoot of(Ratio ratio, int months, int wanted) {
    int common = BigInteger.valueOf(months).gcd(BigInteger.valueOf(wanted)).intValueExact();
    return RatioRoot.of(ratio.pow(wanted / common), months / common);
  }
}
