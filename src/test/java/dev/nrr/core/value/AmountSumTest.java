package dev.nrr.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AmountSumTest {

  @Test
  void aMillionCentsAreExactlyTenThousand() {
    AmountSum sum = new AmountSum();
    IntStream.range(0, 1_000_000).forEach(i -> sum.add(1, 2));
    assertThat(sum.toAmount()).isEqualTo(Amount.of(10_000));
  }

  @Test
  void nothingIsZero() {
    AmountSum sum = new AmountSum();
    assertThat(sum.isZero()).isTrue();
    sum.add(5, 1);
    assertThat(sum.isZero()).isFalse();
    sum.add(-5, 1);
    assertThat(sum.isZero()).isTrue();
  }

  @Test
  void widensWhereTheSumDoesNotFit64Bits() {
    AmountSum sum = new AmountSum();
    sum.add(Long.MAX_VALUE, 0);
    sum.add(Long.MAX_VALUE, 0);
    sum.add(1, 2);
    assertThat(sum.toAmount()).isEqualTo(Amount.of("18446744073709551614.01"));
    AmountSum below = new AmountSum();
    below.add(Long.MIN_VALUE, 0);
    below.add(-1, 0);
    assertThat(below.toAmount()).isEqualTo(Amount.of("-9223372036854775809"));
  }

  @Test
  void widensWhereRescalingDoesNotFit64Bits() {
    AmountSum heldTooLarge = new AmountSum();
    heldTooLarge.add(Long.MAX_VALUE, 0);
    heldTooLarge.add(1, 18);
    assertThat(heldTooLarge.toAmount())
        .isEqualTo(Amount.of("9223372036854775807.000000000000000001"));
    AmountSum addedTooLarge = new AmountSum();
    addedTooLarge.add(1, 18);
    addedTooLarge.add(Long.MAX_VALUE, 0);
    assertThat(addedTooLarge.toAmount()).isEqualTo(heldTooLarge.toAmount());
    AmountSum farApart = new AmountSum();
    farApart.add(1, 0);
    farApart.add(1, 30);
    assertThat(farApart.toAmount()).isEqualTo(Amount.of("1.000000000000000000000000000001"));
  }

  @Test
  void fitsSaysWhetherAProductStaysWithin64Bits() {
    assertThat(AmountSum.fits(0, 99)).isTrue();
    assertThat(AmountSum.fits(9, 18)).isTrue();
    assertThat(AmountSum.fits(10, 18)).isFalse();
    assertThat(AmountSum.fits(1, 19)).isFalse();
    assertThat(AmountSum.fits(-9, 18)).isTrue();
    assertThat(AmountSum.fits(-10, 18)).isFalse();
  }

  @Test
  void anySumIsThatOfBigDecimals() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      AmountSum sum = new AmountSum();
      AmountSum part = new AmountSum();
      BigDecimal expected = BigDecimal.ZERO;
      for (int i = 0; i < 30; i++) {
        AmountCell cell = AmountCellTest.any(random);
        expected = expected.add(cell.decimal());
        (random.nextBoolean() ? sum : part).add(cell);
      }
      sum.add(part);
      assertThat(sum.toAmount()).as("seed %d", seed).isEqualTo(Amount.of(expected));
    }
  }
}
