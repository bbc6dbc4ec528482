package dev.nrr.core.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevenueBookTest {

  @Test
  void knowsWhoPaidBefore() {
    RevenueBookBuilder builder = Books.builder();
    Books.addRow(builder, "Acme", 0, 10, 0, 0);
    Books.addRow(builder, "Never", 0, 0, 0, 0);
    RevenueBook book = Books.build(builder, 4);
    assertThat(book.firstPaying(0)).isEqualTo(1);
    assertThat(book.paidBefore(0, 1)).isFalse();
    assertThat(book.paidBefore(0, 2)).isTrue();
    assertThat(book.firstPaying(1)).isEqualTo(-1);
    assertThat(book.paidBefore(1, 3)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "0, Mid, 1", // before the first row: the first after
    "1, Mid, 1",
    "2, Mid, 1", // no row: the latest before
    "3, Ent, 3",
    "4, Ent, 3"
  })
  void anAttributeIsThatOfTheRowOrOfTheNearestOne(int date, String value, int row) {
    RevenueBookBuilder builder = Books.builder("other", "segment");
    Books.add(builder, "Acme", 1, "10", "x", "Mid");
    Books.add(builder, "Acme", 3, "0", "y", "Ent");
    RevenueBook book = Books.build(builder, 5);
    AttributeColumn segment = book.attribute("segment");
    assertThat(segment.values().get(segment.code(0, date))).isEqualTo(value);
    assertThat(segment.rowDate(0, date)).isEqualTo(row);
  }

  @Test
  void namesItsAttributesInTheOrderAskedFor() {
    RevenueBook book = Books.build(Books.builder("segment", "region"), 1);
    assertThat(book.attributes())
        .extracting(AttributeColumn::name)
        .containsExactly("segment", "region");
    assertThatThrownBy(() -> book.attribute("plan"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no column 'plan' in the book");
  }

  /** Every question against the plain amounts, small and beyond a long, many books of two cells. */
  @Test
  void comparesAndAddsExactly() {
    for (long seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      BigDecimal one = anyRevenue(random);
      BigDecimal two = random.nextInt(5) == 0 ? one : anyRevenue(random);
      long divisor = 1 + random.nextInt(3);
      RevenueBookBuilder builder = Books.builder();
      Books.add(builder, "Acme", 0, one.toPlainString());
      Books.add(builder, "Acme", 1, two.toPlainString());
      RevenueBook book = Books.build(builder, 2, divisor, Books.SILENT);
      Amount first = Amount.ofUnits(one.unscaledValue(), one.scale(), divisor);
      Amount second = Amount.ofUnits(two.unscaledValue(), two.scale(), divisor);
      String name = "seed " + seed + ": " + one + " and " + two;
      assertThat(book.revenue(0, 0)).as(name).isEqualTo(first);
      assertThat(book.compare(0, 0, 1)).as(name).isEqualTo(first.compareTo(second));
      assertThat(book.atLeast(second).isMet(0, 0)).as(name).isEqualTo(first.compareTo(second) >= 0);
      BookSums tally = book.sums(3);
      tally.addRevenue(0, 0, 0);
      tally.addRevenue(0, 0, 1);
      tally.addChange(1, 0, 0, 1);
      assertThat(tally.amount(0)).as(name).isEqualTo(first.plus(second));
      assertThat(tally.amount(1)).as(name).isEqualTo(second.minus(first));
      assertThat(tally.amount(2)).as(name).isEqualTo(Amount.ZERO);
      assertThat(tally.compare(0, 1)).as(name).isEqualTo(first.isZero() ? 0 : 1);
    }
  }

  private static BigDecimal anyRevenue(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> BigDecimal.valueOf(random.nextInt(1000), random.nextInt(4));
      case 1 -> BigDecimal.valueOf(Long.MAX_VALUE - random.nextInt(2));
      case 2 -> new BigDecimal(new BigInteger(100, random), random.nextInt(30));
      default -> BigDecimal.valueOf(random.nextLong() >>> 1, random.nextInt(19));
    };
  }

  @ParameterizedTest
  @CsvSource({
    "100, 100, true",
    "100, 100.001, false",
    "100, 99.999, true",
    "9223372036854775807, 9223372036854775807.5, false",
    "9223372036854775807, 1e30, false",
    "9223372036854775808, 9223372036854775807.5, true"
  })
  void isAtLeastAnAmountExactly(String revenue, BigDecimal least, boolean expected) {
    RevenueBookBuilder builder = Books.builder();
    Books.add(builder, "Acme", 0, revenue);
    RevenueBook book = Books.build(builder, 1);
    assertThat(book.atLeast(Amount.of(least)).isMet(0, 0)).isEqualTo(expected);
  }

  @Test
  void sumsOutgrowALongAndComeBack() {
    RevenueBookBuilder builder = Books.builder();
    Books.add(builder, "Acme", 0, Long.toString(Long.MAX_VALUE));
    RevenueBook book = Books.build(builder, 2);
    BookSums tally = book.sums(2);
    for (int i = 0; i < 5; i++) {
      tally.addRevenue(0, 0, 0);
    }
    assertThat(tally.amount(0)).isEqualTo(Amount.of("46116860184273879035"));
    tally.addRevenue(1, 0, 0);
    assertThat(tally.compare(0, 1)).isPositive();
    assertThat(tally.compare(1, 0)).isNegative();
    for (int i = 0; i < 5; i++) {
      tally.addChange(0, 0, 0, 1);
    }
    assertThat(tally.amount(0)).isEqualTo(Amount.ZERO);
    tally.copy(1, 0);
    assertThat(tally.compare(0, 1)).isZero();
    tally.clear(0);
    assertThat(tally.amount(0)).isEqualTo(Amount.ZERO);
  }
}
