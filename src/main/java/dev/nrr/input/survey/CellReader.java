package dev.nrr.input.survey;

import dev.nrr.core.amount.AmountParser;
import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.date.DateNotation;
import dev.nrr.input.header.FoldedText;
import dev.nrr.input.header.WordSet;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what the text of a cell is. Reads one cell after another and holds the last one's number.
 * Both decimal marks are read, that of the input first. Not for use by several threads.
 */
public final class CellReader {

  private static final int LONGEST_DATE = 40;
  private static final int LONG_DIGITS = 18;

  private static final Set<String> NOTHING =
      WordSet.of("null none nan nat na n/a #n/a \\n - -- – — nil (null) <na> (blank) undefined");

  private final AmountParser usual;
  private final AmountParser other;
  private AmountParser last;

  /** A reader where the decimal mark is a point, or is not known. */
  public CellReader() {
    this(DecimalMark.POINT);
  }

  /** A reader for an input of this decimal mark. */
  CellReader(DecimalMark mark) {
    usual = new AmountParser(mark);
    other = new AmountParser(mark == DecimalMark.POINT ? DecimalMark.COMMA : DecimalMark.POINT);
    last = usual;
  }

  /** What a text is. Where it is an amount, the other methods tell its number. */
  public CellKind read(String cell) {
    String text = cell.strip();
    int length = text.length();
    if (length == 0) {
      return CellKind.BLANK;
    }
    int digits = digits(text);
    if (digits == 0) {
      return isNothing(text) ? CellKind.NOTHING : CellKind.WORD;
    }
    if (text.charAt(length - 1) == '%') {
      return mayBeAmount(text.substring(0, length - 1)) && parse(text.substring(0, length - 1))
          ? CellKind.PERCENT
          : CellKind.WORD;
    }
    if (mayBeAmount(text) && parse(text)) {
      return CellKind.AMOUNT;
    }
    return isDate(text) ? CellKind.DATE : CellKind.WORD;
  }

  /** The currency code or sign that stood with the last amount; null if none did. */
  public @Nullable String currency() {
    return last.currency();
  }

  /** Whether the last amount was written with decimals: {@code 5.00}. */
  public boolean hasDecimals() {
    return last.isWide() || last.scale() > 0;
  }

  /** Whether the last amount is a whole number: {@code 5.00} is. */
  public boolean isWhole() {
    return !last.isWide()
        && (last.units() == 0
            || (last.scale() <= LONG_DIGITS && last.units() % power(last.scale()) == 0));
  }

  /** The last amount where it {@link #isWhole()}. */
  public long whole() {
    return last.units() == 0 ? 0 : last.units() / power(last.scale());
  }

  public boolean isZero() {
    return !last.isWide() && last.units() == 0;
  }

  /** Whether the last amount is below zero. */
  public boolean isNegative() {
    return last.isWide() ? last.decimal().signum() < 0 : last.units() < 0;
  }

  /** The last amount, exactly. */
  public BigDecimal decimal() {
    return last.decimal();
  }

  /** Whether a word stands for nothing: NULL, None, NaN, N/A, a dash. */
  public static boolean isNothing(String text) {
    return text.length() <= 9 && NOTHING.contains(FoldedText.withoutAccents(text.strip()));
  }

  /** Whether a text is the code of a currency. */
  public static boolean isCurrencyCode(String text) {
    return text.length() == 3 && Codes.ALL.contains(text);
  }

  private boolean parse(String text) {
    last = usual;
    if (usual.parse(text)) {
      return true;
    }
    last = other;
    return text.indexOf(other.mark().mark()) >= 0 && other.parse(text);
  }

  /**
   * Whether the letters in front and behind may be a currency's or a magnitude's. The parser would
   * find out by an exception, which is too slow for each identifier such as {@code ABC123}.
   */
  private static boolean mayBeAmount(String text) {
    int end = 0;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    int start = text.length();
    while (start > end && isLetter(text.charAt(start - 1))) {
      start--;
    }
    return mayBeCurrency(text, 0, end) && mayBeCurrency(text, start, text.length());
  }

  private static boolean mayBeCurrency(String text, int from, int to) {
    int length = to - from;
    boolean code = length == 3 && isCapital(text.charAt(from)) && isCapital(text.charAt(from + 1));
    return length <= 6 && (!code || isCurrencyCode(text.substring(from, to)));
  }

  private static boolean isDate(String text) {
    if (text.length() < 4 || text.length() > LONGEST_DATE) {
      return false;
    }
    return NumericDate.matches(text)
        || (NumericDate.mayBeWritten(text) && DateNotation.looksLikeDate(text));
  }

  private static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        digits++;
      }
    }
    return digits;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || isCapital(c);
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static long power(int scale) {
    long power = 1;
    for (int i = 0; i < scale; i++) {
      power *= 10;
    }
    return power;
  }

  /** Made only where a word of three capitals is met. */
  private static final class Codes {

    static final Set<String> ALL = codes();

    private static Set<String> codes() {
      Set<String> codes = new HashSet<>();
      for (Currency currency : Currency.getAvailableCurrencies()) {
        codes.add(currency.getCurrencyCode());
      }
      return codes;
    }
  }
}
