package dev.nrr.input;

import dev.nrr.core.amount.AmountParser;
import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.date.PeriodOfYear;
import dev.nrr.core.result.Notice;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.prepare.ColumnNumbers;
import dev.nrr.input.prepare.Duplicates;
import dev.nrr.input.prepare.RepeatedKeys;
import dev.nrr.input.prepare.RowPass;
import dev.nrr.input.prepare.TotalRows;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.RowFilter;
import dev.nrr.input.row.DecimalMarkDecision;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import dev.nrr.input.survey.ColumnRole;
import dev.nrr.input.survey.ColumnWatch;
import dev.nrr.input.survey.OneTimeWords;
import dev.nrr.input.survey.OwnOutput;
import dev.nrr.input.survey.StatusWords;
import dev.nrr.input.survey.TableColumns;
import dev.nrr.input.survey.TableFacts;
import dev.nrr.input.survey.TakenStatus;
import dev.nrr.input.survey.TellingColumns;
import dev.nrr.input.survey.TotalWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at an input before any figure comes of it: what each column is, and which rows are totals
 * or stand twice. What could change a figure and is not accounted for is to refuse the input, with
 * lines to try. Of regular input only the first rows are looked at, unless something in them is
 * telling.
 */
final class InputSurvey {

  /** In place of a number of rows: all are looked at. */
  static final long ALL_ROWS = Long.MAX_VALUE;

  private InputRequest request;

  /** How amounts are read here; what they say may differ. */
  private final DecimalMark mark;

  private final DecimalMarkDecision marks;
  private final Map<List<String>, TableFacts> tables = new LinkedHashMap<>();
  private final SurveyRefusal refusal = new SurveyRefusal();
  private final Map<Integer, Set<Long>> totalLines = new HashMap<>();
  private final long firstRows;
  private final boolean whole;
  private long blankCustomers;
  private final Set<String> withDecimals = new LinkedHashSet<>();
  private boolean asWritten = true;
  private Shapes.@Nullable Recognised first;

  /**
   * What the survey came to.
   *
   * @param request with what it settles: a quantity beside a unit's price
   * @param first what the first source was recognised as; null where it has to be looked at anew
   * @param mark the decimal mark that is given, or that the rows looked at speak for
   * @param blocks whether the input may be read in blocks
   * @param watch what to watch in these; null if every row was looked at
   * @param roles what each column does
   * @param leftOut which records do not count
   * @param notices what the user must know of columns
   * @param refusal what is not accounted for
   */
  record Outcome(
      InputRequest request,
      Shapes.@Nullable Recognised first,
      DecimalMark mark,
      boolean blocks,
      @Nullable ColumnWatch watch,
      List<ColumnRole> roles,
      Preparation.LeftOut leftOut,
      List<Notice> notices,
      SurveyRefusal refusal) {}

  private InputSurvey(InputRequest request, long firstRows, DecimalMark mark) {
    this.request = request;
    this.firstRows = firstRows;
    this.whole = firstRows == ALL_ROWS;
    this.mark = mark;
    this.marks = new DecimalMarkDecision(request.columns().decimalMark());
  }

  /**
   * Looks at an input.
   *
   * @param firstRows how many rows of each file to look at; all are looked at where these make it
   *     needful
   * @throws InputException if it has no header that fits, or an option does not fit it
   */
  static Outcome of(InputRequest request, long firstRows) throws InputException {
    InputSurvey survey = look(request, Preparation.isAsked(request) ? ALL_ROWS : firstRows);
    ColumnWatch watch = survey.whole || !survey.asWritten ? null : survey.watch();
    if (watch == null && !survey.whole) {
      survey = look(request, ALL_ROWS);
    }
    return survey.outcome(watch);
  }

  /** What to watch in the other rows; null if they have to be looked at one by one. */
  private @Nullable ColumnWatch watch() {
    boolean totals = request.table().totals() == InputRequest.Totals.FAIL;
    boolean said = !request.table().paying().isEmpty() || !request.table().notPaying().isEmpty();
    boolean minor = first != null && !MinorHeaders.of(first).isEmpty();
    boolean repeats =
        first != null
            && first.shape().addsUpRows()
            && request.policies().duplicates() == InputRequest.Duplicates.FAIL;
    return tables.size() == 1 && !said && !minor
        ? ColumnWatch.of(tables.values().iterator().next(), totals, repeats)
        : null;
  }

