package dev.nrr.output.cell;

import dev.nrr.core.amount.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Money for the labels of a picture, short enough to stand beside a mark: whole units below ten
 * million, above that millions, billions or trillions with two decimals. The table beside the
 * picture has every digit.
 *
 * <p>Example: with 12,345,678 for the largest, 1,500,000 is {@code 1.50M}.
 *
 * @param exponent of the power of ten that is one
 * @param suffix behind the number
 */
public record ShortMoney(NumberFormatter numbers, int exponent, String suffix) {

  private static final int LONGEST_WHOLE = 7;
  private static final int MILLION = 6;
  private static final int BILLION = 9;
  private static final int TRILLION = 12;
  private static final int LONGEST_TRILLIONS = 16;
  private static final int CENTS = 2;
  private static final BigDecimal NO_CENTS_FROM = BigDecimal.valueOf(1000);

  /** For labels of which the largest is this. */
  public static ShortMoney of(NumberFormatter numbers, BigDecimal largest) {
    BigDecimal size = largest.abs();
    int digits = size.precision() - size.scale();
    if (digits <= LONGEST_WHOLE) {
      return new ShortMoney(numbers, 0, "");
    }
    if (digits <= BILLION + 1) {
      return new ShortMoney(numbers, MILLION, "M");
    }
    if (digits <= TRILLION + 1) {
      return new ShortMoney(numbers, BILLION, "B");
    }
    return digits <= LONGEST_TRILLIONS
        ? new ShortMoney(numbers, TRILLION, "T")
        : new ShortMoney(numbers, digits - 1, "E" + (digits - 1));
  }

  /** An amount beside a mark. */
  public String label(BigDecimal amount) {
    int decimals = CENTS;
    if (exponent == 0) {
      Amount whole = Amount.of(amount);
      boolean large = amount.abs().compareTo(NO_CENTS_FROM) >= 0;
      decimals = large ? 0 : Math.min(CENTS, NumberFormatter.moneyDecimals(List.of(whole)));
    }
    return text(amount.movePointLeft(exponent).setScale(decimals, RoundingMode.HALF_UP));
  }

  /** A round amount on an axis, with no more digits than it has. */
  public String tick(BigDecimal amount) {
    BigDecimal shown = amount.movePointLeft(exponent).stripTrailingZeros();
    return text(shown.scale() < 0 ? shown.setScale(0) : shown);
  }

  private String text(BigDecimal shown) {
    String number = numbers.money(Amount.of(shown), Math.max(0, shown.scale()));
    return shown.signum() == 0 ? number : number + suffix;
  }
}
