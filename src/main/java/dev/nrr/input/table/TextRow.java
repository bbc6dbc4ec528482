package dev.nrr.input.table;

import dev.nrr.core.book.Interner;
import dev.nrr.core.value.AmountCell;
import java.util.Arrays;

/** A row over the fields of one record. */
final class TextRow implements Row {

  private final AmountCell[] amounts;
  private final long[] counts;
  private final Dictionary[] dictionaries;
  private int[] columns = {};
  private String[] fields = {};
  private int source;
  private long line;
  private boolean admitted;

  TextRow(int slots) {
    amounts = new AmountCell[slots];
    dictionaries = new Dictionary[slots];
    for (int i = 0; i < slots; i++) {
      amounts[i] = new AmountCell();
      dictionaries[i] = new Dictionary();
    }
    counts = new long[slots];
  }

  void moveTo(int source, int[] columns) {
    this.source = source;
    this.columns = columns;
  }

  void moveTo(String[] fields, long line) {
    this.fields = fields;
    this.line = line;
    Arrays.fill(counts, 0);
    for (AmountCell amount : amounts) {
      amount.clear();
    }
  }

  void setAdmitted(boolean admitted) {
    this.admitted = admitted;
  }

  void setCount(int slot, long count) {
    counts[slot] = count;
  }

  Dictionary dictionary(int slot) {
    return dictionaries[slot];
  }

  int[] columns() {
    return columns;
  }

  @Override
  public int column(int slot) {
    return columns[slot];
  }

  String[] fields() {
    return fields;
  }

  @Override
  public int source() {
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
  public boolean has(int slot) {
    return columns[slot] >= 0;
  }

  @Override
  public AmountCell amount(int slot) {
    return amounts[slot];
  }

  @Override
  public long count(int slot) {
    return counts[slot];
  }

  @Override
  public String text(int slot) {
    return has(slot) ? fields[columns[slot]].strip() : "";
  }

  @Override
  public int code(int slot) {
    return dictionaries[slot].code(text(slot), source, line);
  }

  @Override
  public int intern(int slot, Interner interner) {
    return interner.intern(text(slot));
  }

  @Override
  public long fingerprint(int slot, long key) {
    return Fingerprint.with(key, text(slot));
  }
}