  /** Looks with a decimal point, and once more where the amounts say that it is a comma. */
  private static InputSurvey look(InputRequest request, long firstRows) throws InputException {
    DecimalMark given = request.columns().decimalMark();
    InputSurvey survey =
        new InputSurvey(request, firstRows, given == null ? DecimalMark.POINT : given);
    survey.lookAtAll();
    if (survey.isMisread()) {
      survey = new InputSurvey(request, firstRows, DecimalMark.COMMA);
      survey.lookAtAll();
    }
    return survey;
  }

  /** Whether the amounts say that they are to be read by the other decimal mark. */
  private boolean isMisread() {
    return !marks.isOpen() && marks.mark() != mark;
  }

  private void lookAtAll() throws InputException {
    Preparation preparation = new Preparation(request, Preparation.LeftOut.NOTHING);
    for (Source source : request.sources()) {
      try (Preparation.Prepared prepared = preparation.open(source)) {
        if (isYearFound(prepared.headers())) {
          lookAtAll();
          return;
        }
        asWritten &= prepared.asWritten();
        Shapes.Recognised recognised = recognise(source, prepared.headers());
        Records rows = preparation.rowsWithTotals(source, prepared, recognised);
        Observed observed = new Observed(rows, facts(recognised), recognised);
        lookAt(source, recognised, observed);
        observed.requireYear(source);
        blankCustomers += observed.blank;
        if (isMisread()) {
          return;
        }
      } catch (SourceException failure) {
        return; // the reading tells where the source breaks off
      } catch (IOException failure) {
        throw InputException.unreadable(source, failure);
      }
    }
    if (whole) {
      preparation.finishJoins();
      refusal.words(preparation.undecidedWords());
    }
  }

  private boolean isYearKnown() {
    return request.table().year() != null || request.columns().dateFormat() != null;
  }

  /** Whether the first header says where the year of months is, which was not known. */
  private boolean isYearFound(List<String> headers) throws InputException {
    InputRequest before = request;
    request = first == null ? YearColumn.settle(before, headers) : before;
    return !Objects.equals(request.columns().map(), before.columns().map());
  }

  private Shapes.Recognised recognise(Source source, List<String> headers) throws InputException {
    Shapes.Recognised known = first;
    if (known == null) {
      request = StartOrStarting.settle(request, source, headers);
    }
    Shapes.Recognised here = Shapes.recogniseNext(known, request, source, headers);
    first = known == null ? here : known;
    return here;
  }

  private TableFacts facts(Shapes.Recognised recognised) throws InputException {
    List<String> headers = recognised.match().headers();
    TableFacts known = tables.get(headers);
    if (known == null) {
      known = new TableFacts(columns(request, recognised), mark);
      tables.put(headers, known);
    }
    return known;
  }

  /** What is known of the columns of a table before its cells are looked at. */
  static TableColumns columns(InputRequest request, Shapes.Recognised recognised)
      throws InputException {
    HeaderMatch match = recognised.match();
    List<String> headers = match.headers();
    Map<Integer, Field> fields = new HashMap<>();
    for (Map.Entry<Field, Integer> taken : match.columns().entrySet()) {
      fields.put(taken.getValue(), taken.getKey());
    }
    Set<Integer> dated = new HashSet<>();
    for (String header : recognised.shape().dated(match)) {
      dated.add(headers.indexOf(header));
    }
    List<String> by = new ArrayList<>();
    for (List<String> breakdown : request.slices().by()) {
      by.addAll(breakdown);
    }
    List<String> where = new ArrayList<>();
    for (RowFilter filter : request.slices().where()) {
      where.add(filter.column());
    }
    return new TableColumns(
        recognised.shape().rows(),
        headers,
        fields,
        dated,
        places(headers, by, "--by"),
        places(headers, where, "--where"),
        ignored(request, match),
        new StatusWords.Said(request.table().paying(), request.table().notPaying()));
  }

  private static Set<Integer> places(List<String> headers, List<String> wanted, String option)
      throws InputException {
    List<Integer> places = new ArrayList<>();
    for (String header : wanted) {
      places.add(HeaderMatch.column(headers, header, option));
    }
    return Set.copyOf(places);
  }

  private static Set<Integer> ignored(InputRequest request, HeaderMatch match)
      throws InputException {
    List<String> headers = match.headers();
    List<String> named = new ArrayList<>(request.table().ignored());
    boolean nameless = named.remove("");
    List<Integer> places = new ArrayList<>(places(headers, named, "--ignore"));
    for (int i = 0; nameless && i < headers.size(); i++) {
      if (headers.get(i).isEmpty()) {
        places.add(i);
      }
    }
    if (match.unreadCurrency() >= 0) {
      places.add(match.unreadCurrency());
    }
    if (request.columns().map().containsKey(Field.SUBSCRIPTION) && match.has(Field.SUBSCRIPTION)) {
      places.add(match.columns().get(Field.SUBSCRIPTION));
    }
    return Set.copyOf(places);
  }

