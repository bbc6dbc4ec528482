package dev.nrr.output.cell;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.report.model.RoundingBoundary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/**
 * How numbers look; nothing else rounds. People read percentages with a chosen number of decimals
 * and grouped money; machines get fractions with ten decimals and money at full precision. All
 * rounding is half up, away from zero at the half. Source: definitions, section 6.
 *
 * <p>Example: with one decimal 0.99949 is {@code 99.9%}, 0.9997 is {@code 100.0%}, and {@code
 * 99.97%} if a band ends at 100 %.
 *
 * @param decimals of percentages, 0 to 6; more are shown where rounding would cross a boundary
 * @param marks between the digits that people read; machines get plain ones
 * @param unit what money is told in to people
 */
public record NumberFormatter(int decimals, Marks marks, MoneyUnit unit) {

  /**
   * What stands between the digits that people read.
   *
   * @param decimal before the decimals
   * @param thousands between groups of three; empty for none
   */
  public record Marks(String decimal, String thousands) {

    /** {@code 1,234.5}. */
    public static final Marks DEFAULT = new Marks(".", ",");

    public Marks {
      if (decimal.equals(thousands)) {
        throw new IllegalArgumentException("one mark for decimals and thousands: " + decimal);
      }
    }
  }

  /** One decimal. */
  public static final NumberFormatter DEFAULT = new NumberFormatter(1);

  /** So many decimals. */
  public NumberFormatter(int decimals) {
    this(decimals, Marks.DEFAULT);
  }

  /** So many decimals, these marks, and money with every digit. */
  public NumberFormatter(int decimals, Marks marks) {
    this(decimals, marks, MoneyUnit.NONE);
  }

  /** The same with money in another unit. */
  public NumberFormatter in(MoneyUnit other) {
    return new NumberFormatter(decimals, marks, other);
  }

  private static final int MOST_DECIMALS = 6;
  static final int CENTS = 2;
  private static final int FRACTION_DECIMALS = 10;
  private static final int GROUP = 3;

  public NumberFormatter {
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException("decimals from 0 to 6, not " + decimals);
    }
  }

  /**
   * A share as a percentage: {@code 105.0%}, on the same side of every boundary as the ratio is.
   */
  public String percent(Ratio ratio, List<RoundingBoundary> boundaries) {
    return group(rounded(ratio, boundaries)) + "%";
  }

  /** A difference of shares: {@code 2.0 points}. */
  public String points(Ratio difference, List<RoundingBoundary> boundaries) {
    return group(rounded(difference, boundaries)) + " points";
  }

  /** The same without the word: {@code 2.0}. */
  public String barePoints(Ratio difference) {
    return group(rounded(difference, List.of()));
  }

  private BigDecimal rounded(Ratio ratio, List<RoundingBoundary> boundaries) {
    int places = decimals;
    BigDecimal percent = ratio.toPercent(places);
    while (crosses(ratio, percent, boundaries)) {
      places++;
      percent = ratio.toPercent(places);
    }
    return percent;
  }

  private static boolean crosses(
      Ratio ratio, BigDecimal percent, List<RoundingBoundary> boundaries) {
    Ratio shown = Ratio.ofPercent(percent);
    for (RoundingBoundary boundary : boundaries) {
      if (!boundary.keeps(ratio, shown)) {
        return true;
      }
    }
    return false;
  }

  /** A line somebody set, with the digits it was given: {@code 92.5%}, {@code 110%}. */
  public String limit(Ratio ratio) {
    return group(withoutZeros(ratio.toPercent(FRACTION_DECIMALS))) + "%";
  }

  private static BigDecimal withoutZeros(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * Grouped money with so many decimals: {@code 1,234,567.50}. In a unit it has one decimal and the
   * unit behind it, {@code 1,234.6K}.
   */
  public String money(Amount amount, int decimals) {
    MoneyUnit told = unit.of(amount);
    return told == MoneyUnit.NONE
        ? whole(amount, decimals)
        : inUnit(amount, told) + (amount.isZero() ? "" : told.suffix());
  }

  /** The same for a column whose heading names the unit. */
  String moneyOfColumn(Amount amount, int decimals) {
    return unit == MoneyUnit.AUTO || unit == MoneyUnit.NONE
        ? money(amount, decimals)
        : inUnit(amount, unit);
  }

  private String inUnit(Amount amount, MoneyUnit told) {
    BigDecimal shown = told.in(amount);
    if (shown.signum() == 0) {
      return amount.isZero() ? "0" : "~0";
    }
    return group(shown);
  }

  private String whole(Amount amount, int decimals) {
    return group(amount.toDecimal().setScale(decimals, RoundingMode.HALF_UP));
  }

  /**
   * Decimals that show every one of these amounts in full: none, or at least two. Endless amounts
   * (a twelfth of a year's) and the noise of binary fractions count as two, unless that would show
   * money as nothing.
   */
  public static int moneyDecimals(Collection<Amount> amounts) {
    int decimals = 0;
    for (Amount amount : amounts) {
      decimals = Math.max(decimals, moneyDecimals(amount));
    }
    return decimals;
  }

  private static int moneyDecimals(Amount amount) {
    BigDecimal decimal = amount.toDecimal();
    if (decimal.scale() == 0) {
      return 0;
    }
    boolean readable = decimal.scale() < FRACTION_DECIMALS;
    boolean vanishes = decimal.setScale(CENTS, RoundingMode.HALF_UP).signum() == 0;
    return readable || vanishes ? Math.max(CENTS, decimal.scale()) : CENTS;
  }

  /** Whether an amount has no decimals. */
  static boolean isWhole(Amount amount) {
    return amount.toDecimal().scale() == 0;
  }

  /** A grouped count: {@code 1,234}. */
  public String count(long count) {
    return group(BigDecimal.valueOf(count));
  }

  /** A ratio for machines: a fraction of one with exactly ten decimals. */
  public static String fraction(Ratio ratio) {
    return ratio.toFraction(FRACTION_DECIMALS).toPlainString();
  }

  /** Money for machines: every digit, no grouping, no exponent. */
  public static String plain(Amount amount) {
    return amount.toDecimal().toPlainString();
  }

  private String group(BigDecimal number) {
    StringBuilder digits = new StringBuilder(number.toPlainString());
    int first = number.signum() < 0 ? 1 : 0;
    int point = digits.indexOf(".");
    if (point >= 0) {
      digits.replace(point, point + 1, marks.decimal());
    }
    for (int at = (point < 0 ? digits.length() : point) - GROUP; at > first; at -= GROUP) {
      digits.insert(at, marks.thousands());
    }
    return digits.toString();
  }
}
