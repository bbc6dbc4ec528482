package dev.nrr.warehouse;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.StatedLeaders;
import dev.nrr.core.result.StatedMovements.Customer;
import dev.nrr.core.result.StatedMovements.Period;
import dev.nrr.warehouse.SqlEngine.SqlRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The customers that lead a period of a table of movements, which alone come from the engine. */
final class MovementLeaders implements StatedLeaders.Source {

  /** As many as shares of the largest are told of. */
  static final int LARGEST = 10;

  private final AskedTable asked;
  private final MovementSql statements;
  private final Map<PeriodDate, Object> written;

  /**
   * Leading customers.
   *
   * @param written each period as the table has it; empty where all rows are of one
   */
  MovementLeaders(AskedTable asked, MovementSql statements, Map<PeriodDate, Object> written) {
    this.asked = asked;
    this.statements = statements;
    this.written = written;
  }

  @Override
  public StatedLeaders of(Period period, int top) {
    PeriodDate date = period.date();
    String literal = date == null ? null : literal(date);
    ResultRow sums = asked.ask(statements.changes(literal));
    RevenueBridge changes = bridge(sums);
    requireTotals(period, changes);
    List<Customer> movers = new ArrayList<>();
    List<Amount> largest = new ArrayList<>();
    for (SqlRow each : asked.engine().ask(statements.leaders(literal, top, LARGEST))) {
      ResultRow row = new ResultRow(each);
      boolean moves = row.number() <= top;
      String name = row.text();
      boolean large = row.number() <= LARGEST;
      Customer customer =
          new Customer(name, bridge(row), amount(row.decimal()), amount(row.decimal()), false, 0);
      if (moves) {
        movers.add(customer);
      }
      if (large) {
        largest.add(customer.bridge().starting());
      }
    }
    largest.sort((one, other) -> other.compareTo(one));
    return new StatedLeaders(movers, changes, largest);
  }

  private String literal(PeriodDate date) {
    Object value = Objects.requireNonNull(written.get(date));
    return new GridDate(0, value).literal(asked.writer());
  }

  private static RevenueBridge bridge(ResultRow row) {
    return new RevenueBridge(
        amount(row.decimalOrZero()),
        amount(row.decimalOrZero()),
        amount(row.decimalOrZero()),
        amount(row.decimalOrZero()));
  }

  private static Amount amount(BigDecimal decimal) {
    return Amount.of(decimal);
  }

  /** Holds customers against rows. */
  private void requireTotals(Period period, RevenueBridge changes) {
    RevenueBridge total = period.total().bridge();
    boolean same =
        total.starting().equals(changes.starting()) && total.ending().equals(changes.ending());
    if (!same) {
      throw new EngineFault(
          "the customers of a period start with "
              + changes.starting()
              + " and keep "
              + changes.ending()
              + ", and its rows "
              + total.starting()
              + " and "
              + total.ending());
    }
  }
}
