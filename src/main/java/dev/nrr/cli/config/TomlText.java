package dev.nrr.cli.config;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a TOML file, for what its parser rounds: {@code 137579.00} is a binary fraction to
 * it, and money must stay as it was written.
 */
final class TomlText {

  private static final String KEY = "(?:\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[A-Za-z0-9_-]+)";

  /** A decimal, or a key, dotted or not, with its decimal. */
  private static final Pattern DECIMAL =
      Pattern.compile(
          "(?:"
              + KEY
              + "(?:[ \\t]*\\.[ \\t]*"
              + KEY
              + ")*[ \\t]*=[ \\t]*)?"
              + "([+-]?[0-9](?:_?[0-9])*\\.[0-9](?:_?[0-9])*)(?![0-9A-Za-z_.+-])");

  private final List<String> lines;

  TomlText(String text) {
    lines = text.lines().toList();
  }

  /**
   * The decimal of the key or of the value at a place, digit by digit.
   *
   * @return null if there is none, or one in exponent form
   */
  @Nullable String decimal(int line, int column) {
    String rest = lines.get(line - 1).substring(column - 1);
    Matcher matcher = DECIMAL.matcher(rest);
    return matcher.lookingAt() ? matcher.group(1).replace("_", "").replace("+", "") : null;
  }
}
