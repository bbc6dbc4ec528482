package dev.nrr.input.inspect;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import java.util.stream.Stream;

/** Customers without a row between two dates at which they pay. */
final class GapCheck implements BookCheck {

  @Override
  public Stream<InspectionFinding> look(RevenueBook book, BookPlaces places) {
    FindingCounter seen = new FindingCounter();
    for (int customer = 0; customer < book.customers(); customer++) {
      for (int date = 1; date < book.dateCount() - 1; date++) {
        if (isGap(book, customer, date)) {
          seen.add(
              places.of(book.line(customer, date + 1)),
              book.customer(customer) + " has no row at " + book.dates().get(date));
        }
      }
    }
    return seen.finding(
        "gap-month",
        Severity.WARNING,
        "gap",
        "of one date in a customer's history, counted as no revenue");
  }

  private static boolean isGap(RevenueBook book, int customer, int date) {
    return !book.hasRow(customer, date)
        && book.isPaying(customer, date - 1)
        && book.isPaying(customer, date + 1);
  }
}
