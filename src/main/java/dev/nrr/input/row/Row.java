package dev.nrr.input.row;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.book.TextDictionary;

/**
 * One row, seen through the fields a shape asked for by their slots. The same object holds one row
 * after another: keep nothing of it but values.
 */
public interface Row {

  /** The input it stands in, from 0. */
  int source();

  /** Physical line on which it begins, from 1. */
  long line();

  /** Whether it is one of the rows asked for by {@code --where}. */
  boolean isAdmitted();

  /** Whether the file has a column for a slot. */
  boolean has(int slot);

  /** Which field of the record a slot is, from 0; -1 where the file has no such column. */
  int column(int slot);

  /** The amount in a slot; zero where the file has no such column. May be changed by the taker. */
  MutableAmount amount(int slot);

  /** The whole number in a slot. */
  long count(int slot);

  /** The words in a slot, without outer spaces; empty where the file has no such column. */
  String text(int slot);

  /** The words in any column of the source, by its number, as they stand there. */
  String cell(int column);

  /** The words in a slot as a dense code, the same for the same words in the whole input. */
  int code(int slot);

  /** The words in a slot as a code of an interner. */
  int intern(int slot, TextDictionary interner);

  /**
   * The words in a slot as a further part of a key that stands for them.
   *
   * @param key the key so far; {@link KeyHash#START} for none
   */
  long fingerprint(int slot, long key);
}
