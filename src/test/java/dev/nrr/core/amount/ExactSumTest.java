package dev.nrr.core.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExactSumTest {

  @Test
  void aMillionCentsAreExactlyTenThousand() {
    ExactSum sum = new ExactSum();
    IntStream.range(0, 1_000_000).forEach(i -> sum.add(1, 2));
    assertThat(sum.toAmount()).isEqualTo(Amount.of(10_000));
  }

  @Test
  void nothingIsZero() {
    ExactSum sum = new ExactSum();
    assertThat(sum.isZero()).isTrue();
    sum.add(5, 1);
    assertThat(sum.isZero()).isFalse();
    sum.add(-5, 1);
    assertThat(sum.isZero()).isTrue();
  }

  @Test
  void givesItselfToACellAndBeginsAgain() {
    ExactSum sum = new ExactSum();
    MutableAmount cell = new MutableAmount();
    sum.add(125, 2);
    sum.copyTo(cell);
    assertThat(cell.isWide()).isFalse();
    assertThat(cell.toAmount()).isEqualTo(Amount.of("1.25"));
    sum.add(Long.MAX_VALUE, 2);
    sum.copyTo(cell);
    assertThat(cell.toAmount()).isEqualTo(Amount.of("92233720368547759.32"));
    sum.clear();
    sum.copyTo(cell);
    assertThat(cell.isWide()).isFalse();
    assertThat(cell.isZero()).isTrue();
  }

  @Test
  void widensWhereTheSumDoesNotFit64Bits() {
    ExactSum sum = new ExactSum();
    sum.add(Long.MAX_VALUE, 0);
    sum.add(Long.MAX_VALUE, 0);
    sum.add(1, 2);
    assertThat(sum.toAmount()).isEqualTo(Amount.of("18446744073709551614.01"));
    ExactSum below = new ExactSum();
    below.add(Long.MIN_VALUE, 0);
    below.add(-1, 0);
    assertThat(below.toAmount()).isEqualTo(Amount.of("-9223372036854775809"));
  }

  @Test
  void widensWhereRescalingDoesNotFit64Bits() {
    ExactSum heldTooLarge = new ExactSum();
    heldTooLarge.add(Long.MAX_VALUE, 0);
    heldTooLarge.add(1, 18);
    assertThat(heldTooLarge.toAmount())
        .isEqualTo(Amount.of("9223372036854775807.000000000000000001"));
    ExactSum addedTooLarge = new ExactSum();
    addedTooLarge.add(1, 18);
    addedTooLarge.add(Long.MAX_VALUE, 0);
    assertThat(addedTooLarge.toAmount()).isEqualTo(heldTooLarge.toAmount());
    ExactSum farApart = new ExactSum();
    farApart.add(1, 0);
    farApart.add(1, 30);
    assertThat(farApart.toAmount()).isEqualTo(Amount.of("1.000000000000000000000000000001"));
  }

  @Test
  void anySumIsThatOfBigDecimals() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      ExactSum sum = new ExactSum();
      ExactSum part = new ExactSum();
      BigDecimal expected = BigDecimal.ZERO;
      for (int i = 0; i < 30; i++) {
        MutableAmount cell = MutableAmountTest.any(random);
        expected = expected.add(cell.decimal());
        (random.nextBoolean() ? sum : part).add(cell);
      }
      sum.add(part);
      assertThat(sum.toAmount()).as("seed %d", seed).isEqualTo(Amount.of(expected));
    }
  }
}
