package dev.nrr.input.shape;

import dev.nrr.core.book.Interner;
import dev.nrr.core.retention.Notice;
import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import dev.nrr.input.table.DistinctKeys;
import dev.nrr.input.table.Keys;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.Row;
import dev.nrr.input.table.SeenKeys;
import dev.nrr.input.table.Words;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Several rows of one customer and date: refused or counted, unless a subscription or account
 * column tells them apart, or rows of this shape always add up.
 */
final class RepeatedRows implements Closeable {

  private final InputRequest request;
  private final Problems problems;
  private final boolean always;
  private final Keys details;
  private final Interner dates;
  private long[] dateKeys = {};
  private boolean detailed;
  private boolean told;
  private long repeated;

  /**
   * Rows of one input.
   *
   * @param always whether rows always add up, so that none is a duplicate
   * @param dates the texts behind the codes of dates
   * @param details a place for keys
   */
  RepeatedRows(
      InputRequest request, Problems problems, boolean always, Interner dates, Keys details) {
    this.request = request;
    this.dates = dates;
    this.details = details;
    this.problems = problems;
    this.always = always;
  }

  /** Two rows with the same key, by source and line. */
  record Pair(int firstSource, long firstLine, int source, long line) {}

  /** Takes a new row. */
  void open(Row row, int date) throws IOException {
    told = false;
    detailed = row.has(BookColumns.SUBSCRIPTION);
    if (!detailed || always) {
      return;
    }
    long key = row.fingerprint(BookColumns.CUSTOMER, dateKey(date));
    key = row.fingerprint(BookColumns.ACCOUNT, key);
    key = row.fingerprint(BookColumns.SUBSCRIPTION, key);
    long before = details.add(key, SeenKeys.place(row.source(), row.line()));
    if (before != 0) {
      tell(row, SeenKeys.source(before), SeenKeys.line(before));
    }
  }

  private long dateKey(int date) {
    if (date < 0) {
      return SeenKeys.START;
    }
    if (date >= dateKeys.length) {
      dateKeys = Arrays.copyOf(dateKeys, (date + 1) * 2);
    }
    if (dateKeys[date] == 0) {
      dateKeys[date] = SeenKeys.fingerprint(dates.text(date));
    }
    return dateKeys[date];
  }

  /** Takes in the rows of another part; both with keys without places. */
  void merge(RepeatedRows other) throws IOException {
    ((DistinctKeys) details).absorb((DistinctKeys) other.details);
    detailed |= other.detailed;
    repeated += other.repeated;
  }

  /** Two parts have a row of one customer and date: as a rule that is for the reference to tell. */
  void foundAcrossParts(int files) {
    if (files > 1 || !(detailed || always)) {
      problems.refuse(problems.at(0, 0, 0, "rows of one customer and date in two parts"));
    }
  }

  /** The row taken last has a customer and date that were given before. */
  void found(Row row, int source, long line) {
    if (!detailed) {
      tell(row, source, line);
    }
  }

  private void tell(Row row, int source, long line) {
    if (!told) {
      told = true;
      found(row.text(BookColumns.CUSTOMER), new Pair(source, line, row.source(), row.line()));
    }
  }

  /** Two rows of a customer are of one date. */
  void found(String customer, Pair pair) {
    refuse("customer " + Words.quoted(customer), pair);
  }

  private void refuse(String who, Pair pair) {
    if (always) {
      return;
    }
    repeated++;
    if (!request.policies().sumDuplicates()) {
      String file =
          pair.firstSource() == pair.source()
              ? ""
              : " of " + request.sources().get(pair.firstSource()).name();
      problems.refuse(
          problems.at(
              pair.source(),
              pair.line(),
              0,
              who
                  + " was already given on line "
                  + pair.firstLine()
                  + file
                  + " (--duplicates sum adds them up)"));
    }
  }

  /** Looks for what could not be told at once. */
  void finish() throws InputRefused {
    try {
      details.finish(
          (before, place) ->
              refuse(
                  "this line's customer",
                  new Pair(
                      SeenKeys.source(before),
                      SeenKeys.line(before),
                      SeenKeys.source(place),
                      SeenKeys.line(place))));
    } catch (IOException failure) {
      throw InputRefused.data("a temporary file failed: " + failure.getMessage());
    }
  }

  /** Says how many rows were added up, if any were. */
  List<Notice> notices() {
    return repeated == 0
        ? List.of()
        : List.of(
            new Notice(
                "duplicates-summed",
                "several rows of one customer and date, added up",
                repeated,
                null));
  }

  @Override
  public void close() throws IOException {
    details.close();
  }
}