  /**
   * Records on their way, observed; the first so many, where there is a limit, and only as far as
   * the decimal mark is as thought.
   */
  private final class Observed implements Records {
    private final Records rows;
    private final TableFacts facts;
    private final int width;
    private final int customer;
    private final int[] amounts;
    private long limit = Long.MAX_VALUE;
    private final Map<Integer, String> doubtful = new HashMap<>();
    private final AmountParser parser;
    private final int[] dates;
    private int withoutYear = -1;
    private String month = "";
    private long monthLine;
    private boolean named;
    private long blank;

    Observed(Records rows, TableFacts facts, Shapes.Recognised recognised) {
      this.rows = rows;
      this.facts = facts;
      this.width = recognised.match().headers().size();
      this.customer = recognised.match().columns().getOrDefault(Field.CUSTOMER, -1);
      this.amounts = Preparation.columns(recognised, FieldSpec.Kind.AMOUNT);
      this.parser = new AmountParser(mark);
      this.dates = isYearKnown() ? new int[0] : Preparation.dates(recognised.match());
      for (String header : MinorHeaders.of(recognised)) {
        doubtful.put(recognised.match().headers().indexOf(header), header);
      }
    }

    @Override
    public boolean next() throws SourceException {
      boolean more = limit > 0 && !isMisread() && rows.next();
      if (more) {
        limit--;
        if (marks.isOpen() && rows.fields().length == width) {
          marks.observe(rows.fields(), amounts, rows.line());
        }
        findBlankCustomer(rows.fields());
        if (withoutYear < 0) {
          findMonth(rows.fields());
        }
        if (!doubtful.isEmpty()) {
          findDecimals(rows.fields());
        }
        facts.observe(rows.fields(), rows.line());
      }
      return more;
    }

    /** Finds a month without a year in a column of dates. */
    private void findMonth(String[] fields) {
      for (int column : dates) {
        if (column < fields.length && PeriodOfYear.named(fields[column]) != null) {
          withoutYear = column;
          month = fields[column];
          monthLine = rows.line();
        }
      }
    }

    void requireYear(Source source) throws InputException {
      if (withoutYear >= 0) {
        String message = "a month or quarter without a year: " + MessageText.quoted(month);
        throw InputException.data(source, monthLine, withoutYear + 1, message)
            .suggesting(YearColumn.suggestions(month, facts.table().headers()));
      }
    }

    /** Finds amounts with decimals, which are none of cents. */
    private void findDecimals(String[] fields) {
      for (Map.Entry<Integer, String> column : doubtful.entrySet()) {
        if (column.getKey() < fields.length
            && parser.parse(fields[column.getKey()].strip())
            && parser.scale() > 0) {
          withDecimals.add(column.getValue());
        }
      }
    }

    /** Counts rows with money and without a customer, below one that has it. */
    private void findBlankCustomer(String[] fields) {
      if (customer >= 0 && customer < fields.length) {
        boolean here = !fields[customer].isBlank();
        if (here && !named) {
          named = TotalWords.match(fields[customer]) == TotalWords.Match.NONE;
        }
        if (!here && named && !Preparation.isTotal(fields) && Preparation.money(fields, amounts)) {
          blank++;
        }
      }
    }

    @Override
    public String[] fields() {
      return rows.fields();
    }

    @Override
    public long line() {
      return rows.line();
    }
  }

  private void lookAt(Source source, Shapes.Recognised recognised, Observed rows)
      throws InputException, SourceException {
    rows.limit = firstRows;
    if (request.table().totals() == InputRequest.Totals.KEEP) {
      while (rows.next()) {
        // only observed
      }
      return;
    }
    Records all = whole ? rows : KeptRecords.of(rows);
    if (rows.limit == 0) {
      return; // totals cannot be told by the first rows alone
    }
    TotalRows totals = new TotalRows(totalColumns(recognised), mark);
    totals.read(all);
    long nameless = nameless(totals.found());
    boolean allTotals = rows.blank == nameless; // else blank cells are of the customer above
    rows.blank -= allTotals ? nameless : 0;
    Set<Long> lines = totals.lines();
    boolean skip = request.table().totals() == InputRequest.Totals.SKIP;
    List<String> headers = recognised.match().headers();
    List<TotalRows.Found> doubtful = new ArrayList<>();
    for (TotalRows.Found row : totals.found()) {
      if (row.column() < 0 && !allTotals) {
        lines.remove(row.line());
        continue;
      }
      boolean doubt = !skip || row.evidence() == TotalRows.Evidence.NAME;
      if (doubt && isTelling(row) && isAskedFor(row, headers)) {
        doubtful.add(row);
      }
    }
    totalLines.put(source.index(), lines);
    refusal.totals(source, doubtful, headers, skip);
  }

