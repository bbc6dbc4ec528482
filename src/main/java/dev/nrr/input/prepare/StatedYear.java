package dev.nrr.input.prepare;

import dev.nrr.core.date.PeriodOfYear;
import dev.nrr.core.result.Notice;
import dev.nrr.input.header.DateHeaders;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderWords;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.source.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code --year}: the year of months and quarters that are written without one, a number or the
 * column that has it. Cells and headers that have a year of their own stay as they are.
 */
public final class StatedYear {

  /** Headers of quarters, whose bare numbers are 1 to 4. */
  private static final Set<String> QUARTERS = Set.of("quarter", "qtr", "quartal", "trimestre");

  private static final Pattern YEAR = Pattern.compile("(?i)(?:FY ?)?((?:19|20)\\d\\d)(?:\\.0)?");

  private final String stated;
  private final int number;

  /** The year, as it is stated: {@code 2024}, or a header. */
  public StatedYear(String stated) {
    this.stated = stated.strip();
    this.number = year(this.stated);
  }

  /** Whether what is stated is a column, not a year. */
  public static boolean isColumn(String stated) {
    return year(stated.strip()) == 0;
  }

  private static int year(String text) {
    Matcher year = YEAR.matcher(text);
    return year.matches() ? Integer.parseInt(year.group(1)) : 0;
  }

  /**
   * Headers with the year in those that are months or quarters without one. The year is that of the
   * first; it goes on where they begin again.
   */
  public List<String> headers(List<String> headers) {
    List<String> dated = new ArrayList<>();
    int year = number;
    PeriodOfYear before = null;
    for (String header : headers) {
      PeriodOfYear period = number == 0 ? null : period(header);
      if (period != null && before != null && period.number() < before.number()) {
        year++;
      }
      before = period == null ? before : period;
      dated.add(period == null ? header : period.inYear(year));
    }
    return areMonths(headers) ? dated : headers;
  }

  /** Whether at least two of some headers are months or quarters without a year. */
  public static boolean areMonths(List<String> headers) {
    int months = 0;
    for (String header : headers) {
      months += period(header) == null ? 0 : 1;
    }
    return months > 1;
  }

  /** The month or quarter of a header without a year, beside words of a measure or not. */
  public static @Nullable PeriodOfYear period(String header) {
    return PeriodOfYear.named(DateHeaders.text(header));
  }

  /** Rows whose dates have their year. */
  public Records rows(Records rows, List<String> headers, int[] dates) throws InputException {
    int column = number == 0 ? HeaderMatch.column(headers, stated, "--year") : -1;
    return new Dated(rows, headers, dates, column);
  }

  /** What was done, for the user. */
  public List<Notice> notices() {
    String words =
        number == 0
            ? "months are of the year in column " + MessageText.quoted(stated)
            : "months without a year are of " + number;
    return List.of(new Notice("year", words + " (--year)", 1));
  }

  private final class Dated extends ChangedRecords {
    private final int[] dates;
    private final boolean[] ofQuarters;
    private final int column;

    Dated(Records rest, List<String> headers, int[] dates, int column) {
      super(rest);
      this.dates = dates;
      this.ofQuarters = new boolean[dates.length];
      this.column = column;
      for (int i = 0; i < dates.length; i++) {
        ofQuarters[i] = HeaderWords.of(headers.get(dates[i])).hasAny(QUARTERS);
      }
    }

    @Override
    String[] changed(String[] fields, long line) {
      String[] dated = fields;
      for (int i = 0; i < dates.length; i++) {
        String date = dates[i] < fields.length ? date(fields, i) : null;
        if (date != null) {
          dated = dated == fields ? fields.clone() : dated;
          dated[dates[i]] = date;
        }
      }
      return dated;
    }

    /** A date with its year; null where it is to stay. */
    private @Nullable String date(String[] fields, int i) {
      PeriodOfYear period = PeriodOfYear.numbered(fields[dates[i]], ofQuarters[i]);
      String cell = column >= 0 && column < fields.length ? fields[column].strip() : "";
      int year = column < 0 ? number : year(cell);
      return period == null || year == 0 ? null : period.inYear(year);
    }
  }
}
