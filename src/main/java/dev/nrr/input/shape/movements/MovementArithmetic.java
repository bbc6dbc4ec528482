package dev.nrr.input.shape.movements;

import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.request.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The arithmetic of one row of movements: weighted sums of its amounts, exact at any size. Most
 * rows have amounts of equally many decimals, far below 64 bits; whether this one has is found out
 * once. What a row is judged by stands here, for figures and for {@code inspect} alike.
 */
public final class MovementArithmetic {

  /** The amounts of a row, in their order. */
  public static List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    for (FieldSpec spec : MovementSlots.FIELDS.subList(0, MovementSlots.AMOUNTS)) {
      fields.add(spec.field());
    }
    return fields;
  }

  /** How a stated ending goes with the movements. */
  public enum Ending {
    /** It is starting plus all movements. */
    EXPLAINED,
    /** It is what became of starting revenue alone, as net retention has it. */
    OF_COHORT,
    /** It is neither. */
    UNEXPLAINED
  }

  /** Sums of so few units below this stay within 64 bits. */
  private static final long SMALL = 1L << 59;

  private final long[] units = new long[MovementSlots.AMOUNTS];
  private MutableAmount[] cells = {};
  private boolean alike;

  /** Reads a row; its amounts must not change as long as sums of it are asked for. */
  public MovementArithmetic of(MutableAmount[] row) {
    cells = row;
    int scale = -1;
    long bits = 0;
    alike = true;
    for (int slot = 0; slot < row.length; slot++) {
      MutableAmount cell = row[slot];
      long value = cell.units();
      units[slot] = value;
      bits |= value ^ (value >> 63);
      if (value != 0) {
        alike &= scale < 0 || cell.scale() == scale;
        scale = cell.scale();
      }
      alike &= !cell.isWide();
    }
    alike &= bits < SMALL;
    return this;
  }

  /** Whether more was lost than there was at the start. */
  public boolean isLosingTooMuch() {
    return starts() && signOfSum(MovementSum.EXCESS) > 0;
  }

  /** Whether there are movements, and nobody was there at the start. */
  public boolean isOutside() {
    return !starts() && signOfSum(MovementSum.MOVED) != 0;
  }

  private boolean starts() {
    return !cells[MovementSlots.STARTING].isZero();
  }

  /** How the stated ending goes with the movements; only for a row that states one. */
  public Ending ending() {
    if (signOfSum(MovementSum.UNEXPLAINED) == 0) {
      return Ending.EXPLAINED;
    }
    return signOfSum(MovementSum.UNEXPLAINED_OF_COHORT) == 0
        ? Ending.OF_COHORT
        : Ending.UNEXPLAINED;
  }

  /** The sign of a sum: -1, 0 or 1. */
  int signOfSum(MovementSum of) {
    if (!alike) {
      return signOfExactSum(of);
    }
    long sum = 0;
    for (int i = 0; i < of.size(); i++) {
      sum += of.weight(i) * units[i];
    }
    return Long.signum(sum);
  }

  private int signOfExactSum(MovementSum of) {
    ExactSum sum = new ExactSum();
    MutableAmount cell = new MutableAmount();
    for (int i = 0; i < of.size(); i++) {
      if (of.weight(i) != 0) {
        cell.set(cells[i]);
        cell.multiplyBy(of.weight(i), 0);
        sum.add(cell);
      }
    }
    return sum.signum();
  }

  /** A sum. */
  public BigDecimal sum(MovementSum of) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < of.size(); i++) {
      sum = sum.add(cells[i].decimal().multiply(BigDecimal.valueOf(of.weight(i))));
    }
    return sum;
  }

  /** Adds the size of a sum to a running one. */
  static void addSize(ExactSum total, BigDecimal sum) {
    MutableAmount cell = new MutableAmount();
    cell.set(sum.abs());
    total.add(cell);
  }
}
