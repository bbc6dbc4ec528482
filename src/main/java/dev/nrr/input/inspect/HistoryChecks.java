package dev.nrr.input.inspect;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.input.request.MessageText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks of what customers paid from date to date. */
final class HistoryChecks {

  /** Between these many times its neighbour, an amount looks like a year's among months'. */
  private static final BigDecimal LEAST_YEAR = new BigDecimal("11.5");

  private static final BigDecimal MOST_YEAR = new BigDecimal("12.5");

  /** From this many times its neighbour on, an amount is an outlier. */
  private static final BigDecimal OUTLIER = BigDecimal.TEN;

  /** Fewer paying customers than these are a small base. */
  private static final int SMALL_BASE = 20;

  private HistoryChecks() {}

  /** {@code reactivation}: customers that stopped paying and came back. */
  static Stream<InspectionFinding> reactivations(RevenueBook book, BookCheck.Places places) {
    FindingCounter returned = new FindingCounter();
    for (int customer = 0; customer < book.customers(); customer++) {
      int date = firstReturn(book, customer);
      if (date > 0) {
        returned.add(
            places.of(book.line(customer, date)),
            book.customer(customer) + " at " + book.dates().get(date));
      }
    }
    return returned.finding(
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

  /**
   * {@code annual-as-monthly} and {@code outlier}: revenue that from one date to the next is about
   * twelve times what it was, or ten times and more, up or down.
   */
  static Stream<InspectionFinding> jumps(RevenueBook book, BookCheck.Places places) {
    FindingCounter annual = new FindingCounter();
    FindingCounter outliers = new FindingCounter();
    for (int customer = 0; customer < book.customers(); customer++) {
      for (int date = 1; date < book.dateCount(); date++) {
        if (book.isPaying(customer, date - 1) && book.isPaying(customer, date)) {
          BigDecimal before = book.revenue(customer, date - 1).toDecimal();
          BigDecimal after = book.revenue(customer, date).toDecimal();
          if (isWithin(before, after, OUTLIER, null)) {
            (isWithin(before, after, LEAST_YEAR, MOST_YEAR) ? annual : outliers)
                .add(
                    places.of(book.line(customer, date)),
                    book.customer(customer)
                        + " from "
                        + before.toPlainString()
                        + " to "
                        + after.toPlainString());
          }
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

  /** Whether the larger of two amounts is at least, and at most, so many times the smaller. */
  private static boolean isWithin(
      BigDecimal one, BigDecimal other, BigDecimal least, @Nullable BigDecimal most) {
    BigDecimal smaller = one.min(other);
    BigDecimal larger = one.max(other);
    return larger.compareTo(smaller.multiply(least)) >= 0
        && (most == null || larger.compareTo(smaller.multiply(most)) <= 0);
  }

  /** {@code gap-month}: customers without a row between two dates at which they pay. */
  static Stream<InspectionFinding> gaps(RevenueBook book, BookCheck.Places places) {
    FindingCounter gaps = new FindingCounter();
    for (int customer = 0; customer < book.customers(); customer++) {
      for (int date = 1; date < book.dateCount() - 1; date++) {
        if (isGap(book, customer, date)) {
          gaps.add(
              places.of(book.line(customer, date + 1)),
              book.customer(customer) + " has no row at " + book.dates().get(date));
        }
      }
    }
    return gaps.finding(
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

  /** {@code small-base}: so few customers that one of them makes the ratio. */
  static Stream<InspectionFinding> smallBase(RevenueBook book, BookCheck.Places places) {
    int date = book.hasHistory() ? book.dateCount() - 1 : 0;
    long paying = IntStream.range(0, book.customers()).filter(c -> book.isPaying(c, date)).count();
    if (paying >= SMALL_BASE) {
      return Stream.empty();
    }
    String message =
        MessageText.count(paying, "paying customer")
            + " at "
            + (book.hasHistory() ? book.dates().get(date) : "the start")
            + ", fewer than "
            + SMALL_BASE
            + ": one of them can make the ratio";
    return Stream.of(
        new InspectionFinding("small-base", Severity.WARNING, message, paying, List.of()));
  }

  /** {@code trial-free}: customers that never pay, which are in no cohort. */
  static Stream<InspectionFinding> trials(RevenueBook book, BookCheck.Places places) {
    FindingCounter trials = new FindingCounter();
    for (int customer = 0; customer < book.customers(); customer++) {
      if (book.firstPaying(customer) < 0) {
        trials.add(firstRow(book, customer).flatMap(places::of), book.customer(customer));
      }
    }
    return trials.finding("trial-free", Severity.INFO, "customer", "at 0 throughout, in no cohort");
  }

  /** The number of the line of a customer's first row; empty where it has none. */
  private static Optional<Integer> firstRow(RevenueBook book, int customer) {
    for (int date = 0; date < book.dateCount(); date++) {
      if (book.hasRow(customer, date)) {
        return Optional.of(book.line(customer, date));
      }
    }
    return Optional.empty();
  }
}
