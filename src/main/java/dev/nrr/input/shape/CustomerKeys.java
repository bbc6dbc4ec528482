package dev.nrr.input.shape;

import dev.nrr.input.InputRefused;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.Row;
import dev.nrr.input.table.SeenKeys;
import dev.nrr.input.table.Words;
import java.io.Closeable;
import java.io.IOException;
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
  private final SeenKeys customers = new SeenKeys();
  private final SeenKeys inPeriod = new SeenKeys();
  private final SeenKeys inSubscription = new SeenKeys();
  private boolean named;
  private boolean bySubscription;
  private boolean severalRows;
  private boolean countedApart;

  /**
   * Keys of one input.
   *
   * @param sum whether several rows of a customer are added up
   * @param filtered whether only some rows are asked for
   */
  CustomerKeys(boolean sum, boolean filtered, Problems problems) {
    this.sum = sum;
    this.filtered = filtered;
    this.problems = problems;
  }

  /** Notes a row's customer. */
  void see(Row row) throws IOException {
    if (!row.has(MovementsShape.CUSTOMER)) {
      return;
    }
    named = true;
    String customer = row.text(MovementsShape.CUSTOMER);
    long place = SeenKeys.place(row.source(), row.line());
    countedApart = filtered || row.has(MovementsShape.PERIOD);
    if (countedApart) {
      customers.add(SeenKeys.fingerprint(customer), place);
    }
    if (row.isAdmitted()) {
      seeAdmitted(row, customer, place);
    }
  }

  private void seeAdmitted(Row row, String customer, long place) throws IOException {
    String period = row.text(MovementsShape.PERIOD);
    long before = inPeriod.add(SeenKeys.fingerprint(customer, period), place);
    severalRows |= before != 0;
    bySubscription |= row.has(MovementsShape.SUBSCRIPTION);
    if (bySubscription) {
      String subscription = row.text(MovementsShape.SUBSCRIPTION);
      before = inSubscription.add(SeenKeys.fingerprint(customer, period, subscription), place);
    }
    if (before != 0 && !sum) {
      refuse(before, place, "customer " + Words.quoted(customer));
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
      long all = countedApart ? customers.finish((before, place) -> {}) : distinct;
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
