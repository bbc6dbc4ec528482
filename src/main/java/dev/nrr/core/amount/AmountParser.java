package dev.nrr.core.amount;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts as people and exports write them: an optional sign or parentheses, an optional
 * currency sign or code before or after, digits with Western ({@code 1,234,567}) or Indian ({@code
 * 12,34,567}) grouping by the other mark, a space or an apostrophe, optional decimals, an optional
 * magnitude: K, M, MM, B, BN, L or lakh, Cr or crore, in any case.
 *
 * <p>Refused, never guessed: {@code 12,5} where the point is the decimal mark, {@code 1.2.3},
 * {@code 9,0,0}, {@code -}, {@code 3d}, {@code 1e6}, NaN, Infinity, digits that are not 0-9, more
 * than 38 digits. Nothing is built from a text before its length is known to be small.
 *
 * <p>One parser reads one text after another and holds the last result, so that millions of cells
 * make no garbage. Not for use by several threads. Example: {@code parse("$1.4M")} is true, then
 * {@code units()} is 1400000 and {@code scale()} is 0. Source: documentation, "Input".
 */
public final class AmountParser {

  /** The most digits an amount may have. */
  public static final int MAX_DIGITS = 38;

  private static final int LONG_DIGITS = 18;
  private static final int MAX_LENGTH = 128;

  private final DecimalMark mark;
  private final AmountSymbols symbols = new AmountSymbols();

  private long units;
  private int scale;
  private @Nullable BigDecimal wide;
  private @Nullable String currency;
  private String problem = "";

  /**
   * A parser of amounts under one decimal mark.
   *
   * @param mark what stands before the decimals
   */
  public AmountParser(DecimalMark mark) {
    this.mark = mark;
  }

  /** {@return the decimal mark this parser reads} */
  public DecimalMark mark() {
    return mark;
  }

  /**
   * Reads one text.
   *
   * @param text what is written
   * @return whether it is an amount; if not, {@link #problem()} says what was expected
   */
  public boolean parse(String text) {
    currency = null;
    wide = null;
    return parsePlain(text) || parseFull(text);
  }

  /** {@return the amount in units of {@code 10^-scale}; only when not {@link #isWide()}} */
  public long units() {
    return units;
  }

  /** {@return how many decimals {@link #units()} carries} */
  public int scale() {
    return scale;
  }

  /** {@return whether the amount does not fit 64 bits, so that only {@link #decimal()} holds it} */
  public boolean isWide() {
    return wide != null;
  }

  /** {@return the amount, whatever its size} */
  public BigDecimal decimal() {
    return wide != null ? wide : BigDecimal.valueOf(units, scale);
  }

  /** {@return the currency code or sign that stood with the amount; null if none did} */
  public @Nullable String currency() {
    return currency;
  }

  /** {@return what the last refused text should have been, in words} */
  public String problem() {
    return problem;
  }

  /** The common case: an optional minus, up to 18 digits, at most one mark with digits round it. */
  private boolean parsePlain(String text) {
    int length = text.length();
    int i = length > 0 && text.charAt(0) == '-' ? 1 : 0;
    int first = i;
    if (length - first > LONG_DIGITS || first == length) {
      return false;
    }
    long value = 0;
    int markAt = -1;
    for (; i < length; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
      } else if (c == mark.mark() && markAt < 0 && i > first && i < length - 1) {
        markAt = i;
      } else {
        return false;
      }
    }
    units = first == 1 ? -value : value;
    scale = markAt < 0 ? 0 : length - 1 - markAt;
    return true;
  }

  private boolean parseFull(String text) {
    problem = "digits with '" + mark.mark() + "' as decimal mark";
    if (text.length() > MAX_LENGTH) {
      problem = "at most " + MAX_DIGITS + " digits";
      return false;
    }
    if (!symbols.strip(text, mark)) {
      return false;
    }
    StringBuilder digits = new StringBuilder();
    int decimals = readDigits(text, symbols.from(), symbols.to(), digits);
    if (decimals < 0) {
      return false;
    }
    if (digits.length() > MAX_DIGITS) {
      problem = "at most " + MAX_DIGITS + " digits";
      return false;
    }
    currency = symbols.currency();
    hold(new BigInteger(digits.toString()), decimals - symbols.magnitude());
    return true;
  }

  private void hold(BigInteger digits, int decimals) {
    BigDecimal value = new BigDecimal(symbols.isNegative() ? digits.negate() : digits, decimals);
    if (value.scale() < 0) {
      value = value.setScale(0);
    }
    scale = value.scale();
    if (value.precision() <= LONG_DIGITS) {
      units = value.unscaledValue().longValueExact();
    } else {
      wide = value;
    }
  }

  /**
   * Collects the digits between two places.
   *
   * @return how many of them are decimals; -1 if this is not a number
   */
  private int readDigits(String text, int from, int to, StringBuilder digits) {
    int markAt = text.indexOf(mark.mark(), from);
    int wholeEnd = markAt < 0 ? to : markAt;
    if (!readWhole(text, from, wholeEnd, digits)) {
      return -1;
    }
    int decimals = markAt < 0 ? 0 : to - markAt - 1;
    if (markAt >= 0 && decimals == 0) {
      return -1;
    }
    for (int i = wholeEnd + 1; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return -1;
      }
      digits.append(text.charAt(i));
    }
    return decimals;
  }

  /** The digits before the mark: plain, grouped by threes, or by twos before a last three. */
  private boolean readWhole(String text, int from, int to, StringBuilder digits) {
    DigitGroups groups = new DigitGroups();
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        groups.digit();
        digits.append(c);
      } else if (!mark.isGroup(c) || !groups.separator(c)) {
        return false;
      }
    }
    boolean leadingZero = to > from && text.charAt(from) == '0';
    return groups.isWellFormed(leadingZero);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * Whether separators stand where a grouped number has them: {@code 1,234,567} or {@code
   * 12,34,567}.
   */
  private static final class DigitGroups {

    private char separator;
    private int groups = 1;
    private int first;
    private int current;
    private boolean western = true;
    private boolean indian = true;

    void digit() {
      current++;
    }

    /** Ends a group; false if this is not the separator used so far. */
    boolean separator(char c) {
      if (groups > 1 && c != separator) {
        return false;
      }
      separator = c;
      if (groups == 1) {
        first = current;
      } else {
        western &= current == 3;
        indian &= current == 2;
      }
      groups++;
      current = 0;
      return true;
    }

    boolean isWellFormed(boolean leadingZero) {
      if (groups == 1) {
        return true;
      }
      boolean westernFirst = first <= 3;
      boolean indianFirst = first <= 2;
      return current == 3 && !leadingZero && ((western && westernFirst) || (indian && indianFirst));
    }
  }
}
