package dev.nrr.input.shape;

import dev.nrr.core.retention.Notice;
import dev.nrr.core.value.DateArgument;
import dev.nrr.core.value.DateGrid;
import dev.nrr.core.value.DateProblem;
import dev.nrr.core.value.GridDate;
import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import dev.nrr.input.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The dates a book gets of the dates an input has: without those after {@code --as-of}, and with
 * none left out in between, or it is refused.
 *
 * @param grid the dates of the book
 * @param notices what the user must know of them
 */
record BookDates(DateGrid grid, List<Notice> notices) {

  private static final int SHOWN = 5;

  /**
   * The dates as the input has them.
   *
   * @param ofCode the date of each date code
   * @param rows how many rows had a code
   * @throws InputRefused if a date is missing in between, or none is left
   */
  static BookDates of(InputRequest request, List<GridDate> ofCode, IntToLongFunction rows)
      throws InputRefused {
    List<Notice> notices = new ArrayList<>();
    DateGrid kept = upTo(request, DateGrid.of(ofCode));
    noteIgnored(rowsOutside(kept, ofCode, rows), request, notices);
    if (kept.dates().size() > 1 && kept.step().isEmpty()) {
      notices.add(
          new Notice(
              "dates-irregular",
              "the dates keep no step of a month, quarter or year: taken as they are",
              kept.dates().size(),
              null));
    }
    List<GridDate> missing = kept.missing();
    report(request, missing, notices);
    return new BookDates(missing.isEmpty() ? kept : kept.filled(), notices);
  }

  /**
   * Periods that rows are summed by, so that every one from the first to the last belongs there.
   *
   * @param ofCode the period of each date code
   * @param rows how many rows had a code
   * @throws InputRefused if a period is missing in between, or none is left
   */
  static BookDates ofPeriods(InputRequest request, List<GridDate> ofCode, IntToLongFunction rows)
      throws InputRefused {
    List<Notice> notices = new ArrayList<>();
    DateGrid kept = upTo(request, DateGrid.of(ofCode));
    noteIgnored(rowsOutside(kept, ofCode, rows), request, notices);
    List<GridDate> all = SampledDates.labels(kept.first(), kept.last());
    report(request, all.stream().filter(date -> kept.indexOf(date) < 0).toList(), notices);
    return new BookDates(DateGrid.of(all), notices);
  }

  /**
   * Dates of which none can be missing, since running revenue is looked at on them.
   *
   * @param all every date looked at
   * @param late how many rows are of days after {@code --as-of}
   * @throws InputRefused if none is left
   */
  static BookDates ofSamples(InputRequest request, List<GridDate> all, long late)
      throws InputRefused {
    List<Notice> notices = new ArrayList<>();
    noteIgnored(late, request, notices);
    return new BookDates(upTo(request, DateGrid.of(all)), notices);
  }

  private static DateGrid upTo(InputRequest request, DateGrid found) throws InputRefused {
    DateArgument asOf = request.dates().asOf();
    try {
      return asOf == null ? found : found.upTo(asOf);
    } catch (DateProblem problem) {
      throw InputRefused.data("--as-of: " + problem.getMessage());
    }
  }

  private static long rowsOutside(DateGrid kept, List<GridDate> ofCode, IntToLongFunction rows) {
    return IntStream.range(0, ofCode.size())
        .filter(code -> kept.indexOf(ofCode.get(code)) < 0)
        .mapToLong(rows)
        .sum();
  }

  private static void noteIgnored(long rows, InputRequest request, List<Notice> notices) {
    if (rows > 0) {
      notices.add(
          new Notice(
              "dates-ignored",
              Words.count(rows, "row") + " after " + request.dates().asOf() + " ignored",
              rows,
              null));
    }
  }

  /** Refuses dates that are missing, or says that they were taken as no revenue. */
  private static void report(InputRequest request, List<GridDate> missing, List<Notice> notices)
      throws InputRefused {
    if (missing.isEmpty()) {
      return;
    }
    String what = "no row of any customer for " + inWords(missing);
    if (!request.dates().missingIsZero()) {
      throw InputRefused.data(
          request.name()
              + ": "
              + what
              + ", and everybody would count as churned (--missing-date zero takes it so)");
    }
    notices.add(new Notice("dates-missing", what + ": taken as no revenue", missing.size(), null));
  }

  private static String inWords(List<GridDate> dates) {
    int more = dates.size() - SHOWN;
    return dates.stream().limit(SHOWN).map(GridDate::toString).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
