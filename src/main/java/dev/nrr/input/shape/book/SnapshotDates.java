package dev.nrr.input.shape.book;

import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Timeline;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.DateDoubt;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/** The dates of snapshots, and whether they can be those at which a business was looked at. */
public final class SnapshotDates {

  private final BookDates kept;
  private final List<PeriodDate> ofCode;
  private final IntToLongFunction rows;

  SnapshotDates(BookDates kept, List<PeriodDate> ofCode, IntToLongFunction rows) {
    this.kept = kept;
    this.ofCode = ofCode;
    this.rows = rows;
  }

  /**
   * The dates of an input that was not read row by row.
   *
   * @param written the date of each date code
   * @param rows how many rows had a code
   * @param customers how many customers there are
   * @throws InputException if no date is left
   */
  public static SnapshotDates of(
      InputRequest request, List<PeriodDate> written, IntToLongFunction rows, long customers)
      throws InputException {
    MonthEnds ends = MonthEnds.of(written, rows, Math.toIntExact(customers));
    BookDates kept = BookDates.of(request, ends.ofCode(), rows);
    List<Notice> notices = new ArrayList<>(kept.notices());
    notices.addAll(ends.notices());
    return new SnapshotDates(new BookDates(kept.grid(), notices), ends.ofCode(), rows);
  }

  /**
   * The dates of balances of one period after another.
   *
   * @param codes the date at which the first period begins, then the end of each period
   * @param rows how many rows had a code
   * @throws InputException if no date is left
   */
  public static SnapshotDates ofPeriods(
      InputRequest request, List<PeriodDate> codes, IntToLongFunction rows) throws InputException {
    return new SnapshotDates(BookDates.of(request, codes, rows), codes, rows);
  }

  /** The dates that figures are of. */
  public Timeline grid() {
    return kept.grid();
  }

  /**
   * The number of the date behind a code; -1 for one that is left out.
   *
   * @param code of a date
   */
  public int indexOf(int code) {
    return grid().indexOf(ofCode.get(code));
  }

  /** What the user must know of them. */
  public List<Notice> notices() {
    return kept.notices();
  }

  /**
   * What the dates leave open, by what they hold.
   *
   * @throws InputException if they are days of single customers, or one is missing in between
   */
  public List<DateDoubt> judge(InputRequest request, DateCounts counts) throws InputException {
    OwnDates.refuse(request, counts);
    kept.refuseMissing(request, ofCode, rows);
    return LastDates.doubts(counts);
  }
}
