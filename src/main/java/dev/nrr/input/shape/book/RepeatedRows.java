package dev.nrr.input.shape.book;

import dev.nrr.core.book.TextDictionary;
import dev.nrr.core.result.Notice;
import dev.nrr.input.duplicate.KeyRegister;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.KeyHash;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowPlace;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Several rows of one customer and date: refused or counted, unless a subscription or account
 * column tells them apart, or rows of this shape always add up.
 */
final class RepeatedRows implements KeyRegister.RepeatListener, Closeable {

  /** What several rows of one customer and date are. */
  enum Policy {
    ARE_DUPLICATES,
    ADD_UP
  }

  private final InputRequest request;
  private final Problems problems;
  private final boolean always;
  private final KeyRegister details;
  private final TextDictionary dates;
  private long[] dateKeys = {};
  private boolean detailed;
  private boolean told;
  private long repeated;

  /**
   * Rows of one input.
   *
   * @param policy what several rows of one customer and date are
   * @param dates the texts behind the codes of dates
   * @param details a place for keys
   */
  RepeatedRows(
      InputRequest request,
      Problems problems,
      Policy policy,
      TextDictionary dates,
      KeyRegister details) {
    this.request = request;
    this.dates = dates;
    this.details = details;
    this.problems = problems;
    this.always = policy == Policy.ADD_UP;
  }

  /** Two rows with the same key, by source and line. */
  record Pair(int firstSource, long firstLine, int source, long line) {}

  /** Takes a new row. */
  void open(Row row, int date) throws IOException {
    told = false;
    detailed = row.has(BookRowCollector.SUBSCRIPTION);
    if (!detailed || always) {
      return;
    }
    long key = row.fingerprint(BookRowCollector.CUSTOMER, dateKey(date));
    key = row.fingerprint(BookRowCollector.ACCOUNT, key);
    key = row.fingerprint(BookRowCollector.SUBSCRIPTION, key);
    long before = details.add(key, RowPlace.of(row.source(), row.line()));
    if (before != RowPlace.NONE) {
      tell(row, RowPlace.source(before), RowPlace.line(before));
    }
  }

  private long dateKey(int date) {
    if (date < 0) {
      return KeyHash.START;
    }
    if (date >= dateKeys.length) {
      dateKeys = Arrays.copyOf(dateKeys, (date + 1) * 2);
    }
    if (dateKeys[date] == 0) {
      dateKeys[date] = KeyHash.of(dates.text(date));
    }
    return dateKeys[date];
  }

  /** Takes in the rows of another part; both with keys without places. */
  void mergeFrom(RepeatedRows other) throws IOException {
    details.mergeFrom(other.details);
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
      found(row.text(BookRowCollector.CUSTOMER), new Pair(source, line, row.source(), row.line()));
    }
  }

  /** Two rows of a customer are of one date. */
  void found(String customer, Pair pair) {
    refuse("customer " + MessageText.quoted(customer), pair);
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
  void finish() throws InputException {
    try {
      details.finish(this);
    } catch (IOException failure) {
      throw InputException.temporaryFile(failure);
    }
  }

  @Override
  public void repeated(long earlier, long later) {
    refuse(
        "this line's customer",
        new Pair(
            RowPlace.source(earlier),
            RowPlace.line(earlier),
            RowPlace.source(later),
            RowPlace.line(later)));
  }

  /** Says how many rows were added up, if any were. */
  List<Notice> notices() {
    return repeated == 0
        ? List.of()
        : List.of(
            new Notice(
                "duplicates-summed", "several rows of one customer and date, added up", repeated));
  }

  @Override
  public void close() throws IOException {
    details.close();
  }
}
