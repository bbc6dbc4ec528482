package dev.nrr.input.shape.movements;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.result.CustomerCounts;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures given by options, by the same rules as a row of a movements file.
 *
 * @param amounts starting, expansion, contraction, churn; contraction and churn as losses above
 *     zero or as changes below
 * @param startingCustomers null if not told
 * @param churnedCustomers null if not told
 * @param currency null if not told
 */
public record FiguresInput(
    List<BigDecimal> amounts,
    @Nullable Long startingCustomers,
    @Nullable Long churnedCustomers,
    @Nullable String currency) {

  /** Figures stand on no line. */
  private static final long NO_LINE = 0;

  public FiguresInput {
    amounts = List.copyOf(amounts);
  }

  /**
   * The figures as an input that was read.
   *
   * @throws InputException if they contradict each other
   */
  public InputData read() throws InputException {
    checkSigns();
    if (startingCustomers != null
        && churnedCustomers != null
        && churnedCustomers > startingCustomers) {
      throw InputException.option(
          MovementRowCheck.moreChurned(churnedCustomers, startingCustomers));
    }
    return new InputData(
        new Provenance("figures", "figures", 1, 0, null, Map.of(), currency),
        InputData.Found.NOTHING,
        new InputData.Movements(new StatedMovements(List.of(period()))),
        List.of());
  }

  private void checkSigns() throws InputException {
    if (amount(MovementSlots.STARTING).signum() < 0) {
      throw InputException.option(
          MovementRowCheck.negativeRevenue(cell(amount(MovementSlots.STARTING))));
    }
    if (amount(MovementSlots.EXPANSION).signum() < 0) {
      throw InputException.option(
          MovementRowCheck.negativeGain(cell(amount(MovementSlots.EXPANSION))));
    }
  }

  private BigDecimal amount(int slot) {
    return amounts.get(slot);
  }

  private static MutableAmount cell(BigDecimal amount) {
    MutableAmount cell = new MutableAmount();
    cell.set(amount);
    return cell;
  }

  private StatedMovements.Period period() {
    BigDecimal starting = amount(MovementSlots.STARTING);
    BigDecimal lost = loss(MovementSlots.CONTRACTION).add(loss(MovementSlots.CHURN));
    RowNotices notices = new RowNotices();
    if (amount(MovementSlots.CONTRACTION).signum() < 0
        || amount(MovementSlots.CHURN).signum() < 0) {
      notices.add(RowNotices.Kind.LOSSES_NEGATIVE, NO_LINE, lost);
    }
    BigDecimal moved = amount(MovementSlots.EXPANSION).add(lost);
    boolean starts = starting.signum() != 0;
    if (starts && lost.compareTo(starting) > 0) {
      notices.add(RowNotices.Kind.LOSSES_EXCEED_STARTING, NO_LINE, lost.subtract(starting));
    } else if (!starts && moved.signum() != 0) {
      notices.add(RowNotices.Kind.OUTSIDE_COHORT, NO_LINE, moved);
    }
    StatedMovements.Part whole =
        new StatedMovements.Part(
            Slice.TOTAL, starts ? bridge() : nothing(), new Memo(null, null, null), counts());
    return new StatedMovements.Period(null, whole, List.of(), null, null, notices.toNotices());
  }

  private BigDecimal loss(int slot) {
    return amount(slot).abs();
  }

  private RevenueBridge bridge() {
    return new RevenueBridge(
        Amount.of(amount(MovementSlots.STARTING)),
        Amount.of(amount(MovementSlots.EXPANSION)),
        Amount.of(loss(MovementSlots.CONTRACTION)),
        Amount.of(loss(MovementSlots.CHURN)));
  }

  private static RevenueBridge nothing() {
    Amount zero = Amount.of(0);
    return new RevenueBridge(zero, zero, zero, zero);
  }

  private @Nullable CustomerCounts counts() {
    return startingCustomers == null
        ? null
        : CustomerCounts.ofStartingAndChurned(startingCustomers, churnedCustomers);
  }
}
