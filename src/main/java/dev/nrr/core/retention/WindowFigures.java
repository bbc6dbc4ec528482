package dev.nrr.core.retention;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.RevenueBridge;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

  /** {@return the money to be shown: all steps as one} */
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

  /**
   * One bridge with what stands beside it: of a whole window, or of one step of it.
   *
   * @param bridge what starting revenue became
   * @param memo what stands beside it
   */
  public record Step(RevenueBridge bridge, Memo memo) {

    Step plus(Step other) {
      return new Step(bridge.plus(other.bridge), combined(other.memo, Amount::plus));
    }

    /** Without what is part of this. */
    Step minus(Step part) {
      RevenueBridge rest =
          new RevenueBridge(
              bridge.starting().minus(part.bridge.starting()),
              bridge.expansion().minus(part.bridge.expansion()),
              bridge.contraction().minus(part.bridge.contraction()),
              bridge.churn().minus(part.bridge.churn()));
      return new Step(rest, combined(part.memo, Amount::minus));
    }

    /** Followed by a later step: starting revenue stays that of the first. */
    Step then(Step next) {
      Step sum = plus(next);
      RevenueBridge both = sum.bridge;
      return new Step(
          new RevenueBridge(bridge.starting(), both.expansion(), both.contraction(), both.churn()),
          sum.memo);
    }

    private Memo combined(Memo other, BinaryOperator<Amount> sum) {
      return new Memo(
          combined(Memo::newBusiness, other, sum),
          combined(Memo::reactivation, other, sum),
          combined(Memo::returned, other, sum));
    }

    /** What one cannot tell, neither can the other: both are of one book and rule. */
    private @Nullable Amount combined(
        Function<Memo, @Nullable Amount> line, Memo other, BinaryOperator<Amount> sum) {
      Amount mine = line.apply(memo);
      return mine == null ? null : sum.apply(mine, Objects.requireNonNull(line.apply(other)));
    }
  }
}
