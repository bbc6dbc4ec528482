package dev.nrr.core.retention;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Weighting;
import dev.nrr.core.retention.RetentionMethod.MeasuredStep;
import java.util.List;

/**
 * The mean of the ratios of all steps, each over its own cohort; every step alike, or by its
 * starting revenue; to the power of steps per year where annualized (documentation, "Methods and
 * switches").
 */
final class AverageMethod extends StepByStep {

  @Override
  public String summary() {
    return "the mean of the ratios of all steps: the rate of one step, unless --annualize";
  }

  @Override
  String combinedAs(RetentionRule rule) {
    return rule.weighting() == Weighting.REVENUE
        ? "the mean of their ratios by starting revenue, a rate of one step"
        : "the mean of their ratios, a rate of one step";
  }

  @Override
  public Ratio combine(List<MeasuredStep> steps, RetentionRule rule, int stepsPerYear) {
    Ratio mean = rule.weighting() == Weighting.REVENUE ? byRevenue(steps) : simple(steps);
    return rule.annualized() ? mean.pow(stepsPerYear) : mean;
  }

  private static Ratio simple(List<MeasuredStep> steps) {
    return Ratio.sum(steps.stream().map(MeasuredStep::ratio).toList()).dividedBy(steps.size());
  }

  private static Ratio byRevenue(List<MeasuredStep> steps) {
    Amount all = steps.stream().map(MeasuredStep::starting).reduce(Amount.ZERO, Amount::plus);
    return Ratio.sum(steps.stream().map(step -> step.weighted(all)).toList());
  }
}
