package dev.nrr.core.retention;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Concentration;
import dev.nrr.core.result.Concentration.LargestCustomer;
import dev.nrr.core.result.Concentration.LargestExpander;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.core.result.Slice;
import dev.nrr.core.retention.BridgeSums.Line;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** What single customers make of a window's figures. */
public final class CustomerInfluence {

  private final RevenueSource source;
  private final RevenueBook book;
  private final RetentionRule rule;
  private final RetentionMethod method;
  private final CohortWindow window;
  private final MetricEvaluator evaluator;
  private final WindowFigures total;

  /**
   * The customers of one window.
   *
   * @param source what customers paid
   * @param book the customers looked at one by one, all or those that lead
   * @param rule every choice that decides a figure
   * @param from the number of the window's first date
   * @param to that of its last, greater
   * @param stepsPerYear steps of the book's dates in a year; only annualizing asks
   */
  public CustomerInfluence(
      RevenueSource source,
      RevenueBook book,
      RetentionRule rule,
      int from,
      int to,
      int stepsPerYear) {
    this.source = source;
    this.book = book;
    this.rule = rule;
    this.method = RetentionMethods.of(rule);
    this.window = new CohortWindow(book, rule, from, to);
    this.evaluator = new MetricEvaluator(source, rule, stepsPerYear);
    this.total = figures(CohortWindow.ofClasses(source, rule, from, to, List.of()));
  }

  private WindowFigures figures(CohortWindow all) {
    WindowSums sums = new WindowSums(source, rule, all, 1);
    for (int customer = 0; customer < all.customers().customers(); customer++) {
      if (method.concerns(all, customer)) {
        sums.add(customer, 0);
      }
    }
    return sums.figures(0);
  }

  /** The result had a customer never been there. */
  RetentionResult without(int customer) {
    return evaluator.measure(Slice.TOTAL, window, rest(customer));
  }

  /**
   * {@return net retention of the total had one customer never been in the book}
   *
   * @param customer the customer's number
   */
  public MetricValue nrrWithout(int customer) {
    WindowFigures rest = rest(customer);
    return evaluator.measure(Metrics.NRR, window, rest, rest.counts().counts(source.hasHistory()));
  }

  /**
   * {@return what one customer adds to the figures}
   *
   * @param customer the customer's number
   */
  public WindowFigures.Step part(int customer) {
    return alone(customer).shown();
  }

  private WindowFigures rest(int customer) {
    return total.minus(alone(customer));
  }

  private WindowFigures alone(int customer) {
    WindowSums sums = new WindowSums(source, rule, window, 1);
    sums.add(customer, 0);
    return sums.figures(0);
  }

  Concentration concentration() {
    OptionalInt expander = largestExpander();
    OptionalInt largest = largestStarting();
    return new Concentration(
        expander.isPresent() ? expander(expander.getAsInt()) : null,
        largest.isPresent() ? largest(largest.getAsInt()) : null);
  }

  private LargestExpander expander(int customer) {
    return new LargestExpander(
        book.customer(customer),
        alone(customer).shown().bridge().expansion(),
        total.shown().bridge().expansion());
  }

  private LargestCustomer largest(int customer) {
    return new LargestCustomer(
        book.customer(customer), book.revenue(customer, window.from()), without(customer));
  }

  private OptionalInt largestStarting() {
    int largest = -1;
    for (int word = 0; word < book.words(); word++) {
      long payingAs = book.payingAs(word, window.from(), largest);
      for (long rest = payingAs; rest != 0; rest &= rest - 1) {
        int customer = (word << 6) + Long.numberOfTrailingZeros(rest);
        if (window.isInCohort(customer) && (largest < 0 || isLarger(customer, largest))) {
          largest = customer;
        }
      }
    }
    return largest < 0 ? OptionalInt.empty() : OptionalInt.of(largest);
  }

  private boolean isLarger(int customer, int other) {
    int comparison = book.compare(customer, window.from(), other, window.from());
    return comparison > 0 || (comparison == 0 && isFirstByName(customer, other));
  }

  private boolean isFirstByName(int customer, int other) {
    return book.customer(customer).compareTo(book.customer(other)) < 0;
  }

  /** One sum is the customer looked at, one those left out, one the largest so far. */
  private OptionalInt largestExpander() {
    int largest = -1;
    BridgeSums sums = new BridgeSums(book, source.hasHistory(), rule, 3);
    BridgeSums[] allStepsInOne = new BridgeSums[rule.method().isStepByStep() ? window.steps() : 1];
    Arrays.fill(allStepsInOne, sums);
    for (int word = 0; word < book.words(); word++) {
      for (long rest = mayExpand(word, largest); rest != 0; rest &= rest - 1) {
        int customer = (word << 6) + Long.numberOfTrailingZeros(rest);
        sums.clear(0);
        if (method.concerns(window, customer)) {
          method.add(window, customer, 0, 1, allStepsInOne);
        }
        int comparison = sums.compare(Line.EXPANSION, 0, 2);
        if (comparison > 0
            || (comparison == 0 && largest >= 0 && isFirstByName(customer, largest))) {
          largest = customer;
          sums.copy(0, 2);
        }
      }
    }
    return largest < 0 ? OptionalInt.empty() : OptionalInt.of(largest);
  }

  /** Which of 64 customers may expand by as much as another: between the two ends, or any. */
  private long mayExpand(int word, int other) {
    if (rule.method() == Method.POINT_TO_POINT) {
      return book.risingAs(word, window.from(), window.to(), other);
    }
    return word + 1 < book.words() ? -1 : -1L >>> -book.customers(); // of the last, those there are
  }
}
