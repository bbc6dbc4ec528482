package dev.nrr.output;

import java.util.function.IntPredicate;

/**
 * Text safe for a terminal and a log: what would act instead of show (controls, escape sequences,
 * line breaks, direction marks, zero-width characters, half surrogate pairs) is written as {@code
 * \}{@code u{202e}}. Everything else stays as it is.
 */
public final class VisibleText {

  private VisibleText() {}

  /** The text with every unseen character made visible. */
  public static String of(String raw) {
    return of(raw, VisibleText::acts);
  }

  /** The text with controls made visible, but tabs and line breaks kept. */
  static String ofControls(String raw) {
    return of(raw, point -> Character.isISOControl(point) && "\t\r\n".indexOf(point) < 0);
  }

  private static String of(String raw, IntPredicate hidden) {
    if (raw.codePoints().noneMatch(hidden)) {
      return raw;
    }
    StringBuilder visible = new StringBuilder();
    raw.codePoints().forEach(point -> append(visible, point, hidden.test(point)));
    return visible.toString();
  }

  private static void append(StringBuilder visible, int point, boolean hidden) {
    if (hidden) {
      visible.append("\\u{").append(Integer.toHexString(point)).append('}');
    } else {
      visible.appendCodePoint(point);
    }
  }

  private static boolean acts(int point) {
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
}
