package dev.nrr.warehouse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of what customers pay at dates, a row for both, or from a date to another, and where in
 * it that stands. All names are as the engine spells them, not quoted.
 *
 * @param from what stands after FROM, ready to be put there
 * @param customer the column of the customer
 * @param date the column of the date, or of the start
 * @param amount the column of the amount
 * @param amountType the type that amounts are cast to first; null to take them as they are
 * @param part the column that tells a customer's rows at one date apart; null for one row each
 * @param slices the columns that make slices
 * @param term how long a row's amount is paid; null where it is that of its date alone
 * @param events what a row's amount changes from its date on; null where it is what is paid
 * @param filter the condition that rows {@code t} count on; null for all
 */
record SnapshotTable(
    String from,
    String customer,
    String date,
    String amount,
    @Nullable String amountType,
    @Nullable String part,
    List<String> slices,
    @Nullable Term term,
    @Nullable EventCases events,
    @Nullable String filter) {

  /**
   * How long an amount is paid, and what it is for.
   *
   * @param end the column of the date up to which it is; NULL for no end
   * @param inclusive whether it is paid on that date too
   * @param intervals what amounts are for, by the words of their rows; null where that is the same
   *     for all
   */
  record Term(String end, boolean inclusive, @Nullable IntervalCases intervals) {}

  /** The same table, the list copied. */
  SnapshotTable {
    slices = List.copyOf(slices);
  }

  /** A table all of whose rows count. */
  SnapshotTable(
      String from,
      String customer,
      String date,
      String amount,
      @Nullable String amountType,
      @Nullable String part,
      List<String> slices,
      @Nullable Term term) {
    this(from, customer, date, amount, amountType, part, slices, term, null, null);
  }

  /** The same table, of which only rows on a condition count; null for all. */
  SnapshotTable where(@Nullable String condition) {
    return new SnapshotTable(
        from, customer, date, amount, amountType, part, slices, term, events, condition);
  }

  /** The same table, whose amounts are changes. */
  SnapshotTable changing(EventCases changes) {
    return new SnapshotTable(
        from, customer, date, amount, amountType, part, slices, null, changes, filter);
  }

  /**
   * The amount of a row {@code t}, as a whole number of what all amounts are divided by; a change
   * with its sign.
   */
  String amount(SqlWriter sql) {
    String exact = sql.exact(amount, amountType);
    if (events != null) {
      return events.signed(exact, sql);
    }
    return term == null || term.intervals() == null ? exact : term.intervals().times(exact, sql);
  }

  /** That the amount of a row {@code t} is paid on a day. */
  String isPaidOn(String day, SqlWriter sql) {
    String from = "t." + sql.name(date);
    if (term == null) {
      return day + " = " + from;
    }
    String end = "t." + sql.name(term.end());
    String ends = end + (term.inclusive() ? " >= " : " > ") + day;
    return from + " <= " + day + " AND (" + end + " IS NULL OR " + ends + ")";
  }

  /** What amounts change, of a table of which that is known. */
  EventCases requireEvents() {
    if (events == null) {
      throw new IllegalStateException("a table of what is paid");
    }
    return events;
  }

  /** How long amounts are paid, of a table of which that is known. */
  Term requireTerm() {
    if (term == null) {
      throw new IllegalStateException("a table of dates");
    }
    return term;
  }
}
