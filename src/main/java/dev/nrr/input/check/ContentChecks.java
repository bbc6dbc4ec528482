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
    List<InspectionFinding> findings = new ArrayList<>(warnings(request, data));
    if (data.content() instanceof InputData.Book book) {
      BookChecks.trials(book.book(), places(request, book), findings);
    }
    return findings;
  }

  private static BookPlaces places(InputRequest request, InputData.Book book) {
    return new BookPlaces(request.sources(), book.places());
  }

  /** What may mislead or refuses; what is only good to know is not looked for. */
  private static List<InspectionFinding> warnings(InputRequest request, InputData data) {
    if (data.content() instanceof InputData.Book book) {
      return BookChecks.warnings(book.book(), places(request, book));
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
    for (InspectionFinding finding : warnings(request, data)) {
      if (finding.severity() == Severity.ERROR) {
        throw InputException.data(request.name() + ": " + finding.message());
      }
      notices.add(new Notice(finding.check(), finding.message(), finding.count()));
    }
    return notices;
  }
}
