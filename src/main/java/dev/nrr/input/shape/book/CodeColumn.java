package dev.nrr.input.shape.book;

import dev.nrr.core.book.Ranges;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One code of every row, 0 where none was set: where it is the same in all, it takes no room. */
final class CodeColumn {

  private int same;

  /** The rows before this have the same code, as long as there are no values. */
  private int filled;

  private int[] values = {};

  /** What a code of a part is in the whole; itself where it is below zero. */
  static int number(int @Nullable [] whole, int code) {
    return whole == null || code < 0 ? code : whole[code];
  }

  int get(int row) {
    if (values.length > 0) {
      return values[row];
    }
    return row < filled ? same : 0;
  }

  void set(int row, int value) {
    if (values.length == 0 && row == filled && (row == 0 || value == same)) {
      same = value;
      filled++;
    } else if (values.length > 0 || row >= filled || value != same) {
      if (row >= values.length) {
        values = values(Math.max(64, Math.max(filled, row + (row >> 1) + 1)));
      }
      values[row] = value;
    }
  }

  /**
   * Sets the codes of rows from one on.
   *
   * @param from the codes
   * @param count how many there are
   */
  void setAll(int row, int[] from, int count) {
    int done = 0;
    while (done < count && values.length == 0) {
      set(row + done, from[done]);
      done++;
    }
    if (done < count) {
      set(row + count - 1, from[count - 1]); // which makes room
      System.arraycopy(from, done, values, row + done, count - done);
    }
  }

  /** Sets one code for so many rows. */
  void setAll(int row, int count, int value) {
    if (values.length == 0 && row == filled && (row == 0 || value == same)) {
      same = value;
      filled += count;
    } else {
      for (int done = 0; done < count; done++) {
        set(row + done, value);
      }
    }
  }

  /** The codes of so many rows or more. */
  int[] values(int rows) {
    if (values.length < rows) {
      int known = values.length;
      values = Arrays.copyOf(values, rows);
      if (known == 0) {
        Arrays.fill(values, 0, Math.min(rows, filled), same);
      }
    }
    return values;
  }

  /** Whether so many rows have one code. */
  private boolean isEven(int rows) {
    return values.length == 0 && (filled == 0 || filled >= rows);
  }

  /**
   * The codes of two parts as one; both are spent.
   *
   * @param whole what the other's codes are in the whole; null for the same
   */
  static CodeColumn joined(RowRuns runs, CodeColumn one, CodeColumn other, int @Nullable [] whole) {
    int ofOne = runs.rows(false);
    int ofOther = runs.rows(true);
    if (ofOther == 0) {
      return one;
    }
    CodeColumn joined = new CodeColumn();
    int code = number(whole, other.get(0));
    if (one.isEven(ofOne) && other.isEven(ofOther) && one.get(0) == code) {
      joined.same = code;
      joined.filled = ofOne + ofOther;
    } else {
      int[] codes = other.values(ofOther);
      if (whole != null) {
        Ranges.each(ofOther, 1, (from, to) -> renumber(codes, whole, from, to));
      }
      joined.values = runs.join(one.values(ofOne), codes, new int[ofOne + ofOther]);
    }
    return joined;
  }

  private static int[] renumber(int[] codes, int[] whole, int from, int to) {
    for (int row = from; row < to; row++) {
      codes[row] = number(whole, codes[row]);
    }
    return codes;
  }

  /** The codes of the same rows in another order. */
  CodeColumn in(int[] order) {
    CodeColumn ordered = new CodeColumn();
    for (int row = 0; row < order.length; row++) {
      ordered.set(row, get(order[row]));
    }
    return ordered;
  }
}
