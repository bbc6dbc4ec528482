package dev.nrr.cli.option;

import dev.nrr.cli.process.ProcessContext;
import dev.nrr.core.date.DateColumn;
import dev.nrr.core.date.FiscalYear;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Timeline;
import dev.nrr.input.request.InputRequest.EndDate;
import dev.nrr.warehouse.SnapshotTable;
import dev.nrr.warehouse.SqlDialect;
import dev.nrr.warehouse.SqlScript;
import dev.nrr.warehouse.TableRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The options of {@code sql}: what a connection would tell has to be said.
 *
 * @param script to be filled with statements
 * @param by the columns that make slices
 * @param rule what figures mean
 */
public record SqlOptions(SqlScript script, List<String> by, RuleOptions rule) {

  private static final int MOST_DATES = 1200;

  /** The shapes that are printed, the usual one first. */
  private static final List<String> SHAPES = List.of("snapshots", "subscriptions");

  /**
   * Reads the options.
   *
   * @throws OptionException if something is missing or cannot be read
   */
  public static SqlOptions parse(OptionValues values, ProcessContext context) {
    if (!values.has(Flags.DIALECT)) {
      throw new OptionException("sql needs --dialect NAME: " + names());
    }
    SqlDialect dialect = values.parse(Flags.DIALECT, SqlOptions::dialect);
    TableRequest table = EngineOptions.table(values, context, dialect);
    Set<String> by = new LinkedHashSet<>();
    for (String columns : values.all(Flags.BY)) {
      for (String column : columns.split(",", -1)) {
        by.add(column.strip());
      }
    }
    List<Object> written =
        values.has(Flags.DATES) ? values.parse(Flags.DATES, SqlOptions::dates) : List.of();
    if (written.isEmpty()) {
      throw new OptionException(
          "sql needs --dates, those of the table: FIRST..LAST for every month's end, or a list");
    }
    List<PeriodDate> dates = read(written);
    SnapshotTable asked = asked(values, table, List.copyOf(by));
    if (asked.term() != null && !(written.get(0) instanceof LocalDate)) {
      throw new OptionException("--dates: subscriptions are looked at on days, such as 2024-12-31");
    }
    RuleOptions rule = RuleOptions.parse(values);
    return new SqlOptions(
        new SqlScript(dialect, asked, dates, written, rule.minStart()), List.copyOf(by), rule);
  }

  /**
   * Where in a table things stand: of snapshots, or of subscriptions where {@code --shape} says.
   */
  private static SnapshotTable asked(OptionValues values, TableRequest table, List<String> by) {
    String shape = values.find(Flags.SHAPE).orElse(SHAPES.get(0));
    if (!SHAPES.contains(shape)) {
      throw new OptionException(
          "sql: --shape " + shape + " is none of " + String.join(", ", SHAPES));
    }
    boolean terms = !shape.equals(SHAPES.get(0));
    if (!terms && values.has(Flags.END_DATE)) {
      throw new OptionException("--end-date does not apply to " + shape);
    }
    boolean parted = values.pairs(Flags.MAP).containsKey("subscription");
    boolean inclusive =
        values.findChoice(Flags.END_DATE, EndDate.values()).orElse(null) == EndDate.INCLUSIVE;
    return new SnapshotTable(
        table.from(),
        column(values, "customer"),
        column(values, terms ? "start" : "date"),
        column(values, "amount"),
        table.amountCast(),
        parted ? column(values, "subscription") : null,
        by,
        terms ? new SnapshotTable.Term(column(values, "end"), inclusive, null) : null);
  }

  private static String names() {
    return String.join(", ", SqlDialect.ALL.stream().map(SqlDialect::name).toList());
  }

  private static SqlDialect dialect(String name) {
    return SqlDialect.named(name)
        .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is none of " + names()));
  }

  /** The column of a field, as the engine spells it; by the name of the field itself. */
  private static String column(OptionValues values, String field) {
    Map<String, List<String>> map = values.pairs(Flags.MAP);
    List<String> columns = map.getOrDefault(field, List.of(field));
    if (columns.size() > 1) {
      throw new OptionException("--map: " + field + " is given two columns");
    }
    return columns.get(0);
  }

  /** Dates as the table writes them: days where all are days, else texts. */
  private static List<Object> dates(String text) {
    int range = text.indexOf("..");
    List<String> texts =
        range < 0
            ? List.of(text.split(",", -1))
            : months(text.substring(0, range).strip(), text.substring(range + 2).strip());
    List<Object> dates = new ArrayList<>();
    for (String each : texts) {
      dates.add(dateOrText(each.strip()));
    }
    return dates;
  }

  private static Object dateOrText(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException noDay) {
      return text;
    }
  }

  /** Every month's end between two days, or every month between two months. */
  private static List<String> months(String first, String last) {
    try {
      boolean days = first.length() > "2024-12".length();
      YearMonth month = days ? YearMonth.from(LocalDate.parse(first)) : YearMonth.parse(first);
      YearMonth end = days ? YearMonth.from(LocalDate.parse(last)) : YearMonth.parse(last);
      List<String> months = new ArrayList<>();
      while (!month.isAfter(end) && months.size() < MOST_DATES) {
        months.add(days ? month.atEndOfMonth().toString() : month.toString());
        month = month.plusMonths(1);
      }
      if (!months.isEmpty()
          && months.get(0).equals(first)
          && months.get(months.size() - 1).equals(last)) {
        return months;
      }
    } catch (DateTimeException noDate) {
      // told below
    }
    throw new IllegalArgumentException(
        "'"
            + first
            + ".."
            + last
            + "' is not from one month's end to a later one, such as"
            + " 2023-12-31..2025-12-31");
  }

  private static List<PeriodDate> read(List<Object> written) {
    List<String> texts = written.stream().map(Object::toString).toList();
    DateColumn column = DateColumn.decide(texts, FiscalYear.CALENDAR);
    List<PeriodDate> dates = new ArrayList<>();
    for (String text : texts) {
      PeriodDate date = column.dates().get(text);
      if (date == null) {
        throw new OptionException("--dates: '" + text + "' is no date, or not like the others");
      }
      dates.add(date);
    }
    if (!Timeline.of(dates).dates().equals(dates) || dates.size() < 2) {
      throw new OptionException("--dates: give two or more, in order, each once");
    }
    return dates;
  }
}
