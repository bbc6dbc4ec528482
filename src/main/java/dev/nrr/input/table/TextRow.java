package dev.nrr.input.table;

import dev.nrr.core.book.Interner;
import java.nio.charset.StandardCharsets;

/** A row over the fields of one record. */
final class TextRow extends SlotRow {

  private final int slots;
  private String[] fields = {};

  TextRow(int slots) {
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
  public int code(int slot) {
    return dictionary(slot).code(text(slot), source(), line());
  }

  @Override
  public int intern(int slot, Interner interner) {
    return interner.intern(text(slot));
  }

  @Override
  public long prefix(int slot, int from) {
    byte[] utf8 = text(slot).getBytes(StandardCharsets.UTF_8);
    long prefix = 0;
    for (int i = from; i < from + Long.BYTES; i++) {
      prefix = prefix << Byte.SIZE | (i < utf8.length ? utf8[i] & 0xff : 0);
    }
    return prefix;
  }

  @Override
  public long fingerprint(int slot, long key) {
    return Fingerprint.with(key, text(slot));
  }
}
