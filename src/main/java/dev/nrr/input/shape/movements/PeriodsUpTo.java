package dev.nrr.input.shape.movements;

import dev.nrr.core.date.DateException;
import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Timeline;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import java.util.ArrayList;
import java.util.List;

/** The periods that are over by {@code --as-of}. */
final class PeriodsUpTo {

  private PeriodsUpTo() {}

  /**
   * {@return these periods}
   *
   * @param finished in order of time
   * @param notices is told of those that are left out
   */
  static List<StatedMovements.Period> of(
      InputRequest request, List<StatedMovements.Period> finished, List<Notice> notices)
      throws InputException {
    DateOption asOf = request.dates().asOf();
    if (asOf == null) {
      return finished;
    }
    List<PeriodDate> dates = new ArrayList<>();
    for (StatedMovements.Period period : finished) {
      if (period.date() == null) {
        throw InputException.option("--as-of chooses by date, and the input has no period column");
      }
      dates.add(period.date());
    }
    try {
      int kept = Timeline.of(dates).upTo(asOf).dates().size();
      if (kept < finished.size()) {
        int ignored = finished.size() - kept;
        notices.add(
            new Notice(
                "dates-ignored",
                MessageText.count(ignored, "period") + " after " + asOf + " ignored",
                ignored));
      }
      return finished.subList(0, kept);
    } catch (DateException problem) {
      throw InputException.data("--as-of: " + problem.getMessage());
    }
  }
}
