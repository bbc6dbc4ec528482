package dev.nrr.input.shape.movements;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Plain figures: one bridge that was given as such, by the rules of a movements file.
 *
 * @param bridge the amounts
 * @param startingCustomers null if not told
 * @param churnedCustomers null if not told, and where starting customers are not
 * @param currency null if not told
 */
public record FiguresInput(
    RevenueBridge bridge,
    @Nullable Long startingCustomers,
    @Nullable Long churnedCustomers,
    @Nullable String currency) {

  /**
   * The figures as an input that was read.
   *
   * @throws InputException if more customers churned than there were
   */
  public InputData read() throws InputException {
    // without starting revenue there is no cohort that anything could have become of
    boolean starts = !bridge.starting().isZero();
    StatedMovements.Part total =
        new StatedMovements.Part(
            Slice.TOTAL, starts ? bridge : RevenueBridge.NONE, Memo.UNKNOWN, customers());
    StatedMovements.Period period =
        new StatedMovements.Period(null, total, List.of(), null, null, notices(starts));
    return new InputData(
        new Provenance("figures", "figures", 1, 0, null, Map.of(), currency),
        InputData.Found.NOTHING,
        new InputData.Movements(new StatedMovements(List.of(period))),
        List.of());
  }

  private @Nullable CustomerCounts customers() throws InputException {
    if (startingCustomers == null) {
      return null;
    }
    if (churnedCustomers != null && churnedCustomers > startingCustomers) {
      throw InputException.option(
          churnedCustomers + " customers churned of " + startingCustomers + " at the start");
    }
    return CustomerCounts.ofStartingAndChurned(startingCustomers, churnedCustomers);
  }

  private List<Notice> notices(boolean starts) {
    if (!starts) {
      Amount moved = bridge.expansion().plus(bridge.contraction()).plus(bridge.churn());
      return moved.isZero()
          ? List.of()
          : List.of(RowNotices.ofFigures(RowNotices.Kind.OUTSIDE_COHORT, moved));
    }
    return bridge.kept().isNegative()
        ? List.of(
            RowNotices.ofFigures(
                RowNotices.Kind.LOSSES_EXCEED_STARTING, Amount.ZERO.minus(bridge.kept())))
        : List.of();
  }
}
