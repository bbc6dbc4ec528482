package dev.nrr.warehouse;

import dev.nrr.core.date.DateColumn;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.Provenance;
import dev.nrr.input.TableSurvey;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.SliceColumns;
import dev.nrr.input.request.DateDoubt;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problem;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.shape.DateColumns;
import dev.nrr.input.shape.book.SnapshotDates;
import dev.nrr.warehouse.SqlEngine.Kind;
import dev.nrr.warehouse.SqlEngine.SqlColumn;
import dev.nrr.warehouse.SqlEngine.SqlRow;
import dev.nrr.warehouse.WarehouseSource.Profile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of snapshots in an engine as an input: its columns, its dates and all that would make a
 * file be refused are judged first, from counts that the engine makes.
 */
public final class WarehouseReader {

  /** So many values of an unused column are looked at; words that decide anything are fewer. */
  private static final int MOST_VALUES = 2000;

  private static final Set<Field> FIELDS =
      EnumSet.of(Field.CUSTOMER, Field.DATE, Field.AMOUNT, Field.CURRENCY, Field.SUBSCRIPTION);

  private static final Set<Kind> DATES = EnumSet.of(Kind.DATE, Kind.TEXT);
  private static final Set<Kind> AMOUNTS = EnumSet.of(Kind.DECIMAL, Kind.INTEGER);
  private static final Set<Kind> CUSTOMERS =
      EnumSet.of(Kind.TEXT, Kind.INTEGER, Kind.DECIMAL, Kind.OTHER);

  private final SqlEngine engine;
  private final InputRequest request;
  private final TableRequest wanted;
  private final List<SqlColumn> columns;
  private final List<String> headers;
  private final TableSurvey survey;

  private WarehouseReader(SqlEngine engine, InputRequest request, TableRequest wanted)
      throws InputException {
    this.engine = engine;
    this.request = request;
    this.wanted = wanted;
    this.columns = engine.columns(wanted.from());
    this.headers = columns.stream().map(SqlColumn::name).toList();
    try {
      this.survey = TableSurvey.of(request, headers);
    } catch (InputException refused) {
      throw withoutLines(refused);
    }
  }

  /** A table has no lines that a header could stand on. */
  private static InputException withoutLines(InputException refused) {
    List<Problem> problems = new ArrayList<>();
    for (Problem problem : refused.problems()) {
      problems.add(new Problem(0, problem.name(), 0, 0, problem.message()).by(problem.check()));
    }
    return new InputException(refused.cause(), problems, refused.summary())
        .suggesting(refused.suggestions());
  }

  /**
   * {@return the table as an input}
   *
   * @param request what its columns mean; its one source is named like the table
   * @throws InputException if it cannot be used as asked, as a file with these rows could not
   * @throws WarehouseException if the engine cannot answer
   */
  public static InputData read(SqlEngine engine, InputRequest request, TableRequest wanted)
      throws InputException {
    return new WarehouseReader(engine, request, wanted).read();
  }

