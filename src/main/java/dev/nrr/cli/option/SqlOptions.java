package dev.nrr.cli.option;

import dev.nrr.cli.process.ProcessContext;
import dev.nrr.core.date.DateColumn;
import dev.nrr.core.date.FiscalYear;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Timeline;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.InputRequest.EndDate;
import dev.nrr.warehouse.MovementScript;
import dev.nrr.warehouse.ScriptRequest;
import dev.nrr.warehouse.SqlDialect;
import dev.nrr.warehouse.SqlScript;
import dev.nrr.warehouse.TableRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The options of {@code sql}: what a connection would tell has to be said.
 *
 * @param shape of the table
 * @param request what is said of it
 * @param rule what figures mean
 */
public record SqlOptions(String shape, ScriptRequest request, RuleOptions rule) {

  private static final int MOST_DATES = 1200;

  /** Shapes whose rows need not have dates. */
  private static final Set<String> UNDATED = Set.of("balances", MovementScript.NAME);

  private static final String WITH_ENDS = "subscriptions";

  private static final String WITH_TYPES = "events";

  /** Shapes that are looked at on days, whatever their rows are of. */
  private static final Set<String> ON_DAYS = Set.of(WITH_ENDS, WITH_TYPES);

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
    String shape = shape(values);
    InputRequest.Slices slices = SliceOptions.parse(values, null, false);
    Set<String> by = new LinkedHashSet<>();
    slices.by().forEach(by::addAll);
    List<Object> written =
        values.has(Flags.DATES) ? values.parse(Flags.DATES, SqlOptions::dates) : List.of();
    if (written.isEmpty() && !UNDATED.contains(shape)) {
      throw new OptionException(
          "sql needs --dates, those of the table: FIRST..LAST for every month's end, or a list");
    }
    if (ON_DAYS.contains(shape) && !(written.get(0) instanceof LocalDate)) {
      throw new OptionException("--dates: " + shape + " are looked at on days, such as 2024-12-31");
    }
    RuleOptions rule = RuleOptions.parse(values);
    EndDate end = values.findChoice(Flags.END_DATE, EndDate.values()).orElse(null);
    return new SqlOptions(
        shape,
        new ScriptRequest(
            dialect,
            table,
            columns(values),
            slices.types().meanings(),
            List.copyOf(by),
            slices.where(),
            written.isEmpty() ? List.of() : read(written),
            written,
            end == EndDate.INCLUSIVE,
            rule.minStart()),
        rule);
  }

  /** The shape of the table; the usual one where nobody says. */
  private static String shape(OptionValues values) {
    List<String> shapes = new ArrayList<>(SqlScript.shapes());
    shapes.add(MovementScript.NAME);
    String shape = values.find(Flags.SHAPE).orElse(shapes.get(0));
    if (!shapes.contains(shape)) {
      throw new OptionException(
          "sql: --shape " + shape + " is none of " + String.join(", ", shapes));
    }
    if (values.has(Flags.END_DATE) && !shape.equals(WITH_ENDS)) {
      throw new OptionException("--end-date does not apply to " + shape);
    }
    if (values.has(Flags.MAP_TYPE) && !shape.equals(WITH_TYPES)) {
      throw new OptionException("--map-type does not apply to " + shape);
    }
    return shape;
  }

  /** The columns that are named, as the engine spells them. */
  private static Map<String, String> columns(OptionValues values) {
    Map<String, String> columns = new LinkedHashMap<>();
    values
        .pairs(Flags.MAP)
        .forEach(
            (field, named) -> {
              if (named.size() > 1) {
                throw new OptionException("--map: " + field + " is given two columns");
              }
              columns.put(field, named.get(0));
            });
    return columns;
  }

  private static String names() {
    return String.join(", ", SqlDialect.ALL.stream().map(SqlDialect::name).toList());
  }

  private static SqlDialect dialect(String name) {
    return SqlDialect.named(name)
        .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is none of " + names()));
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
