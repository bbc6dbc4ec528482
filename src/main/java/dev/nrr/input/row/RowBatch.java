package dev.nrr.input.row;

import dev.nrr.core.book.TextDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring rows of one source, to be looked at one after another as a {@link Row}, or all at
 * once by their columns. The same object holds one batch after another: keep nothing of it but
 * values.
 */
public interface RowBatch {

  /** How many rows a batch has at most: few enough to stay in a fast cache. */
  int MOST = 512;

  /** How many rows there are. */
  int size();

  /** One row, counted from 0: always the same object. */
  Row row(int index);

  /** Whether a row is one of those asked for. */
  boolean isAdmitted(int index);

  /** Whether all rows are asked for. */
  boolean areAllAdmitted();

  /** Whether the source has a column for a slot. */
  boolean has(int slot);

  /** The input the rows stand in, from 0. */
  int source();

  /** The line on which a row begins, from 1. */
  long line(int index);

  /** Where a row stands in the input, as a {@link RowPlace}. */
  default long place(int index) {
    return RowPlace.of(source(), line(index));
  }

  /**
   * Up to eight bytes of the texts in a slot, row by row, the first of them in the highest and
   * zeros behind the last: numbers that, without sign, stand in the order of the texts.
   *
   * @param rest those behind the first eight; else the first
   */
  long[] leading(int slot, boolean rest);

  /** The units of the amount in a slot, with {@link #scale} decimals. */
  long units(int index, int slot);

  /** How many decimals the amount in a slot carries. */
  int scale(int index, int slot);

  /** The currency that stands with the amount in a slot; null for none. */
  @Nullable String currency(int index, int slot);

  /**
   * A number of decimals with which all amounts have units below a limit; -1 if there is none.
   *
   * @param first the first slot to look at
   * @param end behind the last; those between are of amounts too
   */
  int evenScale(int first, int end, long limit);

  /** The units of the amounts in a slot, row by row, with {@link #evenScale} decimals. */
  long[] evenUnits(int slot, int evenScale);

  /** Units that no amount in a slot has more of, with {@link #evenScale} decimals. */
  long largestUnits(int slot, int evenScale);

  /** The texts in a slot as {@link Row#code}, row by row; of rows asked for only. */
  int[] codes(int slot);

  /**
   * The texts in a slot as {@link Row#intern}, row by row.
   *
   * @param all of all rows; else only of those asked for
   */
  int[] numbers(int slot, TextDictionary interner, boolean all);
}
