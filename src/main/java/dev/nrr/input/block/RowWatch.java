package dev.nrr.input.block;

import dev.nrr.input.duplicate.OrderAssumption;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.Field;
import dev.nrr.input.row.RowLayout;
import dev.nrr.input.survey.ColumnFacts;
import dev.nrr.input.survey.ColumnWatch;
import dev.nrr.input.survey.TotalWords;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one thread looks at in its rows beyond what figures are made of: whether unused columns stay
 * what they were in the first rows, and whether a row is named like a total or is the sum of all
 * others.
 */
final class RowWatch implements Closeable {

  private final ColumnWatch watch;
  private final boolean isRefusedBelowZero;
  private final List<WatchedColumn> columns = new ArrayList<>();
  private final @Nullable RepeatedRecords repeated;

  /** The slots of words that may name a total. */
  private int[] names = {};

  /** By watched column, the slot of words that it stands in too; -1 for none. */
  private int[] slotOf = {};

  /** The columns that are neither in a slot nor watched for anything else. */
  private int[] others = {};

  /** How many amounts of a row are no stocks of a period. */
  private int flows;

  private LastRowSum sum = new LastRowSum(new int[0], -1);

  /**
   * A look at the rows of one thread.
   *
   * @param isRefusedBelowZero whether what a customer pays can be read only if it is not below zero
   * @param order of the records of all parts
   */
  RowWatch(ColumnWatch watch, boolean isRefusedBelowZero, OrderAssumption order) {
    this.watch = watch;
    this.isRefusedBelowZero = isRefusedBelowZero;
    this.repeated = watch.looksForRepeats() ? new RepeatedRecords(order) : null;
    for (int column : watch.columns()) {
      columns.add(new WatchedColumn(watch, column));
    }
  }

  /** What follows is of a new source. */
  void moveTo(RowLayout slots, HeaderMatch match, int[] columnOfSlot) {
    if (watch.looksForTotals()) {
      boolean periods = match.has(Field.PERIOD) && !match.has(Field.CUSTOMER);
      boolean[] taken = new boolean[match.headers().size()];
      for (WatchedColumn column : columns) {
        taken[column.column()] = true;
      }
      List<Integer> order = new ArrayList<>();
      List<Integer> words = new ArrayList<>();
      flows = 0;
      for (int slot = 0; slot < columnOfSlot.length; slot++) {
        FieldSpec spec = slot < slots.fields().size() ? slots.fields().get(slot) : null;
        if (columnOfSlot[slot] >= 0) {
          taken[columnOfSlot[slot]] = true;
          if (spec == null || spec.kind() == FieldSpec.Kind.TEXT) {
            words.add(slot);
          } else if (spec.kind() == FieldSpec.Kind.AMOUNT) {
            boolean stock =
                periods && (spec.field() == Field.STARTING || spec.field() == Field.ENDING);
            order.add(stock ? order.size() : flows++, slot);
          }
        }
      }
      boolean counts = isRefusedBelowZero && match.has(Field.CHURN) && match.has(Field.STARTING);
      int bound = counts ? order.indexOf(slots.slot(Field.STARTING)) : -1;
      sum = new LastRowSum(array(order), bound);
      names = array(words);
      others = notTaken(taken);
    }
    findSlots(columnOfSlot);
  }

  /**
   * Of slots whose words are looked at for totals; in the first source, since others may differ.
   */
  private void findSlots(int[] columnOfSlot) {
    boolean first = slotOf.length == 0;
    slotOf = new int[columns.size()];
    Arrays.fill(slotOf, -1);
    for (int i = 0; first && i < slotOf.length; i++) {
      for (int slot : names) {
        slotOf[i] = columnOfSlot[slot] == columns.get(i).column() ? slot : slotOf[i];
      }
    }
  }

  private static int[] array(List<Integer> list) {
    int[] array = new int[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = list.get(i);
    }
    return array;
  }

  private static int[] notTaken(boolean[] taken) {
    int[] columns = new int[taken.length];
    int count = 0;
    for (int column = 0; column < taken.length; column++) {
      if (!taken[column]) {
        columns[count++] = column;
      }
    }
    return Arrays.copyOf(columns, count);
  }

  /**
   * Looks at the rows of a batch that was read, before anything remembers its words.
   *
   * @param first whether it is the first of its block
   * @return whether they may be read in blocks; else all rows have to be judged one by one
   */
  boolean accept(BlockRowBatch rows, long block, boolean first) {
    boolean fine = true;
    for (int i = 0; fine && i < names.length; i++) {
      fine = !rows.hasTotal(names[i]);
    }
    if (flows > 1) {
      sum.add(rows, block, first);
    }
    return keep(fine);
  }

  /**
   * Looks at the columns that are not used, and at whole records. A column that has few texts has
   * no other in this block if a slot it stands in remembers all of them.
   *
   * @param from the first record of the block that is a row
   * @return whether they may be read in blocks
   */
  boolean accept(BlockRowBatch rows, BlockScanner records, int from, long block)
      throws IOException {
    if (repeated != null) {
      repeated.add(records, from, records.records(), block);
    }
    boolean fine = true;
    for (int i = 0; fine && i < columns.size(); i++) {
      boolean met = slotOf[i] < 0 || rows.hasMet(slotOf[i]);
      if (met || !columns.get(i).hasFewTexts()) {
        fine = columns.get(i).accept(records, from, records.records());
      }
    }
    for (int i = 0; fine && i < others.length; i++) {
      fine = !hasTotal(records, others[i], from, records.records());
    }
    return keep(fine);
  }

  private boolean keep(boolean fine) {
    if (!fine) {
      watch.breakHere();
    }
    return fine;
  }

  private static boolean hasTotal(BlockScanner records, int column, int from, int to) {
    byte[] bytes = records.bytes();
    boolean total = false;
    for (int record = from; !total && record < to; record++) {
      total = TotalWords.isTotal(bytes, records.start(record, column), records.end(record, column));
    }
    return total;
  }

  /** Ends a source of which all parts have read theirs: whether it has a total row at its end. */
  static boolean endInTotal(List<RowWatch> parts) {
    List<LastRowSum> sums = new ArrayList<>();
    for (RowWatch part : parts) {
      sums.add(part.sum);
    }
    RowWatch any = parts.get(0);
    boolean total = any.flows > 1 && LastRowSum.mayBeTotal(sums, any.flows);
    if (total) {
      any.watch.breakHere();
    }
    return total;
  }

  /** Ends all sources: whether no column of them is telling, and no row stands twice. */
  static boolean areHarmless(List<RowWatch> parts) throws IOException {
    RowWatch any = parts.get(0);
    if (isRepeated(parts)) {
      any.watch.breakHere();
      return false;
    }
    for (int i = 0; i < any.columns.size(); i++) {
      ColumnFacts facts = new ColumnFacts();
      for (RowWatch part : parts) {
        facts.mergeFrom(part.columns.get(i).facts());
      }
      int column = any.columns.get(i).column();
      any.watch.compare(column, facts);
      if (any.watch.guard(column) == null && !any.watch.isHarmless(column, facts)) {
        any.watch.breakHere();
        return false;
      }
    }
    return true;
  }

  private static boolean isRepeated(List<RowWatch> parts) throws IOException {
    RepeatedRecords all = parts.get(0).repeated;
    for (RowWatch part : parts.subList(1, parts.size())) {
      if (all != null && part.repeated != null) {
        all.mergeFrom(part.repeated);
      }
    }
    return all != null && all.areThere();
  }

  @Override
  public void close() throws IOException {
    if (repeated != null) {
      repeated.close();
    }
  }
}
