package dev.nrr.output.cell;

import java.util.function.UnaryOperator;

/**
 * Text safe for a terminal and a log: what would act instead of show (controls, escape sequences,
 * line breaks, direction marks, zero-width characters, half surrogate pairs) is written as {@code
 * \}{@code u{202e}}. Everything else stays as it is.
 */
public final class SafeText {

  private static final int REPLACEMENT = 0xfffd;
  private static final String STARTS_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

  /** The same as a rule for words. */
  public static final UnaryOperator<String> ESCAPE =
      new UnaryOperator<>() {
        @Override
        public String apply(String raw) {
          return of(raw);
        }
      };

  private SafeText() {}

  /** The text with every unseen character made visible. */
  public static String of(String raw) {
    return of(raw, false);
  }

  /** The text with controls made visible, but tabs and line breaks kept. */
  public static String ofControls(String raw) {
    return of(raw, true);
  }

  private static String of(String raw, boolean controlsAlone) {
    int point;
    for (int at = 0; at < raw.length(); at += Character.charCount(point)) {
      point = raw.codePointAt(at);
      if (isHidden(point, controlsAlone)) {
        return escaped(raw, controlsAlone);
      }
    }
    return raw;
  }

  private static String escaped(String raw, boolean controlsAlone) {
    StringBuilder visible = new StringBuilder();
    raw.codePoints().forEach(point -> append(visible, point, isHidden(point, controlsAlone)));
    return visible.toString();
  }

  private static boolean isHidden(int point, boolean controlsAlone) {
    return controlsAlone
        ? Character.isISOControl(point) && "\t\r\n".indexOf(point) < 0
        : acts(point);
  }

  private static void append(StringBuilder visible, int point, boolean hidden) {
    if (hidden) {
      visible.append("\\u{").append(Integer.toHexString(point)).append('}');
    } else {
      visible.appendCodePoint(point);
    }
  }

  private static boolean acts(int point) {
    if (point >= ' ' && point <= '~') {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /** Whether the text has a half of a surrogate pair without the other, so that it is no UTF-8. */
  public static boolean isBroken(String text) {
    int point;
    for (int at = 0; at < text.length(); at += Character.charCount(point)) {
      point = text.codePointAt(at);
      if (isHalf(point)) {
        return true;
      }
    }
    return false;
  }

  /** The text with every half pair replaced by U+FFFD. */
  public static String wellFormed(String text) {
    if (!isBroken(text)) {
      return text;
    }
    StringBuilder whole = new StringBuilder();
    text.codePoints()
        .map(point -> isHalf(point) ? REPLACEMENT : point)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  /** The text with an apostrophe in front where a spreadsheet could run it as a formula. */
  public static String withoutFormula(String text) {
    return startsFormula(text) || startsFormula(text.strip()) ? "'" + text : text;
  }

  private static boolean startsFormula(String text) {
    return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  private static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }
}
