package dev.nrr.core.date;

import java.util.List;

/**
 * How the dates of a column are written, and how to read one. Decided from the column ({@link
 * DateColumn#decide}) or given by an option ({@link #ofFormat}).
 *
 * <p>Outer spaces are left out, and so is a time of day after a day ({@code 2024-12-31T10:00:00Z}):
 * the day is the one written, whatever the offset. Month names are English, in any case.
 */
public sealed interface DateNotation permits WrittenDates, PatternDates, ExcelSerialDays {

  /** What each date covers. */
  Grain grain();

  /** The value of {@code --date-format} that asks for this notation: {@code dd/MM/yyyy}. */
  String format();

  /**
   * Reads one date.
   *
   * @throws DateException if the text is not written so, or the calendar has no such date
   */
  PeriodDate parse(String text);

  /** Whether a text can be read. */
  default boolean reads(String text) {
    try {
      parse(text);
      return true;
    } catch (DateException problem) {
      return false;
    }
  }

  /**
   * The notation that a {@code --date-format} asks for: {@code excel} for serial days of the 1900
   * system, anything else a pattern of {@link java.time.format.DateTimeFormatter}. A pattern
   * without a day gives months, one without a month quarters ({@code yyyy'Q'Q}) or years. Two-digit
   * years ({@code yy}) are 2000 to 2099.
   *
   * @param fiscalYear the year that quarters and years are of
   * @throws DateException if dates cannot be read with it: a usage error
   */
  static DateNotation ofFormat(String format, FiscalYear fiscalYear) {
    return format.equalsIgnoreCase(ExcelSerialDays.FORMAT)
        ? new ExcelSerialDays()
        : PatternDates.of(format, fiscalYear);
  }

  /** A text up to its time of day; all of it where there is none. */
  static String withoutTime(String text) {
    return TimeOfDay.cutFrom(text);
  }

  /**
   * Whether a text on its own looks like a date: in a notation recognised without an option, and in
   * the calendar. Plain digits ({@code 2024}, {@code 20240131}) do not, they may be anything.
   */
  static boolean looksLikeDate(String text) {
    return looksLikeDate(text, false);
  }

  /**
   * The headers that are dates, in their order: those that look like dates; where none does, those
   * of plain digits, if all of these are years or all are days ({@code 2023,2024,2025}).
   */
  static List<String> dateHeaders(List<String> headers) {
    List<String> dates = headers.stream().filter(DateNotation::looksLikeDate).toList();
    if (!dates.isEmpty()) {
      return dates;
    }
    List<String> numbers = headers.stream().filter(h -> h.strip().matches("[0-9]+")).toList();
    boolean oneWidth = numbers.stream().map(h -> h.strip().length()).distinct().count() == 1;
    return oneWidth && numbers.stream().allMatch(h -> looksLikeDate(h, true)) ? numbers : List.of();
  }

  private static boolean looksLikeDate(String text, boolean bareNumber) {
    DateTokens cut = DateTokens.cut(text);
    return cut != null
        && DateLayout.of(cut).stream()
            .filter(form -> form.isBareNumber() == bareNumber)
            .anyMatch(form -> form.date(cut, FiscalYear.CALENDAR) != null);
  }
}
