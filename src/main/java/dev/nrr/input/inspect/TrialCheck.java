package dev.nrr.input.inspect;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import java.util.Optional;
import java.util.stream.Stream;

/** Customers that never pay: trials and free plans, which are in no cohort. */
final class TrialCheck implements BookCheck {

  @Override
  public Stream<InspectionFinding> look(RevenueBook book, BookPlaces places) {
    FindingCounter seen = new FindingCounter();
    for (int customer = 0; customer < book.customers(); customer++) {
      if (book.firstPaying(customer) < 0) {
        seen.add(firstRow(book, customer).flatMap(places::of), book.customer(customer));
      }
    }
    return seen.finding("trial-free", Severity.INFO, "customer", "at 0 throughout, in no cohort");
  }

  private static Optional<Integer> firstRow(RevenueBook book, int customer) {
    for (int date = 0; date < book.dateCount(); date++) {
      if (book.hasRow(customer, date)) {
        return Optional.of(book.line(customer, date));
      }
    }
    return Optional.empty();
  }
}
