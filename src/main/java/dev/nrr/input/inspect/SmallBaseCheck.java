package dev.nrr.input.inspect;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.inspection.Finding;
import dev.nrr.core.inspection.Finding.Severity;
import dev.nrr.input.table.Words;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** So few customers at the start that one of them makes the ratio. */
final class SmallBaseCheck implements BookCheck {

  private static final int FEW = 20;

  @Override
  public Stream<Finding> look(RevenueBook book, BookPlaces places) {
    int last = book.dateCount() - 1;
    int date = book.hasHistory() ? last : 0;
    long paying = IntStream.range(0, book.customers()).filter(c -> book.isPaying(c, date)).count();
    return paying >= FEW
        ? Stream.empty()
        : Stream.of(
            new Finding(
                "small-base",
                Severity.WARNING,
                Words.count(paying, "paying customer")
                    + " at "
                    + (book.hasHistory() ? book.dates().get(date) : "the start")
                    + ", fewer than "
                    + FEW
                    + ": one of them can make the ratio",
                paying,
                List.of()));
  }
}
