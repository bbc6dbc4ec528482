package dev.nrr.cli.option;

import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.RowFilter;
import org.jspecify.annotations.Nullable;

/**
 * The options of a page for people who decide.
 *
 * @param title null for the window
 * @param preparedFor empty for nobody named
 * @param anonymous whether numbers stand in the place of customers' names
 */
public record PageOptions(@Nullable String title, String preparedFor, boolean anonymous) {

  private static final int LONGEST = 200;

  /**
   * Reads the options.
   *
   * @throws OptionException if a text is blank or too long
   */
  public static PageOptions parse(OptionValues values) {
    return new PageOptions(
        values.has(Flags.TITLE) ? values.parse(Flags.TITLE, PageOptions::text) : null,
        values.has(Flags.PREPARED_FOR) ? values.parse(Flags.PREPARED_FOR, PageOptions::text) : "",
        values.has(Flags.ANONYMIZE));
  }

  private static String text(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.codePointCount(0, stripped.length()) > LONGEST) {
      throw new IllegalArgumentException("expected a text of 1 to " + LONGEST + " characters");
    }
    return stripped;
  }

  /**
   * Refuses what would name customers all the same.
   *
   * @param column the header of the column of customers; null without one
   */
  public void requireNameless(InputRequest.Slices slices, @Nullable String column) {
    if (!anonymous || column == null) {
      return;
    }
    if (slices.by().stream().flatMap(by -> by.stream()).anyMatch(column::equalsIgnoreCase)) {
      throw new OptionException("--by " + column + " names customers, --anonymize hides them");
    }
    for (RowFilter filter : slices.where()) {
      if (column.equalsIgnoreCase(filter.column())) {
        throw new OptionException("--where " + column + " names customers, --anonymize hides them");
      }
    }
  }
}
