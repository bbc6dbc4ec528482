package dev.nrr.input;

import dev.nrr.core.result.Notice;
import dev.nrr.input.engine.EngineTable;
import dev.nrr.input.engine.Partitions;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.HeaderRow;
import dev.nrr.input.prepare.Duplicates;
import dev.nrr.input.prepare.FileDates;
import dev.nrr.input.prepare.FilledDown;
import dev.nrr.input.prepare.FolderColumns;
import dev.nrr.input.prepare.HeaderSearch;
import dev.nrr.input.prepare.Joined;
import dev.nrr.input.prepare.LeftOutTotals;
import dev.nrr.input.prepare.NothingWords;
import dev.nrr.input.prepare.QuotedLines;
import dev.nrr.input.prepare.RenamedCustomers;
import dev.nrr.input.prepare.StatedYear;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problem;
import dev.nrr.input.request.RowMeaning;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.shape.book.MovementType;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import dev.nrr.input.source.Table;
import dev.nrr.input.source.Tables;
import dev.nrr.input.survey.TotalWords;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is done to the records of an input before they are rows: the header is found, records are
 * changed or left out as the options say. One object serves one pass over all sources.
 */
public final class Preparation {

  private final InputRequest request;
  private final LeftOut leftOut;
  private final List<Joined> joins = new ArrayList<>();
  private final NothingWords nothing;
  private final LeftOutTotals totals = new LeftOutTotals();
  private final @Nullable RenamedCustomers renamed;
  private final List<Notice> found = new ArrayList<>();
  private final List<FilledDown> filled = new ArrayList<>();
  private List<List<String>> joinedHeaders = List.of();
  private final @Nullable StatedYear year;
  private @Nullable FileDates dates;

  /**
   * What an earlier pass found to leave out.
   *
   * @param totals the lines of total rows, by source
   * @param duplicates which rows count; null for all
   */
  public record LeftOut(Map<Integer, Set<Long>> totals, @Nullable Duplicates duplicates) {
    /** Nothing. */
    public static final LeftOut NOTHING = new LeftOut(Map.of(), null);
  }

