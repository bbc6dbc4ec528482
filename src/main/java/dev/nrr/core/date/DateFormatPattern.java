package dev.nrr.core.date;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The {@code --date-format} that reads the same texts as a layout: as exact as the texts seen
 * allow, {@code dd/MM/yyyy} where all days and months have two digits and {@code d/M/yyyy} where
 * one has not.
 */
final class DateFormatPattern {

  /** What stands for itself, by its mark in a skeleton. */
  private static final Map<Character, String> LITERALS =
      Map.of('q', "Q", 'h', "H", 'f', "FY", '\'', "'");

  /** Made only where a pattern is read. */
  private static final class Written {
    static final Pattern PARTS = Pattern.compile("'(?:[^']|'')*'|yyyy|yy|Q|H|[ /-]");
  }

  private final DateLayout layout;
  private final boolean[] unpadded = new boolean[3];
  private boolean shortNames;
  private boolean fullNames;

  DateFormatPattern(DateLayout layout) {
    this.layout = layout;
  }

  /** The pattern for any text of a layout, whatever the width of days and months. */
  static String ofAnyWidth(DateLayout layout) {
    DateFormatPattern pattern = new DateFormatPattern(layout);
    Arrays.fill(pattern.unpadded, true);
    return pattern.toString();
  }

  /** Takes a text of the layout into account. */
  void add(DateTokens text) {
    for (int part = 0; part < layout.fields().length(); part++) {
      unpadded[part] |= text.width(part) < 2;
      if (isName(part)) {
        shortNames |= !MonthNames.isFull(text.value(part), text.width(part));
        fullNames |= !MonthNames.isShort(text.value(part), text.width(part));
      }
    }
  }

  /** The pattern. */
  @Override
  public String toString() {
    StringBuilder pattern = new StringBuilder();
    StringBuilder quoted = new StringBuilder();
    int part = 0;
    for (char c : layout.skeleton().toCharArray()) {
      String literal = LITERALS.get(c);
      if (literal != null) {
        quoted.append(literal);
        continue;
      }
      end(quoted, pattern);
      switch (c) {
        case 'y', 'n', 'm' -> pattern.append(letters(part++));
        case 'e' -> pattern.append(UnixTime.SECONDS);
        case 'E' -> pattern.append(UnixTime.MILLIS);
        default -> pattern.append(c);
      }
    }
    end(quoted, pattern);
    return pattern.toString();
  }

  /** Writes letters that stand for themselves. */
  private static void end(StringBuilder quoted, StringBuilder pattern) {
    String literal = quoted.toString();
    if (literal.equals("'")) {
      pattern.append("''");
    } else if (!literal.isEmpty()) {
      pattern.append('\'').append(literal.replace("'", "''")).append('\'');
    }
    quoted.setLength(0);
  }

  /** The skeleton of the texts that a pattern of a period stands for; empty where it is of none. */
  static String skeleton(String pattern) {
    StringBuilder skeleton = new StringBuilder();
    var parts = Written.PARTS.matcher(pattern);
    int at = 0;
    while (parts.lookingAt()) {
      String part = parts.group();
      skeleton.append(
          switch (part.charAt(0)) {
            case '\'' -> literal(part);
            case 'y' -> part.length() == 4 ? "y" : "n";
            case 'Q', 'H' -> "n";
            default -> part;
          });
      at = parts.end();
      parts.region(at, pattern.length());
    }
    return at == pattern.length() ? skeleton.toString() : "";
  }

  private static String literal(String quoted) {
    String inside = quoted.equals("''") ? "'" : quoted.substring(1, quoted.length() - 1);
    return inside.replace("''", "'").replace("FY", "f").replace("Q", "q").replace("H", "h");
  }

  private String letters(int part) {
    char field = layout.fields().charAt(part);
    return switch (field) {
      case 'y' -> "yyyy";
      case 'z' -> "yy";
      case 'Y' -> layout.skeleton().chars().filter(c -> c == 'y').count() > 1 ? "yyyy" : "yy";
      case 'N' -> "MM";
      case 'Q' -> "Q";
      case 'H' -> "H";
      default ->
          isName(part) ? nameLetters() : String.valueOf(field).repeat(unpadded[part] ? 1 : 2);
    };
  }

  private String nameLetters() {
    return shortNames && fullNames ? "[MMMM][MMM]" : fullNames ? "MMMM" : "MMM";
  }

  private boolean isName(int part) {
    return layout.hasName() && layout.fields().charAt(part) == 'M';
  }
}
