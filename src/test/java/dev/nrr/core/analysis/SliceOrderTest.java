package dev.nrr.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.metric.Metrics;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SliceOrderTest {

  private static RetentionResult result(Slice slice, long starting, long expansion) {
    RevenueBridge bridge =
        new RevenueBridge(Amount.of(starting), Amount.of(expansion), Amount.ZERO, Amount.ZERO);
    return Metrics.measure(slice, null, bridge, Memo.UNKNOWN, null, RetentionRule.asGiven());
  }

  private static Slice of(String column, String value) {
    return new Slice(Map.of(column, value));
  }

  private static List<String> ordered(SliceOrder order) {
    Analysis analysis =
        new Analysis(
            RetentionRule.asGiven(),
            new Provenance("figures", "figures", 1, 0, null, Map.of(), null),
            null,
            result(Slice.TOTAL, 600, 0),
            List.of(
                result(of("segment", "A"), 100, 10),
                result(of("segment", "B"), 0, 0),
                result(of("segment", "C"), 300, 90),
                result(of("segment", "D"), 200, 20),
                result(of("region", "EU"), 500, 500)),
            List.of(),
            List.of(),
            null);
    return order.of(analysis).slices().stream()
        .map(slice -> String.join("", slice.slice().values().values()))
        .toList();
  }

  @Test
  void slicesStandByNameAsTheyAre() {
    assertThat(ordered(SliceOrder.NAME)).containsExactly("A", "B", "C", "D", "EU");
  }

  @Test
  void theHighestRatioStandsFirstAndNoneLast() {
    assertThat(ordered(SliceOrder.NRR)).containsExactly("C", "A", "D", "B", "EU");
  }

  @Test
  void theLargestStandsFirst() {
    assertThat(ordered(SliceOrder.STARTING)).containsExactly("C", "D", "A", "B", "EU");
  }
}
