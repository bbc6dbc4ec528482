package dev.nrr.input.shape;

import dev.nrr.input.InputRefused;
import dev.nrr.input.table.AscendingWords;
import dev.nrr.input.table.ByteRows;
import dev.nrr.input.table.DistinctKeys;
import dev.nrr.input.table.Keys;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.Row;
import dev.nrr.input.table.RowOrder;
import dev.nrr.input.table.SeenKeys;
import dev.nrr.input.table.Words;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which customers a movements file has, and whether any stands twice in a period: without holding
 * their names.
 */
final class CustomerKeys implements Closeable {

  /**
   * What was found.
   *
   * @param customers distinct customers of the whole file; null without a customer column
   * @param severalRows whether a customer has several rows in one period
   */
  record Found(@Nullable Long customers, boolean severalRows) {}

  private final boolean sum;
  private final boolean filtered;
  private final Problems problems;
  private final RowOrder order;
  private final AscendingWords ascending;
  private final Keys customers;
  private final Keys inPeriod;
  private final Keys inSubscription;
  private boolean named;
  private boolean bySubscription;
  private boolean severalRows;
  private boolean countedApart;

  /**
   * Keys of one input.
   *
   * @param sum whether several rows of a customer are added up
   * @param filtered whether only some rows are asked for
   * @param order where rows are taken to be in it, customers that have one row each need no keys
   * @param keys gives a place for keys
   */
  CustomerKeys(
      boolean sum, boolean filtered, Problems problems, RowOrder order, Supplier<Keys> keys) {
    this.sum = sum;
    this.filtered = filtered;
    this.problems = problems;
    this.order = order;
    this.ascending = new AscendingWords(order, MovementsShape.CUSTOMER);
    this.customers = keys.get();
    this.inPeriod = keys.get();
    this.inSubscription = keys.get();
  }

  /** Notes the customers of all rows of a block. */
  void seeAll(ByteRows rows) throws IOException {
    if (order.isAssumed() && areAlone(rows)) {
      named = true;
      ascending.see(rows);
      return;
    }
    for (int index = 0; index < rows.size(); index++) {
      see(rows.row(index));
    }
  }

  /** Notes a row's customer. */
  void see(Row row) throws IOException {
    if (!row.has(MovementsShape.CUSTOMER)) {
      return;
    }
    named = true;
    long customer = row.fingerprint(MovementsShape.CUSTOMER, SeenKeys.START);
    long place = SeenKeys.place(row.source(), row.line());
    countedApart = filtered || row.has(MovementsShape.PERIOD);
    if (countedApart) {
      customers.add(customer, place);
    }
    if (row.isAdmitted()) {
      seeAdmitted(row, customer, place);
    }
  }

  /** Whether a customer should have one row in the whole input. */
  private boolean areAlone(ByteRows rows) {
    return rows.has(MovementsShape.CUSTOMER)
        && !filtered
        && !rows.has(MovementsShape.PERIOD)
        && !rows.has(MovementsShape.SUBSCRIPTION);
  }

  private void seeAdmitted(Row row, long customer, long place) throws IOException {
    long key = row.fingerprint(MovementsShape.PERIOD, customer);
    long before = inPeriod.add(key, place);
    severalRows |= before != 0;
    bySubscription |= row.has(MovementsShape.SUBSCRIPTION);
    if (bySubscription) {
      before = inSubscription.add(row.fingerprint(MovementsShape.SUBSCRIPTION, key), place);
    }
    if (before != 0 && !sum) {
      refuse(before, place, "customer " + Words.quoted(row.text(MovementsShape.CUSTOMER)));
    }
  }

  private void refuse(long before, long place, String who) {
    problems.refuse(
        problems.at(
            SeenKeys.source(place),
            SeenKeys.line(place),
            0,
            who
                + " was already given on line "
                + SeenKeys.line(before)
                + (SeenKeys.source(before) == SeenKeys.source(place) ? "" : " of another file")
                + " (--duplicates sum adds them up)"));
  }

  /** Takes in the keys of another part of the rows; both without places. */
  void merge(CustomerKeys other) throws IOException {
    ((DistinctKeys) customers).absorb((DistinctKeys) other.customers);
    ((DistinctKeys) inPeriod).absorb((DistinctKeys) other.inPeriod);
    ((DistinctKeys) inSubscription).absorb((DistinctKeys) other.inSubscription);
    ascending.absorb(other.ascending);
    named |= other.named;
    bySubscription |= other.bySubscription;
    severalRows |= other.severalRows;
    countedApart |= other.countedApart;
  }

  Found finish() throws InputRefused {
    try {
      boolean refuseHere = !sum && !bySubscription;
      long distinct =
          inPeriod.finish(
              (before, place) -> {
                severalRows = true;
                if (refuseHere) {
                  refuse(before, place, "this line's customer");
                }
              });
      inSubscription.finish(
          (before, place) -> {
            if (!sum) {
              refuse(before, place, "this line's customer");
            }
          });
      long inOrder = ascending.finish();
      if (order.isBroken()) {
        throw InputRefused.data("not in order");
      }
      long all = countedApart ? customers.finish((before, place) -> {}) : distinct + inOrder;
      return new Found(named ? all : null, severalRows);
    } catch (IOException failure) {
      throw InputRefused.data("a temporary file failed: " + failure.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    customers.close();
    inPeriod.close();
    inSubscription.close();
  }
}