  private InputData read() throws InputException {
    requireSnapshots();
    InputRequest.Slices slices = SliceColumns.of(request.slices(), headers);
    Set<String> by = new LinkedHashSet<>();
    slices.by().forEach(by::addAll);
    SnapshotTable table = table(List.copyOf(by));
    TableSql statements = new TableSql(engine.dialect(), table);
    TableProfile profile = TableProfile.of(engine.ask(statements.profile()));
    profile.check(request.name());
    requireKeptByCast(statements);
    Map<String, String> roles = roles(statements);
    String currency = currency(statements);
    List<PeriodDate> written = dates(profile);
    ResultRow names = new ResultRow(engine.ask(statements.customers()).get(0));
    long customers = names.number();
    SnapshotDates dates = SnapshotDates.of(request, written, profile::rows, customers);
    List<GridDate> grid = new ArrayList<>();
    BigDecimal[] totals = new BigDecimal[dates.grid().dates().size()];
    Arrays.fill(totals, BigDecimal.ZERO);
    for (int code = 0; code < written.size(); code++) {
      int index = dates.indexOf(code);
      if (index >= 0) {
        grid.add(new GridDate(index, profile.date(code)));
        totals[index] = totals[index].add(profile.total(code));
      }
    }
    CellSql cells = new CellSql(engine.dialect(), table, grid);
    TableCounts counts =
        TableCounts.of(engine.ask(cells.dates()), dates.grid().dates(), List.of(totals), customers);
    counts.requireOneRow(request.name());
    counts.requireNoTotals(request.name());
    List<DateDoubt> doubts = dates.judge(request, counts);
    List<Notice> notices = new ArrayList<>(dates.notices());
    notices.addAll(TableWarnings.of(engine, statements, cells, counts, customers, names.number()));
    WarehouseSource source =
        new WarehouseSource(
            engine,
            cells,
            new Profile(dates.grid().dates(), List.of(totals), counts.paying()),
            List.copyOf(by));
    Provenance provenance =
        new Provenance(
                request.name(),
                "snapshots",
                profile.rows(),
                0,
                customers,
                survey.recognised().columns(),
                currency,
                null,
                request.columns().fiscalYear().givenStart(),
                Provenance.Recurring.DEFAULT,
                new Provenance.Treatment(roles, List.of(), null))
            .withEngine(engine.name());
    return new InputData(
        provenance,
        new InputData.Found(
            List.of(new InputData.FileFound(request.name(), engine.name())), null, slices.by()),
        new InputData.Table(source, dates.grid(), doubts, engine.name()),
        notices);
  }

  /** Refuses every shape that is not asked for in SQL, by its name. */
  private void requireSnapshots() throws InputException {
    String shape = survey.recognised().shape().name();
    if (!shape.equals("snapshots")) {
      throw InputException.data(
              request.name()
                  + " is a table of "
                  + shape
                  + "; engines are asked for sums of snapshots (customer, date, amount), which the"
                  + " SELECT of --query FILE can make of it")
          .suggesting(TableRequest.BY_ROWS);
    }
    HeaderMatch match = match();
    for (Field field : match.columns().keySet()) {
      if (!FIELDS.contains(field)) {
        throw InputException.data(
            request.name()
                + ": column "
                + MessageText.quoted(match.header(field))
                + " is taken for the "
                + field.word()
                + ", which engines are not asked for; --map "
                + field.word()
                + "=none says it is not, and the SELECT of --query FILE can make use of it");
      }
    }
    if (!survey.minorHeaders().isEmpty()) {
      throw InputException.data(
          request.name()
              + ": "
              + MessageText.quoted(survey.minorHeaders().iterator().next())
              + " may be in cents: divide by 100 in the SELECT of --query FILE, under another name");
    }
  }

  private HeaderMatch match() {
    return survey.recognised().match();
  }

  private SqlColumn column(Field field) {
    return columns.get(Objects.requireNonNull(match().columns().get(field)));
  }

  private SnapshotTable table(List<String> by) throws InputException {
    SqlColumn amount = column(Field.AMOUNT);
    SqlColumn date = column(Field.DATE);
    requireKind(date, Field.DATE, DATES, "CAST(... AS DATE)");
    requireKind(column(Field.CUSTOMER), Field.CUSTOMER, CUSTOMERS, "a cast to text");
    String type = wanted.amountCast();
    if (amount.kind() == Kind.FLOAT && type == null) {
      throw InputException.data(
              request.name()
                  + ": column "
                  + MessageText.quoted(amount.name())
                  + " is "
                  + amount.type()
                  + ", whose sums are not exact")
          .suggesting(
              Suggestion.of(
                  "every amount has two decimals at most", "--amount-cast", "DECIMAL(18,2)"));
    }
    if (amount.kind() != Kind.FLOAT) {
      requireKind(amount, Field.AMOUNT, AMOUNTS, "a cast to DECIMAL");
      type = amount.kind() == Kind.INTEGER ? engine.dialect().decimal().replace("%d", "0") : null;
    }
    Integer part = match().columns().get(Field.SUBSCRIPTION);
    return new SnapshotTable(
        wanted.from(),
        column(Field.CUSTOMER).name(),
        date.name(),
        amount.name(),
        type,
        part == null ? null : headers.get(part),
        by);
  }

