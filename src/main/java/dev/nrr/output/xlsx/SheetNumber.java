package dev.nrr.output.xlsx;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as a spreadsheet can hold them: to 15 digits.
 *
 * <p>Example: 12,345.67 is held exactly; a twelfth of 1,000 to within a millionth; an amount of 38
 * digits not at all.
 */
enum SheetNumber {
  /** Every digit. */
  EXACT,
  /** All but less than a millionth of a unit: an endless amount, or the noise of a computation. */
  NEAR,
  /** More digits of weight than there is room for. */
  TOO_LONG;

  /** As many digits as a number of a spreadsheet shows. */
  static final int DIGITS = 15;

  /** More than any number needs to be told from its neighbours. */
  private static final MathContext WRITTEN = new MathContext(17, RoundingMode.HALF_UP);

  private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");
  private static final int DECIMALS = 20;

  /** How an amount is held. */
  static SheetNumber of(Amount amount) {
    BigDecimal decimal = amount.toDecimal();
    BigDecimal held = decimal.round(new MathContext(DIGITS, RoundingMode.HALF_UP));
    if (held.compareTo(decimal) == 0 && Amount.of(decimal).equals(amount)) {
      return EXACT;
    }
    return held.subtract(decimal).abs().compareTo(TOLERANCE) < 0 ? NEAR : TOO_LONG;
  }

  /** The number to write for an amount that can be held. */
  static BigDecimal number(Amount amount) {
    BigDecimal decimal = amount.toDecimal();
    boolean isAll = decimal.scale() <= DECIMALS && Amount.of(decimal).equals(amount);
    return written(isAll ? decimal : amount.toDecimal(DECIMALS));
  }

  /** The number to write for a ratio. */
  static BigDecimal number(Ratio ratio) {
    return written(ratio.toFraction(DECIMALS));
  }

  private static BigDecimal written(BigDecimal decimal) {
    BigDecimal number = decimal.round(WRITTEN).stripTrailingZeros();
    return number.setScale(Math.max(number.scale(), 0));
  }
}
