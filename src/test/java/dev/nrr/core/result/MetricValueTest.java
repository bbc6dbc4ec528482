package dev.nrr.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.result.MetricValue.Measured;
import dev.nrr.core.result.MetricValue.Undefined;
import org.junit.jupiter.api.Test;

class MetricValueTest {

  private static final MetricValue HALF = new Measured(Ratio.ofPercent("50"));
  private static final MetricValue NONE = new Undefined("no such thing");

  @Test
  void foldsToTheCaseItIs() {
    assertThat(HALF.<String>fold(Ratio::toString, reason -> reason)).isEqualTo("1/2");
    assertThat(NONE.<String>fold(Ratio::toString, reason -> reason)).isEqualTo("no such thing");
  }

  @Test
  void mapsOnlyARatio() {
    assertThat(HALF.map(ratio -> ratio.pow(2))).isEqualTo(new Measured(Ratio.ofPercent("25")));
    assertThat(NONE.map(ratio -> ratio.pow(2))).isSameAs(NONE);
  }

  @Test
  void findsOnlyARatio() {
    assertThat(HALF.find()).contains(Ratio.ofPercent("50"));
    assertThat(NONE.find()).isEmpty();
  }

  @Test
  void saysThatNothingStarted() {
    assertThat(MetricValue.Undefined.NO_STARTING_REVENUE.reason())
        .isEqualTo("starting revenue is zero");
  }
}
