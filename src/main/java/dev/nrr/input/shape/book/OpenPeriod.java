package dev.nrr.input.shape.book;

import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.request.DateDoubt;
import dev.nrr.input.request.DateDoubt.Way;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;

/**
 * Whether a ledger breaks off before its last period is over. It does so if more than a tenth of
 * the period before came on days of it that the last period does not reach, and either three or
 * more customers paid then, or the last period has less than half of the days that each before it
 * had.
 */
final class OpenPeriod {

  private static final BigDecimal TELLING_PART = BigDecimal.TEN;
  private static final int TELLING_CUSTOMERS = 3;

  private final List<PeriodDate> periods;
  private final int[] lastDay;
  private final PendingRows rows;
  private final int[] periodOfCode;

  /** By date code, which day of its period it is, from 1; 0 for no period. */
  private final int[] dayOfCode;

  /**
   * A ledger.
   *
   * @param periods in order
   * @param rows its rows, the code of the date at 0
   * @param periodOfCode the index of the period of each date; negative for none
   * @param dayOfCode each date
   */
  OpenPeriod(
      List<PeriodDate> periods, PendingRows rows, int[] periodOfCode, List<PeriodDate> dayOfCode) {
    this.periods = periods;
    this.rows = rows;
    this.periodOfCode = periodOfCode;
    this.dayOfCode = new int[periodOfCode.length];
    for (int code = 0; code < periodOfCode.length; code++) {
      int period = periodOfCode[code];
      this.dayOfCode[code] = period < 0 ? 0 : day(periods.get(period), dayOfCode.get(code));
    }
    this.lastDay = new int[periods.size()];
  }

  /** The doubt about the last period, if there is one. */
  List<DateDoubt> doubts() {
    int last = periods.size() - 1;
    for (int row = 0; row < rows.size(); row++) {
      int period = period(row);
      if (period >= 0) {
        lastDay[period] = Math.max(lastDay[period], day(row));
      }
    }
    if (last == 0 || lastDay[last] == days(last)) {
      return List.of();
    }
    BitSet due = new BitSet();
    BigDecimal late = BigDecimal.ZERO;
    BigDecimal all = BigDecimal.ZERO;
    for (int row = 0; row < rows.size(); row++) {
      if (period(row) == last - 1 && rows.signum(row) > 0) {
        all = all.add(rows.amount(row));
        if (day(row) > lastDay[last]) {
          late = late.add(rows.amount(row));
          due.set(rows.customer(row));
        }
      }
    }
    boolean much = late.multiply(TELLING_PART).compareTo(all) > 0;
    return much && (due.cardinality() >= TELLING_CUSTOMERS || isShort(last))
        ? List.of(doubt(last))
        : List.of();
  }

  private boolean isShort(int last) {
    for (int period = 0; period < last; period++) {
      if (lastDay[period] > 0 && 2 * lastDay[last] >= lastDay[period]) {
        return false;
      }
    }
    return true;
  }

  private DateDoubt doubt(int last) {
    PeriodDate before = periods.get(last - 1);
    PeriodDate end = periods.get(last);
    BitSet dates = new BitSet();
    dates.set(last);
    return new DateDoubt(
        DateDoubt.About.DEFAULT_END,
        dates,
        "the last period, "
            + end
            + ", reaches to its day "
            + lastDay[last]
            + " of "
            + days(last)
            + ", and more than a tenth of the period before came later; say at which period the"
            + " window ends",
        List.of(
            new Way(before, List.of(), end + " is not over in the data"),
            new Way(end, List.of(), "it is complete, and who has no row then has churned")));
  }

  private int period(int row) {
    return periodOfCode[rows.code(0, row)];
  }

  private int day(int row) {
    return dayOfCode[rows.code(0, row)];
  }

  private static int day(PeriodDate period, PeriodDate date) {
    return 1 + (int) ChronoUnit.DAYS.between(period.firstDay(), date.day());
  }

  private int days(int period) {
    PeriodDate label = periods.get(period);
    return 1 + (int) ChronoUnit.DAYS.between(label.firstDay(), label.day());
  }
}
