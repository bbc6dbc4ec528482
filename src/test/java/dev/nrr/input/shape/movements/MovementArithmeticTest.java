package dev.nrr.input.shape.movements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.MutableAmount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MovementArithmeticTest {

  private static MutableAmount any(Random random) {
    MutableAmount cell = new MutableAmount();
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
      MutableAmount[] cells = new MutableAmount[7];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = any(random);
      }
      for (MovementSum of : MovementSum.values()) {
        BigDecimal expected = BigDecimal.ZERO;
        for (int i = 0; i < of.size(); i++) {
          expected = expected.add(cells[i].decimal().multiply(new BigDecimal(of.weight(i))));
        }
        assertThat(new MovementArithmetic().of(cells).signOfSum(of))
            .as("seed %d", seed)
            .isEqualTo(expected.signum());
        assertThat(new MovementArithmetic().of(cells).sum(of))
            .as("seed %d", seed)
            .isEqualByComparingTo(expected);
      }
    }
  }

  private static int signOf(MovementSum of, MutableAmount... cells) {
    return new MovementArithmetic().of(cells).signOfSum(of);
  }

  @Test
  void theSumsThatDoNotFit64BitsAreRight() {
    MutableAmount none = new MutableAmount();
    MutableAmount most = new MutableAmount();
    most.set(Long.MAX_VALUE, 0);
    MutableAmount least = new MutableAmount();
    least.set(1, 9);
    assertThat(signOf(MovementSum.LOST, none, none, most, most)).isEqualTo(1);
    assertThat(signOf(MovementSum.EXCESS, most, none, most, none)).isZero();
    assertThat(signOf(MovementSum.NET, none, most, most, least)).isEqualTo(-1);
  }

  @Test
  void theSizeOfASumIsAddedWhateverItsSign() {
    ExactSum sum = new ExactSum();
    MovementArithmetic.addSize(sum, new BigDecimal("-1.5"));
    MovementArithmetic.addSize(sum, new BigDecimal("2"));
    assertThat(sum.toAmount()).isEqualTo(Amount.of("3.5"));
  }
}
