package dev.nrr.core.date;

import dev.nrr.core.date.DateNotation.WrittenDates;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the distinct texts of one date column turned out to be. A column is of one notation and one
 * grain; which, and whether the day or the month comes first, is decided by all of its texts
 * together, whatever their order.
 *
 * <p>Days and months in figures: with slashes or dashes some part above 12 must tell which is
 * which; with dots ({@code 01.09.2017}) the day comes first unless the column tells otherwise. A
 * year of two digits is 2000 to 2069; 70 to 99 are refused.
 *
 * <p>Example: {@code 01/02/2024} alone is ambiguous; with {@code 31/12/2024} beside it both are
 * read as {@code dd/MM/yyyy}.
 *
 * @param notation how the dates are written; null if that cannot be decided, then nothing can be
 *     read whatever rows are left out
 * @param dates each text that could be read, with its date
 * @param problems each text that could not, with what is wrong; where the notation is null, a text
 *     or two that show why
 * @param remedy what the user can do about the problems, in words; empty where nothing helps but
 *     correcting the texts
 * @param formats what {@code --date-format} may be given where the notation is null, each with what
 *     it says of the dates; {@code PATTERN} where only the user knows
 */
public record DateColumn(
    @Nullable DateNotation notation,
    Map<String, PeriodDate> dates,
    Map<String, String> problems,
    String remedy,
    Map<String, String> formats) {

  /**
   * A column; its maps cannot be changed through it.
   *
   * @param notation how the dates are written; null if that cannot be decided, then nothing can be
   *     read whatever rows are left out
   * @param dates each text that could be read, with its date
   * @param problems each text that could not, with what is wrong; where the notation is null, a
   *     text or two that show why
   * @param remedy what the user can do about the problems, in words; empty where nothing helps but
   *     correcting the texts
   * @param formats what {@code --date-format} may be given where the notation is null, each with
   *     what it says of the dates; {@code PATTERN} where only the user knows
   */
  public DateColumn {
    dates = Collections.unmodifiableMap(dates);
    problems = Collections.unmodifiableMap(problems);
    formats = Collections.unmodifiableMap(formats);
  }

  /**
   * Decides how a column is written and reads it.
   *
   * @param texts the distinct texts of the column, without blanks
   * @param fiscalYear the year that quarters and years are of
   * @return the column, read
   */
  public static DateColumn decide(Collection<String> texts, FiscalYear fiscalYear) {
    DateLayoutDetector detector = new DateLayoutDetector(fiscalYear);
    for (String text : texts) {
      detector.add(text);
    }
    DateLayout layout = detector.winner();
    if (layout == null) {
      return new DateColumn(
          null, Map.of(), detector.problems(), detector.remedy(), detector.formats());
    }
    DateColumn column = read(texts, new WrittenDates(layout, format(layout, texts), fiscalYear));
    return new DateColumn(
        column.notation(), column.dates(), detector.problems(), detector.remedy(), Map.of());
  }

  /**
   * Reads a column in a notation that is known, by {@code --date-format} or from another file.
   *
   * @param texts the distinct texts of the column, without blanks
   * @param notation how dates are written
   * @return the column, read
   */
  public static DateColumn read(Collection<String> texts, DateNotation notation) {
    Map<String, PeriodDate> dates = new LinkedHashMap<>();
    Map<String, String> problems = new LinkedHashMap<>();
    for (String text : texts) {
      try {
        dates.put(text, notation.parse(text));
      } catch (DateException problem) {
        problems.put(text, String.valueOf(problem.getMessage()));
      }
    }
    return new DateColumn(notation, dates, problems, "", Map.of());
  }

  private static String format(DateLayout layout, Collection<String> texts) {
    DateFormatPattern pattern = new DateFormatPattern(layout);
    for (String text : texts) {
      DateTokens cut = DateTokens.cut(text);
      if (cut != null && layout.fits(cut)) {
        pattern.add(cut);
      }
    }
    return pattern.toString();
  }
}