  /**
   * Whether a row is a total beyond its name: {@code Total Energies} is one only by its amounts.
   */
  private static boolean isTelling(TotalRows.Found row) {
    return row.evidence() != TotalRows.Evidence.NAME
        || TotalWords.match(row.name()) == TotalWords.Match.WHOLE;
  }

  /** Whether no filter leaves out a row by the cell that names it. */
  private boolean isAskedFor(TotalRows.Found row, List<String> headers) throws InputException {
    for (RowFilter filter : request.slices().where()) {
      if (HeaderMatch.column(headers, filter.column(), "--where") == row.column()
          && !filter.admits(row.name())) {
        return false;
      }
    }
    return true;
  }

  /** How many rows have no cell that names them. */
  private static long nameless(List<TotalRows.Found> rows) {
    long nameless = 0;
    for (TotalRows.Found row : rows) {
      nameless += row.column() < 0 ? 1 : 0;
    }
    return nameless;
  }

  private static TotalRows.Columns totalColumns(Shapes.Recognised recognised) {
    HeaderMatch match = recognised.match();
    int[] amounts = Preparation.columns(recognised, FieldSpec.Kind.AMOUNT);
    boolean periods = match.has(Field.PERIOD) && !match.has(Field.CUSTOMER);
    int[] stocks = periods ? match.columns(List.of(Field.STARTING, Field.ENDING)) : new int[0];
    int[] flows = without(amounts, stocks);
    int customer = match.columns().getOrDefault(Field.CUSTOMER, -1);
    return new TotalRows.Columns(
        flows,
        stocks,
        match.columns(List.of(Field.DATE)),
        customer,
        OwnOutput.rules(match.headers()));
  }

  private static int[] without(int[] columns, int[] others) {
    int[] left = new int[columns.length];
    int count = 0;
    for (int column : columns) {
      if (!ColumnNumbers.has(others, column)) {
        left[count++] = column;
      }
    }
    return Arrays.copyOf(left, count);
  }

  private Outcome outcome(@Nullable ColumnWatch watch) throws InputException {
    List<ColumnRole> roles = new ArrayList<>();
    for (TableFacts facts : tables.values()) {
      List<ColumnRole> here = proven(facts);
      if (!roles.isEmpty()) {
        here.removeAll(roles);
      }
      roles.addAll(here);
    }
    if (ColumnRole.tellScenarios(roles) && first != null && tables.size() == 1) {
      roles = ScenarioEnds.settle(roles, first.match(), new Pass(first));
    }
    refusal.columns(request.sources().get(0), roles);
    if (blankCustomers > 0 && first != null) {
      refusal.blankCustomers(first.match().header(Field.CUSTOMER));
    }
    requireStatus(roles);
    InputRequest settled = TakenColumns.settle(request, roles);
    Set<String> minor = first == null ? Set.of() : MinorHeaders.of(first, withDecimals);
    if (!minor.isEmpty()) {
      settled = settled.withRecurring(settled.recurring().withMinorHeaders(minor));
    }
    Duplicates duplicates = whole && first != null ? duplicates() : null;
    boolean blocks =
        asWritten && minor.isEmpty() && !Preparation.isAsked(request) && refusal.isEmpty();
    boolean sameColumns = settled.columns().map().equals(request.columns().map());
    return new Outcome(
        settled,
        sameColumns ? first : null,
        mark,
        blocks,
        watch,
        roles,
        new Preparation.LeftOut(totalLines(), duplicates),
        OneTimeWords.notices(tables.values()),
        refusal);
  }

  private Map<Integer, Set<Long>> totalLines() {
    return request.table().totals() == InputRequest.Totals.SKIP ? totalLines : Map.of();
  }

  /** The roles of a table's columns; a status that is taken is of each row's time. */
  private List<ColumnRole> proven(TableFacts facts) throws InputException {
    List<ColumnRole> roles = TellingColumns.roles(facts);
    for (int i = 0; i < roles.size(); i++) {
      roles.set(i, withYear(roles.get(i)));
    }
    if (whole && first != null && TakenStatus.isAnyTaken(roles)) {
      RowPass rows = tables.size() == 1 ? new Pass(first) : null;
      List<ColumnRole> agreed = TakenColumns.agreed(roles, facts, rows);
      return TakenColumns.proven(agreed, facts, first.match(), rows);
    }
    return roles;
  }

