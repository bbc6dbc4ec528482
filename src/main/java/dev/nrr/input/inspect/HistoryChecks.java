package dev.nrr.input.inspect;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import java.util.stream.Stream;

/** Customers that stopped paying and came back, of which tools make different things. */
final class HistoryChecks implements BookCheck {

  @Override
  public Stream<InspectionFinding> look(RevenueBook book, BookPlaces places) {
    FindingCounter seen = new FindingCounter();
    for (int customer = 0; customer < book.customers(); customer++) {
      int back = firstReturn(book, customer);
      if (back > 0) {
        seen.add(
            places.of(book.line(customer, back)),
            book.customer(customer) + " at " + book.dates().get(back));
      }
    }
    return seen.finding(
        "reactivation",
        Severity.WARNING,
        "customer",
        "that stopped paying and came back (--reactivation and --interrupted say what of it"
            + " counts)");
  }

  /** The first date a customer pays at again after a date without; 0 for none. */
  private static int firstReturn(RevenueBook book, int customer) {
    for (int date = 1; book.hasHistory() && date < book.dateCount(); date++) {
      if (book.isPaying(customer, date)
          && !book.isPaying(customer, date - 1)
          && book.paidBefore(customer, date)) {
        return date;
      }
    }
    return 0;
  }
}
