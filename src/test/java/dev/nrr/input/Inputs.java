package dev.nrr.input;

import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.FiscalYear;
import dev.nrr.core.date.Grain;
import dev.nrr.core.date.SamplingDay;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.GraceLength;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.InputRequest.BadRows;
import dev.nrr.input.request.InputRequest.Blank;
import dev.nrr.input.request.InputRequest.Duplicates;
import dev.nrr.input.request.InputRequest.EndDate;
import dev.nrr.input.request.InputRequest.MissingDate;
import dev.nrr.input.request.InputRequest.Negative;
import dev.nrr.input.request.RowFilter;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts read as files, with the options a test is about. */
public final class Inputs {

  private final List<Source> sources = new ArrayList<>();
  private final Map<Field, String> map = new LinkedHashMap<>();
  private final List<RowFilter> where = new ArrayList<>();
  private final List<List<String>> by = new ArrayList<>();
  private @Nullable String shape;
  private @Nullable String customer;
  private @Nullable String dateFormat;
  private @Nullable String currency;
  private @Nullable DecimalMark mark;
  private FiscalYear year = FiscalYear.CALENDAR;
  private InputRequest.Policies policies = Requests.REFUSE;
  private InputRequest.Dates dates = Requests.DATES;
  private InputRequest.Types types = InputRequest.Types.ALL;
  private InputRequest.Recurring recurring = Requests.RECURRING;
  private InputRequest.Rates rates = Requests.RATES;

  private Inputs() {}

  /** One file of these lines. */
  public static Inputs of(String text) {
    return new Inputs().and(text);
  }

  /** One more file. */
  public Inputs and(String text) {
    int index = sources.size();
    sources.add(source(index, (index == 0 ? "book" : "book" + (index + 1)) + ".csv", text));
    return this;
  }

