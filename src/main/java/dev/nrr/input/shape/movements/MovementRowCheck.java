package dev.nrr.input.shape.movements;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.input.request.InputRequest.Policies;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowHandler.Fault;
import dev.nrr.input.row.RowPlace;
import dev.nrr.input.shape.SignConvention;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Whether a row of movements can be used: the signs of its amounts, its counts of customers, its
 * losses and its ending. Makes losses positive and, where asked, revenue below zero nothing.
 */
final class MovementRowCheck {

  private static final int[] BALANCES = {MovementSlots.STARTING, MovementSlots.ENDING};

  private static final int[] GAINS = {
    MovementSlots.EXPANSION, MovementSlots.NEW, MovementSlots.REACTIVATION
  };

  private final Policies policies;
  private final Problems problems;
  private final NoticeListener listener;
  private final SignConvention contraction = new SignConvention();
  private final SignConvention churn = new SignConvention();

  /** Hears of what happened to rows. */
  interface NoticeListener {
    void happened(Row row, RowNotices.Kind kind, BigDecimal amount);
  }

  MovementRowCheck(Policies policies, Problems problems, NoticeListener listener) {
    this.policies = policies;
    this.problems = problems;
    this.listener = listener;
  }

  /**
   * Looks at a row.
   *
   * @param cells its amounts, of which some may be changed
   * @param sums of these amounts, once they are as they are used
   * @return why it cannot be used; null if it can
   */
  @Nullable Fault check(Row row, MutableAmount[] cells, MovementArithmetic sums) {
    Fault fault = checkSigns(row, cells, sums);
    sums.of(cells);
    fault = fault == null ? deriveStarting(row, cells, sums) : fault;
    fault = fault == null ? checkCounts(row) : fault;
    fault = fault == null ? checkLosses(row, cells, sums) : fault;
    return fault == null ? checkEnding(row, cells, sums) : fault;
  }

  /** Where no starting amount is stated, it is the ending less the movements. */
  private @Nullable Fault deriveStarting(Row row, MutableAmount[] cells, MovementArithmetic sums) {
    if (row.has(MovementSlots.STARTING)) {
      return null;
    }
    BigDecimal starting = sums.sum(MovementSum.UNEXPLAINED).negate();
    if (starting.signum() < 0) {
      return new Fault(
          MovementSlots.ENDING,
          "ending less the movements is "
              + text(starting)
              + ", expected what was there at the start");
    }
    cells[MovementSlots.STARTING].set(starting);
    sums.of(cells);
    listener.happened(row, RowNotices.Kind.STARTING_DERIVED, starting);
    return null;
  }

  private @Nullable Fault checkSigns(Row row, MutableAmount[] cells, MovementArithmetic sums) {
    for (int slot : BALANCES) {
      if (cells[slot].signum() < 0) {
        if (!policies.clipNegative()) {
          return new Fault(slot, negativeRevenue(cells[slot]));
        }
        listener.happened(row, RowNotices.Kind.NEGATIVE_CLIPPED, cells[slot].decimal());
        cells[slot].clear();
      }
    }
    for (int slot : GAINS) {
      if (cells[slot].signum() < 0) {
        return new Fault(slot, negativeGain(cells[slot]));
      }
    }
    boolean contractionTurned = straighten(row, cells, MovementSlots.CONTRACTION, contraction);
    boolean churnTurned = straighten(row, cells, MovementSlots.CHURN, churn);
    if (contractionTurned || churnTurned) {
      listener.happened(row, RowNotices.Kind.LOSSES_NEGATIVE, sums.of(cells).sum(MovementSum.LOST));
    }
    return null;
  }

  static String negativeRevenue(MutableAmount amount) {
    return "revenue below zero: " + amount.toAmount() + " (--negative clip takes 0)";
  }

  static String negativeGain(MutableAmount amount) {
    return "below zero: " + amount.toAmount() + ", expected a gain";
  }

  /** Makes a loss positive; true if it was negative. */
  private boolean straighten(Row row, MutableAmount[] cells, int slot, SignConvention signs) {
    int sign = cells[slot].signum();
    observe(row, slot, signs, sign);
    if (sign < 0) {
      cells[slot].negate();
    }
    return sign < 0;
  }

