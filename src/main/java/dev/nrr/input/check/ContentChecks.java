package dev.nrr.input.check;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import java.util.ArrayList;
import java.util.List;

/** The checks of what an input comes to, as every command runs them. */
public final class ContentChecks {

  private ContentChecks() {}

  /** What is to be said of an input, each with its severity and its places. */
  public static List<InspectionFinding> findings(InputRequest request, InputData data) {
    if (data.content() instanceof InputData.Book book) {
      return BookChecks.all(book.book(), new BookPlaces(request.sources(), book.places()));
    }
    InputData.Movements given = (InputData.Movements) data.content();
    return isWhole(request)
        ? PeriodChecks.rollforward(given.movements(), request.policies().strict())
        : List.of();
  }

  /** Whether periods hold all rows, so that they may go on from one to the next. */
  private static boolean isWhole(InputRequest request) {
    return !request.slices().choosesRows() && request.slices().minStart() == null;
  }

  /**
   * What the user must know of an input.
   *
   * @throws InputException if figures of it would be wrong
   */
  public static List<Notice> notices(InputRequest request, InputData data) throws InputException {
    List<Notice> notices = new ArrayList<>();
    for (InspectionFinding finding : findings(request, data)) {
      if (finding.severity() == Severity.ERROR) {
        throw InputException.data(request.name() + ": " + finding.message());
      }
      if (finding.severity() == Severity.WARNING) {
        notices.add(new Notice(finding.check(), finding.message(), finding.count(), null));
      }
    }
    return notices;
  }
}
