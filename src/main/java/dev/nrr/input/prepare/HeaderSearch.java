package dev.nrr.input.prepare;

import dev.nrr.core.amount.AmountParser;
import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.date.DateNotation;
import dev.nrr.core.result.Notice;
import dev.nrr.input.prepare.Lookahead.Line;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.SourceException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds which record of a source is its header: the one the user names, else the first of twenty
 * that fits a shape. Nothing is lost: where a header is found it comes first, then its rows; else
 * all records come as they are. Lines stay those of the file.
 */
public final class HeaderSearch {

  private static final int FIRST = 20;
  private static final int MOST_KEPT = 20;
  private static final String AMOUNT = "amount";
  private static final String DATE = "date";
  private static final String WORDS = "customer";

  private final Lookahead records;
  private final Predicate<String[]> fits;

  /** What was found. */
  public enum Verdict {
    /** A header; the records begin with it. */
    FOUND,
    /** A header of two lines, which are not put together. */
    TWO_LINES,
    /** A line that fits, but lines above it hold what looks like rows. */
    ROWS_ABOVE,
    /** No header: the first line looks like a row. */
    NO_HEADER,
    /** Nothing fits; the first line may be a header of words that are not known. */
    NONE_FITS,
    /** No record begins on the line asked for. */
    NO_SUCH_LINE,
    /** No records. */
    EMPTY
  }

  /**
   * The outcome.
   *
   * @param line of the header, or of the line that a refusal is about; 0 for a given header
   * @param above records above the header, which are left out, as text; the first twenty
   * @param aboveCount how many there are
   * @param seen what a refusal is about, in words
   * @param proposed names for {@code --header}, or lines for {@code --header-line}
   * @param records the header and its rows; all records where none is found
   */
  public record Result(
      Verdict verdict,
      long line,
      List<String> above,
      long aboveCount,
      String seen,
      List<String> proposed,
      Records records) {

    /** What was left out, for the user. */
    public List<Notice> notices() {
      return aboveCount == 0 || verdict != Verdict.FOUND
          ? List.of()
          : List.of(
              new Notice(
                  "lines-above-header",
                  MessageText.count(aboveCount, "line")
                      + " above the header on line "
                      + line
                      + " left out, the first is "
                      + MessageText.quoted(above.get(0)),
                  aboveCount));
    }
  }

  /** So many words in a first line are names of columns, not a title. */
  private static final int LEAST_NAMES = 4;

  private HeaderSearch(Records records, Predicate<String[]> fits) {
    this.records = new Lookahead(records);
    this.fits = fits;
  }

  /**
   * Looks for the header.
   *
   * @param fits whether a record, as headers, is one of a shape
   * @param line {@code --header-line}: on which the header begins, from 1; 0 for not given
   * @param names {@code --header}: of a file that has none; empty for not given
   * @throws InputException if both are given
   */
  public static Result find(
      Records records, Predicate<String[]> fits, long line, List<String> names)
      throws InputException, SourceException {
    HeaderSearch search = new HeaderSearch(records, fits);
    if (line > 0 && !names.isEmpty()) {
      throw InputException.option("--header-line and --header: give one of the two");
    }
    if (!names.isEmpty()) {
      search.records.peek(1);
      search.records.putBack(new Line(0, names.toArray(new String[0])));
      return search.result(Verdict.FOUND, 0, List.of(), "", List.of());
    }
    return line > 0 ? search.onLine(line) : search.first();
  }

  private Result onLine(long wanted) throws SourceException {
    List<String> above = new ArrayList<>();
    long count = 0;
    while (records.next()) {
      Line line = new Line(records.line(), records.fields());
      if (line.line() == wanted) {
        records.putBack(line);
        return new Result(Verdict.FOUND, wanted, above, count, "", List.of(), records);
      }
      if (line.line() > wanted) {
        records.putBack(line);
        String seen = "no record begins on line " + wanted + ", the next on line " + line.line();
        return new Result(Verdict.NO_SUCH_LINE, wanted, above, count, seen, List.of(), records);
      }
      count++;
      if (above.size() < MOST_KEPT) {
        above.add(text(line));
      }
    }
    String seen = "no record begins on line " + wanted + ", the file ends before it";
    return new Result(Verdict.NO_SUCH_LINE, wanted, above, count, seen, List.of(), records);
  }

