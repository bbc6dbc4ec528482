package dev.nrr.core.analysis;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Interrupted;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.core.result.RetentionRule.Reactivation;
import dev.nrr.core.result.RetentionRule.Scope;
import dev.nrr.core.result.RetentionRule.Weighting;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One window of one book under every method and switch, with what makes each differ from
 * point-to-point, the rule nobody has to choose.
 *
 * @param rows the rules in the order of the worked book of the definitions (section 3), then both
 *     averages
 */
public record RuleComparison(List<Row> rows) {

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
  public static RuleComparison of(RevenueBook book, @Nullable Amount minStart, int from, int to) {
    List<Row> rows = new ArrayList<>();
    Reasons reasons = new Reasons(book, minStart, from, to);
    for (RetentionRule rule : rules(minStart)) {
      boolean isAllowed =
          (rule.reactivation() != Reactivation.GAIN || book.hasHistory())
              && (rule.scope() != Scope.ALL || minStart == null);
      if (isAllowed) {
        rows.add(new Row(rule, reasons.total(rule), reasons.of(rule)));
      }
    }
    return new RuleComparison(rows);
  }

  private static List<RetentionRule> rules(@Nullable Amount minStart) {
    return List.of(
        ends(Reactivation.SEPARATE, Interrupted.RETURNED, minStart),
        ends(Reactivation.SEPARATE, Interrupted.CHURNED, minStart),
        ends(Reactivation.GAIN, Interrupted.RETURNED, minStart),
        movements(Scope.COHORT, Reactivation.SEPARATE, minStart),
        movements(Scope.ALL, Reactivation.GAIN, minStart),
        movements(Scope.ALL, Reactivation.SEPARATE, minStart),
        steps(Method.CHAINED, Reactivation.SEPARATE, null, minStart),
        steps(Method.CHAINED, Reactivation.GAIN, null, minStart),
        steps(Method.AVERAGE, Reactivation.SEPARATE, Weighting.SIMPLE, minStart),
        steps(Method.AVERAGE, Reactivation.SEPARATE, Weighting.REVENUE, minStart));
  }

  private static RetentionRule ends(
      Reactivation reactivation, Interrupted interrupted, @Nullable Amount minStart) {
    return new RetentionRule(
        Method.POINT_TO_POINT, null, reactivation, interrupted, null, false, minStart);
  }

  private static RetentionRule movements(
      Scope scope, Reactivation reactivation, @Nullable Amount minStart) {
    return new RetentionRule(
        Method.MOVEMENTS, scope, reactivation, Interrupted.RETURNED, null, false, minStart);
  }

  private static RetentionRule steps(
      Method method,
      Reactivation reactivation,
      @Nullable Weighting weighting,
      @Nullable Amount minStart) {
    return new RetentionRule(method, null, reactivation, null, weighting, false, minStart);
  }
}
