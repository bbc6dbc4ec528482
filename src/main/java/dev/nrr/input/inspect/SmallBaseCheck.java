package dev.nrr.input.inspect;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.input.request.MessageText;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** So few customers at the start that one of them makes the ratio. */
final class SmallBaseCheck implements BookCheck {

  private static final int FEW = 20;

  @Override
  public Stream<InspectionFinding> look(RevenueBook book, BookPlaces places) {
    int last = book.dateCount() - 1;
    int date = book.hasHistory() ? last : 0;
    long paying = IntStream.range(0, book.customers()).filter(c -> book.isPaying(c, date)).count();
    return paying >= FEW
        ? Stream.empty()
        : Stream.of(
            new InspectionFinding(
                "small-base",
                Severity.WARNING,
                MessageText.count(paying, "paying customer")
                    + " at "
                    + (book.hasHistory() ? book.dates().get(date) : "the start")
                    + ", fewer than "
                    + FEW
                    + ": one of them can make the ratio",
                paying,
                List.of()));
  }
}
