package dev.nrr.core.date;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A month or quarter that is written without its year: {@code Jan}, {@code Dez.}, {@code Q4}, or by
 * its number.
 *
 * <p>Example: {@code PeriodOfYear.named("Okt").inYear(2024)} is {@code 2024-10}.
 *
 * @param isQuarter whether it is a quarter; else a month
 * @param number 1 to 12, of quarters 1 to 4
 */
public record PeriodOfYear(boolean isQuarter, int number) {

  private static final int MONTHS = 12;
  private static final int QUARTERS = 4;
  private static final int LONGEST_NAME = 20;

  /** Made only where numbers are asked for. */
  private static final class Digits {
    static final Pattern WRITTEN = Pattern.compile("(?i)[mp]?0?(\\d{1,2})(?:\\.0)?");
  }

  /**
   * {@return the month or quarter of a name; null if it is none} Bare numbers are none.
   *
   * @param text as it is written, such as {@code Jan} or {@code Q4}
   */
  public static @Nullable PeriodOfYear named(String text) {
    String name = text.strip();
    if (name.length() > LONGEST_NAME) {
      return null;
    }
    if (name.length() == 2) {
      return quarter(name);
    }
    if (name.isEmpty() || !Character.isLetter(name.charAt(0))) {
      return null; // a full date, which is looked at most often
    }
    MonthNames.Name month =
        MonthNames.find(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
    return month == null ? null : new PeriodOfYear(false, month.month());
  }

  /** {@code Q4} or {@code 4Q}; no month's name is so short. */
  private static @Nullable PeriodOfYear quarter(String name) {
    int mark = name.toLowerCase(Locale.ROOT).indexOf('q');
    if (mark < 0) {
      return null;
    }
    char number = name.charAt(1 - mark);
    return number >= '1' && number <= '4' ? new PeriodOfYear(true, number - '0') : null;
  }

  /**
   * {@return the same of a name or a number: {@code 12}, {@code 07}, {@code M3}; null if it is
   * none}
   *
   * @param text as it is written
   * @param ofQuarters whether numbers are of quarters
   */
  public static @Nullable PeriodOfYear numbered(String text, boolean ofQuarters) {
    PeriodOfYear named = named(text);
    Matcher digits = Digits.WRITTEN.matcher(text.strip());
    if (named != null || !digits.matches()) {
      return named;
    }
    int number = Integer.parseInt(digits.group(1));
    return number >= 1 && number <= (ofQuarters ? QUARTERS : MONTHS)
        ? new PeriodOfYear(ofQuarters, number)
        : null;
  }

  /**
   * {@return its date in a year, as {@code 2024-10} or {@code 2024-Q4}}
   *
   * @param year four digits
   */
  public String inYear(int year) {
    return String.format(Locale.ROOT, isQuarter ? "%04d-Q%d" : "%04d-%02d", year, number);
  }
}
