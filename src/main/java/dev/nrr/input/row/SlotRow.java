package dev.nrr.input.row;

import dev.nrr.core.amount.MutableAmount;

/** What every row holds by slot, whatever its words stand in: the one row after another. */
public abstract class SlotRow implements Row {

  private final MutableAmount[] amounts;
  private final long[] counts;
  private final Dictionary[] dictionaries;
  private int[] columns = {};
  private int source;
  private long line;
  private boolean admitted;

  public SlotRow(int slots) {
    amounts = new MutableAmount[slots];
    dictionaries = new Dictionary[slots];
    for (int i = 0; i < slots; i++) {
      amounts[i] = new MutableAmount();
      dictionaries[i] = new Dictionary();
    }
    counts = new long[slots];
  }

  public final void moveTo(int source, int[] columns) {
    this.source = source;
    this.columns = columns;
  }

  public final void moveTo(long line) {
    this.line = line;
  }

  final void setAdmitted(boolean admitted) {
    this.admitted = admitted;
  }

  final void setCount(int slot, long count) {
    counts[slot] = count;
  }

  public final Dictionary dictionary(int slot) {
    return dictionaries[slot];
  }

  final int[] columns() {
    return columns;
  }

  @Override
  public final int source() {
    return source;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public boolean isAdmitted() {
    return admitted;
  }

  @Override
  public final int column(int slot) {
    return columns[slot];
  }

  @Override
  public final boolean has(int slot) {
    return columns[slot] >= 0;
  }

  @Override
  public MutableAmount amount(int slot) {
    return amounts[slot];
  }

  @Override
  public long count(int slot) {
    return counts[slot];
  }
}
