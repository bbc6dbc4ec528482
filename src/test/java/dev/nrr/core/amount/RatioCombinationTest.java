package dev.nrr.core.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RatioCombinationTest {

  @Test
  void nothingSumsToZeroAndMultipliesToOne() {
    assertThat(Ratio.sum(List.of())).isEqualTo(Ratio.ZERO);
    assertThat(Ratio.product(List.of())).isEqualTo(Ratio.ONE);
  }

  @Test
  void manyAtOnceAreAsOneAfterAnother() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Ratio> ratios = new ArrayList<>();
      Ratio sum = Ratio.ZERO;
      Ratio product = Ratio.ONE;
      for (int i = random.nextInt(12); i >= 0; i--) {
        Ratio ratio = Ratio.between(random.nextInt(2000), 1 + random.nextInt(1000));
        ratios.add(ratio);
        sum = sum.plus(ratio);
        product = product.multipliedBy(ratio);
      }
      assertThat(Ratio.sum(ratios)).as("seed %d", seed).isEqualTo(sum);
      assertThat(Ratio.product(ratios)).as("seed %d", seed).isEqualTo(product);
    }
  }
}