  private void requireKind(SqlColumn column, Field field, Set<Kind> kinds, String cast)
      throws InputException {
    if (!kinds.contains(column.kind())) {
      throw InputException.data(
          request.name()
              + ": column "
              + MessageText.quoted(column.name())
              + " is "
              + column.type()
              + ", which is not taken for the "
              + field.word()
              + "; "
              + cast
              + " in the SELECT of --query FILE says how it is meant");
    }
  }

  /** Refuses a cast that changes an amount, NaN and infinity among them. */
  private void requireKeptByCast(TableSql statements) throws InputException {
    if (column(Field.AMOUNT).kind() == Kind.FLOAT) {
      String type = Objects.requireNonNull(wanted.amountCast());
      ResultRow row = new ResultRow(engine.ask(statements.castLosses(type)).get(0));
      long kept = row.number();
      long lost = row.number() - kept;
      if (lost != 0) {
        throw InputException.data(
            request.name()
                + ": "
                + MessageText.count(lost, "amount")
                + " would be changed by --amount-cast "
                + type);
      }
    }
  }

  /** What each column does; one that could change a figure and is not used refuses the table. */
  private Map<String, String> roles(TableSql statements) throws InputException {
    int amount = Objects.requireNonNull(match().columns().get(Field.AMOUNT));
    for (int column : survey.unused()) {
      for (SqlRow each : engine.ask(statements.values(headers.get(column), MOST_VALUES))) {
        ResultRow row = new ResultRow(each);
        survey.observe(column, row.text(), row.flag(), amount);
      }
    }
    return survey.roles();
  }

  /** The one currency of all rows; null where nothing says one. */
  private @Nullable String currency(TableSql statements) throws InputException {
    Integer column = match().columns().get(Field.CURRENCY);
    String given = request.columns().currency();
    if (column == null) {
      return given == null ? match().currency() : given;
    }
    Set<String> found = new LinkedHashSet<>();
    for (SqlRow row : engine.ask(statements.values(headers.get(column), MOST_VALUES))) {
      found.add(new ResultRow(row).text().strip());
    }
    if (found.size() > 1 || found.contains("")) {
      throw InputException.data(
          request.name()
              + ": mixed currencies: "
              + MessageText.list(List.copyOf(found))
              + "; the SELECT of --query FILE can take one of them, or convert");
    }
    return found.iterator().next();
  }

  /** The date behind each that the table has. */
  private List<PeriodDate> dates(TableProfile profile) throws InputException {
    if (column(Field.DATE).kind() == Kind.DATE) {
      List<PeriodDate> days = new ArrayList<>();
      for (int code = 0; code < profile.size(); code++) {
        if (!(profile.date(code) instanceof LocalDate day)) {
          throw new EngineFault("a date came back as " + profile.date(code));
        }
        days.add(PeriodDate.ofDay(day));
      }
      return days;
    }
    List<String> texts = new ArrayList<>();
    for (int code = 0; code < profile.size(); code++) {
      texts.add(profile.date(code).toString());
    }
    return textDates(texts);
  }

  private List<PeriodDate> textDates(List<String> texts) throws InputException {
    DateColumn column = DateColumns.decide(request.columns(), texts);
    Map<PeriodDate, String> written = new HashMap<>();
    List<PeriodDate> dates = new ArrayList<>();
    for (String text : texts) {
      PeriodDate date = column.dates().get(text);
      if (date == null) {
        String problem = column.problems().getOrDefault(text, "");
        String any = problem.isEmpty() ? column.problems().values().iterator().next() : problem;
        throw InputException.data(
            request.name()
                + ": "
                + any
                + (column.remedy().isEmpty() ? "" : "; " + column.remedy()));
      }
      String other = written.put(date, text);
      if (other != null) {
        throw InputException.data(
            request.name()
                + ": one date is written two ways, "
                + MessageText.quoted(other)
                + " and "
                + MessageText.quoted(text));
      }
      dates.add(date);
    }
    return dates;
  }
}
