package dev.nrr.output.cell;

import dev.nrr.core.amount.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What money is told in where people asked for less digits: rounded half up to one decimal of the
 * unit, in print alone. What is not nothing and would be shown as 0.0 is {@code ~0}.
 */
public enum MoneyUnit {
  /** Every digit. */
  NONE(0, ""),
  K(3, "K"),
  M(6, "M"),
  /** For each amount the largest that it reaches, down to every digit. */
  AUTO(0, "");

  private static final int DECIMALS = 1;

  private final int exponent;
  private final String suffix;

  MoneyUnit(int exponent, String suffix) {
    this.exponent = exponent;
    this.suffix = suffix;
  }

  /** What stands behind an amount of it. */
  public String suffix() {
    return suffix;
  }

  /** The unit that an amount is told in: never {@link #AUTO}. */
  MoneyUnit of(Amount amount) {
    if (this != AUTO) {
      return this;
    }
    BigDecimal size = amount.abs().toDecimal();
    if (size.compareTo(BigDecimal.TEN.pow(M.exponent)) >= 0) {
      return M;
    }
    return size.compareTo(BigDecimal.TEN.pow(K.exponent)) >= 0 ? K : NONE;
  }

  /** So much of this unit, rounded. */
  BigDecimal in(Amount amount) {
    return amount.toDecimal().movePointLeft(exponent).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
