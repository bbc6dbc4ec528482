package dev.nrr.core.analysis;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.book.BookSums;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.retention.CohortWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How starting revenue adds up from the largest cohort customer to the smallest.
 *
 * <p>Example: customers of 60, 30 and 10 make the points 1: 60 %, 2: 90 %, 3: 100 %.
 *
 * @param points in order of customers, the last of all; empty without a cohort
 */
public record ConcentrationCurve(List<Point> points) {

  /** So many points a curve has at most, besides the first ones and the last. */
  private static final int POINTS = 60;

  /** The first customers have a point each. */
  private static final int FIRST = 10;

  /** The share of so many of the largest customers. */
  public record Point(long customers, Ratio share) {}

  public ConcentrationCurve {
    points = List.copyOf(points);
  }

  /** The curve of a window's start. */
  public static ConcentrationCurve of(RevenueBook book, RetentionRule rule, int from, int to) {
    CohortWindow window = new CohortWindow(book, rule, from, to);
    List<Integer> largest =
        IntStream.range(0, book.customers())
            .filter(window::isInCohort)
            .boxed()
            .sorted((one, other) -> book.compare(other, from, one, from))
            .toList();
    BookSums sums = book.sums(2);
    for (int customer : largest) {
      sums.addRevenue(0, customer, from);
    }
    Amount all = sums.amount(0);
    int every = Math.max(1, largest.size() / POINTS);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < largest.size(); i++) {
      sums.addRevenue(1, largest.get(i), from);
      int count = i + 1;
      if (count <= FIRST || count % every == 0 || count == largest.size()) {
        points.add(new Point(count, Ratio.between(sums.amount(1), all)));
      }
    }
    return new ConcentrationCurve(points);
  }
}
