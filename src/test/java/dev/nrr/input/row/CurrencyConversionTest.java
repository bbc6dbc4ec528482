package dev.nrr.input.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.Problems;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurrencyConversionTest {

  private static final ExchangeRates RATES =
      new ExchangeRates(
          "EUR",
          Map.of(
              "EUR", ExchangeRates.Rate.ONE,
              "USD", new ExchangeRates.Rate(92, 2),
              "GBP", new ExchangeRates.Rate(12, 1)),
          "rates.csv");

  private final Problems problems = RowFixture.problems();
  private final CurrencyConversion conversion =
      new CurrencyConversion(RATES, RowFixture.LAYOUT, problems);

  private static RecordRow row(long starting, long churn) {
    RecordRow row = RowFixture.row("acme", "", "", "", "");
    row.amount(RowFixture.STARTING).set(starting, 0);
    row.amount(RowFixture.CHURN).set(churn, 0);
    return row;
  }

  @Test
  void bringsEveryAmountOfARowToTheTarget() {
    RecordRow row = row(100, 50);
    conversion.open();
    conversion.observe(RowFixture.CURRENCY, "usd");
    conversion.convert(row);

    assertThat(row.amount(RowFixture.STARTING).toAmount()).isEqualTo(Amount.of("92"));
    assertThat(row.amount(RowFixture.CHURN).toAmount()).isEqualTo(Amount.of("46"));
    assertThat(conversion.notices())
        .extracting(Notice::message)
        .containsExactly("1 row brought to EUR at the rates of rates.csv");
  }

  @Test
  void takesTheCurrencyThatStandsWithAnAmount() {
    RecordRow row = row(100, 50);
    conversion.open();
    conversion.observe(RowFixture.STARTING, "$");
    conversion.observe(RowFixture.CHURN, "EUR");
    conversion.convert(row);

    assertThat(row.amount(RowFixture.STARTING).toAmount()).isEqualTo(Amount.of("92"));
    assertThat(row.amount(RowFixture.CHURN).toAmount()).isEqualTo(Amount.of("50"));
  }

  @Test
  void amountsInTheTargetAreNotCounted() {
    conversion.open();
    conversion.observe(RowFixture.CURRENCY, "EUR");
    conversion.convert(row(100, 50));

    assertThat(conversion.notices()).isEmpty();
    assertThat(problems.isClean()).isTrue();
  }

  @Test
  void forgetsTheCurrencyOfTheRowBefore() {
    conversion.open();
    conversion.observe(RowFixture.CURRENCY, "USD");
    conversion.open();
    conversion.convert(row(100, 0));

    assertThat(RowFixture.told(problems))
        .containsExactly("no currency, expected one to find its rate");
  }

  @Test
  void refusesACurrencyWithoutARate() {
    conversion.open();
    conversion.observe(RowFixture.CURRENCY, "CHF");
    conversion.convert(row(100, 50));

    assertThat(RowFixture.told(problems)).containsExactly("no rate of CHF in rates.csv");
  }

  @Test
  void refusesAnAmountInAnotherCurrencyThanItsRow() {
    conversion.open();
    conversion.observe(RowFixture.CURRENCY, "EUR");
    conversion.observe(RowFixture.STARTING, "USD");
    conversion.convert(row(100, 50));

    assertThat(RowFixture.told(problems)).containsExactly("mixed currencies: USD in a row of EUR");
  }

  @Test
  void nothingNeedsNoRate() {
    conversion.open();
    conversion.convert(row(0, 0));

    assertThat(problems.isClean()).isTrue();
  }
}