  private Result first() throws SourceException {
    List<Line> lines = records.peek(FIRST);
    if (lines.isEmpty()) {
      boolean some = records.next(); // throws what kept the first record from being read
      return result(some ? Verdict.NONE_FITS : Verdict.EMPTY, 0, List.of(), "", List.of());
    }
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0 && isRowBelow(lines.get(0), lines.get(i))) {
        continue;
      }
      if (fits.test(lines.get(i).fields())) {
        return found(lines, i);
      }
      String[] merged = i + 1 < lines.size() ? merged(lines, i) : null;
      if (merged != null && fits.test(merged) && !fits.test(lines.get(i + 1).fields())) {
        return twoLines(lines, i);
      }
    }
    Line first = lines.get(0);
    List<String> names = namesIfRows(lines);
    return names.isEmpty()
        ? result(Verdict.NONE_FITS, first.line(), List.of(), text(first), List.of())
        : result(Verdict.NO_HEADER, first.line(), List.of(), text(first), names);
  }

  /** Whether a record has figures in some cells, where the first has words in as many. */
  private static boolean isRowBelow(Line first, Line line) {
    String[] names = first.fields();
    String[] cells = line.fields();
    boolean figures = false;
    for (int i = 0; i < names.length && names.length == cells.length; i++) {
      if (names[i].isBlank() || hasDigit(names[i])) {
        return false;
      }
      figures |= hasDigit(cells[i]);
    }
    return figures && names.length >= LEAST_NAMES;
  }

  private Result found(List<Line> lines, int at) throws SourceException {
    Line header = lines.get(at);
    if (at + 1 < lines.size() && isSecondHeader(lines, at)) {
      return twoLines(lines, at);
    }
    List<Line> above = new ArrayList<>(lines.subList(0, at));
    for (Line line : above) {
      if (isRowOf(line, header)) {
        String seen = "line " + line.line() + " above the header looks like a row: " + text(line);
        List<String> proposed = List.of(Long.toString(header.line()));
        return result(Verdict.ROWS_ABOVE, header.line(), above, seen, proposed);
      }
    }
    for (int i = 0; i < at; i++) {
      records.next();
    }
    return result(Verdict.FOUND, header.line(), above, "", List.of());
  }

  private Result twoLines(List<Line> lines, int at) {
    Line upper = lines.get(at);
    Line lower = lines.get(at + 1);
    String seen =
        "headers on two lines, "
            + upper.line()
            + " and "
            + lower.line()
            + ": "
            + text(upper)
            + " and "
            + text(lower);
    List<String> proposed = new ArrayList<>();
    for (Line line : List.of(upper, lower)) {
      if (fits.test(line.fields())) {
        proposed.add(Long.toString(line.line()));
      }
    }
    return result(Verdict.TWO_LINES, upper.line(), lines.subList(0, at), seen, proposed);
  }

  private Result result(
      Verdict verdict, long line, List<Line> above, String seen, List<String> proposed) {
    return new Result(verdict, line, texts(above), above.size(), seen, proposed, records);
  }

  private static List<String> texts(List<Line> lines) {
    List<String> texts = new ArrayList<>();
    for (Line line : lines) {
      texts.add(text(line));
    }
    return texts;
  }

  /** A record of partly blank cells and the next one, as headers; null where none is blank. */
  private static String @Nullable [] merged(List<Line> lines, int at) {
    String[] upper = lines.get(at).fields();
    String[] lower = lines.get(at + 1).fields();
    boolean blank = upper.length < lower.length;
    String[] merged = new String[Math.max(upper.length, lower.length)];
    boolean bothUsed = false;
    for (int i = 0; i < merged.length; i++) {
      String below = ChangedRecords.cell(lower, i);
      String above = ChangedRecords.cell(upper, i);
      blank |= above.isEmpty();
      bothUsed |= below.isEmpty() && !above.isEmpty();
      merged[i] = below.isEmpty() ? above : below;
    }
    return blank && bothUsed ? merged : null;
  }

  /** Whether words without a figure stand where the records below have amounts. */
  private static boolean isSecondHeader(List<Line> lines, int at) {
    String[] second = lines.get(at + 1).fields();
    boolean words = false;
    for (int i = 0; i < second.length; i++) {
      String cell = second[i].strip();
      if (hasDigit(cell)) {
        return false;
      }
      boolean word = hasLetter(cell) && !NothingWords.isKnown(cell);
      if (hasAmountsBelow(lines, at + 2, i)) {
        if (!word) {
          return false;
        }
        words = true;
      }
    }
    return words;
  }

  private static boolean hasDigit(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (Character.isDigit(cell.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasLetter(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (Character.isLetter(cell.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAmountsBelow(List<Line> lines, int from, int column) {
    for (int i = from; i < lines.size(); i++) {
      if (isAmount(ChangedRecords.cell(lines.get(i).fields(), column))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a record is as full as the header and has an amount: a row, most likely. */
  private static boolean isRowOf(Line line, Line header) {
    boolean amounts = false;
    for (String cell : line.fields()) {
      amounts |= isAmount(cell.strip());
    }
    return amounts && filled(line) >= filled(header);
  }

  private static int filled(Line line) {
    int filled = 0;
    for (String cell : line.fields()) {
      filled += cell.isBlank() ? 0 : 1;
    }
    return filled;
  }

  private static boolean isAmount(String cell) {
    return !cell.isEmpty()
        && (new AmountParser(DecimalMark.POINT).parse(cell)
            || new AmountParser(DecimalMark.COMMA).parse(cell));
  }

  /**
   * Names for the columns of a file whose first record is a row: it has amounts or dates, and the
   * next one has the same in the same places. Empty where it is no row.
   */
  private static List<String> namesIfRows(List<Line> lines) {
    String[] first = lines.get(0).fields();
    String[] next = lines.get(Math.min(1, lines.size() - 1)).fields();
    List<String> kinds = kinds(first);
    List<String> below = kinds(next);
    boolean telling = false;
    for (int i = 0; i < first.length; i++) {
      String kind = kinds.get(i);
      if (kind.equals(AMOUNT) || kind.equals(DATE)) {
        telling = true;
        if (i < next.length && !next[i].isBlank() && !kind.equals(below.get(i))) {
          return List.of();
        }
      }
    }
    return telling ? names(kinds) : List.of();
  }

  private static List<String> kinds(String[] fields) {
    List<String> dates =
        DateNotation.dateHeaders(Arrays.stream(fields).map(String::strip).toList());
    List<String> kinds = new ArrayList<>();
    for (String field : fields) {
      String cell = field.strip();
      boolean words = !dates.contains(cell) && !isAmount(cell);
      kinds.add(words ? WORDS : dates.contains(cell) ? DATE : AMOUNT);
    }
    return kinds;
  }

  /** One name a column: the first of a kind by its kind, two dates as a start and an end. */
  private static List<String> names(List<String> kinds) {
    boolean period = kinds.stream().filter(DATE::equals).count() == 2;
    List<String> names = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      String kind = kinds.get(i);
      String name = kind;
      if (period && kind.equals(DATE)) {
        name = names.contains("start") ? "end" : "start";
      }
      names.add(names.contains(name) ? "column" + (i + 1) : name);
    }
    return names;
  }

  private static String text(Line line) {
    return String.join(",", line.fields());
  }
}
