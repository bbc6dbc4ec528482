package dev.nrr.input.request;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The value of {@code --join}: {@code FILE}, {@code FILE:COLUMN} or {@code FILE:LEFT=RIGHT}.
 *
 * @param file the second table
 * @param left the key's column in the rows; null to be found out
 * @param right the key's column in the file; null to be found out
 */
public record JoinFile(String file, @Nullable String left, @Nullable String right) {

  /**
   * Takes a value apart. All of it is the file where there is one of that name; else what follows
   * the last colon is the columns.
   *
   * @throws InputException if a column's name is empty
   */
  public static JoinFile parse(String value, Predicate<String> isFile) throws InputException {
    int colon = value.lastIndexOf(':');
    String columns = value.substring(colon + 1);
    boolean path = columns.contains("/") || columns.contains("\\");
    if (colon <= 0 || path || isFile.test(value)) {
      return new JoinFile(value, null, null);
    }
    int equal = columns.indexOf('=');
    String left = (equal < 0 ? columns : columns.substring(0, equal)).strip();
    String right = columns.substring(equal + 1).strip();
    if (left.isEmpty() || right.isEmpty()) {
      throw InputException.option(
          "--join " + value + ": expected FILE, FILE:COLUMN or FILE:LEFT=RIGHT");
    }
    return new JoinFile(value.substring(0, colon), left, right);
  }
}
