package dev.nrr.warehouse;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of movements, and where in it things stand. All names are as the engine spells them.
 *
 * @param from what stands after FROM, ready to be put there
 * @param amounts the columns of amounts; those that are not there are nothing
 * @param types the types that some of these are cast to first
 * @param customer the column of the customer; null where rows are none
 * @param part the column that tells a customer's rows of one period apart; null for one row each
 * @param period the column of the period; null where all rows are of one
 * @param startingCustomers the column that counts customers at the start; null for none
 * @param churnedCustomers the column that counts those who churned; null for none
 * @param slices the columns that make slices
 * @param filter the condition that rows {@code t} count on; null for all
 */
record MovementTable(
    String from,
    Map<Role, String> amounts,
    Map<Role, String> types,
    @Nullable String customer,
    @Nullable String part,
    @Nullable String period,
    @Nullable String startingCustomers,
    @Nullable String churnedCustomers,
    List<String> slices,
    @Nullable String filter) {

  /** What an amount is, in the order of results. */
  enum Role {
    STARTING("s"),
    EXPANSION("x"),
    CONTRACTION("co"),
    CHURN("ch"),
    NEW("nw"),
    REACTIVATION("re"),
    ENDING("en");

    private final String alias;

    Role(String alias) {
      this.alias = alias;
    }

    /** What it is called in statements. */
    String alias() {
      return alias;
    }

    /** Whether a blank one is nothing; others have to be there. */
    boolean mayBeBlank() {
      return this != STARTING && this != ENDING;
    }
  }

  MovementTable where(@Nullable String condition) {
    return new MovementTable(
        from,
        amounts,
        types,
        customer,
        part,
        period,
        startingCustomers,
        churnedCustomers,
        slices,
        condition);
  }

  /** The amount of a row {@code t} as it is given; of a column that is not there, 0. */
  String given(Role role, SqlWriter sql) {
    String name = amounts.get(role);
    if (name == null) {
      return "0";
    }
    String amount = sql.exact(name, types.get(role));
    return role.mayBeBlank() ? "COALESCE(" + amount + ", 0)" : amount;
  }
}
