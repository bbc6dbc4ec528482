package dev.nrr.core.retention;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.RevenueBridge;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One bridge with what stands beside it: of a whole window, or of one step of it. */
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
