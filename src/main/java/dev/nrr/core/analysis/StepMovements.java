package dev.nrr.core.analysis;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.core.result.TieOut;
import dev.nrr.core.retention.RetentionCalculator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came and what went from each date to the next, every customer counted: longer windows show
 * less, since what comes and goes within them cancels out.
 *
 * @param steps in order of time
 */
public record StepMovements(List<Step> steps) {

  /**
   * The movements of one step, each zero or more.
   *
   * @param to the date the step ends at
   * @param newBusiness null where the input cannot tell
   * @param reactivation null where the input cannot tell
   */
  public record Step(
      PeriodDate to,
      @Nullable Amount newBusiness,
      Amount expansion,
      @Nullable Amount reactivation,
      Amount contraction,
      Amount churn) {

    /** All that came, as far as it is known. */
    public Amount gained() {
      return Stream.of(newBusiness, expansion, reactivation)
          .filter(Objects::nonNull)
          .reduce(Amount.ZERO, Amount::plus);
    }

    /** All that went. */
    public Amount lost() {
      return contraction.plus(churn);
    }

    /** What came less what went. */
    public Amount net() {
      return gained().minus(lost());
    }
  }

  public StepMovements {
    steps = List.copyOf(steps);
  }

  /**
   * The movements between dates of a book.
   *
   * @param dates the book's numbers of them, rising
   */
  public static StepMovements of(RevenueSource book, List<Integer> dates) {
    RetentionCalculator calculator =
        new RetentionCalculator(book, RetentionRule.pointToPoint(), List.of(), 0);
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i < dates.size(); i++) {
      TieOut all = calculator.retention(dates.get(i - 1), dates.get(i)).tieOut();
      steps.add(
          new Step(
              book.dates().get(dates.get(i)),
              all.newBusiness(),
              all.expansion(),
              all.reactivation(),
              all.contraction(),
              all.churn()));
    }
    return new StepMovements(steps);
  }

  /** The periods of movements that came as such; none of them where they have no dates. */
  public static StepMovements of(StatedMovements movements) {
    List<Step> steps = new ArrayList<>();
    for (StatedMovements.Period period : movements.periods()) {
      if (period.date() != null) {
        RevenueBridge bridge = period.total().bridge();
        Memo memo = period.total().memo();
        steps.add(
            new Step(
                period.date(),
                memo.newBusiness(),
                bridge.expansion(),
                memo.reactivation(),
                bridge.contraction(),
                bridge.churn()));
      }
    }
    return new StepMovements(steps);
  }
}
