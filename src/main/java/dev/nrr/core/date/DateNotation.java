package dev.nrr.core.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the dates of a column are written, and how to read one. Decided from the column ({@link
 * DateColumn#decide}) or given by an option ({@link #ofFormat}).
 *
 * <p>Outer spaces are left out, and so is a time of day after a day ({@code 2024-12-31T10:00:00Z}):
 * the day is the one written, whatever the offset. Month names are those of {@link MonthNames}.
 */
public sealed interface DateNotation {

  /** {@return what each date covers} */
  Grain grain();

  /**
   * {@return the value of {@code --date-format} that asks for this notation: {@code dd/MM/yyyy}}
   */
  String format();

  /**
   * Reads one date.
   *
   * @param text what is written
   * @return the date
   * @throws DateException if the text is not written so, or the calendar has no such date
   */
  PeriodDate parse(String text);

  /**
   * {@return whether a text can be read}
   *
   * @param text what is written
   */
  default boolean reads(String text) {
    try {
      parse(text);
      return true;
    } catch (DateException problem) {
      return false;
    }
  }

  /**
   * {@return the notation that a {@code --date-format} asks for: {@code excel} for serial days of
   * the 1900 system, {@code epoch} and {@code epoch-ms} for seconds and milliseconds since 1970,
   * anything else a pattern of {@link java.time.format.DateTimeFormatter}} A pattern without a day
   * gives months, one without a month quarters ({@code yyyy'Q'Q}) or years. Two-digit years ({@code
   * yy}) are 2000 to 2099. Beyond these patterns, {@code yyyy'H'H} stands for half years, {@code
   * FY} in quotes for fiscal years, and {@code yyyy/yy} for years named by two.
   *
   * @param format the value of the option
   * @param fiscalYear the year that quarters and years are of
   * @throws DateException if dates cannot be read with it: a usage error
   */
  static DateNotation ofFormat(String format, FiscalYear fiscalYear) {
    if (format.equalsIgnoreCase(ExcelSerialDays.FORMAT)) {
      return new ExcelSerialDays();
    }
    if (format.equalsIgnoreCase(UnixTime.SECONDS) || format.equalsIgnoreCase(UnixTime.MILLIS)) {
      return new UnixInstants(format.equalsIgnoreCase(UnixTime.MILLIS));
    }
    DateLayout layout = DateLayout.ofFormat(format);
    return layout == null
        ? PatternDates.of(format, fiscalYear)
        : new WrittenDates(layout, format, fiscalYear);
  }

  /**
   * {@return a text up to its time of day; all of it where there is none}
   *
   * @param text what is written
   */
  static String withoutTime(String text) {
    return DateTokens.withoutTime(text);
  }

  /**
   * {@return whether a text on its own looks like a date: in a notation recognised without an
   * option, and in the calendar} Plain digits ({@code 2024}, {@code 20240131}) do not, they may be
   * anything.
   *
   * @param text what is written
   */
  static boolean looksLikeDate(String text) {
    return looksLikeDate(text, false);
  }

  /**
   * {@return the headers that are dates, in their order: those that look like dates; where none
   * does, those of plain digits, if all of these are years or all are days ({@code
   * 2023,2024,2025})}
   *
   * @param headers headers of a file
   */
  static List<String> dateHeaders(List<String> headers) {
    List<String> dates = new ArrayList<>();
    for (String header : headers) {
      if (looksLikeDate(header)) {
        dates.add(header);
      }
    }
    if (!dates.isEmpty()) {
      return dates;
    }
    List<String> numbers = new ArrayList<>();
    int width = 0;
    for (String header : headers) {
      String digits = header.strip();
      if (isNumber(digits)) {
        boolean likeOthers = numbers.isEmpty() || digits.length() == width;
        if (!likeOthers || !looksLikeDate(header, true)) {
          return List.of();
        }
        width = digits.length();
        numbers.add(header);
      }
    }
    return numbers;
  }

  private static boolean looksLikeDate(String text, boolean bareNumber) {
    DateTokens cut = DateTokens.cut(text);
    if (cut == null) {
      return false;
    }
    for (DateLayout layout : DateLayout.of(cut)) {
      if (layout.isBareNumber() == bareNumber && layout.date(cut, FiscalYear.CALENDAR) != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /**
   * Dates in a layout recognised without an option.
   *
   * @param layout which part stands where
   * @param format the pattern that reads the same texts
   * @param fiscalYear the year that quarters and years are of
   */
  record WrittenDates(DateLayout layout, String format, FiscalYear fiscalYear)
      implements DateNotation {

    @Override
    public Grain grain() {
      return layout.grain();
    }

    @Override
    public PeriodDate parse(String text) {
      DateTokens cut = DateTokens.cut(text);
      if (cut == null || !layout.fits(cut)) {
        throw new DateException(
            "not a date: " + DateException.quoted(text) + ", expected one written as " + format);
      }
      PeriodDate date = layout.date(cut, fiscalYear);
      if (date == null) {
        throw new DateException(layout.whyNot(text, cut));
      }
      return date;
    }
  }

  /**
   * Days as a spreadsheet counts them, in the 1900 date system: 1 is 1900-01-01, 45657 is
   * 2024-12-31. A part of a day ({@code 45657.5}) is left out. The system has a 29 February 1900,
   * day 60, that the calendar has not: it is refused, and later days are one less than they claim.
   */
  record ExcelSerialDays() implements DateNotation {

    static final String FORMAT = "excel";

    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,7})(\\.[0-9]+)?");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 31);
    private static final int NO_SUCH_DAY = 60;
    private static final int LAST = 2_958_465;

    /** Whether a text may be such a day of our times, 1954 to 2119: only to suggest the option. */
    static boolean isLikely(String text) {
      return text.strip().matches("[2-7][0-9]{4}(\\.[0-9]+)?");
    }

    @Override
    public Grain grain() {
      return Grain.DAY;
    }

    @Override
    public String format() {
      return FORMAT;
    }

    @Override
    public PeriodDate parse(String text) {
      var number = NUMBER.matcher(text.strip());
      int serial = number.matches() ? Integer.parseInt(number.group(1)) : 0;
      if (serial < 1 || serial == NO_SUCH_DAY || serial > LAST) {
        throw new DateException(
            "not a day: " + DateException.quoted(text) + ", expected a spreadsheet's serial day");
      }
      return PeriodDate.ofDay(DAY_ZERO.plusDays(serial < NO_SUCH_DAY ? serial : serial - 1L));
    }
  }

  /**
   * Instants as computers count them, each taken as its day in UTC: {@code 1704067200} is
   * 2024-01-01.
   *
   * @param inMillis whether they are counted in milliseconds, not seconds
   */
  record UnixInstants(boolean inMillis) implements DateNotation {

    @Override
    public Grain grain() {
      return Grain.DAY;
    }

    @Override
    public String format() {
      return inMillis ? UnixTime.MILLIS : UnixTime.SECONDS;
    }

    @Override
    public PeriodDate parse(String text) {
      UnixTime instant = UnixTime.find(text.strip());
      if (instant == null || instant.inMillis() != inMillis) {
        throw new DateException(
            "not an instant of 2000 to 2099: "
                + DateException.quoted(text)
                + (inMillis ? ", expected milliseconds" : ", expected seconds")
                + " since 1970");
      }
      return PeriodDate.ofDay(instant.day());
    }
  }

  /**
   * Dates written after a pattern of the user's. The pattern is tried on a sample date first: what
   * it cannot read back (minutes for months, a week's year for a year) is an error of the option,
   * never a wrong date.
   *
   * @param format the value of {@code --date-format}
   * @param formatter the same as Java reads it
   * @param grain what each date covers
   * @param timed whether the pattern itself has a time of day
   * @param fiscalYear the year that quarters and years are of
   */
  record PatternDates(
      String format, DateTimeFormatter formatter, Grain grain, boolean timed, FiscalYear fiscalYear)
      implements DateNotation {

    private static final ZonedDateTime SAMPLE =
        ZonedDateTime.of(2034, 10, 28, 23, 45, 56, 0, ZoneOffset.UTC);

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");

    /** Weeks, which depend on the country; the day of the year beside a month, meant as its day. */
    private static final Pattern NEVER_MEANT = Pattern.compile("[YwWec]|D.*[MLd]|[MLd].*D");

    static PatternDates of(String format, FiscalYear fiscalYear) {
      try {
        DateTimeFormatter formatter = formatter(format);
        TemporalAccessor parsed = formatter.parse(formatter.format(SAMPLE));
        PeriodDate sample = date(parsed, FiscalYear.CALENDAR);
        if (sample != null) {
          return new PatternDates(
              format, formatter, sample.grain(), has(parsed, ChronoField::isTimeBased), fiscalYear);
        }
      } catch (IllegalArgumentException | DateTimeException unreadable) {
        // said below, in words for the option
      }
      throw new DateException(
          "dates cannot be read with "
              + DateException.quoted(format)
              + ", expected excel, epoch, epoch-ms or a pattern such as dd/MM/yyyy (dd day, MM month,"
              + " yyyy year)");
    }

    @Override
    public PeriodDate parse(String text) {
      String whole = text.strip().replace('\u2019', '\'');
      String date = timed || grain != Grain.DAY ? whole : DateTokens.withoutTime(whole);
      PeriodDate found = find(date);
      if (found == null) {
        found = findInEnglish(date);
      }
      if (found == null || found.grain() != grain) {
        throw new DateException(
            "not a date: " + DateException.quoted(text) + ", expected one written as " + format);
      }
      return found;
    }

    private @Nullable PeriodDate findInEnglish(String date) {
      String english = MonthNames.inEnglish(date);
      PeriodDate found = find(english);
      return found == null ? find(english.replace(" de ", " ")) : found;
    }

    private @Nullable PeriodDate find(String date) {
      try {
        return date(formatter.parse(date), fiscalYear);
      } catch (DateTimeException unreadable) {
        return null;
      }
    }

    private static DateTimeFormatter formatter(String format) {
      if (NEVER_MEANT.matcher(QUOTED.matcher(format).replaceAll("")).find()) {
        throw new IllegalArgumentException(format);
      }
      return new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern(format)
          .parseDefaulting(ChronoField.ERA, 1)
          .toFormatter(Locale.ENGLISH)
          .withResolverStyle(ResolverStyle.STRICT);
    }

    private static @Nullable PeriodDate date(TemporalAccessor parsed, FiscalYear fiscalYear) {
      LocalDate day = parsed.query(TemporalQueries.localDate());
      if (day != null) {
        return isYear(day.getYear()) ? PeriodDate.ofDay(day) : null;
      }
      if (!parsed.isSupported(ChronoField.YEAR) || has(parsed, PatternDates::isFinerThanMonth)) {
        return null;
      }
      int year = parsed.get(ChronoField.YEAR);
      return isYear(year) ? label(year, parsed, fiscalYear) : null;
    }

    private static PeriodDate label(int year, TemporalAccessor parsed, FiscalYear fiscalYear) {
      if (parsed.isSupported(ChronoField.MONTH_OF_YEAR)) {
        return PeriodDate.ofMonth(YearMonth.of(year, parsed.get(ChronoField.MONTH_OF_YEAR)));
      }
      if (parsed.isSupported(IsoFields.QUARTER_OF_YEAR)) {
        int quarter = (int) parsed.getLong(IsoFields.QUARTER_OF_YEAR);
        return new PeriodDate(Grain.QUARTER, fiscalYear.endOfQuarter(year, quarter), fiscalYear);
      }
      return new PeriodDate(Grain.YEAR, fiscalYear.endOfYear(year), fiscalYear);
    }

    private static boolean has(TemporalAccessor parsed, Predicate<ChronoField> kind) {
      return Arrays.stream(ChronoField.values()).filter(kind).anyMatch(parsed::isSupported);
    }

    /** A label coarser than a day cannot be told from these: they would be left out unseen. */
    private static boolean isFinerThanMonth(ChronoField field) {
      return switch (field) {
        case ERA, YEAR_OF_ERA, YEAR, MONTH_OF_YEAR, PROLEPTIC_MONTH -> false;
        default -> true;
      };
    }

    private static boolean isYear(int year) {
      return year >= 1 && year <= 9999;
    }
  }
}
