package dev.nrr.cli.command;

import dev.nrr.cli.option.Request;
import dev.nrr.cli.option.WindowOptions;
import dev.nrr.core.analysis.StatedWindow;
import dev.nrr.core.date.Grain;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Timeline;
import dev.nrr.core.date.Window;
import dev.nrr.core.date.WindowLength;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.core.result.StatedMovements.Period;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Chooses the periods of a movements file that are put together as one window. */
final class PeriodsInRow {

  private final WindowOptions windows;
  private final List<Period> periods;
  private final Timeline grid;
  private final Grain step;

  private PeriodsInRow(WindowOptions windows, StatedMovements movements) throws InputException {
    this.windows = windows;
    this.periods = movements.periods();
    List<PeriodDate> dates = new ArrayList<>();
    for (Period period : periods) {
      dates.add(Objects.requireNonNull(period.date()));
    }
    grid = WindowOptions.told(null, () -> Timeline.of(dates));
    step =
        dates.size() == 1 && grid.grain() != Grain.DAY
            ? grid.grain()
            : grid.step().orElseThrow(PeriodsInRow::noStep);
    if (grid.grain() != Grain.DAY && grid.grain() != step) {
      throw InputException.data(
          "the periods are of a "
              + grid.grain()
              + " each and stand a "
              + step
              + " apart: what lies between is not stated");
    }
  }

  private static InputException noStep() {
    return InputException.data(
        "periods are put together that are a month, a quarter or a year apart, and these keep no"
            + " step");
  }

  /** The periods asked for, else those of twelve months, as one window. */
  static Analysis analyse(Request request, InputData data, StatedMovements movements)
      throws InputException {
    RetentionRule rule = request.rule().ofPeriods(movements);
    WindowOptions windows = request.windows();
    windows.requireLength();
    return new PeriodsInRow(windows, movements).analysis(rule, data);
  }

  private Analysis analysis(RetentionRule rule, InputData data) throws InputException {
    PeriodDate end = windows.endOn(grid);
    List<Notice> notices = new ArrayList<>(data.notices());
    List<Period> chosen = chosen(end, notices);
    PeriodSuccession succession = new PeriodSuccession(chosen, step, rule, windows.length());
    notices.addAll(succession.require());
    PeriodDate first = Objects.requireNonNull(chosen.get(0).date());
    notices.add(
        new Notice(
            "periods-combined",
            "the rows of "
                + chosen.size()
                + (chosen.size() == 1 ? " period, " : " periods, ")
                + (chosen.size() == 1 ? end.toString() : first + " to " + end)
                + ", as they state it: cohort membership and the per-customer cap of GRR are"
                + " unchecked",
            chosen.size()));
    return StatedWindow.of(
        chosen, new Window(before(first), end), rule, data.provenance(), notices);
  }

  private List<Period> chosen(PeriodDate end, List<Notice> notices) throws InputException {
    WindowLength length = windows.lengthOrDefault();
    if (length.months() % step.months() != 0) {
      throw InputException.data(
          "--window " + length + " is no whole number of periods of " + step.months() + " months");
    }
    YearMonth opening = end.month().minusMonths(length.months());
    boolean reached = !grid.first().month().minusMonths(step.months()).isAfter(opening);
    if (!reached && windows.length() != null) {
      throw InputException.data(
          "--window: a window of "
              + length
              + " to "
              + end
              + " starts with "
              + opening.plusMonths(step.months())
              + ", the first period is "
              + grid.first());
    }
    List<Period> chosen = new ArrayList<>();
    for (Period period : periods) {
      PeriodDate date = Objects.requireNonNull(period.date());
      if (date.month().isAfter(opening) && date.compareTo(end) <= 0) {
        chosen.add(period);
      }
    }
    if (!reached) {
      notices.add(
          new Notice(
              "window-whole-span",
              "no twelve months of periods up to "
                  + end
                  + " in the data: the window is all they have, from "
                  + grid.first(),
              0));
    } else if (!Objects.requireNonNull(chosen.get(0).date())
        .month()
        .equals(opening.plusMonths(step.months()))) {
      throw InputException.data(
          "a window of "
              + length
              + " to "
              + end
              + " starts with "
              + opening.plusMonths(step.months())
              + ", of which there is no row");
    }
    return chosen;
  }

  /** The date that a period begins after. */
  private PeriodDate before(PeriodDate first) {
    LocalDate day = first.day().minusMonths(step.months());
    boolean isMonthEnd = first.day().equals(first.month().atEndOfMonth());
    LocalDate end = isMonthEnd ? YearMonth.from(day).atEndOfMonth() : day;
    return PeriodDate.of(first.grain(), end, first.year());
  }
}
