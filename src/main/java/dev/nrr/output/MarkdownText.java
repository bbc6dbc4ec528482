package dev.nrr.output;

/**
 * Text safe inside Markdown, in a table cell too: no markup, no HTML, no break of the table, no
 * mention of a person. Controls are made visible as in {@link SafeText}.
 */
final class MarkdownText {

  private static final String MARKUP = "\\|`*_[]~#$";

  private MarkdownText() {}

  static String of(String raw) {
    String visible = SafeText.of(raw);
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < visible.length(); i++) {
      escaped.append(escape(visible, i));
    }
    return escaped.toString();
  }

  private static String escape(String text, int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '@' -> isMention(text, at) ? "@<!-- -->" : "@";
      default -> MARKUP.indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
    };
  }

  private static boolean isMention(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }
}
