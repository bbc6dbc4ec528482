package dev.nrr.core.retention;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.RevenueBridge;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * What a window gives before anything is measured.
 *
 * @param steps the bridges, one at least
 * @param counts customers by what became of them between the window's two ends
 * @param cohortEnd what the starting cohort pays at the window's end, summed by itself
 */
public record WindowFigures(List<Step> steps, ClassCounts counts, Amount cohortEnd) {

  WindowFigures plus(WindowFigures other) {
    return new WindowFigures(
        combined(other, Step::plus), counts.plus(other.counts), cohortEnd.plus(other.cohortEnd));
  }

  /** Without what is part of this. */
  WindowFigures minus(WindowFigures part) {
    return new WindowFigures(
        combined(part, Step::minus), counts.minus(part.counts), cohortEnd.minus(part.cohortEnd));
  }

  private List<Step> combined(WindowFigures other, BinaryOperator<Step> sum) {
    List<Step> combined = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      combined.add(sum.apply(steps.get(i), other.steps.get(i)));
    }
    return combined;
  }

  /** The money to be shown: all steps as one. */
  public Step shown() {
    return steps.stream().reduce(Step::then).orElseThrow();
  }

  /** What a bridge over the window's two ends must lead to. */
  Amount ending() {
    Amount returned = shown().memo().returned();
    return returned == null ? cohortEnd : cohortEnd.minus(returned);
  }

  /** Starting revenue of all steps together. */
  Amount startingOfSteps() {
    return steps.stream().map(s -> s.bridge().starting()).reduce(Amount.ZERO, Amount::plus);
  }

  /** Whether there is nobody and nothing to tell of. */
  boolean isEmpty() {
    Step shown = shown();
    RevenueBridge bridge = shown.bridge();
    Memo memo = shown.memo();
    return counts.starting() == 0
        && Stream.of(
                bridge.expansion(),
                bridge.contraction(),
                bridge.churn(),
                memo.newBusiness(),
                memo.reactivation(),
                memo.returned())
            .filter(Objects::nonNull)
            .allMatch(Amount::isZero);
  }
}
