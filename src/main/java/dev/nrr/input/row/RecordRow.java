package dev.nrr.input.row;

import dev.nrr.core.book.TextDictionary;

/** A row over the fields of one record. */
final class RecordRow extends SlotRow {

  private final int slots;
  private String[] fields = {};

  RecordRow(int slots) {
    super(slots);
    this.slots = slots;
  }

  void moveTo(String[] fields, long line) {
    this.fields = fields;
    moveTo(line);
    for (int slot = 0; slot < slots; slot++) {
      setCount(slot, 0);
      amount(slot).clear();
    }
  }

  String[] fields() {
    return fields;
  }

  @Override
  public String text(int slot) {
    return has(slot) ? fields[column(slot)].strip() : "";
  }

  @Override
  public String cell(int column) {
    return column < fields.length ? fields[column] : "";
  }

  @Override
  public int code(int slot) {
    return dictionary(slot).code(text(slot), source(), line());
  }

  @Override
  public int intern(int slot, TextDictionary interner) {
    return interner.intern(text(slot));
  }

  @Override
  public long fingerprint(int slot, long key) {
    return KeyHash.with(key, text(slot));
  }
}
