package dev.nrr.warehouse;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.request.RowFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has to be said of a table to print the statements that it is asked with: all that a
 * connection would tell.
 *
 * @param dialect how they are written
 * @param table which table
 * @param columns the columns of fields by the words of these, as the engine spells them
 * @param types what words of the type column mean, by the names of movements
 * @param by the columns that make slices
 * @param where which rows count
 * @param dates those of the table, in order; empty where nobody says any
 * @param written the same as the table writes them: days, or texts
 * @param endInclusive whether something is paid on the day of its end too
 * @param least what customers of a cohort pay at least; null for anything
 */
public record ScriptRequest(
    SqlDialect dialect,
    TableRequest table,
    Map<String, String> columns,
    Map<String, String> types,
    List<String> by,
    List<RowFilter> where,
    List<PeriodDate> dates,
    List<Object> written,
    boolean endInclusive,
    @Nullable Amount least) {

  /** The same request, its lists copied. */
  public ScriptRequest {
    columns = Map.copyOf(columns);
    types = Map.copyOf(types);
    by = List.copyOf(by);
    where = List.copyOf(where);
    dates = List.copyOf(dates);
    written = List.copyOf(written);
  }

  /** The column of a field; by the name of the field itself where nobody says another. */
  String column(String field) {
    return columns.getOrDefault(field, field);
  }

  /** The column of a field that somebody names; null for none. */
  @Nullable String find(String field) {
    return columns.get(field);
  }

  /** The condition on rows {@code t} that values stand as they are asked for; null for all rows. */
  @Nullable String filter() {
    return RowCondition.asWritten(where, new SqlWriter(dialect));
  }

  /**
   * The rows that count.
   *
   * @param date the field of the date, or of the start
   * @param part the column that tells a customer's rows apart; null for one row each
   * @param term how long a row's amount is paid; null where it is that of its date alone
   */
  SnapshotTable rows(String date, @Nullable String part, SnapshotTable.@Nullable Term term) {
    return new SnapshotTable(
            table.from(),
            column("customer"),
            column(date),
            column("amount"),
            table.amountCast(),
            part,
            by,
            term)
        .where(filter());
  }

  /** Which rows count, in words; empty for all. */
  List<String> filterWords() {
    return where.stream().flatMap(filter -> filter.words().stream()).toList();
  }

  @Nullable BigDecimal leastDecimal() {
    return least == null ? null : least.toDecimal();
  }
}
