package dev.nrr.warehouse;

import dev.nrr.warehouse.MovementTable.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The statements that a table of movements is asked with. Its columns are those that are named, and
 * starting, expansion, contraction and churn by these names where nobody names any.
 */
public final class MovementScript {

  /** The word {@code --shape} takes. */
  public static final String NAME = "movements";

  private static final List<Role> USUAL =
      List.of(Role.STARTING, Role.EXPANSION, Role.CONTRACTION, Role.CHURN);

  private final ScriptRequest request;
  private final MovementTable table;
  private final MovementSql sql;
  private final ScriptText text;

  /** The checks and the sums of a table. */
  public MovementScript(ScriptRequest request) {
    this.request = request;
    this.table = table(request);
    this.sql = new MovementSql(request.dialect(), table, request.leastDecimal());
    this.text = new ScriptText(request);
    addChecks();
    text.comment("Rows that did the same, added up by period and slice: mv is 0 where they expand");
    text.comment(
        "by their net change, 1 contract, 2 churn, 3 stay the same, 4 are new, 5 come back.");
    text.add(sql.groups());
    text.comment("The row of each period that expands most, and the one that starts with most.");
    text.add(sql.heaviest());
  }

  private static MovementTable table(ScriptRequest request) {
    Map<Role, String> amounts = new EnumMap<>(Role.class);
    Map<Role, String> types = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      String column = request.find(role.name().toLowerCase(Locale.ROOT));
      if (column != null) {
        amounts.put(role, column);
      }
    }
    for (Role role : amounts.isEmpty() ? USUAL : List.of(Role.STARTING)) {
      amounts.putIfAbsent(role, role.name().toLowerCase(Locale.ROOT));
    }
    String cast = request.table().amountCast();
    if (cast != null) {
      amounts.keySet().forEach(role -> types.put(role, cast));
    }
    return new MovementTable(
        request.table().from(),
        amounts,
        types,
        request.find("customer"),
        request.find("subscription"),
        request.find("period"),
        null,
        null,
        request.by(),
        request.filter());
  }

  private void addChecks() {
    text.comment("Rows are movements: what became of each one's starting amount. What each period");
    text.comment(
        "holds: rows that cannot be used are refused, and what only has to be told is counted;");
    text.comment("last the totals, which hold every later statement.");
    text.add(sql.profile());
    List<String> names = new ArrayList<>();
    if (table.customer() != null) {
      names.add(table.customer());
    }
    names.addAll(table.slices());
    if (!names.isEmpty()) {
      text.addNames(request.dialect(), names, table.from());
    }
    if (table.customer() != null) {
      text.comment("Several rows of one customer" + (table.period() == null ? "" : " and period"));
      text.comment("are refused, but where a column tells its subscriptions apart.");
      text.add(sql.repeated(table.part() != null));
      text.add(sql.customers());
    } else if (table.period() == null) {
      text.comment("Rows that start with what others end with may be periods, and are refused.");
      text.add(sql.inRow());
    }
  }

  /** Whether rows are customers. */
  public boolean hasCustomers() {
    return table.customer() != null;
  }

  /**
   * Adds what is asked of the customers that lead the last period.
   *
   * @param top how many by their change
   */
  public void addLeaders(int top) {
    String period = lastPeriod();
    text.comment("What the customers of the period's cohort became, each by its net change.");
    text.add(sql.changes(period));
    text.comment(
        "The "
            + top
            + " largest changes by name, and the "
            + MovementLeaders.LARGEST
            + " largest starts.");
    text.add(sql.leaders(period, top, MovementLeaders.LARGEST));
  }

  private @Nullable String lastPeriod() {
    List<Object> written = request.written();
    return table.period() == null || written.isEmpty()
        ? null
        : new GridDate(0, written.get(written.size() - 1))
            .literal(new SqlWriter(request.dialect()));
  }

  /** {@return all statements} */
  public String text() {
    return text.toString();
  }
}
