package dev.nrr.input.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.request.InputException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountChecksTest {

  private static final String CUSTOMERS = "customer,starting,expansion,contraction,churn/";
  private static final String SNAPSHOTS = "customer,month,mrr,plan/";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rows                    | finds
          A,100,5,5,5               | nothing
          A,,,,                     | nothing
          A,x,y,z,1                 | nothing
          A,-100,0,0,0              | error sign [2] 1 amount of revenue below zero (--negative clip takes 0): -100
          A,100,-5,0,0/B,-1,0,0,0   | error sign [2 3] 2 amounts of revenue below zero (--negative clip takes 0), the first: -5
          A,100,0,-5,0/B,100,0,0,-3 | info sign [2 3] 2 loss amounts written below zero, as all are: taken as losses, the first: -5
          A,100,0,-5,3              | error sign [2] 1 loss amount written below zero, others above: -5
          """)
  void signsOfMovements(String rows, String finds) throws IOException, InputException {
    assertThat(
            CheckRuns.run(
                new AmountChecks.Signs(CheckRuns.shape("movements")),
                "movements",
                CUSTOMERS + rows))
        .isEqualTo(finds);
  }

  @ParameterizedTest
  @CsvSource({
    "snapshots, 'customer,month,mrr', true",
    "balances, 'customer,starting,ending', true",
    "subscriptions, 'customer,start date,end date,mrr', true",
    "events, 'customer,date,type,change', false",
    "transactions, 'customer,date,amount', false"
  })
  void changesAndBillsMayBeBelowZero(String shape, String header, boolean refused)
      throws IOException, InputException {
    String row = "A" + ",-1".repeat(header.split(",").length - 1);
    String found =
        CheckRuns.run(new AmountChecks.Signs(CheckRuns.shape(shape)), shape, header + "/" + row);
    assertThat(found.startsWith("error sign [2")).isEqualTo(refused);
    assertThat(found.equals("nothing")).isNotEqualTo(refused);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rows                                  | finds
          A,2025-01,100,/A,2025-02,100,           | nothing
          A,2025-01,$100,/A,2025-02,$1,           | nothing
          A,2025-01,$100,/A,2025-02,EUR 1,        | error currency [2 3] amounts of several currencies: $ (1), EUR (1) (--rates FILE makes them one)
          A,2025-01,x,/A,2025-02,,                | nothing
          """)
  void currenciesByTheirSymbols(String rows, String finds) throws IOException, InputException {
    assertThat(CheckRuns.run(new AmountChecks.Currencies(), "snapshots", SNAPSHOTS + rows))
        .isEqualTo(finds);
  }

  @Test
  void aCurrencyColumnComesBeforeSymbols() throws IOException, InputException {
    AmountChecks.Currencies check = new AmountChecks.Currencies();
    assertThat(
            CheckRuns.run(
                check,
                "snapshots",
                "customer,month,mrr,currency/A,2025-01,$1,EUR/A,2025-02,$1,EUR/B,2025-01,1,GBP"))
        .isEqualTo(
            "error currency [2 4] amounts of several currencies: EUR (2), GBP (1)"
                + " (--rates FILE makes them one)");
    assertThat(check.currencies()).containsExactly("EUR", "GBP");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # amount | finds
          1        | nothing
          1.10     | nothing
          1.1000   | nothing
          12x      | nothing
          ''       | nothing
          1.005    | info precision [2] 1 amount finer than cents, computed with as written: 1.005
          -0.001   | info precision [2] 1 amount finer than cents, computed with as written: -0.001
          """)
  void amountsFinerThanCents(String amount, String finds) throws IOException, InputException {
    assertThat(
            CheckRuns.run(
                new AmountChecks.Precision(), "snapshots", SNAPSHOTS + "A,2025-01," + amount))
        .isEqualTo(finds);
  }

  @ParameterizedTest
  @CsvSource({
    "Pro, false",
    "one-time, true",
    "One Time fee, true",
    "one_off, true",
    "Setup, true",
    "set-up, true",
    "ONBOARDING, true",
    "Professional Services, true",
    "usage, true",
    "unusage, false",
    "refund, true",
    "Credit note, true",
    "credit, false"
  })
  void wordsOfWhatDoesNotRecur(String plan, boolean found) throws IOException, InputException {
    String finds =
        CheckRuns.run(new AmountChecks.OneTime(), "snapshots", SNAPSHOTS + "A,2025-01,1," + plan);
    assertThat(finds)
        .isEqualTo(
            found
                ? "warning one-time [2] 1 row that by its words is not recurring (--where or"
                    + " --exclude-type leaves such out): "
                    + plan
                : "nothing");
  }
}
