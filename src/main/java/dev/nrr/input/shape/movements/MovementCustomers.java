package dev.nrr.input.shape.movements;

import dev.nrr.input.duplicate.AscendingOrder;
import dev.nrr.input.duplicate.DistinctCounter;
import dev.nrr.input.duplicate.DuplicateFinder;
import dev.nrr.input.duplicate.KeyRegister;
import dev.nrr.input.duplicate.OrderAssumption;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.KeyHash;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowBatch;
import dev.nrr.input.row.RowPlace;
import dev.nrr.input.source.NotRegularException;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Which customers a movements file has, and whether any stands twice in a period: without holding
 * their names.
 */
final class MovementCustomers implements Closeable {

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
  private final OrderAssumption order;
  private final AscendingOrder ascending;
  private final KeyRegister customers;
  private final KeyRegister inPeriod;
  private final KeyRegister inSubscription;
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
   * @param isPart whether other parts are merged into it, so that places are not kept
   */
  MovementCustomers(
      boolean sum, boolean filtered, Problems problems, OrderAssumption order, boolean isPart) {
    this.sum = sum;
    this.filtered = filtered;
    this.problems = problems;
    this.order = order;
    this.ascending = new AscendingOrder(order, MovementSlots.CUSTOMER);
    this.customers = keys(isPart);
    this.inPeriod = keys(isPart);
    this.inSubscription = keys(isPart);
  }

  private static KeyRegister keys(boolean isPart) {
    return isPart ? new DistinctCounter() : new DuplicateFinder();
  }

  /** Whether there are repeated keys, each of which is refused where that is asked. */
  private final class Repeats implements KeyRegister.RepeatListener {
    private final boolean refused;
    private boolean any;

    Repeats(boolean refused) {
      this.refused = refused;
    }

    @Override
    public void repeated(long earlier, long later) {
      any = true;
      if (refused) {
        refuse(earlier, later, "this line's customer");
      }
    }
  }

  /** Notes the customers of all rows of a batch. */
  void observeAll(RowBatch rows) throws IOException {
    if (order.isAssumed() && areAlone(rows)) {
      named = true;
      ascending.observe(rows);
      return;
    }
    for (int index = 0; index < rows.size(); index++) {
      observe(rows.row(index));
    }
  }

  /** Notes a row's customer. */
  void observe(Row row) throws IOException {
    if (!row.has(MovementSlots.CUSTOMER)) {
      return;
    }
    named = true;
    long customer = row.fingerprint(MovementSlots.CUSTOMER, KeyHash.START);
    long place = RowPlace.of(row.source(), row.line());
    countedApart = filtered || row.has(MovementSlots.PERIOD);
    if (countedApart) {
      customers.add(customer, place);
    }
    if (row.isAdmitted()) {
      observeAdmitted(row, customer, place);
    }
  }

  /** Whether a customer should have one row in the whole input. */
  private boolean areAlone(RowBatch rows) {
    return rows.has(MovementSlots.CUSTOMER)
        && !filtered
        && !rows.has(MovementSlots.PERIOD)
        && !rows.has(MovementSlots.SUBSCRIPTION);
  }

  private void observeAdmitted(Row row, long customer, long place) throws IOException {
    long key = row.fingerprint(MovementSlots.PERIOD, customer);
    long before = inPeriod.add(key, place);
    severalRows |= before != RowPlace.NONE;
    bySubscription |= row.has(MovementSlots.SUBSCRIPTION);
    if (bySubscription) {
      before = inSubscription.add(row.fingerprint(MovementSlots.SUBSCRIPTION, key), place);
    }
    if (before != RowPlace.NONE && !sum) {
      refuse(before, place, "customer " + MessageText.quoted(row.text(MovementSlots.CUSTOMER)));
    }
  }

  private void refuse(long before, long place, String who) {
    problems.refuse(
        problems.at(
            RowPlace.source(place),
            RowPlace.line(place),
            0,
            who
                + " was already given on line "
                + RowPlace.line(before)
                + (RowPlace.source(before) == RowPlace.source(place) ? "" : " of another file")
                + " (--map period=COLUMN where rows are periods; --duplicates sum adds up parts of"
                + " one)"));
  }

  /** Adds the keys of another part of the rows; both without places. */
  void mergeFrom(MovementCustomers other) throws IOException {
    customers.mergeFrom(other.customers);
    inPeriod.mergeFrom(other.inPeriod);
    inSubscription.mergeFrom(other.inSubscription);
    ascending.mergeFrom(other.ascending);
    named |= other.named;
    bySubscription |= other.bySubscription;
    severalRows |= other.severalRows;
    countedApart |= other.countedApart;
  }

  Found finish() throws InputException, NotRegularException {
    try {
      Repeats several = new Repeats(!sum && !bySubscription);
      long distinct = inPeriod.finish(several);
      severalRows |= several.any;
      inSubscription.finish(new Repeats(!sum));
      long inOrder = ascending.finish();
      if (order.isBroken()) {
        throw new NotRegularException("customers are not in order");
      }
      long all = countedApart ? customers.finish(new Repeats(false)) : distinct + inOrder;
      return new Found(named ? all : null, severalRows);
    } catch (IOException failure) {
      throw InputException.temporaryFile(failure);
    }
  }

  @Override
  public void close() throws IOException {
    customers.close();
    inPeriod.close();
    inSubscription.close();
  }
}
