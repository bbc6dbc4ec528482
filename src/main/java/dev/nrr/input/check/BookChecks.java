package dev.nrr.input.check;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.input.request.MessageText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Checks of what customers paid from date to date. A new one is one method and one line in {@link
 * #warnings}. Loops go through all customers of a date before the next, as a book is held.
 */
public final class BookChecks {

  /** Between these many times its neighbour, an amount looks like a year's among months'. */
  private static final BigDecimal LEAST_YEAR = new BigDecimal("11.5");

  private static final BigDecimal MOST_YEAR = new BigDecimal("12.5");

  /** From this many times its neighbour on, an amount is an outlier. */
  private static final int OUTLIER = 10;

  /** Fewer paying customers than these are a small base. */
  private static final int SMALL_BASE = 20;

  private BookChecks() {}

  /** What may mislead in a book. */
  static List<InspectionFinding> warnings(RevenueBook book, BookPlaces places) {
    List<InspectionFinding> found = new ArrayList<>();
    reactivations(book, places, found);
    jumps(book, places, found);
    gaps(book, places, found);
    smallBase(book, found);
    nearNames(book, places, found);
    new RenamedCustomersCheck(book, places).addTo(found);
    return found;
  }

  /** {@code reactivation}: customers that stopped paying and came back. */
  static void reactivations(RevenueBook book, BookPlaces places, List<InspectionFinding> found) {
    FindingCounter returned = new FindingCounter();
    BitSet known = new BitSet();
    for (int date = 1; book.hasHistory() && date < book.dateCount(); date++) {
      for (int customer = 0; customer < book.customers(); customer++) {
        if (isReturn(book, customer, date) && !known.get(customer)) {
          known.set(customer);
          if (returned.wants(book.customer(customer))) {
            returned.add(
                places.of(book.line(customer, date)),
                book.customer(customer) + " at " + book.dates().get(date));
          }
        }
      }
    }
    returned.addTo(
        found,
        "reactivation",
        Severity.WARNING,
        "customer",
        "that stopped paying and came back (--reactivation and --interrupted say what of it"
            + " counts)");
  }

  private static boolean isReturn(RevenueBook book, int customer, int date) {
    return book.isPaying(customer, date)
        && !book.isPaying(customer, date - 1)
        && book.paidBefore(customer, date);
  }

  /**
   * {@code annual-as-monthly} and {@code outlier}: revenue that from one date to the next is about
   * twelve times what it was, or ten times and more, up or down.
   */
  static void jumps(RevenueBook book, BookPlaces places, List<InspectionFinding> found) {
    FindingCounter annual = new FindingCounter();
    FindingCounter outliers = new FindingCounter();
    for (int date = 1; date < book.dateCount(); date++) {
      for (int customer = 0; customer < book.customers(); customer++) {
        if (book.isTimes(customer, date - 1, date, OUTLIER)) {
          BigDecimal before = book.revenue(customer, date - 1).toDecimal();
          BigDecimal after = book.revenue(customer, date).toDecimal();
          FindingCounter counter = isYear(before, after) ? annual : outliers;
          if (counter.wants(book.customer(customer))) {
            counter.add(
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
    annual.addTo(
        found,
        "annual-as-monthly",
        Severity.WARNING,
        "amount",
        "about twelve times its neighbour, as if a year's stood among months'");
    outliers.addTo(found, "outlier", Severity.WARNING, "amount", "ten times its neighbour or more");
  }

  /** Whether the larger of two amounts is about twelve times the smaller. */
  private static boolean isYear(BigDecimal one, BigDecimal other) {
    BigDecimal smaller = one.min(other);
    BigDecimal larger = one.max(other);
    return larger.compareTo(smaller.multiply(LEAST_YEAR)) >= 0
        && larger.compareTo(smaller.multiply(MOST_YEAR)) <= 0;
  }

  /** {@code gap-month}: customers without a row between two dates at which they pay. */
  static void gaps(RevenueBook book, BookPlaces places, List<InspectionFinding> found) {
    FindingCounter gaps = new FindingCounter();
    for (int date = 1; date < book.dateCount() - 1; date++) {
      for (int customer = 0; customer < book.customers(); customer++) {
        if (isGap(book, customer, date) && gaps.wants(book.customer(customer))) {
          gaps.add(
              places.of(book.line(customer, date + 1)),
              book.customer(customer) + " has no row at " + book.dates().get(date));
        }
      }
    }
    gaps.addTo(
        found,
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
  static void smallBase(RevenueBook book, List<InspectionFinding> found) {
    int date = book.hasHistory() ? book.dateCount() - 1 : 0;
    long paying = 0;
    for (int customer = 0; customer < book.customers() && paying < SMALL_BASE; customer++) {
      paying += book.isPaying(customer, date) ? 1 : 0;
    }
    if (paying == SMALL_BASE) {
      return;
    }
    String message =
        MessageText.count(paying, "paying customer")
            + " at "
            + (book.hasHistory() ? book.dates().get(date) : "the start")
            + ", fewer than "
            + SMALL_BASE
            + ": one of them can make the ratio";
    found.add(new InspectionFinding("small-base", Severity.WARNING, message, paying, List.of()));
  }

  /** {@code near-dup-id}, of the few names that have something in common. */
  static void nearNames(RevenueBook book, BookPlaces places, List<InspectionFinding> found) {
    long[] keys = new long[book.customers()];
    for (int customer = 0; customer < keys.length; customer++) {
      keys[customer] = NearNames.key(book.customer(customer));
    }
    long[] sorted = keys.clone();
    Arrays.sort(sorted);
    boolean repeated = false;
    for (int i = 1; i < sorted.length; i++) {
      repeated |= sorted[i] == sorted[i - 1];
    }
    if (!repeated) {
      return;
    }
    NearNames near = new NearNames();
    for (int customer = 0; customer < keys.length; customer++) {
      int at = Arrays.binarySearch(sorted, keys[customer]);
      boolean shared =
          (at > 0 && sorted[at - 1] == keys[customer])
              || (at + 1 < sorted.length && sorted[at + 1] == keys[customer]);
      if (shared) {
        near.add(book.customer(customer), firstRow(book, customer).flatMap(places::of));
      }
    }
    near.addTo(found);
  }

  /** {@code trial-free}: customers that never pay, which are in no cohort. */
  static void trials(RevenueBook book, BookPlaces places, List<InspectionFinding> found) {
    FindingCounter trials = new FindingCounter();
    for (int customer = 0; customer < book.customers(); customer++) {
      if (book.firstPaying(customer) < 0 && trials.wants(book.customer(customer))) {
        trials.add(firstRow(book, customer).flatMap(places::of), book.customer(customer));
      }
    }
    trials.addTo(found, "trial-free", Severity.INFO, "customer", "at 0 throughout, in no cohort");
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
