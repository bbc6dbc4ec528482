package dev.nrr.warehouse;

import java.util.Locale;

/** Sees to it that a query is one SELECT, which stays inside the brackets it is put in. */
final class OneStatement {

  private OneStatement() {}

  /**
   * {@return the statement, without a semicolon at its end}
   *
   * @throws IllegalArgumentException if it is none, or more than one
   */
  static String of(String query) {
    String text = query.startsWith("\uFEFF") ? query.substring(1) : query;
    StringBuilder seen = new StringBuilder();
    int depth = 0;
    int end = -1;
    for (int at = 0; at < text.length(); at++) {
      int skipped = afterQuotedOrComment(text, at);
      char c = text.charAt(at);
      if (skipped > at) {
        boolean comment = c == '-' || c == '/';
        if (!comment) {
          refuseAfter(end);
          seen.append('x');
        }
        at = skipped - 1;
        continue;
      }
      if (!Character.isWhitespace(c)) {
        refuseAfter(end);
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0) {
        throw new IllegalArgumentException("a bracket is closed that was not opened");
      }
      if (c == ';') {
        end = at;
      } else {
        seen.append(c);
      }
    }
    String words = seen.toString().strip().toUpperCase(Locale.ROOT);
    if (depth != 0) {
      throw new IllegalArgumentException("a bracket is opened and not closed");
    }
    if (!words.startsWith("SELECT") && !words.startsWith("WITH") && !words.startsWith("(")) {
      throw new IllegalArgumentException("expected one SELECT");
    }
    return (end < 0 ? text : text.substring(0, end)).strip();
  }

  private static void refuseAfter(int end) {
    if (end >= 0) {
      throw new IllegalArgumentException("more than one statement: a ; may only stand at the end");
    }
  }

  /** Where a literal, a quoted name or a comment that begins here ends; here for none. */
  private static int afterQuotedOrComment(String text, int at) {
    char c = text.charAt(at);
    if (c == '\'' || c == '"' || c == '`') {
      int close = text.indexOf(c, at + 1);
      if (close < 0) {
        throw new IllegalArgumentException("a quote is opened and not closed");
      }
      return close + 1;
    }
    if (text.startsWith("--", at)) {
      int close = text.indexOf('\n', at);
      return close < 0 ? text.length() : close;
    }
    if (text.startsWith("/*", at)) {
      int close = text.indexOf("*/", at + 2);
      if (close < 0) {
        throw new IllegalArgumentException("a comment is opened and not closed");
      }
      return close + 2;
    }
    return at;
  }
}
