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
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates written after a pattern of the user's. The pattern is tried on a sample date first: what it
 * cannot read back (minutes for months, a week's year for a year) is an error of the option, never
 * a wrong date.
 *
 * @param timed whether the pattern itself has a time of day
 */
record PatternDates(
    String format, DateTimeFormatter formatter, Grain grain, boolean timed, FiscalYear fiscalYear)
    implements DateNotation {

  private static final ZonedDateTime SAMPLE =
      ZonedDateTime.of(2034, 10, 28, 23, 45, 56, 0, ZoneOffset.UTC);

  private static final Pattern QUOTED = Pattern.compile("'[^']*'");

  /** Weeks, which depend on the country; the day of the year beside a month, meant as its day. */
  private static final Pattern NEVER_MEANT = Pattern.compile("[YwWec]|D.*[MLd]|[MLd].*D");

  /** Not a name that Java reads, but one that others write. */
  private static final Pattern SEPT = Pattern.compile("(?i)\\bsept(?![a-z])");

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
            + ", expected excel or a pattern such as dd/MM/yyyy (dd day, MM month, yyyy year)");
  }

  @Override
  public PeriodDate parse(String text) {
    String whole = SEPT.matcher(text.strip()).replaceAll("Sep");
    String date = timed || grain != Grain.DAY ? whole : TimeOfDay.cutFrom(whole);
    PeriodDate found = find(date);
    if (found == null || found.grain() != grain) {
      throw new DateException(
          "not a date: " + DateException.quoted(text) + ", expected one written as " + format);
    }
    return found;
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
