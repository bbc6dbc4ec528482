package dev.nrr.warehouse;

import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What is counted of rows that add up, whatever their shape. */
final class RowChecks {

  private RowChecks() {}

  /** Refuses rows that are the same in every column: whether they are two is not to be told. */
  static void requireUnlike(AskedTable asked, SnapshotTable table) throws InputException {
    TableSql statements = new TableSql(asked.engine().dialect(), table);
    long surplus = asked.ask(statements.repeated(asked.headers())).decimalOrZero().longValueExact();
    if (surplus > 0) {
      throw asked.refusal(
          MessageText.count(surplus, "row")
              + (surplus == 1 ? " is" : " are")
              + " the same as another one in every column");
    }
  }

  /**
   * How many rows that count are of days after {@code --as-of}.
   *
   * @param rows of each date
   * @param days the dates
   */
  static long late(AskedTable asked, TableProfile rows, List<PeriodDate> days) {
    DateOption asOf = asked.request().dates().asOf();
    long late = 0;
    for (int code = 0; asOf != null && code < days.size(); code++) {
      late += days.get(code).day().isAfter(asOf.label().day()) ? rows.chosen(code) : 0;
    }
    return late;
  }

  /**
   * What all rows up to a day come to.
   *
   * @param rows of each date
   * @param days the dates
   */
  static BigDecimal upTo(LocalDate day, TableProfile rows, List<PeriodDate> days) {
    BigDecimal total = BigDecimal.ZERO;
    for (int code = 0; code < days.size(); code++) {
      total = days.get(code).day().isAfter(day) ? total : total.add(rows.total(code));
    }
    return total;
  }
}
