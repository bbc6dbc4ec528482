package dev.nrr.core.analysis;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.book.CohortRevenue;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.book.RevenueSums;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Customers by when they first paid, and what became of each such cohort. Time goes by buckets
 * (months, quarters or years): a cohort is a bucket's first payers, its base what each first paid,
 * its age counted in buckets, and a cell what it pays at the last date of its bucket. Source:
 * documentation, "What is computed", each customer's own first revenue taken for the start.
 *
 * <p>Example: a customer at 100 in its first month and 120 in the next makes a cohort of net
 * retention 1 at age 0 and 1.2 at age 1.
 *
 * @param rows earliest first
 */
public record CohortTriangle(List<Row> rows) {

  /**
   * One cohort.
   *
   * @param bucket when its customers first paid
   * @param firstDate the book's number of the bucket's first date
   * @param payingAtFirstDate whether it is the customers that pay at the book's first date, who may
   *     have begun before; others of that bucket are a row of their own
   * @param customers how many there are, 1 or more
   * @param starting what they first paid
   * @param cells by age, as far as the book reaches; buckets without a date are not there
   */
  public record Row(
      int bucket,
      int firstDate,
      boolean payingAtFirstDate,
      long customers,
      Amount starting,
      List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One cohort at one age. All are 1 at age 0.
   *
   * @param age in buckets since the cohort's own
   * @param nrr what it pays as a fraction of what it first paid
   * @param grr the same, no customer counted above what it first paid
   * @param logoRetention customers that pay as a fraction of all
   */
  public record Cell(int age, Ratio nrr, Ratio grr, Ratio logoRetention) {}

  public CohortTriangle {
    rows = List.copyOf(rows);
  }

  /**
   * The triangle of a book.
   *
   * @param bucketOf for each date of the book the number of its month, quarter or year; rising
   * @throws IllegalArgumentException if there is not one for each date, or they fall
   */
  public static CohortTriangle of(RevenueSource source, int[] bucketOf) {
    if (bucketOf.length != source.dateCount()) {
      throw new IllegalArgumentException(
          bucketOf.length + " buckets for " + source.dateCount() + " dates");
    }
    List<Integer> lastDates = lastDates(bucketOf);
    CohortRevenue book = source.cohorts(lastDates);
    List<Cohort> cohorts = new ArrayList<>();
    cohorts.add(new Cohort(book, bucketOf, lastDates, 0, true));
    for (int i = 0; i < lastDates.size(); i++) {
      cohorts.add(new Cohort(book, bucketOf, lastDates, i, false));
    }
    int[] bucketIndex = bucketIndex(bucketOf);
    for (int customer = 0; customer < book.customers(); customer++) {
      int first = book.firstPaying(customer);
      if (first >= 0) {
        cohorts.get(first == 0 ? 0 : bucketIndex[first] + 1).add(customer, first);
      }
    }
    return new CohortTriangle(
        cohorts.stream().filter(cohort -> cohort.customers > 0).map(Cohort::row).toList());
  }

  /** The last date of each bucket. */
  private static List<Integer> lastDates(int[] bucketOf) {
    List<Integer> last = new ArrayList<>();
    for (int date = 0; date < bucketOf.length; date++) {
      if (date > 0 && bucketOf[date] < bucketOf[date - 1]) {
        throw new IllegalArgumentException("bucket " + bucketOf[date] + " after a later one");
      }
      if (date == bucketOf.length - 1 || bucketOf[date] != bucketOf[date + 1]) {
        last.add(date);
      }
    }
    return last;
  }

  private static int[] bucketIndex(int[] bucketOf) {
    int[] index = new int[bucketOf.length];
    for (int date = 1; date < bucketOf.length; date++) {
      index[date] = index[date - 1] + (bucketOf[date] == bucketOf[date - 1] ? 0 : 1);
    }
    return index;
  }

  /**
   * A row being added up: revenue, capped revenue and customers at the last date of each bucket.
   */
  private static final class Cohort {

    private final CohortRevenue book;
    private final int[] bucketOf;
    private final List<Integer> lastDates;
    private final int index;
    private final boolean payingAtFirstDate;
    private final RevenueSums starting;
    private final RevenueSums net;
    private final RevenueSums gross;
    private final long[] paying;
    private long customers;

    Cohort(
        CohortRevenue book,
        int[] bucketOf,
        List<Integer> lastDates,
        int index,
        boolean payingAtFirstDate) {
      this.book = book;
      this.bucketOf = bucketOf;
      this.lastDates = lastDates;
      this.index = index;
      this.payingAtFirstDate = payingAtFirstDate;
      this.starting = book.sums(1);
      this.net = book.sums(lastDates.size());
      this.gross = book.sums(lastDates.size());
      this.paying = new long[lastDates.size()];
    }

    void add(int customer, int first) {
      if (book.tells(customer, first)) {
        customers += book.count(customer);
        starting.addRevenue(0, customer, first);
      }
      for (int i = index + 1; i < lastDates.size(); i++) {
        int date = lastDates.get(i);
        if (book.tells(customer, date)) {
          net.addRevenue(i, customer, date);
          gross.addRevenue(i, customer, book.compare(customer, date, first) < 0 ? date : first);
          if (book.isPaying(customer, date)) {
            paying[i] += book.count(customer);
          }
        }
      }
    }

    Row row() {
      List<Cell> cells = new ArrayList<>();
      cells.add(new Cell(0, Ratio.ONE, Ratio.ONE, Ratio.ONE));
      IntStream.range(index + 1, lastDates.size()).mapToObj(this::cell).forEach(cells::add);
      int bucket = bucketOf[lastDates.get(index)];
      int firstDate = index == 0 ? 0 : lastDates.get(index - 1) + 1;
      return new Row(bucket, firstDate, payingAtFirstDate, customers, starting.amount(0), cells);
    }

    private Cell cell(int i) {
      Amount base = starting.amount(0);
      return new Cell(
          bucketOf[lastDates.get(i)] - bucketOf[lastDates.get(index)],
          Ratio.between(net.amount(i), base),
          Ratio.between(gross.amount(i), base),
          Ratio.between(paying[i], customers));
    }
  }
}
