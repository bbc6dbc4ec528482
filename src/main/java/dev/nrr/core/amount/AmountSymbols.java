package dev.nrr.core.amount;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands round the digits of an amount: sign, parentheses, currency, magnitude. Finds where
 * the digits begin and end.
 */
final class AmountSymbols {

  private static final Map<String, Integer> MAGNITUDES =
      Map.ofEntries(
          Map.entry("k", 3),
          Map.entry("m", 6),
          Map.entry("mm", 6),
          Map.entry("b", 9),
          Map.entry("bn", 9),
          Map.entry("l", 5),
          Map.entry("lakh", 5),
          Map.entry("lakhs", 5),
          Map.entry("cr", 7),
          Map.entry("crore", 7),
          Map.entry("crores", 7));

  /** Signs that mean one currency; {@code $} and {@code ¥} mean several and stay as they are. */
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("€", "EUR"),
          Map.entry("£", "GBP"),
          Map.entry("₹", "INR"),
          Map.entry("₩", "KRW"),
          Map.entry("₺", "TRY"),
          Map.entry("₽", "RUB"),
          Map.entry("₪", "ILS"),
          Map.entry("₫", "VND"),
          Map.entry("₴", "UAH"),
          Map.entry("US$", "USD"),
          Map.entry("A$", "AUD"),
          Map.entry("C$", "CAD"),
          Map.entry("NZ$", "NZD"),
          Map.entry("HK$", "HKD"),
          Map.entry("S$", "SGD"),
          Map.entry("R$", "BRL"),
          Map.entry("Rs", "Rs"),
          Map.entry("Rs.", "Rs"),
          Map.entry("kr", "kr"),
          Map.entry("zł", "PLN"));

  private String text = "";
  private DecimalMark mark = DecimalMark.POINT;
  private int from;
  private int to;
  private boolean signed;
  private boolean minus;
  private boolean open;
  private boolean closed;
  private int magnitude;
  private @Nullable String currency;

  /**
   * Takes a text apart.
   *
   * @return false if what stands round the digits is not an amount's
   */
  boolean strip(String text, DecimalMark mark) {
    this.text = text;
    this.mark = mark;
    from = 0;
    to = text.length();
    signed = false;
    minus = false;
    open = false;
    closed = false;
    magnitude = -1;
    currency = null;
    return stripFront() && stripBack() && open == closed && !(open && signed) && from < to;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  boolean isNegative() {
    return minus || open;
  }

  /** The power of ten of the magnitude, 0 without one. */
  int magnitude() {
    return Math.max(0, magnitude);
  }

  @Nullable String currency() {
    return currency;
  }

  private boolean stripFront() {
    while (from < to && !startsNumber(text.charAt(from))) {
      char c = text.charAt(from);
      boolean known =
          DecimalMark.isSpace(c) || takeSign(c) || takeOpening(c) || takeFrontCurrency();
      if (!known) {
        return false;
      }
      if (DecimalMark.isSpace(c) || c == '+' || c == '-' || c == '\u2212' || c == '(') {
        from++;
      }
    }
    return true;
  }

  private boolean startsNumber(char c) {
    return (c >= '0' && c <= '9') || c == mark.mark();
  }

  private boolean takeSign(char c) {
    boolean negative = c == '-' || c == '\u2212';
    if (signed || (!negative && c != '+')) {
      return false;
    }
    signed = true;
    minus = negative;
    return true;
  }

  private boolean takeOpening(char c) {
    if (c != '(' || open) {
      return false;
    }
    open = true;
    return true;
  }

  private boolean takeFrontCurrency() {
    int end = from;
    while (end < to && isWordPart(text.charAt(end))) {
      end++;
    }
    if (end < to && text.charAt(end) == '.' && text.startsWith("Rs", from) && end == from + 2) {
      end++;
    }
    String word = text.substring(from, end);
    from = end;
    return !isAbbreviated(word) && takeCurrency(word);
  }

  /** Whether a point follows letters at once: {@code kr.500} may be 500 or a half. */
  private boolean isAbbreviated(String word) {
    return from < to
        && text.charAt(from) == mark.mark()
        && Character.isLetter(word.charAt(word.length() - 1));
  }

  private boolean stripBack() {
    while (to > from && !isDigitOrMark(text.charAt(to - 1))) {
      char c = text.charAt(to - 1);
      if (DecimalMark.isSpace(c)) {
        to--;
      } else if (c == ')' && !closed) {
        closed = true;
        to--;
      } else if (!takeBackWord()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigitOrMark(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == '\'' || c == '\u2019';
  }

  private boolean takeBackWord() {
    int start = to;
    while (isWordPart(text.charAt(start - 1))) { // a digit or mark stands in front
      start--;
    }
    if (currencyOf(text.substring(start, to)) == null && isSign(text.charAt(to - 1))) {
      start = to - 1;
    }
    String word = text.substring(start, to);
    to = start;
    Integer power = MAGNITUDES.get(word.toLowerCase(Locale.ROOT));
    if (power != null && magnitude < 0) {
      magnitude = power;
      return true;
    }
    return magnitude < 0 && takeCurrency(word);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || isSign(c);
  }

  private static boolean isSign(char c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  private boolean takeCurrency(String word) {
    String name = currencyOf(word);
    if (name == null || currency != null) {
      return false;
    }
    currency = name;
    return true;
  }

  static @Nullable String currencyOf(String word) {
    String sign = SIGNS.get(word);
    if (sign != null) {
      return sign;
    }
    if (word.length() == 1 && isSign(word.charAt(0))) {
      return word;
    }
    return isCode(word) ? word : null;
  }

  private static boolean isCode(String word) {
    if (word.length() != 3) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'A' || word.charAt(i) > 'Z') {
        return false;
      }
    }
    try {
      return Currency.getInstance(word).getCurrencyCode().equals(word);
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }
}
