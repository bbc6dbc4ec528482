package dev.nrr.input.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.value.Amount;
import dev.nrr.core.value.AmountCell;
import dev.nrr.core.value.AmountSum;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MovementRowTest {

  private static final int[][] WEIGHTS = {
    {1, 1, -1, -1}, {0, 1, -1, -1}, {-1, 0, 1, 1}, {0, 1, 1, 1}, {1, 1, -1, -1, 1, 1, -1}
  };

  private static AmountCell any(Random random) {
    AmountCell cell = new AmountCell();
    switch (random.nextInt(5)) {
      case 0 -> cell.set(0, random.nextInt(3));
      case 1 -> cell.set(Long.MAX_VALUE - random.nextInt(2), random.nextInt(20));
      case 2 -> cell.set(new BigDecimal(new BigInteger(120, random), random.nextInt(30)));
      case 3 -> cell.set(Long.MIN_VALUE + 1 + random.nextInt(2), random.nextInt(3));
      default -> cell.set(random.nextInt(500), random.nextInt(4));
    }
    return cell;
  }

  @Test
  void theSignIsThatOfTheSumOfBigDecimals() {
    for (long seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      AmountCell[] cells = new AmountCell[7];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = any(random);
      }
      for (int[] weights : WEIGHTS) {
        BigDecimal expected = BigDecimal.ZERO;
        for (int i = 0; i < weights.length; i++) {
          expected = expected.add(cells[i].decimal().multiply(new BigDecimal(weights[i])));
        }
        assertThat(MovementRow.signOfSum(cells, weights))
            .as("seed %d", seed)
            .isEqualTo(expected.signum());
        assertThat(MovementRow.sum(cells, weights))
            .as("seed %d", seed)
            .isEqualByComparingTo(expected);
      }
    }
  }

  @Test
  void theSumsThatDoNotFit64BitsAreRight() {
    AmountCell most = new AmountCell();
    most.set(Long.MAX_VALUE, 0);
    AmountCell least = new AmountCell();
    least.set(1, 9);
    assertThat(MovementRow.signOfSum(new AmountCell[] {most, most}, 1, 1)).isEqualTo(1);
    assertThat(MovementRow.signOfSum(new AmountCell[] {most, most}, 1, -1)).isZero();
    assertThat(MovementRow.signOfSum(new AmountCell[] {most, most, least}, 1, -1, -1))
        .isEqualTo(-1);
  }

  @Test
  void theSizeOfASumIsAddedWhateverItsSign() {
    AmountSum sum = new AmountSum();
    MovementRow.addSize(sum, new BigDecimal("-1.5"));
    MovementRow.addSize(sum, new BigDecimal("2"));
    assertThat(sum.toAmount()).isEqualTo(Amount.of("3.5"));
  }
}
