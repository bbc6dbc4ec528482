package dev.nrr.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.request.InputData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeRateReaderTest {

  private static final String MIXED =
      """
      customer,month,mrr,currency
      A,2025-01,100,USD
      A,2025-02,120,USD
      B,2025-01,50,EUR
      B,2025-02,€60,EUR
      """;
  private static final String RATES = "currency,rate\nUSD,0.925\nEUR,1\n";

  @Test
  void mixedCurrenciesWithoutRatesAreRefused() {
    assertThat(Inputs.of(MIXED).refusal())
        .startsWith("book.csv:4:4: mixed currencies: EUR, after USD on line 2");
  }

  @Test
  void everyAmountIsBroughtToOneCurrencyAtOneRate() throws Exception {
    Inputs input = Inputs.of(MIXED).rates(RATES).currency("EUR");
    assertThat(input.cells())
        .isEqualTo("A 2025-01 92.5\nA 2025-02 111\nB 2025-01 50\nB 2025-02 60");
    assertThat(input.read().provenance().currency()).isEqualTo("EUR");
    assertThat(input.notices()).isEqualTo("converted 2");
  }

  @Test
  void theTargetIsTheOnlyCurrencyWhoseRateIsOne() throws Exception {
    assertThat(Inputs.of(MIXED).rates(RATES).read().provenance().currency()).isEqualTo("EUR");
    assertThat(Inputs.of(MIXED).rates("currency,rate\nUSD,0.925\n").refusal())
        .isEqualTo("--rates needs --currency, the currency that its rates are in");
    assertThat(Inputs.of(MIXED).rates("currency,rate\nUSD,0.925\n").currency("EUR").cells())
        .contains("B 2025-02 60");
  }

  @Test
  void oneDateGivesAllTheRates() throws Exception {
    String dated =
        "currency,rate,date\nUSD,0.9,2024-12\nEUR,1,2024-12\nUSD,0.5,2025-01\nEUR,1,2025-01\n";
    assertThat(Inputs.of(MIXED).rates(dated).cells()).contains("A 2025-01 50\nA 2025-02 60");
    assertThat(Inputs.of(MIXED).rates(dated).ratesUpTo("2025-01-30").cells())
        .contains("A 2025-01 90\nA 2025-02 108");
    assertThat(Inputs.of(MIXED).rates(dated).ratesUpTo("2024").cells()).contains("A 2025-01 90");
    assertThat(Inputs.of(MIXED).rates(dated).ratesUpTo("2023").refusal())
        .isEqualTo("rates.csv: no rates up to 2023");
  }

  @Test
  void aCurrencyWithoutARateIsRefusedOnce() {
    assertThat(Inputs.of(MIXED + "C,2025-01,1,SEK\nC,2025-02,1,SEK\n").rates(RATES).refusal())
        .startsWith("book.csv:6:3: no rate of SEK in rates.csv\n1 problem in 6 rows");
    assertThat(Inputs.of(MIXED + "C,2025-01,1,\n").rates(RATES).refusal())
        .startsWith("book.csv:6:3: no currency, expected one to find its rate");
    assertThat(Inputs.of(MIXED + "C,2025-01,£1,USD\n").rates(RATES + "GBP,1.1\n").refusal())
        .startsWith("book.csv:6:3: mixed currencies: GBP in a row of USD");
  }

  @Test
  void aSignIsTheOnlyCurrencyWithARateThatItMayMean() throws Exception {
    assertThat(Inputs.of("customer,month,mrr\nA,2025-01,$100\n").rates(RATES).cells())
        .isEqualTo("A 2025-01 92.5");
    assertThat(
            Inputs.of("customer,month,mrr\nA,2025-01,$100\n").rates(RATES + "CAD,0.7\n").refusal())
        .startsWith("book.csv:2:3: no rate of $ in rates.csv");
  }

  @Test
  void codesAreKnownInAnyCase() throws Exception {
    assertThat(
            Inputs.of("customer,month,mrr,currency\nA,2025-01,100,usd\nA,2025-02,1,Eur\n")
                .rates(RATES)
                .currency("eur")
                .cells())
        .isEqualTo("A 2025-01 92.5\nA 2025-02 1");
  }

  @Test
  void rowsThatAreNotAskedForNeedNoRate() throws Exception {
    assertThat(Inputs.of(MIXED + "C,2025-01,1,SEK\n").rates(RATES).where("currency", "USD").cells())
        .isEqualTo("A 2025-01 92.5\nA 2025-02 111");
  }

  @Test
  void movementsBalancesSubscriptionsAndEventsAreConvertedToo() throws Exception {
    assertThat(Inputs.of("customer,start,end,ccy\nA,10,20,USD\nB,1,2,EUR\n").rates(RATES).cells())
        .isEqualTo("A 0 9.25\nA 1 18.5\nB 0 1\nB 1 2");
    assertThat(
            Inputs.of("customer,start_date,end_date,mrr,currency\nA,2025-01-01,,10,USD\n")
                .rates(RATES)
                .cells())
        .isEqualTo("A 2025-01-31 9.25");
    assertThat(
            Inputs.of("date,customer,type,change,currency\n2025-01-01,A,new,10,USD\n")
                .rates(RATES)
                .cells())
        .isEqualTo("A 2025-01-31 9.25");
    InputData reading =
        Inputs.of("customer,starting,churn,currency\nA,100,40,USD\nB,10,0,EUR\n")
            .rates(RATES)
            .read();
    var bridge =
        ((InputData.Movements) reading.content()).movements().periods().get(0).total().bridge();
    assertThat(bridge.starting()).hasToString("102.5");
    assertThat(bridge.churn()).hasToString("37");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          currency,rate|USD,0|rates.csv:2:2: rate is not a number above 0: '0'
          currency,rate|USD,"0,9"|rates.csv:2:2: rate is not a number above 0: '0,9'
          currency,rate|,1|rates.csv:2:1: currency is blank
          currency,rate|USD|rates.csv:2: 1 field, the header has 2
          currency,price|USD,1|rates.csv:1: no column 'rate', expected the header
          currency,rate,date|USD,1,soon|rates.csv:2:3: not a date: 'soon'
          currency,rate|EUR,1.5|rates.csv:2: the rate of EUR is not 1, expected what 1 of each
          """)
  void aRateThatCannotBeUsedIsToldAtItsPlace(String header, String line, String message) {
    assertThat(Inputs.of(MIXED).rates(header + "\n" + line + "\n").currency("EUR").refusal())
        .startsWith(message);
  }

  @Test
  void aCurrencyHasOneRate() {
    assertThat(Inputs.of(MIXED).rates(RATES + "usd,1\n").refusal())
        .isEqualTo("rates.csv:4: USD already has a rate on line 2");
  }
}
