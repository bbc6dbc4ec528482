package dev.nrr.output;

import tools.jackson.core.io.JsonStringEncoder;

/**
 * Text no UTF-8 can carry, escaped so that JSON can: half a surrogate pair is {@code \}{@code
 * ud800}.
 */
final class JsonText {

  private JsonText() {}

  static String escaped(String broken) {
    StringBuilder escaped = new StringBuilder();
    broken.codePoints().forEach(point -> append(escaped, point));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, int point) {
    if (Character.getType(point) == Character.SURROGATE) {
      escaped.append("\\u").append(Integer.toHexString(point));
    } else {
      JsonStringEncoder.getInstance().quoteAsString(Character.toString(point), escaped);
    }
  }
}
