package dev.nrr.input.check;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.date.DateException;
import dev.nrr.core.date.Grain;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Timeline;
import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.core.result.StatedMovements.Part;
import dev.nrr.core.result.StatedMovements.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether periods of movements go on where the one before ended. */
public final class PeriodChecks {

  private PeriodChecks() {}

  /**
   * A period that follows right behind another and does not begin with what that ended with.
   *
   * @param before the one before
   */
  public record Gap(Period before, Period period) {

    /** What it begins with, less what the one before ended with. */
    Amount difference() {
      return starting().minus(ended(before.total()));
    }

    private Amount starting() {
      return period.total().bridge().starting();
    }

    @Override
    public String toString() {
      return period.date()
          + " starts with "
          + starting()
          + ", "
          + before.date()
          + " ended with "
          + ended(before.total());
    }
  }

  /**
   * {@code rollforward}: periods that do not begin with what the one before ended with. Where new
   * business is not stated, it may have added something. The figures of a period are right whatever
   * the others say, so that such periods are refused only where differences are errors.
   *
   * @param strict whether differences are errors
   */
  static List<InspectionFinding> rollforward(StatedMovements movements, boolean strict) {
    FindingCounter broken = new FindingCounter();
    for (Gap gap : gaps(movements)) {
      if (gap.before().total().memo().newBusiness() != null || gap.difference().isNegative()) {
        broken.add(Optional.empty(), gap.toString());
      }
    }
    List<InspectionFinding> found = new ArrayList<>();
    broken.addTo(
        found,
        "rollforward",
        strict ? Severity.ERROR : Severity.WARNING,
        "period",
        "that does not start with what the one before ended with");
    return found;
  }

  /** Periods right behind another that begin with another amount than that ended with. */
  public static List<Gap> gaps(StatedMovements movements) {
    List<Period> periods = movements.periods();
    List<PeriodDate> dates = new ArrayList<>();
    for (Period period : periods) {
      if (period.date() == null) {
        return List.of();
      }
      dates.add(period.date());
    }
    Grain step = step(dates);
    List<Gap> gaps = new ArrayList<>();
    for (int i = 1; i < periods.size(); i++) {
      Gap gap = new Gap(periods.get(i - 1), periods.get(i));
      if (follows(dates.get(i - 1), dates.get(i), step) && !gap.difference().isZero()) {
        gaps.add(gap);
      }
    }
    return gaps;
  }

  private static @Nullable Grain step(List<PeriodDate> dates) {
    try {
      return Timeline.of(dates).step().orElse(null);
    } catch (DateException mixed) {
      return null;
    }
  }

  private static boolean follows(PeriodDate before, PeriodDate date, @Nullable Grain step) {
    return step == null
        ? date.firstDay().equals(before.day().plusDays(1))
        : ChronoUnit.MONTHS.between(before.month(), date.month()) == step.months();
  }

  /** What a period, or a slice of it, ended with, all that came in included where known. */
  public static Amount ended(Part part) {
    return part.bridge()
        .ending()
        .plus(orZero(part.memo().newBusiness()))
        .plus(orZero(part.memo().reactivation()));
  }

  private static Amount orZero(@Nullable Amount amount) {
    return amount == null ? Amount.ZERO : amount;
  }
}
