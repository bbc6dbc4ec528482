package dev.nrr.core.result;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.date.PeriodDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bridges that came as such: figures, or a movements file, one a period. There is no customers'
 * history behind them, so no method applies.
 *
 * @param periods in order of time; one without a date where the input states no periods
 */
public record StatedMovements(List<Period> periods) {

  /**
   * One period.
   *
   * @param date null where the input states none
   * @param total the whole of it
   * @param slices one a value, breakdown after breakdown
   * @param expander the customer that expanded most; null where none did or the input cannot tell
   * @param largest the customer with the largest starting revenue; null where the input cannot tell
   * @param notices what the user must know of this period
   */
  public record Period(
      @Nullable PeriodDate date,
      Part total,
      List<Part> slices,
      @Nullable Standout expander,
      @Nullable Standout largest,
      List<Notice> notices) {

    public Period {
      slices = List.copyOf(slices);
      notices = List.copyOf(notices);
    }
  }

  /**
   * A customer that weighs more than any other.
   *
   * @param customer the name, as in the file
   * @param amount what it weighs
   * @param without the period's total had this customer never been there
   */
  public record Standout(String customer, Amount amount, Part without) {}

  /** What became of one slice's starting revenue. */
  public record Part(
      Slice slice, RevenueBridge bridge, Memo memo, @Nullable CustomerCounts customers) {}

  public StatedMovements {
    periods = List.copyOf(periods);
  }
}