  private ColumnRole withYear(ColumnRole role) {
    return role.header().equals(request.table().year())
        ? ColumnRole.used(role.header(), "is the year of the date")
        : role;
  }

  /** Refuses words of a status where there is none. */
  private void requireStatus(List<ColumnRole> roles) throws InputException {
    InputRequest.Table table = request.table();
    boolean said = !table.paying().isEmpty() || !table.notPaying().isEmpty();
    if (said && first != null && !first.match().has(Field.STATUS)) {
      if (!TakenStatus.isAnyTaken(roles) && !ColumnRole.isAnyTelling(roles)) {
        throw InputException.option(
            "--paying/--not-paying: no status column; --map status=COLUMN names one; found: "
                + MessageText.list(first.match().headers()));
      }
    }
  }

  /** Which of several rows count, where that is asked; else those that stand twice refuse. */
  private @Nullable Duplicates duplicates() throws InputException {
    Shapes.Recognised recognised = Objects.requireNonNull(first);
    RowPass pass = new Pass(recognised);
    int[] amounts = Preparation.columns(recognised, FieldSpec.Kind.AMOUNT);
    boolean addsUp = recognised.shape().addsUpRows();
    int[] keys = keys(recognised, addsUp);
    if (keys.length == 0) {
      return null;
    }
    Duplicates.Columns columns = new Duplicates.Columns(keys, amounts);
    InputRequest.Duplicates policy = request.policies().duplicates();
    try {
      if (request.policies().choosesRows()) {
        int[] identity = identity(recognised);
        return chosen(
            recognised,
            pass,
            identity.length == 0 ? columns : new Duplicates.Columns(identity, amounts),
            policy);
      }
      if (policy == InputRequest.Duplicates.FAIL && blankCustomers == 0) {
        refusal.repeated(
            request.sources(),
            recognised.match().headers(),
            RepeatedKeys.find(pass, columns),
            addsUp);
      }
      return null;
    } catch (IOException failure) {
      return null; // the reading tells where the source breaks off
    }
  }

  private Duplicates chosen(
      Shapes.Recognised recognised,
      RowPass pass,
      Duplicates.Columns columns,
      InputRequest.Duplicates policy)
      throws InputException, IOException {
    String lastBy = request.table().lastBy();
    if (lastBy != null) {
      int order = HeaderMatch.column(recognised.match().headers(), lastBy, "--duplicates");
      return Duplicates.findLastBy(pass, columns, mark, order, lastBy);
    }
    Duplicates.Policy which =
        switch (policy) {
          case SAME -> Duplicates.Policy.SAME;
          case FIRST -> Duplicates.Policy.FIRST;
          case LAST -> Duplicates.Policy.LAST;
          case FAIL, SUM -> Duplicates.Policy.SUM;
        };
    return Duplicates.find(pass, columns, mark, which);
  }

  /** What a row of subscriptions is a version of: one that starts with others; none elsewhere. */
  private static int[] identity(Shapes.Recognised recognised) {
    HeaderMatch match = recognised.match();
    List<Field> fields = List.of(Field.CUSTOMER, Field.SUBSCRIPTION, Field.START);
    boolean all = recognised.shape().hasEnds() && fields.stream().allMatch(match::has);
    return all ? match.columns(fields) : new int[0];
  }

  /** The columns whose cells make a row one of its kind; all where rows are added up. */
  private static int[] keys(Shapes.Recognised recognised, boolean addsUp) {
    HeaderMatch match = recognised.match();
    if (addsUp) {
      int[] all = new int[match.headers().size()];
      for (int i = 0; i < all.length; i++) {
        all[i] = i;
      }
      return all;
    }
    List<Field> fields =
        List.of(Field.CUSTOMER, Field.SUBSCRIPTION, Field.ACCOUNT, Field.DATE, Field.PERIOD);
    return match.has(Field.CUSTOMER) ? match.columns(fields) : new int[0];
  }

  /** All rows of all sources, prepared up to the duplicates, once more. */
  private final class Pass implements RowPass {
    private final Shapes.Recognised recognised;

    Pass(Shapes.Recognised recognised) {
      this.recognised = recognised;
    }

    @Override
    public void run(Visitor visitor) throws InputException, IOException {
      Preparation preparation =
          new Preparation(request, new Preparation.LeftOut(totalLines(), null));
      for (Source source : request.sources()) {
        try (Preparation.Prepared prepared = preparation.open(source)) {
          Records rows = preparation.rows(source, prepared, recognised);
          while (rows.next()) {
            visitor.row(source.index(), rows.line(), rows.fields());
          }
        }
      }
    }
  }
}
