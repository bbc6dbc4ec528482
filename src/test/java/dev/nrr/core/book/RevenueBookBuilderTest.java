package dev.nrr.core.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.ScaledLong;
import dev.nrr.core.book.RevenueBookBuilder.CellListener;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RevenueBookBuilderTest {

  private static final String BEYOND_LONG = "12345678901234567890123.45";

  private final List<String> heard = new ArrayList<>();
  private final CellListener listener =
      new CellListener() {
        @Override
        public void repeated(String customer, int date, int firstLine, int line) {
          heard.add(customer + " repeated at " + date + ", lines " + firstLine + " and " + line);
        }

        @Override
        public void negative(String customer, int date, int line, Amount amount) {
          heard.add(customer + " at " + date + ", line " + line + ": " + amount);
        }
      };

  @Test
  void holdsWhatWasAdded() {
    RevenueBookBuilder builder = Books.builder("segment");
    Books.add(builder, 2, "Acme", 0, "120.50", "SMB");
    Books.add(builder, 3, "Bolt", 1, "80", "");
    RevenueBook book = Books.build(builder, 2);
    assertThat(book.customers()).isEqualTo(2);
    assertThat(book.customer(1)).isEqualTo("Bolt");
    assertThat(book.dates()).isEqualTo(Books.months(2));
    assertThat(book.revenue(0, 0)).isEqualTo(Amount.of("120.5"));
    assertThat(book.revenue(0, 1)).isEqualTo(Amount.ZERO);
    assertThat(book.hasRow(0, 0)).isTrue();
    assertThat(book.hasRow(0, 1)).isFalse();
    assertThat(book.line(1, 1)).isEqualTo(3);
    assertThat(book.line(1, 0)).isZero();
    assertThat(book.attribute("segment").values()).containsExactly("SMB", "");
  }

  @Test
  void growsTheScaleWithTheRows() {
    RevenueBookBuilder builder = Books.builder();
    String[] amounts = {
      "7", "1.5", "1.25", "1.2500", "0.125", "0", "3.000", "-0", "12.34567890123"
    };
    for (int i = 0; i < amounts.length; i++) {
      Books.add(builder, "c" + i, 0, amounts[i]);
    }
    RevenueBook book = Books.build(builder, 1);
    for (int i = 0; i < amounts.length; i++) {
      assertThat(book.revenue(i, 0)).isEqualTo(Amount.of(amounts[i]));
      assertThat(book.isPaying(i, 0)).isEqualTo(Amount.of(amounts[i]).isPositive());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        BEYOND_LONG,
        "9223372036854775808",
        "9223372036854775807",
        "0.000000000000000000000000001",
        "0.123456789012345",
        "99999999999999999999999999999999999999"
      })
  void isExactWhateverTheSizeAndTheOrder(String amount) {
    for (List<String> order : List.of(List.of(amount, "5.25"), List.of("5.25", amount))) {
      RevenueBookBuilder builder = Books.builder();
      order.forEach(text -> Books.add(builder, text, 0, text));
      RevenueBook book = Books.build(builder, 1);
      assertThat(book.revenue(0, 0)).isEqualTo(Amount.of(order.get(0)));
      assertThat(book.revenue(1, 0)).isEqualTo(Amount.of(order.get(1)));
      assertThat(book.total(0)).isEqualTo(Amount.of(amount).plus(Amount.of("5.25")));
      assertThat(book.compare(0, 0, 1, 0))
          .isEqualTo(Amount.of(order.get(0)).compareTo(Amount.of(order.get(1))));
    }
  }

  @Test
  void takesSmallUnitsOfAnyType() {
    RevenueBookBuilder builder = Books.builder();
    builder.customers().intern("Acme");
    builder.dates().intern("0");
    builder.add(0, 0, BigInteger.valueOf(150), 1, new int[0], 0);
    assertThat(Books.build(builder, 1).revenue(0, 0)).isEqualTo(Amount.of(15));
  }

  @Test
  void takesTheLeastLong() {
    RevenueBookBuilder builder = Books.builder();
    builder.customers().intern("Acme");
    builder.dates().intern("0");
    builder.add(0, 0, Long.MIN_VALUE, 0, new int[0], 7);
    RevenueBook book = Books.build(builder, 1, 1, listener);
    assertThat(heard).containsExactly("Acme at 0, line 7: -9223372036854775808");
    assertThat(book.revenue(0, 0)).isEqualTo(Amount.ZERO);
  }

  @Test
  void theFirstRowOfACellStandsAndItsLineIsGiven() {
    RevenueBookBuilder builder = Books.builder();
    assertThat(Books.add(builder, 2, "Acme", 0, "10")).isEqualTo(RevenueBookBuilder.FREE);
    assertThat(Books.add(builder, 5, "Acme", 0, "99")).isEqualTo(2);
    assertThat(Books.add(builder, 6, "Acme", 0, BEYOND_LONG)).isEqualTo(2);
    assertThat(Books.add(builder, 7, "Acme", 1, "99")).isEqualTo(RevenueBookBuilder.FREE);
    RevenueBook book = Books.build(builder, 2);
    assertThat(book.revenue(0, 0)).isEqualTo(Amount.of(10));
  }

  @Test
  void aRowOfZeroIsARow() {
    RevenueBookBuilder builder = Books.builder();
    Books.add(builder, 2, "Acme", 0, "0");
    assertThat(Books.add(builder, 3, "Acme", 0, "5")).isEqualTo(2);
  }

  @Test
  void rowsOfACellAddUpWhereTheBuilderSums() {
    RevenueBookBuilder builder = Books.summing();
    Books.add(builder, 2, "Acme", 0, "10");
    assertThat(Books.add(builder, 3, "Acme", 0, "0.5")).isEqualTo(2);
    Books.add(builder, 4, "Bolt", 0, Long.toString(Long.MAX_VALUE));
    Books.add(builder, 5, "Bolt", 0, "1");
    Books.add(builder, 6, "Cora", 0, BEYOND_LONG);
    Books.add(builder, 7, "Cora", 0, "-" + BEYOND_LONG);
    Books.add(builder, 8, "Dora", 0, BEYOND_LONG);
    Books.add(builder, 9, "Dora", 0, BEYOND_LONG);
    RevenueBook book = Books.build(builder, 1);
    assertThat(book.revenue(0, 0)).isEqualTo(Amount.of("10.5"));
    assertThat(book.revenue(1, 0)).isEqualTo(Amount.of("9223372036854775808"));
    assertThat(book.isPaying(2, 0)).isFalse();
    assertThat(book.revenue(3, 0)).isEqualTo(Amount.of("24691357802469135780246.90"));
    assertThat(book.line(1, 0)).isEqualTo(4);
  }

  @Test
  void rowsOfACellMayAgreeOnAnAttributeOrNot() {
    RevenueBookBuilder builder = Books.summing("segment", "plan");
    Books.add(builder, "Acme", 0, "10", "SMB", "basic");
    Books.add(builder, "Acme", 0, "10", "SMB", "pro");
    Books.add(builder, "Acme", 0, "10", "SMB", "basic");
    RevenueBook book = Books.build(builder, 1);
    assertThat(book.attribute("segment").code(0, 0)).isZero();
    assertThat(book.attribute("plan").code(0, 0)).isEqualTo(AttributeColumn.MIXED);
  }

  @Test
  void withoutLinesARepeatedCellHasLineZero() {
    RevenueBookBuilder builder =
        new RevenueBookBuilder(new RevenueBookBuilder.Keeping(List.of(), false, false));
    assertThat(Books.add(builder, 2, "Acme", 0, "10")).isEqualTo(RevenueBookBuilder.FREE);
    assertThat(Books.add(builder, 3, "Acme", 0, "10")).isZero();
    assertThat(Books.build(builder, 1).line(0, 0)).isZero();
  }

  @Test
  void twoSpellingsOfADateBecomeOne() {
    RevenueBookBuilder builder = Books.summing("segment");
    Books.add(builder, 2, "Acme", 0, "10", "SMB");
    Books.add(builder, 3, "Acme", 1, "5", "Mid");
    Books.add(builder, 4, "Bolt", 1, BEYOND_LONG, "Mid");
    Books.add(builder, 5, "Cora", 0, "1", "SMB");
    RevenueBook book = builder.build(Books.months(1), new int[] {0, 0}, 1, listener);
    assertThat(heard).containsExactly("Acme repeated at 0, lines 2 and 3");
    assertThat(book.revenue(0, 0)).isEqualTo(Amount.of(15));
    assertThat(book.revenue(1, 0)).isEqualTo(Amount.of(BEYOND_LONG));
    assertThat(book.line(1, 0)).isEqualTo(4);
    assertThat(book.attribute("segment").code(0, 0)).isEqualTo(AttributeColumn.MIXED);
    assertThat(book.attribute("segment").code(1, 0)).isEqualTo(1);
  }

  @Test
  void ofTwoSpellingsTheFirstStandsWhereTheBuilderDoesNotSum() {
    RevenueBookBuilder builder = Books.builder();
    Books.add(builder, 2, "Acme", 0, "10");
    Books.add(builder, 3, "Acme", 1, "5");
    RevenueBook book = builder.build(Books.months(1), new int[] {0, 0}, 1, listener);
    assertThat(heard).containsExactly("Acme repeated at 0, lines 2 and 3");
    assertThat(book.revenue(0, 0)).isEqualTo(Amount.of(10));
  }

  @Test
  void datesAreInOrderWhateverTheOrderOfRows() {
    RevenueBookBuilder builder = Books.builder();
    Books.add(builder, "Acme", 2, "30");
    Books.add(builder, "Acme", 0, "10");
    RevenueBook book = Books.build(builder, 3);
    assertThat(book.revenue(0, 0)).isEqualTo(Amount.of(10));
    assertThat(book.revenue(0, 1)).isEqualTo(Amount.ZERO);
    assertThat(book.revenue(0, 2)).isEqualTo(Amount.of(30));
  }

  @Test
  void datesLeftOutTakeTheirRowsWithThemButNotTheirCustomers() {
    RevenueBookBuilder builder = Books.builder("segment");
    Books.add(builder, "Acme", 0, "10", "SMB");
    Books.add(builder, "Bolt", 1, "10", "SMB");
    RevenueBook book = builder.build(Books.months(1), new int[] {0, -1}, 1, listener);
    assertThat(book.customers()).isEqualTo(2);
    assertThat(book.firstPaying(1)).isEqualTo(-1);
    assertThat(book.attribute("segment").code(1, 0)).isEqualTo(AttributeColumn.NO_ROW);
  }

  @Test
  void revenueBelowZeroIsTakenForZeroAndTold() {
    RevenueBookBuilder builder = Books.summing();
    Books.add(builder, 2, "Acme", 0, "-10.5");
    Books.add(builder, 3, "Bolt", 1, "-" + BEYOND_LONG);
    Books.add(builder, 4, "Cora", 1, "-5");
    Books.add(builder, 5, "Cora", 1, "8");
    RevenueBook book = Books.build(builder, 2, 1, listener);
    assertThat(heard)
        .containsExactly("Acme at 0, line 2: -10.5", "Bolt at 1, line 3: -" + BEYOND_LONG);
    assertThat(book.isPaying(0, 0)).isFalse();
    assertThat(book.isPaying(1, 1)).isFalse();
    assertThat(book.revenue(2, 1)).isEqualTo(Amount.of(3));
  }

  @Test
  void dividesAllRevenueByTheDivisor() {
    RevenueBookBuilder builder = Books.builder();
    Books.add(builder, "Acme", 0, "1000");
    RevenueBook book = Books.build(builder, 1, 12, Books.SILENT);
    assertThat(book.revenue(0, 0)).isEqualTo(Amount.ofUnits(BigInteger.valueOf(250), 0, 3));
    assertThat(book.total(0)).isEqualTo(book.revenue(0, 0));
  }

  @Test
  void aBookWithoutDatesIsAStartAndAnEnd() {
    RevenueBookBuilder builder = Books.builder();
    Books.add(builder, "Acme", 0, "10");
    RevenueBook book = builder.buildUndated(1, listener);
    assertThat(book.dates()).isEmpty();
    assertThat(book.hasHistory()).isFalse();
    assertThat(book.dateCount()).isEqualTo(2);
    assertThat(book.revenue(0, 0)).isEqualTo(Amount.of(10));
    assertThat(book.revenue(0, 1)).isEqualTo(Amount.ZERO);
  }

  @Test
  void refusesDatesOutOfOrder() {
    RevenueBookBuilder builder = Books.builder();
    var months = Books.months(2);
    assertThatThrownBy(
            () -> builder.build(List.of(months.get(1), months.get(0)), new int[0], 1, listener))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2024-01 after 2024-02");
    assertThatThrownBy(
            () -> builder.build(List.of(months.get(1), months.get(1)), new int[0], 1, listener))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void mergingTranslatesEveryCode() {
    RevenueBookBuilder one = Books.summing("segment");
    Books.add(one, 2, "Acme", 1, "10", "SMB");
    RevenueBookBuilder other = Books.summing("segment");
    Books.add(other, 102, "Bolt", 0, "0.25", "Mid");
    Books.add(other, 103, "Acme", 1, "5.5", "Mid");
    Books.add(other, 104, "Acme", 0, BEYOND_LONG, "SMB");
    Books.add(other, 105, "Dora", 0, "1", "SMB");
    Books.add(other, 106, "Dora", 0, "1", "Mid");
    one.merge(other, listener);
    RevenueBook book = Books.build(one, 2);
    assertThat(heard).containsExactly("Acme repeated at 0, lines 2 and 103");
    assertThat(List.of(book.customer(0), book.customer(1), book.customer(2)))
        .containsExactly("Acme", "Bolt", "Dora");
    assertThat(book.revenue(0, 1)).isEqualTo(Amount.of("15.5"));
    assertThat(book.revenue(0, 0)).isEqualTo(Amount.of(BEYOND_LONG));
    assertThat(book.revenue(1, 0)).isEqualTo(Amount.of("0.25"));
    assertThat(book.line(1, 0)).isEqualTo(102);
    AttributeColumn segment = book.attribute("segment");
    assertThat(segment.values().get(segment.code(1, 0))).isEqualTo("Mid");
    assertThat(segment.code(0, 1)).isEqualTo(AttributeColumn.MIXED);
    assertThat(segment.code(2, 0)).isEqualTo(AttributeColumn.MIXED);
  }

  @Test
  void mergingNeedsNoLines() {
    RevenueBookBuilder.Keeping noLines = new RevenueBookBuilder.Keeping(List.of(), false, true);
    RevenueBookBuilder one = new RevenueBookBuilder(noLines);
    RevenueBookBuilder other = new RevenueBookBuilder(noLines);
    Books.add(one, 2, "Acme", 0, "10");
    Books.add(other, 3, "Acme", 0, "0.5");
    one.merge(other, listener);
    assertThat(heard).containsExactly("Acme repeated at 0, lines 0 and 0");
    assertThat(Books.build(one, 1).revenue(0, 0)).isEqualTo(Amount.of("10.5"));
  }

  @Test
  void ofMergedCellsTheFirstStandsWhereTheBuilderDoesNotSum() {
    RevenueBookBuilder one = Books.builder();
    RevenueBookBuilder other = Books.builder();
    Books.add(one, 2, "Acme", 0, "10");
    Books.add(other, 3, "Acme", 0, "99");
    one.merge(other, listener);
    assertThat(heard).containsExactly("Acme repeated at 0, lines 2 and 3");
    assertThat(Books.build(one, 1).revenue(0, 0)).isEqualTo(Amount.of(10));
  }

  @Test
  void buildersThatKeepDifferentThingsAreNotMerged() {
    assertThatThrownBy(() -> Books.builder("a").merge(Books.builder("b"), listener))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("builders that keep different things");
  }

  @Test
  void aScaleThatWouldPushOthersOutIsNotTaken() {
    RevenueBookBuilder builder = Books.builder();
    String large = "90071992547409.93";
    String fine = "0.00000001";
    Books.add(builder, "large", 0, large);
    Books.add(builder, "fine", 0, fine);
    Books.add(builder, "larger", 1, BEYOND_LONG);
    RevenueBook book = Books.build(builder, 2);
    assertThat(book.revenue(0, 0)).isEqualTo(Amount.of(new BigDecimal(large)));
    assertThat(book.revenue(1, 0)).isEqualTo(Amount.of(new BigDecimal(fine)));
    assertThat(book.units(0, 0)).isEqualTo(9007199254740993L);
    assertThat(book.units(1, 0)).isEqualTo(ScaledLong.WIDE);
  }

  @Test
  void whatDidNotFitIsTakenInAsSoonAsItDoes() {
    RevenueBookBuilder builder = Books.builder();
    Books.add(builder, "Acme", 0, "0.00000000000000001");
    Books.add(builder, "Bolt", 0, "10000000000000000000.5");
    RevenueBook book = Books.build(builder, 1);
    assertThat(book.units(0, 0)).isEqualTo(ScaledLong.WIDE);
    assertThat(book.total(0)).isEqualTo(Amount.of("10000000000000000000.50000000000000001"));
  }
}