  private static Source source(int index, String name, String text) {
    return new Source(
        index, name, () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  public Inputs shape(String name) {
    shape = name;
    return this;
  }

  public Inputs map(Field field, String header) {
    map.put(field, header);
    return this;
  }

  public Inputs customer(String header) {
    customer = header;
    return this;
  }

  public Inputs dateFormat(String format) {
    dateFormat = format;
    return this;
  }

  public Inputs currency(String code) {
    currency = code;
    return this;
  }

  public Inputs mark(DecimalMark given) {
    mark = given;
    return this;
  }

  public Inputs fiscalYear(String month) {
    year = FiscalYear.parse(month);
    return this;
  }

  public Inputs where(String header, String... values) {
    where.add(RowFilter.any(header, Set.of(values)));
    return this;
  }

  public Inputs whereNot(String header, String... values) {
    where.add(new RowFilter(header, Set.of(), Set.of(values)));
    return this;
  }

  public Inputs by(String... headers) {
    by.add(List.of(headers));
    return this;
  }

  public Inputs skipBadRows() {
    return policies(BadRows.SKIP, policies.duplicates(), policies.negative(), policies.blank());
  }

  public Inputs sumDuplicates() {
    return duplicates(Duplicates.SUM);
  }

  public Inputs duplicates(Duplicates policy) {
    return policies(policies.badRows(), policy, policies.negative(), policies.blank());
  }

  public Inputs clipNegative() {
    return policies(policies.badRows(), policies.duplicates(), Negative.CLIP, policies.blank());
  }

  public Inputs blankIsZero(boolean zero) {
    return policies(
        policies.badRows(),
        policies.duplicates(),
        policies.negative(),
        zero ? Blank.ZERO : Blank.FAIL);
  }

  private Inputs policies(
      BadRows badRows, Duplicates duplicates, Negative negative, @Nullable Blank blank) {
    policies = new InputRequest.Policies(badRows, duplicates, negative, blank, policies.strict());
    return this;
  }

  public Inputs asOf(String date) {
    return dates(DateOption.parse(date, year), dates.missing(), dates.sampling(), dates.every());
  }

  public Inputs missingIsZero() {
    return dates(dates.asOf(), MissingDate.ZERO, dates.sampling(), dates.every());
  }

  public Inputs firstDay() {
    return dates(dates.asOf(), dates.missing(), SamplingDay.FIRST_DAY, dates.every());
  }

  public Inputs every(Grain grain) {
    return dates(dates.asOf(), dates.missing(), dates.sampling(), grain);
  }

  private Inputs dates(
      @Nullable DateOption asOf, MissingDate missing, SamplingDay sampling, Grain every) {
    dates =
        new InputRequest.Dates(asOf, missing, sampling, dates.endDate(), every, dates.windowEnd());
    return this;
  }

  public Inputs endInclusive() {
    dates =
        new InputRequest.Dates(
            dates.asOf(),
            dates.missing(),
            dates.sampling(),
            EndDate.INCLUSIVE,
            dates.every(),
            dates.windowEnd());
    return this;
  }

  public Inputs types(Set<String> included, Set<String> excluded) {
    types = new InputRequest.Types(included, excluded, types.meanings());
    return this;
  }

  public Inputs mapType(String word, String type) {
    types = new InputRequest.Types(types.included(), types.excluded(), Map.of(word, type));
    return this;
  }

  public Inputs amountPer(InputRequest.AmountPer per) {
    recurring = new InputRequest.Recurring(per, recurring.grace(), false, Set.of());
    return this;
  }

  public Inputs grace(String length) {
    recurring =
        new InputRequest.Recurring(
            recurring.amountPer(), GraceLength.parse(length), false, Set.of());
    return this;
  }

  public Inputs rates(String text) {
    rates = new InputRequest.Rates(source(0, "rates.csv", text), rates.upTo());
    return this;
  }

  public Inputs ratesUpTo(String date) {
    rates = new InputRequest.Rates(rates.source(), DateOption.parse(date, year));
    return this;
  }

  /** What the input comes to. */
  public InputData read() throws InputException {
    return InputReader.read(
        new InputRequest(
            sources,
            new RecordReader.Options(null, null),
            new InputRequest.Columns(shape, map, customer, mark, dateFormat, year, currency),
            Requests.TABLE,
            policies,
            new InputRequest.Slices(where, by, null, types, false),
            dates,
            rates,
            recurring,
            null),
        (problem, fields) -> {});
  }

  /** The book the input comes to. */
  public RevenueBook book() throws InputException {
    return ((InputData.Book) read().content()).book();
  }

  /** The book as people read it: {@code Acme 2025-01 100}, a line a cell with a row. */
  public String cells() throws InputException {
    return cells(book());
  }

  /** The cells of a book that have revenue, a line each, by customer and date. */
  public static String cells(RevenueBook book) {
    List<String> lines = new ArrayList<>();
    for (int customer = 0; customer < book.customers(); customer++) {
      for (int date = 0; date < book.dateCount(); date++) {
        if (book.isPaying(customer, date)) {
          String label = book.hasHistory() ? book.dates().get(date).toString() : "" + date;
          lines.add(book.customer(customer) + " " + label + " " + book.revenue(customer, date));
        }
      }
    }
    return String.join("\n", lines.stream().sorted().toList());
  }

  /** Why the input is refused, a problem a line and the summary last. */
  public String refusal() {
    try {
      read();
    } catch (InputException refused) {
      List<String> lines = new ArrayList<>();
      refused.problems().forEach(problem -> lines.add(problem.toString()));
      if (!refused.summary().isEmpty()) {
        lines.add(refused.summary());
      }
      return String.join("\n", lines);
    }
    throw new AssertionError("the input was taken");
  }

  /** What the refusal says to try, a line each. */
  public String suggestions() {
    return String.join("\n", tries().stream().map(s -> String.join(" ", s.arguments())).toList());
  }

  /** What the refusal says to try, a line each: arguments, then the meaning. */
  public String waysOut() {
    return String.join(
        "\n",
        tries().stream()
            .map(s -> String.join(" ", s.arguments()) + " (" + s.meaning() + ")")
            .toList());
  }

  private List<Suggestion> tries() {
    try {
      read();
    } catch (InputException refused) {
      return refused.suggestions();
    }
    throw new AssertionError("the input was taken");
  }

  /** What checks of a whole book say, which have tests of their own. */
  private static final Set<String> OF_CHECKS =
      Set.of("small-base", "gap-month", "reactivation", "outlier", "near-dup-id");

  /** The notices of the reading, without those of the checks, a line each: code, count, amount. */
  public String notices() throws InputException {
    return String.join(
        "\n",
        read().notices().stream()
            .filter(n -> !OF_CHECKS.contains(n.code()))
            .map(n -> n.code() + " " + n.count() + (n.amount() == null ? "" : " " + n.amount()))
            .toList());
  }
}
