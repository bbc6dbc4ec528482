package dev.nrr.core.date;

import java.util.Arrays;

/**
 * The {@code --date-format} that reads the same texts as a layout: as exact as the texts seen
 * allow, {@code dd/MM/yyyy} where all days and months have two digits and {@code d/M/yyyy} where
 * one has not.
 */
final class DateFormatPattern {

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
    int part = 0;
    for (char c : layout.skeleton().toCharArray()) {
      switch (c) {
        case 'y', 'n', 'm' -> pattern.append(letters(part++));
        case 'q' -> pattern.append("'Q'");
        default -> pattern.append(c);
      }
    }
    return pattern.toString();
  }

  private String letters(int part) {
    char field = layout.fields().charAt(part);
    return switch (field) {
      case 'y' -> "yyyy";
      case 'z' -> "yy";
      case 'N' -> "MM";
      case 'Q' -> "Q";
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
