package dev.nrr.warehouse;

import dev.nrr.core.result.Notice;
import dev.nrr.core.result.Provenance;
import dev.nrr.input.TableSurvey;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.header.SliceColumns;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.InputRequest.Slices;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problem;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.survey.OwnOutput;
import dev.nrr.warehouse.SqlEngine.Kind;
import dev.nrr.warehouse.SqlEngine.SqlColumn;
import dev.nrr.warehouse.SqlEngine.SqlRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table of an engine and what its columns mean, and what every shape of it is asked. */
final class AskedTable {

  private static final Set<Kind> DAYS = EnumSet.of(Kind.DATE);
  private static final Set<Kind> DATES = EnumSet.of(Kind.DATE, Kind.TEXT);
  private static final Set<Kind> CUSTOMERS =
      EnumSet.of(Kind.TEXT, Kind.INTEGER, Kind.DECIMAL, Kind.OTHER);

  /** So many values of an unused column are looked at; words that decide anything are fewer. */
  static final int MOST_VALUES = 2000;

  private static final Set<Kind> AMOUNTS = EnumSet.of(Kind.DECIMAL, Kind.INTEGER);

  private final SqlEngine engine;
  private final InputRequest request;
  private final TableRequest wanted;
  private final List<SqlColumn> columns;
  private final TableSurvey survey;

  private AskedTable(
      SqlEngine engine,
      InputRequest request,
      TableRequest wanted,
      List<SqlColumn> columns,
      TableSurvey survey) {
    this.engine = engine;
    this.request = request;
    this.wanted = wanted;
    this.columns = columns;
    this.survey = survey;
  }

