package dev.nrr.core.analysis;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Interrupted;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RetentionRule.Scope;
import dev.nrr.core.result.RetentionRule.Weighting;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.retention.CohortWindow;
import dev.nrr.core.retention.RetentionCalculator;
import dev.nrr.core.retention.RetentionMethod;
import dev.nrr.core.retention.RetentionMethods;
import dev.nrr.core.retention.WindowFigures.Step;
import dev.nrr.core.retention.WindowSums;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One window of one book under every method and switch, with what makes each differ from
 * point-to-point, the rule nobody has to choose.
 *
 * @param rows the rules in the order of the worked book of the documentation, then both averages
 */
public record RuleComparison(List<Row> rows) {

  private static final List<RetentionRule> RULES =
      List.of(
          RetentionRule.pointToPoint(),
          RetentionRule.pointToPoint().withInterrupted(Interrupted.CHURNED),
          RetentionRule.pointToPoint().withReactivation(Reactivation.GAIN),
          RetentionRule.movements(Scope.COHORT),
          RetentionRule.movements(Scope.ALL).withReactivation(Reactivation.GAIN),
          RetentionRule.movements(Scope.ALL),
          RetentionRule.chained(),
          RetentionRule.chained().withReactivation(Reactivation.GAIN),
          RetentionRule.average(Weighting.SIMPLE),
          RetentionRule.average(Weighting.REVENUE));

  /**
   * One rule.
   *
   * @param total what it gives
   * @param reasons why that is not what point-to-point gives; empty where nothing in this book
   *     makes a difference
   */
  public record Row(RetentionRule rule, RetentionResult total, List<Reason> reasons) {

    public Row {
      reasons = List.copyOf(reasons);
    }

    /** All reasons in one line of words; {@code no difference in this window} where none holds. */
    public String note() {
      return reasons.isEmpty()
          ? "no difference in this window"
          : reasons.stream().map(Reason::toString).collect(Collectors.joining("; "));
    }
  }

  /**
   * One reason.
   *
   * @param words without a full stop
   * @param amount the money it is about, above zero; null where it is about the rule itself
   */
  public record Reason(String words, @Nullable Amount amount) {

    @Override
    public String toString() {
      return amount == null ? words : words + " (" + amount + ")";
    }
  }

  public RuleComparison {
    rows = List.copyOf(rows);
  }

  /**
   * Compares the rules that a book allows: {@code --reactivation gain} needs history, scope all no
   * least starting revenue.
   *
   * @param minStart the least starting revenue of a cohort customer; null for any above zero
   */
  public static RuleComparison of(RevenueSource book, @Nullable Amount minStart, int from, int to) {
    List<Row> rows = new ArrayList<>();
    Reasons reasons = new Reasons(book, minStart, from, to);
    for (RetentionRule each : RULES) {
      RetentionRule rule = each.withMinStart(minStart);
      boolean isAllowed =
          (rule.reactivation() != Reactivation.GAIN || book.hasHistory())
              && (rule.scope() != Scope.ALL || minStart == null);
      if (isAllowed) {
        rows.add(new Row(rule, reasons.total(rule), reasons.of(rule)));
      }
    }
    return new RuleComparison(rows);
  }

  /** Why a rule gives another figure than point-to-point, with the amounts that make it. */
  private static final class Reasons {

    private static final int COHORT = 0;
    private static final int OUTSIDE = 1;

    private final RevenueSource book;
    private final int from;
    private final int to;
    private final RetentionRule plain;

    Reasons(RevenueSource book, @Nullable Amount minStart, int from, int to) {
      this.book = book;
      this.from = from;
      this.to = to;
      this.plain = RetentionRule.pointToPoint().withMinStart(minStart);
    }

    RetentionResult total(RetentionRule rule) {
      return new RetentionCalculator(book, rule, List.of(), 0).retention(from, to).total();
    }

    List<Reason> of(RetentionRule rule) {
      if (rule.equals(plain)) {
        return List.of(new Reason("the window's two ends", null));
      }
      List<Reason> reasons = new ArrayList<>();
      RetentionMethods.of(rule)
          .inWords(rule, to - from)
          .ifPresent(words -> reasons.add(new Reason(words, null)));
      if (rule.method() != Method.POINT_TO_POINT) {
        addOfMovements(rule, reasons);
      }
      if (rule.interrupted() == Interrupted.CHURNED) {
        add(reasons, "what customers pay again after a pause counts as lost", returned(rule));
      }
      if (rule.reactivation() == Reactivation.GAIN) {
        add(reasons, "revenue of former customers that came back counts", reactivation(rule));
      }
      return reasons;
    }

    private void addOfMovements(RetentionRule rule, List<Reason> reasons) {
      Step cohort = shown(rule, COHORT);
      Step outside = shown(rule, OUTSIDE);
      RevenueBridge ends = shown(plain, COHORT).bridge();
      Amount losses = cohort.bridge().contraction().plus(cohort.bridge().churn());
      add(
          reasons,
          "losses of starting customers that the window's two ends do not show count in GRR",
          losses.minus(ends.contraction()).minus(ends.churn()));
      if (rule.scope() != Scope.COHORT) {
        addOfOutsiders(cohort, outside, reasons);
      }
    }

    private static void addOfOutsiders(Step cohort, Step outside, List<Reason> reasons) {
      RevenueBridge changes = outside.bridge();
      add(
          reasons,
          "expansion of customers from outside the starting cohort counts",
          changes.expansion());
      add(
          reasons,
          "losses of customers from outside the starting cohort count",
          changes.contraction().plus(changes.churn()));
      add(
          reasons,
          "what starting customers pay on their return is no expansion but reactivation",
          cohort.memo().reactivation());
    }

    private @Nullable Amount returned(RetentionRule rule) {
      return shown(rule, COHORT).memo().returned();
    }

    private @Nullable Amount reactivation(RetentionRule rule) {
      return total(rule).memo().reactivation();
    }

    private static void add(List<Reason> reasons, String words, @Nullable Amount amount) {
      if (amount != null && amount.isPositive()) {
        reasons.add(new Reason(words, amount));
      }
    }

    /** The money of the starting cohort, or of everybody else. */
    private Step shown(RetentionRule rule, int group) {
      CohortWindow window = new CohortWindow(book, rule, from, to);
      RetentionMethod method = RetentionMethods.of(rule);
      WindowSums sums = new WindowSums(book, rule, window, 2);
      for (int customer = 0; customer < window.customers().customers(); customer++) {
        if (method.concerns(window, customer)) {
          sums.add(customer, window.isInCohort(customer) ? COHORT : OUTSIDE);
        }
      }
      return sums.figures(group).shown();
    }
  }
}