  private void observe(Row row, int slot, SignConvention signs, int sign) {
    if (sign != 0 && signs.isNew(sign)) {
      signs.observe(sign, RowPlace.of(row.source(), row.line()));
      if (signs.isMixed()) {
        refuseBothSigns(row.source(), row.line(), slot, signs);
      }
    }
  }

  /** Notes the losses of a regular movement, which has none below zero. */
  void observeRegular(Row row, MovementBatch rows, int index) {
    observe(row, MovementSlots.CONTRACTION, contraction, Long.signum(rows.contraction(index)));
    observe(row, MovementSlots.CHURN, churn, Long.signum(rows.churn(index)));
  }

  /** Whether {@link #observeRegular} may learn anything from these rows. */
  boolean mayBeNew(MovementBatch rows) {
    return (contraction.isNew(1) && rows.mayExceed(MovementSlots.CONTRACTION, 0))
        || (churn.isNew(1) && rows.mayExceed(MovementSlots.CHURN, 0));
  }

  /** Adds the signs that another part of the rows has. */
  void mergeFrom(MovementRowCheck other) {
    mergeFrom(MovementSlots.CONTRACTION, contraction, other.contraction);
    mergeFrom(MovementSlots.CHURN, churn, other.churn);
  }

  private void mergeFrom(int slot, SignConvention signs, SignConvention others) {
    signs.mergeFrom(others);
    if (signs.isMixed()) {
      refuseBothSigns(0, 0, slot, signs);
    }
  }

  private void refuseBothSigns(int source, long line, int slot, SignConvention signs) {
    problems.refuse(
        problems.at(
            source,
            line,
            0,
            (slot == MovementSlots.CHURN ? "churn" : "contraction")
                + " is written with both signs: above zero on line "
                + RowPlace.line(signs.firstPositive())
                + ", below zero on line "
                + RowPlace.line(signs.firstNegative())
                + "; expected one sign in the whole column"));
  }

  private static @Nullable Fault checkCounts(Row row) {
    long starting = row.count(MovementSlots.STARTING_CUSTOMERS);
    long churned = row.count(MovementSlots.CHURNED_CUSTOMERS);
    boolean both =
        row.has(MovementSlots.STARTING_CUSTOMERS) && row.has(MovementSlots.CHURNED_CUSTOMERS);
    return both && churned > starting
        ? new Fault(MovementSlots.CHURNED_CUSTOMERS, moreChurned(churned, starting))
        : null;
  }

  static String moreChurned(long churned, long starting) {
    return churned + " customers churned of " + starting + " at the start";
  }

  private @Nullable Fault checkLosses(Row row, MutableAmount[] cells, MovementArithmetic sums) {
    boolean exceeds = sums.isLosingTooMuch();
    if (exceeds && row.has(MovementSlots.CUSTOMER)) {
      return new Fault(
          -1,
          "contraction and churn ("
              + text(sums.sum(MovementSum.LOST))
              + ") exceed starting ("
              + cells[MovementSlots.STARTING].toAmount()
              + ")");
    }
    if (exceeds) {
      listener.happened(row, RowNotices.Kind.LOSSES_EXCEED_STARTING, sums.sum(MovementSum.EXCESS));
    }
    return null;
  }

  private @Nullable Fault checkEnding(Row row, MutableAmount[] cells, MovementArithmetic sums) {
    MovementArithmetic.Ending ending =
        row.has(MovementSlots.ENDING) ? sums.ending() : MovementArithmetic.Ending.EXPLAINED;
    if (ending == MovementArithmetic.Ending.EXPLAINED) {
      return null;
    }
    BigDecimal difference = sums.sum(MovementSum.UNEXPLAINED);
    if (ending == MovementArithmetic.Ending.OF_COHORT) {
      listener.happened(row, RowNotices.Kind.ENDING_OF_COHORT, difference);
      return null;
    }
    if (policies.strict()) {
      return new Fault(
          MovementSlots.ENDING,
          "ending is "
              + cells[MovementSlots.ENDING].toAmount()
              + ", but starting plus the movements is "
              + text(difference.add(cells[MovementSlots.ENDING].decimal())));
    }
    listener.happened(row, RowNotices.Kind.ENDING_DIFFERS, difference);
    return null;
  }

  private static String text(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }
}
