package dev.nrr.core.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevenueJumpsTest {

  private static final String WIDE = "123456789012345678901234567890";

  @ParameterizedTest
  @CsvSource({
    "10, 100, true",
    "100, 10, true",
    "10, 99.99, false",
    "10.01, 100, false",
    "0, 100, false",
    "100, 0, false",
    "7, 7, false",
    WIDE + ", 1, true",
    "1, " + WIDE + ", true",
    WIDE + ", " + WIDE + ", false"
  })
  void aJumpIsTenTimesOrMoreAtOneOfTwoDates(String start, String end, boolean jumps) {
    RevenueBookBuilder builder = Books.builder();
    Books.add(builder, "Acme", 0, start);
    Books.add(builder, "Acme", 1, end);
    RevenueBook book = builder.buildUndated(1, Books.SILENT);
    assertThat(book.jumping(0, 0, 1, 10)).isEqualTo(jumps ? 1 : 0);
    assertThat(book.jumping(0, 1, 0, 10)).isEqualTo(jumps ? 1 : 0);
  }

  @Test
  void fewMayPayOrRiseAsMuchAsTheFirst() {
    RevenueBookBuilder builder = Books.builder();
    String[][] cells = {{"20", "30"}, {"30", "40"}, {"40", "49"}, {"5", "15"}, {"0", "99"}};
    for (int customer = 0; customer < cells.length; customer++) {
      Books.add(builder, "C" + customer, 0, cells[customer][0]);
      Books.add(builder, "C" + customer, 1, cells[customer][1]);
    }
    RevenueBook book = builder.buildUndated(1, Books.SILENT);
    assertThat(book.payingAs(0, 0, 0)).isEqualTo(0b00111);
    assertThat(book.payingAs(0, 0, -1)).isEqualTo(0b01111);
    assertThat(book.risingAs(0, 0, 1, 0)).isEqualTo(0b01011);
    assertThat(book.risingAs(0, 0, 1, -1)).isEqualTo(0b01111);
    assertThat(book.risingAs(0, 1, 0, 0)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "100, 8, 25, 0",
    "100, 8.01, 25, -1",
    "99.99, 8, 25, -1",
    "100, 8, 24, 1",
    "7, 7, 2, 0",
    "281474976710656, 1, 3, 1",
    "9223372036854775807, 9223372036854775806, 3, -1",
    WIDE + ", " + WIDE + ", 2, 0",
    WIDE + ", 1, 32767, 1"
  })
  void halvesAreComparedExactly(String start, String end, int halves, int sign) {
    RevenueBookBuilder builder = Books.builder();
    Books.add(builder, "Acme", 0, start);
    Books.add(builder, "Acme", 1, end);
    RevenueBook book = builder.buildUndated(1, Books.SILENT);
    assertThat(Integer.signum(book.compareHalves(0, 0, 1, halves))).isEqualTo(sign);
    assertThat(Integer.signum(book.compareHalves(0, 1, 0, halves))).isEqualTo(sign);
  }
}
