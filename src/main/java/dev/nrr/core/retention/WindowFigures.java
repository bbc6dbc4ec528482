package dev.nrr.core.retention;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.RevenueBridge;
import java.util.ArrayList;
import java.util.List;

/**
 * What a window gives before anything is measured.
 *
 * @param steps the bridges, one at least
 * @param counts customers by what became of them between the window's two ends
 * @param cohortEnd what the starting cohort pays at the window's end, summed by itself
 */
public record WindowFigures(List<Step> steps, ClassCounts counts, Amount cohortEnd) {

  WindowFigures plus(WindowFigures other) {
    List<Step> sums = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      sums.add(steps.get(i).plus(other.steps.get(i)));
    }
    return new WindowFigures(sums, counts.plus(other.counts), cohortEnd.plus(other.cohortEnd));
  }

  /** Without what is part of this. */
  WindowFigures minus(WindowFigures part) {
    List<Step> rest = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      rest.add(steps.get(i).minus(part.steps.get(i)));
    }
    return new WindowFigures(rest, counts.minus(part.counts), cohortEnd.minus(part.cohortEnd));
  }

  /** {@return the money to be shown: all steps as one} */
  public Step shown() {
    Step shown = steps.get(0);
    for (Step step : steps.subList(1, steps.size())) {
      shown = shown.then(step);
    }
    return shown;
  }

  /** What a bridge over the window's two ends must lead to. */
  Amount ending() {
    Amount returned = shown().memo().returned();
    return returned == null ? cohortEnd : cohortEnd.minus(returned);
  }

  /** Starting revenue of all steps together. */
  Amount startingOfSteps() {
    Amount starting = Amount.ZERO;
    for (Step step : steps) {
      starting = starting.plus(step.bridge().starting());
    }
    return starting;
  }

  /** Whether there is nobody and nothing to tell of. */
  boolean isEmpty() {
    Step shown = shown();
    RevenueBridge bridge = shown.bridge();
    return counts.starting() == 0
        && bridge.expansion().isZero()
        && bridge.contraction().isZero()
        && bridge.churn().isZero()
        && shown.memo().isNothing();
  }

  /**
   * One bridge with what stands beside it: of a whole window, or of one step of it.
   *
   * @param bridge what starting revenue became
   * @param memo what stands beside it
   */
  public record Step(RevenueBridge bridge, Memo memo) {

    Step plus(Step other) {
      return new Step(bridge.plus(other.bridge), memo.plus(other.memo));
    }

    /** Without what is part of this. */
    Step minus(Step part) {
      RevenueBridge rest =
          new RevenueBridge(
              bridge.starting().minus(part.bridge.starting()),
              bridge.expansion().minus(part.bridge.expansion()),
              bridge.contraction().minus(part.bridge.contraction()),
              bridge.churn().minus(part.bridge.churn()));
      return new Step(rest, memo.minus(part.memo));
    }

    /** Followed by a later step: starting revenue stays that of the first. */
    Step then(Step next) {
      Step sum = plus(next);
      RevenueBridge both = sum.bridge;
      return new Step(
          new RevenueBridge(bridge.starting(), both.expansion(), both.contraction(), both.churn()),
          sum.memo);
    }
  }
}
