package dev.nrr.output;

/**
 * Text safe for a terminal and a log: what would act instead of show (controls, escape sequences,
 * line breaks, direction marks, zero-width characters, half surrogate pairs) is written as {@code
 * \}{@code u{202e}}. Everything else stays as it is.
 */
public final class VisibleText {

  private VisibleText() {}

  /** The text with every unseen character made visible. */
  public static String of(String raw) {
    if (raw.codePoints().noneMatch(VisibleText::acts)) {
      return raw;
    }
    StringBuilder visible = new StringBuilder();
    raw.codePoints().forEach(point -> append(visible, point));
    return visible.toString();
  }

  private static void append(StringBuilder visible, int point) {
    if (acts(point)) {
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
