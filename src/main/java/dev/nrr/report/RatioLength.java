package dev.nrr.report;

import dev.nrr.core.date.Grain;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Window;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Method;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long a time a ratio is over. Benchmark bands are for a year, so a ratio over another time, or
 * over periods of unknown length, stands in none. Figures without dates may be a year's and do.
 */
public final class RatioLength {

  /** As many days from one date to another are a year, 52 weeks and 4-4-5 years included. */
  private static final int LEAST_DAYS = 350;

  private static final int MOST_DAYS = 380;

  private RatioLength() {}

  /**
   * What a ratio is over, where that is no year: {@code 3 months}.
   *
   * @param window null where the input states no dates
   * @return null for a year, and for what may be one
   */
  public static @Nullable String otherThanYear(RetentionRule rule, @Nullable Window window) {
    if (window == null || rule.annualized()) {
      return null;
    }
    PeriodDate to = window.to();
    if (rule.method() == Method.AVERAGE) {
      return to.grain() == Grain.YEAR ? null : "one step";
    }
    PeriodDate from = window.from();
    return from == null ? ofPeriod(to.grain()) : between(from, to);
  }

  /**
   * How many months a ratio is over.
   *
   * @param window null where the input states no dates
   * @return null where nobody knows, and where it is no whole number of them
   */
  public static @Nullable Integer months(RetentionRule rule, @Nullable Window window) {
    if (window == null) {
      return null;
    }
    PeriodDate from = window.from();
    PeriodDate to = window.to();
    if (from == null) {
      return to.grain() == Grain.DAY ? null : Integer.valueOf(to.grain().months());
    }
    if (otherThanYear(rule, window) == null) {
      return Grain.YEAR.months();
    }
    int months = (int) ChronoUnit.MONTHS.between(from.month(), to.month());
    return to.grain() != Grain.DAY || isWhole(from, to, months) ? Integer.valueOf(months) : null;
  }

  private static @Nullable String ofPeriod(Grain grain) {
    return switch (grain) {
      case YEAR -> null;
      case DAY -> "a period of unknown length";
      default -> months(grain.months());
    };
  }

  private static @Nullable String between(PeriodDate from, PeriodDate to) {
    int months = (int) ChronoUnit.MONTHS.between(from.month(), to.month());
    if (to.grain() != Grain.DAY) {
      return months == Grain.YEAR.months() ? null : months(months);
    }
    long days = ChronoUnit.DAYS.between(from.day(), to.day());
    if (days >= LEAST_DAYS && days <= MOST_DAYS) {
      return null;
    }
    return isWhole(from, to, months) ? months(months) : days + (days == 1 ? " day" : " days");
  }

  /** Whether from one day to the other are so many months, and no day more or less. */
  private static boolean isWhole(PeriodDate from, PeriodDate to, int months) {
    LocalDate sameDay = from.day().plusMonths(months);
    return months > 0 && (sameDay.equals(to.day()) || (isMonthEnd(from) && isMonthEnd(to)));
  }

  private static boolean isMonthEnd(PeriodDate date) {
    return date.day().equals(date.month().atEndOfMonth());
  }

  private static String months(int months) {
    return months + (months == 1 ? " month" : " months");
  }

  /** Why a ratio stands in no band; null where it may stand in one. */
  static @Nullable String noBand(RetentionRule rule, @Nullable Window window) {
    String length = otherThanYear(rule, window);
    return length == null ? null : "bands are for a year, this is over " + length;
  }
}
