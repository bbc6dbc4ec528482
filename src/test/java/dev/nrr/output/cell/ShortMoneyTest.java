package dev.nrr.output.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortMoneyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # largest              | amount             | label    | tick
          0                      | 0                  | 0        | 0
          900                    | 12.345             | 12.35    | 12.345
          900                    | 12                 | 12       | 12
          264987.15              | 4958.11            | 4,958    | 4,958.11
          9999999                | 9999999            | 9,999,999| 9,999,999
          10000000               | 2500000            | 2.50M    | 2.5M
          9999999999             | 0                  | 0.00     | 0
          12345678901            | 1500000000         | 1.50B    | 1.5B
          99999999999999         | 1000000000000      | 1.00T    | 1T
          86086895503203260932410| 86086895503203260932410 | 8.61E22 | 8.608689550320326093241E22
          -50000000              | -50000000          | -50.00M  | -50M
          """)
  void labelsAreShortAndTicksRound(
      BigDecimal largest, BigDecimal amount, String label, String tick) {
    ShortMoney money = ShortMoney.of(NumberFormatter.DEFAULT, largest);
    assertThat(money.label(amount)).isEqualTo(label);
    assertThat(money.tick(amount)).isEqualTo(tick);
  }

  @Test
  void marksAreThoseOfEveryNumber() {
    NumberFormatter numbers = new NumberFormatter(1, new NumberFormatter.Marks(",", "."));
    assertThat(numbers.money(Amount.of("1234567.5"), 2)).isEqualTo("1.234.567,50");
    assertThat(numbers.percent(Ratio.ofPercent("1234.56"), List.of())).isEqualTo("1.234,6%");
    assertThat(numbers.limit(Ratio.ofPercent("92.5"))).isEqualTo("92,5%");
    assertThat(numbers.count(1_234_567)).isEqualTo("1.234.567");
    assertThat(ShortMoney.of(numbers, new BigDecimal("5E7")).label(new BigDecimal("5E7")))
        .isEqualTo("50,00M");
    NumberFormatter none = new NumberFormatter(1, new NumberFormatter.Marks(".", ""));
    assertThat(none.money(Amount.of("-1234567"), 0)).isEqualTo("-1234567");
  }

  @Test
  void oneMarkDoesNotStandForTwoThings() {
    assertThatThrownBy(() -> new NumberFormatter.Marks(",", ","))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
