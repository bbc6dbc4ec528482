package dev.nrr.output.cell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyUnitTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NONE | 180470.5   | 180,471  | 180,471
          K    | 180470.5   | 180.5K   | 180.5
          K    | 1234567    | 1,234.6K | 1,234.6
          K    | -50        | -0.1K    | -0.1
          K    | 49         | ~0K      | ~0
          K    | 0          | 0        | 0
          M    | 1234567    | 1.2M     | 1.2
          AUTO | 1234567    | 1.2M     | 1.2M
          AUTO | -1000      | -1.0K    | -1.0K
          AUTO | 999        | 999      | 999
          """)
  void moneyIsRoundedToADecimalOfTheUnit(
      MoneyUnit unit, String amount, String alone, String inAColumn) {
    NumberFormatter numbers = NumberFormatter.DEFAULT.in(unit);
    assertThat(numbers.money(Amount.of(amount), 0)).isEqualTo(alone);
    assertThat(numbers.moneyOfColumn(Amount.of(amount), 0)).isEqualTo(inAColumn);
  }
}
