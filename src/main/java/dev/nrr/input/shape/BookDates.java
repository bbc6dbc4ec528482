package dev.nrr.input.shape;

import dev.nrr.core.retention.Notice;
import dev.nrr.core.value.DateGrid;
import dev.nrr.core.value.DateProblem;
import dev.nrr.core.value.GridDate;
import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import dev.nrr.input.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The dates a book gets of the dates an input has: without those after {@code --as-of}, and with
 * none left out in between, or it is refused.
 *
 * @param grid the dates of the book
 * @param notices what the user must know of them
 */
record BookDates(DateGrid grid, List<Notice> notices) {

  private static final int SHOWN = 5;

  /** How many rows an input has at a date. */
  @FunctionalInterface
  interface RowsAt {
    long count(GridDate date);
  }

  /**
   * Decides them.
   *
   * @param found every date of the input
   * @throws InputRefused if a date is missing in between, or none is left
   */
  static BookDates of(InputRequest request, DateGrid found, RowsAt rows) throws InputRefused {
    List<Notice> notices = new ArrayList<>();
    DateGrid kept = upTo(request, found, rows, notices);
    if (kept.dates().size() > 1 && kept.step().isEmpty()) {
      notices.add(
          new Notice(
              "dates-irregular",
              "the dates keep no step of a month, quarter or year: taken as they are",
              kept.dates().size(),
              null));
    }
    return new BookDates(filled(request, kept, notices), notices);
  }

  private static DateGrid upTo(
      InputRequest request, DateGrid found, RowsAt rows, List<Notice> notices) throws InputRefused {
    if (request.dates().asOf() == null) {
      return found;
    }
    try {
      DateGrid kept = found.upTo(request.dates().asOf());
      long ignored =
          found.dates().stream()
              .filter(date -> kept.indexOf(date) < 0)
              .mapToLong(rows::count)
              .sum();
      noteIgnored(ignored, request, notices);
      return kept;
    } catch (DateProblem problem) {
      throw InputRefused.data("--as-of: " + problem.getMessage());
    }
  }

  /** Says how many rows were ignored, if any were. */
  static void noteIgnored(long rows, InputRequest request, List<Notice> notices) {
    if (rows > 0) {
      notices.add(
          new Notice(
              "dates-ignored",
              Words.count(rows, "row") + " after " + request.dates().asOf() + " ignored",
              rows,
              null));
    }
  }

  private static DateGrid filled(InputRequest request, DateGrid grid, List<Notice> notices)
      throws InputRefused {
    List<GridDate> missing = grid.missing();
    if (missing.isEmpty()) {
      return grid;
    }
    String dates =
        missing.stream().limit(SHOWN).map(GridDate::toString).collect(Collectors.joining(", "))
            + (missing.size() > SHOWN ? " and " + (missing.size() - SHOWN) + " more" : "");
    if (!request.dates().missingIsZero()) {
      throw InputRefused.data(
          request.name()
              + ": no row of any customer for "
              + dates
              + ", and everybody would count as churned"
              + " (--missing-date zero takes it so)");
    }
    notices.add(
        new Notice(
            "dates-missing",
            "no row of any customer for " + dates + ": taken as no revenue",
            missing.size(),
            null));
    return grid.filled();
  }
}
