package dev.nrr.core.retention;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.retention.RetentionMethod.MeasuredStep;
import java.util.List;

/**
 * The product of the ratios of all steps, each over its own cohort (documentation, "Methods and
 * switches").
 */
final class ChainedMethod extends StepByStep {

  @Override
  public String summary() {
    return "the ratios of all steps multiplied, each step over the customers that pay at its start";
  }

  @Override
  String combinedAs(RetentionRule rule) {
    return "their ratios multiplied";
  }

  @Override
  public Ratio combine(List<MeasuredStep> steps, RetentionRule rule, int stepsPerYear) {
    return Ratio.product(steps.stream().map(MeasuredStep::ratio).toList());
  }
}
