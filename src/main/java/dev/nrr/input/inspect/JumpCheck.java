package dev.nrr.input.inspect;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Revenue that from one date to the next is twelve times what it was, or ten times and more. */
final class JumpCheck implements BookCheck {

  private static final BigDecimal LEAST_YEAR = new BigDecimal("11.5");
  private static final BigDecimal MOST_YEAR = new BigDecimal("12.5");

  @Override
  public Stream<InspectionFinding> look(RevenueBook book, BookPlaces places) {
    FindingCounter annual = new FindingCounter();
    FindingCounter outliers = new FindingCounter();
    for (int customer = 0; customer < book.customers(); customer++) {
      for (int date = 1; date < book.dateCount(); date++) {
        if (book.isPaying(customer, date - 1) && book.isPaying(customer, date)) {
          look(book, customer, date, places, annual, outliers);
        }
      }
    }
    return Stream.concat(
        annual.finding(
            "annual-as-monthly",
            Severity.WARNING,
            "amount",
            "about twelve times its neighbour, as if a year's stood among months'"),
        outliers.finding("outlier", Severity.WARNING, "amount", "ten times its neighbour or more"));
  }

  private static void look(
      RevenueBook book,
      int customer,
      int date,
      BookPlaces places,
      FindingCounter annual,
      FindingCounter outliers) {
    BigDecimal before = book.revenue(customer, date - 1).toDecimal();
    BigDecimal after = book.revenue(customer, date).toDecimal();
    BigDecimal less = before.min(after);
    BigDecimal more = before.max(after);
    if (more.compareTo(less.multiply(BigDecimal.TEN)) < 0) {
      return;
    }
    boolean isYear =
        more.compareTo(less.multiply(LEAST_YEAR)) >= 0
            && more.compareTo(less.multiply(MOST_YEAR)) <= 0;
    (isYear ? annual : outliers)
        .add(
            places.of(book.line(customer, date)),
            book.customer(customer)
                + " from "
                + before.toPlainString()
                + " to "
                + after.toPlainString());
  }
}
