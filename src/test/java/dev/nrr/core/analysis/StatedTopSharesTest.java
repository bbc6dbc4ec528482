package dev.nrr.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.result.Concentration.TopShares;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.StatedMovements.Part;
import dev.nrr.core.result.StatedMovements.Period;
import dev.nrr.core.result.StatedMovements.Standout;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatedTopSharesTest {

  private static Part part(long starting) {
    RevenueBridge bridge =
        new RevenueBridge(Amount.of(starting), Amount.ZERO, Amount.ZERO, Amount.ZERO);
    return new Part(Slice.TOTAL, bridge, Memo.UNKNOWN, null);
  }

  private static Period period(long starting, @Nullable Standout largest) {
    return new Period(null, part(starting), List.of(), null, largest, List.of());
  }

  @Test
  void onlyTheLargestCustomerIsKnown() {
    Standout acme = new Standout("Acme", Amount.of(300), part(700));
    TopShares shares = StatedAnalysis.topShares(period(1000, acme)).get(Slice.TOTAL);
    assertThat(shares.top1()).isEqualTo(new MetricValue.Measured(Ratio.ofPercent("30")));
    assertThat(shares.top10().find()).isEmpty();
    assertThat(shares.top10()).isEqualTo(shares.top5());
  }

  @Test
  void withoutStartingRevenueThereIsNoShare() {
    TopShares shares = StatedAnalysis.topShares(period(0, null)).get(Slice.TOTAL);
    assertThat(shares.top1()).isEqualTo(MetricValue.Undefined.NO_STARTING_REVENUE);
    assertThat(shares.top10()).isEqualTo(MetricValue.Undefined.NO_STARTING_REVENUE);
  }

  @Test
  void withoutCustomersNothingIsKnown() {
    assertThat(StatedAnalysis.topShares(period(1000, null))).isEmpty();
  }
}
