package dev.nrr.warehouse;

import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.RowFilter;
import dev.nrr.input.shape.book.BalancePeriods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The statements about a table with what customers paid at the start and at the end. */
final class BalanceScript implements ScriptShape {

  @Override
  public String name() {
    return "balances";
  }

  @Override
  public Asked of(ScriptRequest request) throws InputException {
    List<PeriodDate> dates =
        request.dates().isEmpty()
            ? List.of()
            : BalancePeriods.of(request.table().name(), request.dates());
    boolean dated = !dates.isEmpty();
    BalanceSql.Table balances = table(request, dated);
    BalanceSql sql = new BalanceSql(request.dialect(), balances);
    List<Check> checks = new ArrayList<>();
    List<Object> written = new ArrayList<>();
    String from;
    if (dated) {
      boolean days = request.written().get(0) instanceof LocalDate;
      written.add(days ? dates.get(0).day() : BalanceSql.BEFORE);
      written.addAll(request.written());
      List<GridDate> ends = GridDate.of(request.written());
      from = sql.dated(new GridDate(0, written.get(0)), ends.get(0));
      checks.add(
          Check.of(
              sql.rollForward(ends, request.filter()),
              "Each customer begins a period with what it ended the one before with, and has a row",
              "for the next as long as it pays; else the table is refused."));
    } else {
      written.addAll(List.of(BalanceSql.BEFORE, BalanceSql.AMOUNT));
      from = sql.undated();
    }
    SnapshotTable table = sql.snapshots(from, request.by(), request.filter());
    checks.add(
        Check.of(
            new TableSql(request.dialect(), table).profile(),
            "Balances are snapshots: of the start, and of the end of each period. What each date",
            "holds; rows that cannot be used are refused, and totals hold every later statement."));
    checks.add(SnapshotScript.dates(request, table, written));
    return new Asked(table, dates, written, checks);
  }

  private static BalanceSql.Table table(ScriptRequest request, boolean dated) {
    Set<String> others = new LinkedHashSet<>(request.by());
    for (RowFilter filter : request.where()) {
      others.add(filter.column());
    }
    @Nullable String part = dated ? null : request.find("subscription");
    return new BalanceSql.Table(
        request.table().from(),
        request.column("customer"),
        dated ? request.column("date") : null,
        request.column("starting"),
        request.table().amountCast(),
        request.column("ending"),
        request.table().amountCast(),
        part,
        others);
  }
}