  /**
   * A table whose columns are asked for.
   *
   * @throws InputException if no shape fits, or an option does not fit the columns
   */
  static AskedTable of(SqlEngine engine, InputRequest request, TableRequest wanted)
      throws InputException {
    List<SqlColumn> columns = engine.columns(wanted.from());
    try {
      TableSurvey survey = TableSurvey.of(request, columns.stream().map(SqlColumn::name).toList());
      return new AskedTable(engine, request, wanted, columns, survey);
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

  SqlEngine engine() {
    return engine;
  }

  InputRequest request() {
    return request;
  }

  /** How the engine writes the small parts of statements. */
  SqlWriter writer() {
    return new SqlWriter(engine.dialect());
  }

  /** The one row of a statement that always has one. */
  ResultRow ask(String sql) {
    return new ResultRow(engine.ask(sql).get(0));
  }

  /** The refusal of what its rows would answer. */
  InputException refusal(String message) {
    return InputException.data(name() + ": " + message).suggesting(TableRequest.BY_ROWS);
  }

  /** The names of all columns, as the engine spells them. */
  List<String> headers() {
    return columns.stream().map(SqlColumn::name).toList();
  }

  /** What stands after FROM. */
  String from() {
    return wanted.from();
  }

  /** As messages call it. */
  String name() {
    return request.name();
  }

  /** The shape that its columns make. */
  String shape() {
    return survey.recognised().shape().name();
  }

  HeaderMatch match() {
    return survey.recognised().match();
  }

  /** The column of a field that the shape cannot do without. */
  SqlColumn column(Field field) {
    return Objects.requireNonNull(find(field));
  }

  /** The column of a field; null for none. */
  @Nullable SqlColumn find(Field field) {
    Integer column = match().columns().get(field);
    return column == null ? null : columns.get(column);
  }

  /** The column of the customer. */
  SqlColumn customer() throws InputException {
    return required(column(Field.CUSTOMER), Field.CUSTOMER, CUSTOMERS, "a cast to text");
  }

  /** The column of a field that is a date or a text of one. */
  SqlColumn date(Field field) throws InputException {
    return required(column(field), field, DATES, "CAST(... AS DATE)");
  }

  /** The column of a field that is a day. */
  SqlColumn day(Field field) throws InputException {
    return required(column(field), field, DAYS, "CAST(... AS DATE)");
  }

  /** Which rows count and what makes slices, the columns as the engine spells them. */
  Slices slices() throws InputException {
    return SliceColumns.of(request.slices(), headers());
  }

  /** The columns that make slices, each once. */
  List<String> sliceColumns() throws InputException {
    Set<String> by = new LinkedHashSet<>();
    slices().by().forEach(by::addAll);
    return List.copyOf(by);
  }

  /** Refuses columns that are taken for another field than these, and amounts in cents. */
  void requireFields(Set<Field> fields) throws InputException {
    for (Field field : match().columns().keySet()) {
      if (!fields.contains(field)) {
        throw InputException.data(
            name()
                + ": column "
                + MessageText.quoted(match().header(field))
                + " is taken for the "
                + field.word()
                + ", which engines are not asked for; --map "
                + field.word()
                + "=none says it is not, and the SELECT of --query FILE can make use of it");
      }
    }
    if (!survey.minorHeaders().isEmpty()) {
      throw InputException.data(
          name()
              + ": "
              + MessageText.quoted(survey.minorHeaders().iterator().next())
              + " may be in cents: divide by 100 in the SELECT of --query FILE, under another name");
    }
  }

  /** A column, which is refused if it holds another kind of values than a field has. */
  SqlColumn required(SqlColumn column, Field field, Set<Kind> kinds, String cast)
      throws InputException {
    if (!kinds.contains(column.kind())) {
      throw InputException.data(
          name()
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
    return column;
  }

  /** The type that amounts are cast to; null to take them as they are. */
  @Nullable String amountType(SqlColumn amount) throws InputException {
    if (amount.kind() == Kind.FLOAT) {
      if (wanted.amountCast() == null) {
        throw InputException.data(
                name()
                    + ": column "
                    + MessageText.quoted(amount.name())
                    + " is "
                    + amount.type()
                    + ", whose sums are not exact")
            .suggesting(
                Suggestion.of(
                    "every amount has two decimals at most", "--amount-cast", "DECIMAL(18,2)"));
      }
      return wanted.amountCast();
    }
    required(amount, Field.AMOUNT, AMOUNTS, "a cast to DECIMAL");
    return amount.kind() == Kind.INTEGER ? engine.dialect().decimal().replace("%d", "0") : null;
  }

  /** Refuses a cast that changes an amount, NaN and infinity among them. */
  void requireKeptByCast(SqlColumn amount) throws InputException {
    if (amount.kind() == Kind.FLOAT) {
      String type = Objects.requireNonNull(wanted.amountCast());
      ResultRow row = ask(writer().castLosses(amount.name(), wanted.from(), type));
      long kept = row.number();
      long lost = row.number() - kept;
      if (lost != 0) {
        throw InputException.data(
            name()
                + ": "
                + MessageText.count(lost, "amount")
                + " would be changed by --amount-cast "
                + type);
      }
    }
  }

  /**
   * What each column does; one that could change a figure and is not used refuses the table.
   *
   * @param values the statement about the values of a column
   */
  Map<String, String> roles(UnaryOperator<String> values) throws InputException {
    for (int column : survey.unused()) {
      String header = columns.get(column).name();
      for (SqlRow each : engine.ask(values.apply(header))) {
        ResultRow row = new ResultRow(each);
        survey.observe(column, row.text(), row.flag(), each.values().size() > 2 && row.flag());
      }
    }
    return survey.roles();
  }

  /**
   * The texts that stand in a column, each once; so many as {@link #MOST_VALUES} may be more.
   *
   * @param filter the condition on rows {@code t}; null for all
   */
  List<SqlRow> texts(String column, @Nullable String filter) {
    return engine.ask(writer().texts(column, wanted.from(), filter, MOST_VALUES));
  }

  /** Those of the texts in a column that are one of some values but for blanks around them. */
  List<SqlRow> textsAround(String column, List<String> values) {
    return engine.ask(writer().textsAround(column, values, wanted.from(), MOST_VALUES));
  }

  /**
   * The columns whose words may name a row: the customer first, where rows have one, then those
   * that are taken for nothing but themselves, or for a subscription.
   */
  List<String> words() throws InputException {
    List<String> words = new ArrayList<>();
    if (find(Field.CUSTOMER) != null) {
      words.add(customer().name());
    }
    Integer part = match().columns().get(Field.SUBSCRIPTION);
    List<Integer> rules = IntStream.of(OwnOutput.rules(headers())).boxed().toList();
    List<String> by = sliceColumns();
    for (int i = 0; i < columns.size(); i++) {
      boolean used = match().columns().containsValue(i) && (part == null || part != i);
      String name = columns.get(i).name();
      boolean text =
          columns.get(i).kind() == Kind.TEXT
              || (columns.get(i).kind() == Kind.OTHER
                  && (by.contains(name) || survey.unused().contains(i)));
      if (text && !used && !rules.contains(i)) {
        words.add(name);
      }
    }
    return words;
  }

  /** What the names in these say, of all rows, as of a file's. */
  TellingNames names() throws InputException {
    return TellingNames.of(this, words(), find(Field.CUSTOMER) != null);
  }

  /** The one currency of all rows; null where nothing says one. */
  @Nullable String currency(@Nullable String filter) throws InputException {
    SqlColumn column = find(Field.CURRENCY);
    String given = request.columns().currency();
    if (column == null) {
      return given == null ? match().currency() : given;
    }
    Set<String> found = new LinkedHashSet<>();
    for (SqlRow row : texts(column.name(), filter)) {
      found.add(new ResultRow(row).text().strip());
    }
    if (found.size() > 1 || found.contains("")) {
      throw InputException.data(
          name()
              + ": mixed currencies: "
              + MessageText.list(List.copyOf(found))
              + "; the SELECT of --query FILE can take one of them, or convert");
    }
    return found.iterator().next();
  }

  /**
   * What was found of its rows.
   *
   * @param rows how many there are
   * @param customers how many they are of; null where rows are none
   * @param roles what each column does
   * @param currency of all amounts; null where nothing says one
   */
  record Facts(
      long rows, @Nullable Long customers, Map<String, String> roles, @Nullable String currency) {}

  /** The input that it is. */
  InputData input(Facts facts, InputData.Content content, List<Notice> notices)
      throws InputException {
    Provenance provenance =
        new Provenance(
                name(),
                shape(),
                facts.rows(),
                0,
                facts.customers(),
                survey.recognised().columns(),
                facts.currency(),
                slices().words(),
                request.columns().fiscalYear().givenStart(),
                request.recurring().provenance(),
                new Provenance.Treatment(facts.roles(), List.of(), null))
            .withEngine(engine.name());
    return new InputData(
        provenance,
        new InputData.Found(
            List.of(new InputData.FileFound(name(), engine.name())), null, slices().by()),
        content,
        notices);
  }
}
