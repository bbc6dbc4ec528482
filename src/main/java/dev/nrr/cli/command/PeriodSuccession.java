package dev.nrr.cli.command;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.analysis.StatedWindow;
import dev.nrr.core.date.Grain;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.WindowLength;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.StatedMovements.Part;
import dev.nrr.core.result.StatedMovements.Period;
import dev.nrr.input.check.PeriodChecks;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.Suggestion;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether periods follow on each other: none is missing, and each begins with what the one before
 * ended with, new business and reactivation included. Where new business is not stated, what a
 * period begins with beyond that is taken as new business, and said.
 */
final class PeriodSuccession {

  private final List<Period> periods;
  private final Grain step;
  private final RetentionRule rule;
  private final @Nullable WindowLength length;

  /**
   * The periods of a window.
   *
   * @param length as asked for; null where it was not
   */
  PeriodSuccession(
      List<Period> periods, Grain step, RetentionRule rule, @Nullable WindowLength length) {
    this.periods = periods;
    this.step = step;
    this.rule = rule;
    this.length = length;
  }

  /** Refuses periods that do not follow on each other, with the last ones that do. */
  List<Notice> require() throws InputException {
    Amount taken = Amount.ZERO;
    int steps = 0;
    for (int i = periods.size() - 1; i >= 0; i--) {
      refuse(tooMuchLost(i), i + 1);
      if (i > 0) {
        refuse(broken(i), i);
        Amount more = difference(i, Slice.TOTAL);
        taken = taken.plus(more);
        steps += more.isZero() ? 0 : 1;
      }
    }
    return steps == 0
        ? List.of()
        : List.of(
            new Notice(
                "new-business-assumed",
                "new business is not stated: what "
                    + steps
                    + (steps == 1 ? " period begins" : " periods begin")
                    + " with above what the one before ended with is taken as new business",
                steps,
                taken));
  }

  private void refuse(@Nullable String problem, int firstSound) throws InputException {
    if (problem == null) {
      return;
    }
    InputException refusal =
        InputException.data("--method " + rule.method().word() + ": " + problem);
    int sound = periods.size() - firstSound;
    if (sound == 0) {
      throw refusal;
    }
    int months = sound * step.months();
    Suggestion shorter =
        Suggestion.of(
            "the "
                + months
                + (months == 1 ? " month" : " months")
                + " to "
                + date(periods.size() - 1)
                + " alone, whose rows follow on each other",
            "--window",
            months + "m");
    throw refusal.suggesting(
        length == null ? shorter : shorter.inPlaceOf("--window", length.toString()));
  }

  /** Ratios below zero cannot be multiplied. */
  private @Nullable String tooMuchLost(int period) {
    if (!rule.method().isStepByStep()) {
      return null;
    }
    for (Slice slice : slices(period)) {
      if (part(period, slice).bridge().kept().isNegative()) {
        return about(slice) + date(period) + " loses more than it begins with";
      }
    }
    return null;
  }

  /** What is wrong between a period and the one before. */
  private @Nullable String broken(int period) {
    PeriodDate before = date(period - 1);
    PeriodDate date = date(period);
    if (ChronoUnit.MONTHS.between(before.month(), date.month()) != step.months()) {
      return "no row between " + before + " and " + date + ": a period is missing";
    }
    Set<Slice> slices = slices(period - 1);
    slices.addAll(slices(period));
    for (Slice slice : slices) {
      Amount difference = difference(period, slice);
      boolean known = part(period - 1, slice).memo().newBusiness() != null;
      if (difference.isNegative() || (known && !difference.isZero())) {
        return about(slice)
            + date
            + " begins with "
            + part(period, slice).bridge().starting()
            + ", "
            + before
            + " ended with "
            + PeriodChecks.ended(part(period - 1, slice));
      }
    }
    return null;
  }

  private Set<Slice> slices(int period) {
    Set<Slice> slices = new TreeSet<>();
    slices.add(Slice.TOTAL);
    for (Part part : periods.get(period).slices()) {
      slices.add(part.slice());
    }
    return slices;
  }

  /** What a period begins with, less what the one before ended with. */
  private Amount difference(int period, Slice slice) {
    return part(period, slice)
        .bridge()
        .starting()
        .minus(PeriodChecks.ended(part(period - 1, slice)));
  }

  private Part part(int period, Slice slice) {
    return StatedWindow.part(periods.get(period), slice);
  }

  private static String about(Slice slice) {
    return slice.isTotal() ? "" : slice.words() + ": ";
  }

  private PeriodDate date(int period) {
    return Objects.requireNonNull(periods.get(period).date());
  }
}
