package dev.nrr.core.retention;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.book.RevenueSource.Leaders;
import dev.nrr.core.date.Window;
import dev.nrr.core.result.Concentration;
import dev.nrr.core.result.Concentration.TopShares;
import dev.nrr.core.result.LazyList;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Scope;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.TieOut;
import dev.nrr.core.retention.Invariants.Partition;
import dev.nrr.core.retention.WindowFigures.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Retention of a book under one rule, for any window of it: in total, by slice, tied out. Dates are
 * the book's numbers; the steps of a window are the book's dates in it. One pass over the customers
 * serves all slices.
 *
 * <p>Example: {@code new RetentionCalculator(book, rule, List.of(List.of("segment")),
 * 12).retention(0, 12)} compares the first date with the thirteenth, in total and by segment.
 */
public final class RetentionCalculator {

  private final RevenueSource book;
  private final RetentionRule rule;
  private final List<List<String>> breakdowns;
  private final List<String> columns;
  private final RetentionMethod method;
  private final int stepsPerYear;
  private final MetricEvaluator evaluator;

  /**
   * A calculator.
   *
   * @param book what customers paid
   * @param rule every choice that decides a figure
   * @param breakdowns each a list of attributes of the book whose combined values make the slices
   * @param stepsPerYear steps of the book's grid in a year, 12 for months; only annualizing asks
   * @throws IllegalArgumentException if the rule contradicts itself or asks what the book cannot
   *     tell, or a breakdown names an attribute the book does not keep
   */
  public RetentionCalculator(
      RevenueSource book, RetentionRule rule, List<List<String>> breakdowns, int stepsPerYear) {
    RuleCheck.check(rule, book.hasHistory(), stepsPerYear);
    this.book = book;
    this.rule = rule;
    Set<List<String>> different = new LinkedHashSet<>();
    Set<String> named = new LinkedHashSet<>();
    for (List<String> breakdown : breakdowns) {
      different.add(List.copyOf(new LinkedHashSet<>(breakdown)));
      named.addAll(breakdown);
    }
    different.remove(List.<String>of());
    this.breakdowns = List.copyOf(different);
    this.columns = List.copyOf(named);
    book.requireAttributes(columns);
    this.method = RetentionMethods.of(rule);
    this.stepsPerYear = stepsPerYear;
    this.evaluator = new MetricEvaluator(book, rule, stepsPerYear);
  }

  /**
   * {@return the result of a window}
   *
   * @param from the book's number of its first date
   * @param to that of its last, greater
   * @throws MixedAttributeException if a breakdown cannot place a customer
   * @throws InvariantViolation if the result contradicts itself: a bug
   */
  public WindowRetention retention(int from, int to) {
    WindowRetention result = retentionOnDemand(from, to);
    return new WindowRetention(
        result.window(),
        result.total(),
        List.copyOf(result.slices()),
        result.notices(),
        result.tieOut());
  }

  /**
   * {@return the result of a window, each slice of which is checked, and measured again whenever it
   * is asked for: only sums are kept}
   *
   * @param from the book's number of its first date
   * @param to that of its last, greater
   * @throws MixedAttributeException if a breakdown cannot place a customer
   * @throws InvariantViolation if the result contradicts itself: a bug
   */
  public WindowRetention retentionOnDemand(int from, int to) {
    CohortWindow window = CohortWindow.ofClasses(book, rule, from, to, columns);
    IntPredicate concerned =
        new IntPredicate() {
          @Override
          public boolean test(int customer) {
            return method.concerns(window, customer);
          }
        };
    CustomerGroups groups = new CustomerGroups(book, window.customers(), columns, from, concerned);
    WindowSums sums = sums(window, groups);
    WindowFigures total = total(sums, groups);
    List<Notice> notices = new ArrayList<>(leftOut(sums));
    RetentionResult all = result(Slice.TOTAL, window, total, notices);
    List<List<RetentionResult>> slices = new ArrayList<>();
    for (List<String> breakdown : breakdowns) {
      slices.add(slices(all, window, new SliceGroups(groups, breakdown), sums, notices));
    }
    TieOut tieOut = tieOut(window, total.plus(sums.leftOut()).shown());
    Invariants.checkTieOut(tieOut);
    return new WindowRetention(
        evaluator.window(window), all, LazyList.joined(slices), notices, tieOut);
  }

  /**
   * Says that a window will be asked for, so that it may be fetched with others.
   *
   * @param from the book's number of its first date
   * @param to that of its last, greater
   */
  public void expect(int from, int to) {
    book.expect(CohortWindow.look(rule, from, to, columns));
  }

  /**
   * {@return how much of a window's total hangs on single customers}
   *
   * @param from the book's number of the window's first date
   * @param to that of its last, greater
   */
  public Concentration concentration(int from, int to) {
    Leaders leaders = new Leaders(CohortWindow.look(rule, from, to, List.of()), rule, 1, 0, 1);
    return new CustomerInfluence(book, book.leading(leaders), rule, from, to, stepsPerYear)
        .concentration();
  }

