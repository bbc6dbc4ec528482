package dev.nrr.input.duplicate;

import dev.nrr.input.row.RowBatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether the words in one slot ascend from row to row, as in files sorted by customer: then none
 * stands twice, and nothing of them need be kept. Looks at the first sixteen bytes; rows that share
 * these count as out of order. Parts of an input are looked through apart, in runs of neighbouring
 * lines, and joined at the end.
 */
public final class AscendingOrder {

  /** More runs than blocks of any file that is read in a day; beyond, keys cost no more. */
  private static final int MOST_RUNS = 1 << 20;

  private final OrderAssumption order;
  private final int slot;
  private final List<Run> runs = new ArrayList<>();
  private long first;
  private long firstRest;
  private long firstPlace;
  private long last;
  private long lastRest;
  private long lastPlace = -2;
  private long rows;

  /** Neighbouring rows in order: where they begin, their first and their last words. */
  private record Run(long place, long first, long firstRest, long last, long lastRest) {}

  /**
   * Words in order.
   *
   * @param order is told of the first row that is not
   */
  public AscendingOrder(OrderAssumption order, int slot) {
    this.order = order;
    this.slot = slot;
  }

  /** Looks at neighbouring rows; all rows of a part come in their order. */
  public void observe(RowBatch of) {
    long[] words = of.leading(slot, false);
    long[] rests = of.leading(slot, true);
    int size = of.size();
    if (of.place(0) != lastPlace + 1) {
      close();
      first = words[0];
      firstRest = rests[0];
      firstPlace = of.place(0);
    } else if (!isBefore(last, lastRest, words[0], rests[0])) {
      order.breakHere();
    }
    last = words[size - 1];
    lastRest = rests[size - 1];
    lastPlace = of.place(size - 1);
    rows += size;
    if (!ascend(words, rests, size)) {
      order.breakHere();
    }
  }

  /**
   * Whether words ascend by their first sixteen bytes.
   *
   * @param words the first eight bytes of each
   * @param rests the eight behind them
   * @param size how many words there are
   */
  public static boolean ascend(long[] words, long[] rests, int size) {
    boolean ascending = true;
    for (int i = 1; i < size; i++) {
      ascending &= isBefore(words[i - 1], rests[i - 1], words[i], rests[i]);
    }
    return ascending;
  }

  private static boolean isBefore(long one, long oneRest, long other, long otherRest) {
    return one == other
        ? Long.compareUnsigned(oneRest, otherRest) < 0
        : Long.compareUnsigned(one, other) < 0;
  }

  private void close() {
    if (lastPlace >= 0) {
      runs.add(new Run(firstPlace, first, firstRest, last, lastRest));
      lastPlace = -2;
    }
    if (runs.size() > MOST_RUNS) {
      order.breakHere();
    }
  }

  /** Adds the rows of another part. */
  public void mergeFrom(AscendingOrder other) {
    other.close();
    runs.addAll(other.runs);
    rows += other.rows;
  }

  /**
   * Ends the look, after all parts were taken in.
   *
   * @return how many words there are, all distinct unless the order is broken
   */
  public long finish() {
    close();
    if (runs.size() > 1) {
      runs.sort(Comparator.comparingLong(Run::place));
    }
    for (int i = 1; i < runs.size(); i++) {
      Run before = runs.get(i - 1);
      Run run = runs.get(i);
      if (!isBefore(before.last, before.lastRest, run.first, run.firstRest)) {
        order.breakHere();
      }
    }
    return rows;
  }
}
