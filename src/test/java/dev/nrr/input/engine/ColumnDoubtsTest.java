package dev.nrr.input.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.request.RowEngine.Column;
import dev.nrr.input.request.RowEngine.Decimal;
import dev.nrr.input.request.RowEngine.Holds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnDoubtsTest {

  private static ColumnDoubts of(Holds holds, String cast) {
    return ColumnDoubts.of(
        new Column("mrr", holds, holds.name()), cast.isEmpty() ? null : Decimal.parse(cast));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "",
        "10.1",
        "-10.1",
        "123456789012345",
        "0.000123456789012345",
        "NaN",
        "-Infinity",
        "Infinity",
        "1000000000000000000000",
        "9999999999999.99"
      })
  void decimalsOfFifteenDigitsComeOutOfFloatsAsTheyWentIn(String cell) {
    ColumnDoubts doubts = of(Holds.DOUBLE, "");
    assertThat(doubts.keep(cell, 1)).isEqualTo(cell);
    assertThat(doubts.inexact()).isNull();
    assertThat(doubts.otherMidnight()).isNull();
  }

  @Test
  void floatsOfMoreDigitsAreNoAmounts() {
    ColumnDoubts doubts = of(Holds.DOUBLE, "");
    doubts.keep("10.1", 1);
    doubts.keep("0.30000000000000004", 7);
    doubts.keep("99.999999999999986", 8);
    assertThat(doubts.inexact().row()).isEqualTo(7);
    assertThat(doubts.inexact().message())
        .isEqualTo("0.30000000000000004 is DOUBLE of more than 15 digits, and no exact amount");
    assertThat(doubts.inexact().way().arguments())
        .containsExactly("--amount-cast", "DECIMAL(18,2)");
    doubts.keep("0.3333333333333333", 9);
    assertThat(doubts.inexact().way()).as("a third has no two decimals").isNull();
    ColumnDoubts single = of(Holds.SINGLE, "");
    single.keep("1234567.9", 1);
    assertThat(single.inexact().message()).contains("1234567.9 is SINGLE of more than 6 digits");
    assertThat(single.inexact().way()).as("its last digits are lost").isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "DOUBLE, 'DECIMAL(18,2)', 0.30000000000000004, 0.3",
    "DOUBLE, 'DECIMAL(18,2)', 100.00000000000013, 100",
    "DOUBLE, 'numeric( 18 , 4 )', 1.2340000000000002, 1.2340",
    "DOUBLE, 'DECIMAL(18,2)', -5, -5",
    "SINGLE, 'DECIMAL(18,2)', 0.30000001, 0.3",
    "DOUBLE, 'DECIMAL(18,2)', NaN, NaN",
  })
  void whatAFloatHasBehindItsDigitsIsDroppedWhereThatIsSaid(
      Holds holds, String cast, String cell, String kept) {
    ColumnDoubts doubts = of(holds, cast);
    assertThat(doubts.keep(cell, 1)).isEqualTo(kept);
    assertThat(doubts.inexact()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "DOUBLE, 1.005, 1.005",
    "DOUBLE, 1234567890123.4567, 1234567890123.4567",
    "DOUBLE, 100000000000000000, 100000000000000000",
    "SINGLE, 1234567.9, 1234567.9",
  })
  void anAmountThatACastWouldChangeIsTold(Holds holds, String cell, String kept) {
    ColumnDoubts doubts = of(holds, "DECIMAL(18,2)");
    assertThat(doubts.keep(cell, 3)).isEqualTo(kept);
    assertThat(doubts.inexact())
        .isEqualTo(
            new ColumnDoubts.Doubt(
                3, cell + " would be changed by --amount-cast DECIMAL(18,2)", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-01-30 23:00:00Z;2024-02-28 23:00:00Z|true",
        "2024-01-30 23:00:00Z;2024-06-30 22:00:00Z;|true",
        "2024-01-30 18:30:00Z|true",
        "2024-01-31 00:00:00Z|false",
        "2024-01-31 00:00:00Z;2024-02-29 23:00:00Z|false",
        "2024-01-31 10:11:12Z;2024-02-29 11:12:13Z|false",
        "2024-01-31 10:00:00Z;2024-02-29 11:00:00Z;2024-03-30 12:00:00Z|false",
        ";|false",
      })
  void instantsThatAreMidnightsElsewhereAreNoDays(String cells, boolean told) {
    ColumnDoubts doubts = of(Holds.INSTANT, "");
    for (String cell : cells.split(";")) {
      assertThat(doubts.keep(cell, 1)).isEqualTo(cell);
    }
    assertThat(doubts.otherMidnight() != null).isEqualTo(told);
    assertThat(doubts.inexact()).isNull();
  }

  @Test
  void whatIsExactLeavesNothingOpen() {
    for (Holds holds : List.of(Holds.TEXT, Holds.EXACT)) {
      ColumnDoubts doubts = of(holds, "DECIMAL(18,2)");
      assertThat(doubts.keep("12345678901234567890.123", 1)).isEqualTo("12345678901234567890.123");
      assertThat(doubts.inexact()).isNull();
      assertThat(doubts.otherMidnight()).isNull();
    }
  }
}
