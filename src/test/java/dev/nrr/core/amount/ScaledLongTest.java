package dev.nrr.core.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaledLongTest {

  @ParameterizedTest
  @CsvSource({
    "5, 2, 500",
    "-5, 0, -5",
    "0, 40, 0",
    "0, 99, 0",
    "9, 18, 9000000000000000000",
    "-9, 18, -9000000000000000000",
    "10, 18, wide",
    "-10, 18, wide",
    "1, 19, wide",
    "922337203685477580, 1, 9223372036854775800",
    "922337203685477581, 1, wide",
    "-922337203685477581, 1, wide",
    "-9223372036854775808, 0, wide"
  })
  void givesMoreDecimalsWhereTheyFit(long units, int decimals, String expected) {
    assertThat(ScaledLong.shifted(units, decimals)).isEqualTo(units(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "1.25, 2, 125",
    "1.250, 2, 125",
    "1.25, 1, wide",
    "100, 0, 100",
    "1E+2, 1, 1000",
    "0.000, 0, 0",
    "9223372036854775807, 0, 9223372036854775807",
    "9223372036854775808, 0, wide",
    "-9223372036854775808, 0, wide",
    "92233720368547758.07, 3, wide",
    "1E+30, 0, wide"
  })
  void fitsDecimalsIntoUnits(String decimal, int scale, String expected) {
    assertThat(ScaledLong.fitted(new BigDecimal(decimal), scale)).isEqualTo(units(expected));
  }

  private static long units(String text) {
    return text.equals("wide") ? ScaledLong.WIDE : Long.parseLong(text);
  }

  @Test
  void addsOrSaysThatItDoesNotFit() {
    Random random = new Random(3);
    for (int i = 0; i < 100_000; i++) {
      long a = random.nextLong() >> random.nextInt(4);
      long b = random.nextLong() >> random.nextInt(4);
      BigInteger sum = BigInteger.valueOf(a).add(BigInteger.valueOf(b));
      long expected = sum.bitLength() < Long.SIZE ? sum.longValue() : ScaledLong.WIDE;
      assertThat(ScaledLong.sum(a, b)).as("%d + %d", a, b).isEqualTo(expected);
    }
  }
}
