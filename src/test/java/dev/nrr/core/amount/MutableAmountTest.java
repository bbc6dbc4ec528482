package dev.nrr.core.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MutableAmountTest {

  /** A cell of any size and scale. */
  static MutableAmount any(Random random) {
    MutableAmount cell = new MutableAmount();
    if (random.nextInt(4) == 0) {
      cell.set(new BigDecimal(new BigInteger(120, random), random.nextInt(30)));
    } else {
      cell.set(random.nextLong() >> random.nextInt(63), random.nextInt(20));
    }
    return cell;
  }

  @Test
  void isZeroUntilItHoldsSomething() {
    MutableAmount cell = new MutableAmount();
    assertThat(cell.isZero()).isTrue();
    cell.set(150, 2);
    assertThat(cell.units()).isEqualTo(150);
    assertThat(cell.scale()).isEqualTo(2);
    assertThat(cell.toAmount()).isEqualTo(Amount.of("1.5"));
    cell.clear();
    assertThat(cell.isZero()).isTrue();
  }

  @Test
  void takesWhatAParserRead() {
    AmountParser parser = new AmountParser(DecimalMark.POINT);
    MutableAmount cell = new MutableAmount();
    assertThat(parser.parse("-1.5")).isTrue();
    cell.set(parser);
    assertThat(cell.isWide()).isFalse();
    assertThat(cell.decimal()).isEqualTo("-1.5");
    assertThat(parser.parse("12345678901234567890")).isTrue();
    cell.set(parser);
    assertThat(cell.isWide()).isTrue();
    assertThat(cell.decimal()).isEqualTo("12345678901234567890");
  }

  @Test
  void negatesSmallAndWide() {
    MutableAmount cell = new MutableAmount();
    cell.set(-5, 0);
    cell.negate();
    assertThat(cell.units()).isEqualTo(5);
    cell.set(Long.MIN_VALUE, 1);
    cell.negate();
    assertThat(cell.decimal()).isEqualTo("922337203685477580.8");
    cell.set(new BigDecimal("-12345678901234567890"));
    cell.negate();
    assertThat(cell.decimal()).isEqualTo("12345678901234567890");
  }

  @Test
  void comparesByValueWhateverTheScaleAndSize() {
    for (long seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      MutableAmount one = any(random);
      MutableAmount other = any(random);
      MutableAmount copy = new MutableAmount();
      copy.set(one);
      assertThat(Integer.signum(one.compareTo(other)))
          .as("seed %d", seed)
          .isEqualTo(one.decimal().compareTo(other.decimal()));
      assertThat(copy.compareTo(one)).as("seed %d", seed).isZero();
      assertThat(one.signum()).as("seed %d", seed).isEqualTo(one.decimal().signum());
    }
  }

  @Test
  void multipliesExactlyWhateverTheSize() {
    MutableAmount cell = new MutableAmount();
    cell.set(1_050, 2);
    cell.multiplyBy(12_345, 4);
    assertThat(cell.isWide()).isFalse();
    assertThat(cell.toAmount()).isEqualTo(Amount.of("12.96225"));
    cell.set(Long.MAX_VALUE, 0);
    cell.multiplyBy(2, 0);
    assertThat(cell.isWide()).isTrue();
    assertThat(cell.toAmount()).isEqualTo(Amount.of("18446744073709551614"));
    cell.multiplyBy(5, 1);
    assertThat(cell.toAmount()).isEqualTo(Amount.of(Long.MAX_VALUE));
  }
}
