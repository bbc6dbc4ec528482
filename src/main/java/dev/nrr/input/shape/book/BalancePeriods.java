package dev.nrr.input.shape.book;

import dev.nrr.core.date.Grain;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Timeline;
import dev.nrr.input.request.InputException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The dates of balances of one period after another. */
public final class BalancePeriods {

  private BalancePeriods() {}

  /**
   * {@return the date at which the first period begins, then the end of each period; nothing for
   * one period, which has a start and an end without dates}
   *
   * @param name of the input
   * @param used the ends of the periods, in any order
   * @throws InputException if they keep no step
   */
  public static List<PeriodDate> of(String name, Collection<PeriodDate> used)
      throws InputException {
    Timeline periods = Timeline.of(used);
    if (periods.dates().size() == 1) {
      return List.of();
    }
    Grain step = periods.step().orElse(null);
    if (step == null) {
      throw InputException.data(
          name
              + ": the dates of the balances keep no step of a month, quarter or year, so nobody"
              + " can tell what each is a period of");
    }
    List<PeriodDate> dates = new ArrayList<>();
    dates.add(before(periods.first(), step));
    dates.addAll(periods.dates());
    return dates;
  }

  /** The date at which the first period begins: the end of the one before. */
  private static PeriodDate before(PeriodDate first, Grain step) {
    LocalDate day = first.day();
    if (first.grain() != Grain.DAY) {
      return PeriodDate.of(first.grain(), first.firstDay().minusDays(1), first.year());
    }
    YearMonth month = YearMonth.from(day).minusMonths(step.months());
    boolean isLast = day.equals(YearMonth.from(day).atEndOfMonth());
    return PeriodDate.ofDay(
        isLast
            ? month.atEndOfMonth()
            : month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth())));
  }
}
