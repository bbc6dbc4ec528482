package dev.nrr.input.check;

import dev.nrr.core.book.Ranges;
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
 * Checks of what customers paid from date to date. Those that look at neighbouring dates are made
 * in one {@link Walk}, which goes through all dates of 64 customers before the next; any other is
 * one method and one line in {@link #warnings}.
 */
public final class BookChecks {

  /** Between these many halves of its neighbour, an amount looks like a year's among months'. */
  private static final int LEAST_YEAR = 23;

  private static final int MOST_YEAR = 25;

  /** From this many times its neighbour on, an amount is an outlier. */
  private static final int OUTLIER = 10;

  /** Fewer paying customers than these are a small base. */
  private static final int SMALL_BASE = 20;

  private BookChecks() {}

  /** What may mislead in a book. */
  static List<InspectionFinding> warnings(RevenueBook book, BookPlaces places) {
    List<InspectionFinding> found = new ArrayList<>();
    neighbours(book, places, found);
    smallBase(book, found);
    BitSet nameBytes = book.nameBytes();
    if (NearNames.mayBeWritten(nameBytes)) {
      nearNames(book, places, found);
    }
    if (RenamedNames.mayBeWritten(nameBytes)) {
      new RenamedCustomersCheck(book, places).addTo(found);
    }
    return found;
  }

  /** What is seen of a customer at two dates one after the other. */
  static void neighbours(RevenueBook book, BookPlaces places, List<InspectionFinding> found) {
    NeighbourFindings findings = new NeighbourFindings();
    Ranges.each(book.customers(), Long.SIZE, (from, to) -> new Walk(book, places, from, to))
        .forEach(walk -> findings.addAll(walk.findings));
    findings.addTo(found);
  }

  /** What is seen while some customers are gone through once. */
  private static final class Walk {
    private final RevenueBook book;
    private final BookPlaces places;
    private final NeighbourFindings findings = new NeighbourFindings();

    Walk(RevenueBook book, BookPlaces places, int from, int to) {
      this.book = book;
      this.places = places;
      int end = (to + Long.SIZE - 1) >> 6;
      for (int word = from >> 6; word < end; word++) {
        walk(word);
      }
    }

    /** Goes through the dates of 64 customers. */
    private void walk(int word) {
      long paid = 0;
      long returned = 0;
      long earlier = 0;
      long before = book.paying(word, 0);
      for (int date = 1; date < book.dateCount(); date++) {
        long paying = book.paying(word, date);
        long begins = paying & ~before;
        paid |= before;
        long again = book.hasHistory() ? begins & paid & ~returned : 0;
        returned |= again;
        add(findings.returned(), again, word, date, " at ", date);
        long gaps = begins & earlier;
        if (gaps != 0) {
          gaps &= ~book.withRow(word, date - 1);
          add(findings.gaps(), gaps, word, date, " has no row at ", date - 1);
        }
        long stay = paying & before;
        long jumping = stay == 0 ? 0 : book.jumping(word, date, date - 1, OUTLIER);
        for (long rest = jumping; rest != 0; rest &= rest - 1) {
          jumps((word << 6) + Long.numberOfTrailingZeros(rest), date);
        }
        earlier = before;
        before = paying;
      }
    }

    private void add(
        FindingCounter counter, long found, int word, int date, String words, int told) {
      for (long rest = found; rest != 0; rest &= rest - 1) {
        int customer = (word << 6) + Long.numberOfTrailingZeros(rest);
        String name = book.customer(customer);
        if (counter.wants(name)) {
          counter.add(places.of(book.line(customer, date)), name + words + book.dates().get(told));
        }
      }
    }

    private void jumps(int customer, int date) {
      String name = book.customer(customer);
      FindingCounter counter = isYear(customer, date) ? findings.annual() : findings.outliers();
      if (counter.wants(name)) {
        BigDecimal before = book.revenue(customer, date - 1).toDecimal();
        BigDecimal after = book.revenue(customer, date).toDecimal();
        counter.add(
            places.of(book.line(customer, date)), NeighbourFindings.jump(name, before, after));
      }
    }

    /** Whether the larger of two amounts is about twelve times the smaller. */
    private boolean isYear(int customer, int date) {
      return book.compareHalves(customer, date - 1, date, LEAST_YEAR) >= 0
          && book.compareHalves(customer, date - 1, date, MOST_YEAR) <= 0;
    }
  }

  /** {@code small-base}: so few customers that one of them makes the ratio. */
  static void smallBase(RevenueBook book, List<InspectionFinding> found) {
    int date = book.hasHistory() ? book.dateCount() - 1 : 0;
    long paying = 0;
    for (int word = 0; word < book.words() && paying < SMALL_BASE; word++) {
      paying += Long.bitCount(book.paying(word, date));
    }
    smallBase(paying, book.hasHistory() ? book.dates().get(date).toString() : "the start", found);
  }

  /**
   * The same of a number of customers.
   *
   * @param at the date they pay at
   */
  public static void smallBase(long paying, String at, List<InspectionFinding> found) {
    if (paying >= SMALL_BASE) {
      return;
    }
    String message =
        MessageText.count(paying, "paying customer")
            + " at "
            + at
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
    long[] shared = shared(keys);
    if (shared.length == 0) {
      return;
    }
    NearNames near = new NearNames();
    for (int customer = 0; customer < keys.length; customer++) {
      if (Arrays.binarySearch(shared, keys[customer]) >= 0) {
        near.add(book.customer(customer), firstRow(book, customer).flatMap(places::of));
      }
    }
    near.addTo(found);
  }

  /** The keys, none of which is 0, that stand there more than once, ascending. */
  private static long[] shared(long[] keys) {
    long[] table = new long[Integer.highestOneBit(Math.max(1, keys.length)) << 2];
    long[] shared = new long[keys.length];
    int count = 0;
    for (long key : keys) {
      int at = (int) (key >>> 32) & (table.length - 1);
      while (table[at] != 0 && table[at] != key) {
        at = (at + 1) & (table.length - 1);
      }
      if (table[at] == key) {
        shared[count++] = key;
      }
      table[at] = key;
    }
    long[] ascending = Arrays.copyOf(shared, count);
    Arrays.sort(ascending);
    return ascending;
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
