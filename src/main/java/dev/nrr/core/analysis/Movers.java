package dev.nrr.core.analysis;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.BookSums;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.result.CustomerClass;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.retention.CohortWindow;
import dev.nrr.core.retention.CustomerInfluence;
import dev.nrr.core.retention.RetentionCalculator;
import dev.nrr.core.retention.RuleCheck;
import dev.nrr.core.retention.WindowFigures.Step;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The customers that make the number: those of the cohort whose change between the window's two
 * ends is largest, and what net retention would be without each.
 *
 * <p>Example: with Acme from 100 to 0 and Bolt from 100 to 120, Acme is first, its class churn, its
 * change -100, and NRR without it 120 %.
 */
public final class Movers {

  private static final Comparator<Change> LARGEST_FIRST =
      Comparator.comparing((Change change) -> change.amount().abs())
          .reversed()
          .thenComparing(Change::name);

  /**
   * One customer of the cohort. A customer counted as churned for good ends at 0 here, as in the
   * bridge.
   *
   * @param change ending less starting
   * @param nrrWithout undefined where nothing remains
   */
  public record Mover(
      String customer,
      CustomerClass kind,
      Amount starting,
      Amount ending,
      Amount change,
      MetricValue nrrWithout) {}

  /**
   * One customer of the book, for audit.
   *
   * @param kind what it counts as
   * @param leftOut whether it pays too little at the start to be in any figure
   * @param starting what the input says it pays at the start
   * @param ending what the input says it pays at the end
   * @param startLine first line of its row at the start; 0 where there is none or none was kept
   * @param endLine the same at the end
   * @param part its part of the figures, which all customers' add up to; null where nobody asked
   *     for it
   */
  public record Line(
      String customer,
      CustomerClass kind,
      boolean leftOut,
      Amount starting,
      Amount ending,
      int startLine,
      int endLine,
      @Nullable Step part) {}

  private static final int CANDIDATE = 0;
  private static final int SMALLEST = 1;

  private record Change(int customer, String name, Amount amount) {}

  private final RevenueBook book;
  private final CohortWindow window;
  private final CustomerInfluence singles;

  /**
   * The movers of one window of a book.
   *
   * @param stepsPerYear as for {@link RetentionCalculator}
   * @throws IllegalArgumentException as from {@link RetentionCalculator}
   */
  public Movers(RevenueBook book, RetentionRule rule, int from, int to, int stepsPerYear) {
    this(book, book, rule, from, to, stepsPerYear);
  }

  /**
   * The movers of one window.
   *
   * @param source what customers paid
   * @param book the customers looked at one by one, those with the largest changes among them
   * @param stepsPerYear as for {@link RetentionCalculator}
   * @throws IllegalArgumentException as from {@link RetentionCalculator}
   */
  public Movers(
      RevenueSource source,
      RevenueBook book,
      RetentionRule rule,
      int from,
      int to,
      int stepsPerYear) {
    RuleCheck.check(rule, source.hasHistory(), stepsPerYear);
    this.book = book;
    this.window = new CohortWindow(book, rule, from, to);
    this.singles = new CustomerInfluence(source, book, rule, from, to, stepsPerYear);
  }

  /**
   * The cohort's customers with the largest changes, up or down, equal ones by name.
   *
   * @param count how many, 1 or more
   */
  public List<Mover> top(int count) {
    PriorityQueue<Change> largest = new PriorityQueue<>(LARGEST_FIRST.reversed());
    BookSums sizes = book.sums(2);
    for (int customer = 0; customer < book.customers(); customer++) {
      if (window.isInCohort(customer)) {
        measure(customer, sizes, CANDIDATE);
        if (largest.size() < count || sizes.compare(CANDIDATE, SMALLEST) >= 0) {
          largest.add(change(customer));
          if (largest.size() > count) {
            largest.remove();
          }
          measure(largest.element().customer(), sizes, SMALLEST);
        }
      }
    }
    return largest.stream().sorted(LARGEST_FIRST).map(this::mover).toList();
  }

  /** The size of a customer's change, without an object for each of millions. */
  private void measure(int customer, BookSums sizes, int slot) {
    sizes.clear(slot);
    if (window.isInterrupted(customer)) {
      sizes.addRevenue(slot, customer, window.from());
    } else if (book.compare(customer, window.from(), window.to()) < 0) {
      sizes.addChange(slot, customer, window.from(), window.to());
    } else {
      sizes.addChange(slot, customer, window.to(), window.from());
    }
  }

  /**
   * Every customer of the book, by name.
   *
   * @param parts whether each is told with its part of the figures
   */
  public void forEach(Consumer<Line> action, boolean parts) {
    record Named(int customer, String name) {}
    IntStream.range(0, book.customers())
        .mapToObj(customer -> new Named(customer, book.customer(customer)))
        .sorted(Comparator.comparing(Named::name))
        .forEach(named -> action.accept(line(named.customer(), parts)));
  }

  private Change change(int customer) {
    Amount change = ending(customer).minus(book.revenue(customer, window.from()));
    return new Change(customer, book.customer(customer), change);
  }

  private Amount ending(int customer) {
    return window.isInterrupted(customer) ? Amount.ZERO : book.revenue(customer, window.to());
  }

  private Mover mover(Change change) {
    int customer = change.customer();
    return new Mover(
        change.name(),
        window.classify(customer),
        book.revenue(customer, window.from()),
        ending(customer),
        change.amount(),
        singles.nrrWithout(customer));
  }

  private Line line(int customer, boolean parts) {
    return new Line(
        book.customer(customer),
        window.classify(customer),
        window.isLeftOut(customer, window.from()),
        book.revenue(customer, window.from()),
        book.revenue(customer, window.to()),
        book.line(customer, window.from()),
        book.line(customer, window.to()),
        parts ? singles.part(customer) : null);
  }
}
