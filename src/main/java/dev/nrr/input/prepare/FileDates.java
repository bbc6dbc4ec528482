package dev.nrr.input.prepare;

import dev.nrr.input.header.HeaderText;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code --dates}: files each of one date. The date comes from the option, one for each file in
 * their order, or from the file's name ({@code arr-2024-12.csv}), and stands in every row as a
 * column of its own, the last.
 */
public final class FileDates {

  /** The header of the column that is added. */
  public static final String HEADER = "date";

  private static final String YEAR = "(?<y>(?:19|20)\\d\\d)";
  private static final String SEPARATOR = "[-_. ]?";
  private static final String MONTH =
      "(?<w>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june"
          + "|july|august|september|october|november|december|sept)";

  /** From the most telling to the least; the first that a name has counts. */
  private static final List<Pattern> IN_NAME =
      List.of(
          pattern(YEAR + SEPARATOR + "(?<m>0[1-9]|1[0-2])" + SEPARATOR + "(?<d>[0-3]\\d)"),
          pattern(YEAR + SEPARATOR + "(?<m>0[1-9]|1[0-2])"),
          pattern(YEAR + SEPARATOR + "q(?<q>[1-4])"),
          pattern("q(?<q>[1-4])" + SEPARATOR + YEAR),
          pattern(MONTH + SEPARATOR + YEAR),
          pattern(YEAR + SEPARATOR + MONTH),
          pattern(YEAR));

  private final List<String> dates;

  private FileDates(List<String> dates) {
    this.dates = dates;
  }

  /**
   * Dates as the option gives them.
   *
   * @throws InputException if they are not one for each file
   */
  public static FileDates of(List<Source> sources, List<String> dates) throws InputException {
    if (dates.size() != sources.size()) {
      throw InputException.option(
          "--dates: "
              + MessageText.count(dates.size(), "date")
              + " for "
              + MessageText.count(sources.size(), "file")
              + ", expected one for each, in their order");
    }
    for (String date : dates) {
      if (date.chars().noneMatch(Character::isDigit)) {
        throw InputException.option(
            "--dates: not a date: " + MessageText.quoted(date) + ", expected one such as 2024-12");
      }
    }
    return new FileDates(dates.stream().map(String::strip).toList());
  }

  /** Dates as the files' names give them; null where a name has none, or more than one. */
  public static @Nullable FileDates ofNames(List<Source> sources) {
    List<String> dates = new ArrayList<>();
    for (Source source : sources) {
      String date = inName(source.name());
      if (date == null) {
        return null;
      }
      dates.add(date);
    }
    return new FileDates(dates);
  }

  /** A date that stands alone: no further figures beside it, which may belong to it. */
  private static Pattern pattern(String date) {
    return Pattern.compile("(?<![a-z0-9])(?<!\\d[-_. ])" + date + "(?![a-z0-9])(?![-_. ]\\d)");
  }

  /** The one date in a file's name; null where there is none, or more than one. */
  static @Nullable String inName(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    name = name.toLowerCase(Locale.ROOT).replaceFirst("(\\.(csv|tsv|txt|gz|zip|xlsx|json))+$", "");
    for (Pattern pattern : IN_NAME) {
      Matcher matcher = pattern.matcher(name);
      if (matcher.find()) {
        String date = written(matcher, pattern.pattern());
        String others = name.substring(0, matcher.start()) + " " + name.substring(matcher.end());
        return IN_NAME.stream().anyMatch(other -> other.matcher(others).find()) ? null : date;
      }
    }
    return null;
  }

  private static String written(Matcher date, String pattern) {
    String year = date.group("y");
    if (pattern.contains("?<q>")) {
      return year + "Q" + date.group("q");
    }
    if (pattern.contains("?<w>")) {
      int month = "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(date.group("w").substring(0, 3));
      return year + String.format(Locale.ROOT, "-%02d", month / 3 + 1);
    }
    if (pattern.contains("?<d>")) {
      return year + "-" + date.group("m") + "-" + date.group("d");
    }
    return pattern.contains("?<m>") ? year + "-" + date.group("m") : year;
  }

  /**
   * The headers of a file with the one that is added.
   *
   * @throws InputException if the file has a column of that name
   */
  public List<String> headers(Source source, List<String> headers) throws InputException {
    for (int i = 0; i < headers.size(); i++) {
      if (HeaderText.normalised(headers.get(i)).equals(HEADER)) {
        throw InputException.data(
            source,
            0,
            i + 1,
            "the file has a column "
                + MessageText.quoted(headers.get(i))
                + ", so a date of the whole file is not used");
      }
    }
    List<String> all = new ArrayList<>(headers);
    all.add(HEADER);
    return all;
  }

  /** The rows of one source, behind its header, each with the date as its last field. */
  public Records rows(Source source, Records rows) {
    String date = dates.get(source.index());
    return new ChangedRecords(rows) {
      @Override
      String[] changed(String[] fields, long line) {
        String[] dated = Arrays.copyOf(fields, fields.length + 1);
        dated[fields.length] = date;
        return dated;
      }
    };
  }
}