  /**
   * One source with its header.
   *
   * @param headers the names of its columns, with those that preparation adds
   * @param before the names before each join
   * @param rows the records behind the header
   * @param asWritten whether the header is the first record, and every record as it was read
   */
  public record Prepared(
      Table reader,
      List<String> headers,
      List<List<String>> before,
      Records rows,
      boolean asWritten)
      implements Closeable {
    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  public Preparation(InputRequest request, LeftOut leftOut) throws InputException {
    this.request = request;
    this.leftOut = leftOut;
    InputRequest.Table table = request.table();
    this.nothing = new NothingWords(table.zeroWords(), table.nullWords());
    this.year = table.year() == null ? null : new StatedYear(table.year());
    this.renamed = table.ids() == null ? null : RenamedCustomers.read(table.ids());
    for (InputRequest.Join join : table.joins()) {
      joins.add(Joined.read(join.source(), join.asked()));
    }
    if (!table.fileDates().isEmpty()) {
      dates = FileDates.of(request.sources(), table.fileDates());
    }
  }

  /** Whether an option changes or leaves out records, which the way in blocks does not know. */
  static boolean isAsked(InputRequest request) {
    InputRequest.Table table = request.table();
    return table.headerLine() > 0
        || !table.headerNames().isEmpty()
        || !table.fillDown().isEmpty()
        || !table.zeroWords().isEmpty()
        || !table.nullWords().isEmpty()
        || !table.fileDates().isEmpty()
        || table.year() != null
        || table.ids() != null
        || !table.joins().isEmpty()
        || table.totals() == InputRequest.Totals.SKIP
        || request.policies().choosesRows();
  }

  /** Opens a source and finds its header. */
  public Prepared open(Source source) throws InputException, SourceException, IOException {
    Table reader = Tables.open(source, request.records());
    try {
      return open(source, reader);
    } catch (InputException | SourceException | RuntimeException failure) {
      reader.close();
      throw failure;
    }
  }

  private Prepared open(Source source, Table reader) throws InputException, SourceException {
    Records records = reader;
    boolean asWritten = false;
    if (reader instanceof RecordReader text) {
      QuotedLines lines = QuotedLines.of(text, text.dialect().delimiter());
      found.addAll(lines.notices());
      records = lines.records();
      asWritten = !lines.found();
    }
    if (source.formatOrText().hasLinesAboveHeader()) {
      HeaderSearch.Result header =
          HeaderSearch.find(
              records,
              new Fitting(folders(source)),
              request.table().headerLine(),
              request.table().headerNames());
      if (header.verdict() != HeaderSearch.Verdict.FOUND) {
        refuse(source, header);
      }
      found.addAll(header.notices());
      records = header.records();
      asWritten &= header.aboveCount() == 0 && header.line() == 1;
    } else if (request.table().headerLine() > 0 || !request.table().headerNames().isEmpty()) {
      throw InputException.option(
          "--header-line and --header: " + source.name() + " has its names in every row");
    }
    List<String> headers = HeaderRow.read(source, records, request.columns());
    List<String> own = headers;
    Partitions folders = folders(source);
    Records rows = folders.values().isEmpty() ? records : FolderColumns.rows(records, folders, own);
    headers = dated(folders.headers(own));
    if (dates == null && !Shapes.isFitting(request, headers) && isFittingWithDate(headers)) {
      dates = FileDates.ofNames(request.sources());
      if (dates == null && request.sources().size() > 1) {
        throw withoutDates(source, headers);
      }
    }
    if (dates != null) {
      headers = dates.headers(source, headers);
    }
    List<List<String>> before = new ArrayList<>();
    for (Joined join : joins) {
      before.add(headers);
      headers = join.headers(headers);
    }
    joinedHeaders = before;
    boolean unchanged = asWritten && own.equals(headers);
    return new Prepared(reader, headers, before, rows, unchanged && rows == records);
  }

  /** What the folders of a source say of its rows, where its format does not take that up. */
  private static Partitions folders(Source source) {
    return source.formatOrText() instanceof EngineTable
        ? Partitions.NONE
        : Partitions.of(source.name());
  }

  /** Whether the cells of a line are a header that fits. */
  private final class Fitting implements Predicate<String[]> {
    private final Partitions folders;

    Fitting(Partitions folders) {
      this.folders = folders;
    }

    @Override
    public boolean test(String[] fields) {
      return isFitting(folders.headers(HeaderRow.names(fields)));
    }
  }

  /** Whether a word says that something ended. */
  private static final class Ending implements Predicate<String> {

    @Override
    public boolean test(String word) {
      return MovementType.isEnd(word);
    }
  }

  /** Whether a line is a header; where no year is stated, also one of months without. */
  private boolean isFitting(List<String> names) {
    return Shapes.isFitting(request, dated(names))
        || (year == null
            && StatedYear.areMonths(names)
            && Shapes.isFitting(request, new StatedYear("2000").headers(names)));
  }

  private List<String> dated(List<String> headers) {
    return year == null ? headers : year.headers(headers);
  }

  private boolean isFittingWithDate(List<String> headers) {
    List<String> dated = new ArrayList<>(headers);
    dated.add(FileDates.HEADER);
    return Shapes.isFitting(request, dated);
  }

  private InputException withoutDates(Source source, List<String> headers) {
    String message = "no date column, and no date in the file's name; found: ";
    Problem problem = new Problem(source, 1, 0, message + MessageText.list(headers));
    String wanted = "DATE" + ",DATE".repeat(request.sources().size() - 1);
    return InputException.data(problem)
        .suggesting(
            Suggestion.of(
                "each file holds what was paid at one date, which stands for its DATE",
                "--dates",
                wanted));
  }

  private void refuse(Source source, HeaderSearch.Result header) throws InputException {
    Problem problem = new Problem(source, header.line(), 0, message(header));
    switch (header.verdict()) {
      case FOUND, NONE_FITS, EMPTY -> {
        // told by what reads the header
      }
      case NO_SUCH_LINE -> throw InputException.option("--header-line: " + header.seen());
      case NO_HEADER -> throw InputException.data(problem).suggesting(names(header.proposed()));
      case TWO_LINES, ROWS_ABOVE ->
          throw InputException.data(problem)
              .suggesting(
                  header.proposed().stream()
                      .map(
                          line ->
                              Suggestion.of("the header is line " + line, "--header-line", line))
                      .toList());
    }
  }

  private List<Suggestion> names(List<String> proposed) {
    return Shapes.isFitting(request, proposed)
        ? List.of(Suggestion.of("these are the columns", "--header", String.join(",", proposed)))
        : List.of();
  }

  private static String message(HeaderSearch.Result header) {
    return header.verdict() == HeaderSearch.Verdict.NO_HEADER
        ? "no header row: the first line looks like a row: "
            + MessageText.quoted(header.seen())
            + "; expected the names of the columns"
        : header.seen();
  }

  /** The rows of a source, prepared up to the words for nothing; totals are looked for in these. */
  Records rowsWithTotals(Source source, Prepared prepared, Shapes.Recognised recognised)
      throws InputException {
    Records rows = prepared.rows();
    if (dates != null) {
      rows = dates.rows(source, rows);
    }
    if (year != null) {
      rows = year.rows(rows, prepared.headers(), dates(recognised.match()));
    }
    if (!request.table().fillDown().isEmpty()) {
      FilledDown down = new FilledDown(fillDown(prepared.headers()), Preparation::isTotal);
      filled.add(down);
      rows = down.rows(rows);
    }
    int[] amounts = columns(recognised, FieldSpec.Kind.AMOUNT);
    int[] days = dates(recognised.match());
    if (source.format() instanceof EngineTable table) {
      table.require(source, amounts, days);
    }
    boolean holdsOn = recognised.shape().rows() == RowMeaning.AMOUNT_FROM_DATE;
    NothingWords.Ends ends =
        new NothingWords.Ends(
            new Ending(), holdsOn, recognised.match().columns().getOrDefault(Field.END, -1));
    return nothing.rows(source.index(), rows, days, amounts, ends);
  }

  /** The rows of a source, wholly prepared. */
  public Records rows(Source source, Prepared prepared, Shapes.Recognised recognised)
      throws InputException {
    Records rows = rowsWithTotals(source, prepared, recognised);
    Set<Long> lines = leftOut.totals().get(source.index());
    if (lines != null) {
      rows = totals.rows(rows, lines);
    }
    int[] amounts = columns(recognised, FieldSpec.Kind.AMOUNT);
    for (int i = 0; i < joins.size(); i++) {
      rows =
          joins
              .get(i)
              .rows(source, rows, prepared.before().get(i), fields -> money(fields, amounts));
    }
    Integer customer = recognised.match().columns().get(Field.CUSTOMER);
    if (renamed != null && customer != null) {
      rows = renamed.rows(rows, customer);
    }
    return leftOut.duplicates() == null ? rows : leftOut.duplicates().rows(source.index(), rows);
  }

  /** Whether a row has any amount but blanks and zeros. */
  static boolean money(String[] fields, int[] amounts) {
    for (int column : amounts) {
      if (column < fields.length && fields[column].chars().anyMatch(c -> c >= '1' && c <= '9')) {
        return true;
      }
    }
    return false;
  }

  static boolean isTotal(String[] fields) {
    for (String field : fields) {
      if (TotalWords.match(field.strip()) != TotalWords.Match.NONE) {
        return true;
      }
    }
    return false;
  }

  private int[] fillDown(List<String> headers) throws InputException {
    List<String> wanted = request.table().fillDown();
    int[] columns = new int[wanted.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = HeaderMatch.column(headers, wanted.get(i), "--fill-down");
    }
    return columns;
  }

  /** The columns of dates and periods. */
  static int[] dates(HeaderMatch match) {
    List<Integer> columns = new ArrayList<>();
    for (Map.Entry<Field, Integer> taken : match.columns().entrySet()) {
      if (taken.getKey().isDate() || taken.getKey() == Field.PERIOD) {
        columns.add(taken.getValue());
      }
    }
    return array(columns);
  }

  /** The columns that hold cells of a kind, those under dates with the amounts. */
  static int[] columns(Shapes.Recognised recognised, FieldSpec.Kind kind) {
    HeaderMatch match = recognised.match();
    List<Integer> columns = new ArrayList<>();
    for (FieldSpec spec : recognised.shape().fields()) {
      Integer column = match.columns().get(spec.field());
      if (column != null && spec.kind() == kind) {
        columns.add(column);
      }
    }
    if (kind == FieldSpec.Kind.AMOUNT) {
      for (String header : recognised.shape().dated(match)) {
        columns.add(match.headers().indexOf(header));
      }
    }
    return array(columns);
  }

  private static int[] array(List<Integer> list) {
    int[] array = new int[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }

  /** Refuses rows that a join left without a match. */
  void finishJoins() throws InputException {
    for (Joined join : joins) {
      join.finish();
    }
  }

  /** Words for nothing that stand for amounts, and no option says what they are. */
  List<NothingWords.Tally> undecidedWords() {
    return nothing.undecided();
  }

  /** What was done, for the user; of the pass that is over. */
  List<Notice> notices() throws InputException {
    List<Notice> notices = new ArrayList<>(found);
    for (FilledDown down : filled) {
      notices.addAll(down.notices());
    }
    notices.addAll(nothing.notices());
    if (year != null) {
      notices.addAll(year.notices());
    }
    notices.addAll(totals.notices());
    for (int i = 0; i < joins.size(); i++) {
      notices.addAll(joins.get(i).notices(joinedHeaders.get(i)));
    }
    if (renamed != null) {
      notices.addAll(renamed.notices());
    }
    if (leftOut.duplicates() != null) {
      notices.addAll(leftOut.duplicates().notices());
    }
    return notices;
  }
}
