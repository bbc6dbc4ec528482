package dev.nrr.input.shape.book;

import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Timeline;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import java.time.LocalDate;
import java.util.List;

/** The days on which what a ledger leaves is looked at. */
public final class LedgerDates {

  private final BookDates.Sampled sampled;

  private LedgerDates(BookDates.Sampled sampled) {
    this.sampled = sampled;
  }

  /**
   * Decides them.
   *
   * @param found the dates of its changes, whether they count or not
   * @param late how many rows that count are of days after {@code --as-of}
   * @throws InputException if none is left, or they cannot all be meant
   */
  public static LedgerDates of(InputRequest request, List<PeriodDate> found, long late)
      throws InputException {
    return new LedgerDates(BookDates.Sampled.of(request, found, late));
  }

  /** The dates of the book. */
  public Timeline grid() {
    return sampled.dates().grid();
  }

  /** The days looked at, in the order of the dates. */
  public List<LocalDate> days() {
    return sampled.days();
  }

  /** What the user must know of the dates. */
  public List<Notice> notices() {
    return sampled.dates().notices();
  }
}
