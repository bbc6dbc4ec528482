package dev.nrr.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.retention.RandomBridges;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevenueBridgeTest {

  private static RevenueBridge bridge(String starting, String up, String down, String out) {
    return new RevenueBridge(Amount.of(starting), Amount.of(up), Amount.of(down), Amount.of(out));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # starting, expansion, contraction, churn,  kept,   ending
          1000000,    200000,    50000,       100000, 850000, 1050000
          100,        0,         0,           100,    0,      0
          0.30,       0.1,       0.2,         0,      0.1,    0.2
          100,        500,       150,         50,     -100,   400
          """)
  void endingIsWhatWasKeptPlusExpansion(
      String starting, String up, String down, String out, String kept, String ending) {
    RevenueBridge bridge = bridge(starting, up, down, out);
    assertThat(bridge.kept()).isEqualTo(Amount.of(kept));
    assertThat(bridge.ending()).isEqualTo(Amount.of(ending));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          -1, 0,  0,  0,  starting
          0,  -1, 0,  0,  expansion
          0,  0,  -1, 0,  contraction
          0,  0,  0,  -1, churn
          """)
  void noPartIsBelowZero(String starting, String up, String down, String out, String part) {
    assertThatThrownBy(() -> bridge(starting, up, down, out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(part + " is below zero: -1");
  }

  @Test
  void sumsAddPartByPartInAnyOrder() {
    for (long seed = 0; seed < 500; seed++) {
      RandomBridges bridges = new RandomBridges(new Random(seed));
      RevenueBridge a = bridges.any();
      RevenueBridge b = bridges.any();
      RevenueBridge sum = a.plus(b);
      assertThat(sum).as("seed %d", seed).isEqualTo(b.plus(a));
      assertThat(sum.starting()).as("seed %d", seed).isEqualTo(a.starting().plus(b.starting()));
      assertThat(sum.expansion()).as("seed %d", seed).isEqualTo(a.expansion().plus(b.expansion()));
      assertThat(sum.kept()).as("seed %d", seed).isEqualTo(a.kept().plus(b.kept()));
      assertThat(sum.ending()).as("seed %d", seed).isEqualTo(a.ending().plus(b.ending()));
    }
  }

  @Test
  void theBridgeOfNobodyAddsNothing() {
    RevenueBridge bridge = bridge("100", "20", "5", "10");
    assertThat(bridge.plus(RevenueBridge.NONE)).isEqualTo(bridge);
    assertThat(RevenueBridge.NONE.ending()).isEqualTo(Amount.ZERO);
  }
}
