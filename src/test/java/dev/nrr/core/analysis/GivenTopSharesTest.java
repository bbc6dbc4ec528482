package dev.nrr.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.retention.GivenMovements.Part;
import dev.nrr.core.retention.GivenMovements.Period;
import dev.nrr.core.retention.GivenMovements.Standout;
import dev.nrr.core.retention.Measure;
import dev.nrr.core.retention.Memo;
import dev.nrr.core.retention.RevenueBridge;
import dev.nrr.core.retention.Slice;
import dev.nrr.core.retention.TopShares;
import dev.nrr.core.value.Amount;
import dev.nrr.core.value.Ratio;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GivenTopSharesTest {

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
    TopShares shares = GivenAnalysis.topShares(period(1000, acme)).get(Slice.TOTAL);
    assertThat(shares.top1()).isEqualTo(new Measure.Measured(Ratio.ofPercent("30")));
    assertThat(shares.top10().find()).isEmpty();
    assertThat(shares.top10()).isEqualTo(shares.top5());
  }

  @Test
  void withoutStartingRevenueThereIsNoShare() {
    TopShares shares = GivenAnalysis.topShares(period(0, null)).get(Slice.TOTAL);
    assertThat(shares.top1()).isEqualTo(Measure.Undefined.NO_STARTING_REVENUE);
    assertThat(shares.top10()).isEqualTo(Measure.Undefined.NO_STARTING_REVENUE);
  }

  @Test
  void withoutCustomersNothingIsKnown() {
    assertThat(GivenAnalysis.topShares(period(1000, null))).isEmpty();
  }
}