  /**
   * {@return how much starting revenue stands with the largest customers, in total and in every
   * slice with a customer}
   *
   * @param from the book's number of the window's first date
   * @param to that of its last, greater
   */
  public Map<Slice, TopShares> topShares(int from, int to) {
    CohortWindow window = CohortWindow.ofClasses(book, rule, from, to, columns);
    CustomerGroups groups =
        new CustomerGroups(book, window.customers(), columns, from, window::isInCohort);
    TopShareSums sums = new TopShareSums(window, groups, breakdowns);
    Leaders leaders =
        new Leaders(
            CohortWindow.look(rule, from, to, columns), rule, TopShareSums.MOST_COUNTED, 0, 0);
    RevenueBook largest = book.leading(leaders);
    CohortWindow few = new CohortWindow(largest, rule, from, to);
    return sums.shares(
        largest, few, new CustomerGroups(largest, largest, columns, from, few::isInCohort));
  }

  /**
   * {@return the customers with the largest changes of a window's cohort, and maybe others}
   *
   * @param source what customers paid
   * @param rule every choice that decides a figure
   * @param from the number of the window's first date
   * @param to that of its last, greater
   * @param count how many are needed
   */
  public static RevenueBook movers(
      RevenueSource source, RetentionRule rule, int from, int to, int count) {
    return source.leading(
        new Leaders(CohortWindow.look(rule, from, to, List.of()), rule, 0, count, 0));
  }

  private WindowSums sums(CohortWindow window, CustomerGroups groups) {
    WindowSums sums = new WindowSums(book, rule, window, groups.count());
    for (int customer = 0; customer < window.customers().customers(); customer++) {
      if (groups.of(customer) >= 0) {
        sums.add(customer, groups.of(customer));
      }
    }
    return sums;
  }

  private static WindowFigures total(WindowSums sums, CustomerGroups groups) {
    WindowFigures total = sums.figures(0);
    for (int group = 1; group < groups.count(); group++) {
      total = total.plus(sums.figures(group));
    }
    return total;
  }

  /** Checks every slice that has anything to tell, and all of them against the total. */
  private List<RetentionResult> slices(
      RetentionResult total,
      CohortWindow window,
      SliceGroups slices,
      WindowSums sums,
      List<Notice> notices) {
    SliceTotals totals = new SliceTotals(Partition.CUSTOMERS);
    int[] told = new int[slices.count()];
    int count = 0;
    for (int number = 0; number < told.length; number++) {
      WindowFigures figures = slices.figures(number, sums);
      if (!figures.isEmpty()) {
        totals.add(result(slices.slice(number), window, figures, notices));
        told[count++] = number;
      }
    }
    int[] numbers = Arrays.copyOf(told, count);
    totals.check(total);
    return new LazyList<>() {
      @Override
      public RetentionResult get(int index) {
        int number = numbers[index];
        return evaluator.measure(slices.slice(number), window, slices.figures(number, sums));
      }

      @Override
      public int size() {
        return numbers.length;
      }

      @Override
      protected List<RetentionResult> kinds() {
        return subList(0, Math.min(1, size()));
      }
    };
  }

  private RetentionResult result(
      Slice slice, CohortWindow window, WindowFigures figures, List<Notice> notices) {
    RetentionResult result = evaluator.measure(slice, window, figures);
    Optional<Notice> doubt = Invariants.check(result, rule);
    if (doubt.isPresent()) {
      notices.add(doubt.get());
    }
    if (!rule.method().isStepByStep() && rule.scope() != Scope.ALL) {
      Invariants.checkEnding(result, figures.ending());
    }
    return result;
  }

  private TieOut tieOut(CohortWindow window, Step all) {
    return new TieOut(
        book.total(window.from()),
        Objects.requireNonNull(all.memo().newBusiness()),
        all.bridge().expansion(),
        all.memo().reactivation(),
        all.memo().returned(),
        all.bridge().contraction(),
        all.bridge().churn(),
        book.total(window.to()));
  }

  private List<Notice> leftOut(WindowSums sums) {
    if (sums.customersLeftOut() == 0) {
      return List.of();
    }
    String where = rule.method().isStepByStep() ? " of a step" : "";
    return List.of(
        new Notice(
            "below-min-start",
            "customers below "
                + rule.minStart()
                + " at the start"
                + where
                + " are left out, but not of the tie-out",
            sums.customersLeftOut(),
            sums.leftOut().startingOfSteps()));
  }

  /**
   * What a book says of one window under one rule.
   *
   * @param window null where the book has no dates
   * @param total the whole business
   * @param slices breakdown after breakdown, each in the order of its values; one for each value
   *     with a cohort customer or an amount
   * @param notices what the user must know
   * @param tieOut every customer of the book, those left out of the figures too
   */
  public record WindowRetention(
      @Nullable Window window,
      RetentionResult total,
      List<RetentionResult> slices,
      List<Notice> notices,
      TieOut tieOut) {

    /**
     * The answer, its lists copied.
     *
     * @param window null where the book has no dates
     * @param total the whole business
     * @param slices breakdown after breakdown, each in the order of its values; one for each value
     *     with a cohort customer or an amount
     * @param notices what the user must know
     * @param tieOut every customer of the book, those left out of the figures too
     */
    public WindowRetention {
      slices = LazyList.copyOf(slices);
      notices = List.copyOf(notices);
    }
  }
}
