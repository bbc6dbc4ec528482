package dev.nrr.input.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.request.InputException;
import java.io.IOException;
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
          A,100,-5,0,0              | error sign [2] 1 gain below zero: -5
          A,100,0,-5,0/B,100,0,-3,0 | info sign [3 2] 2 loss amounts written below zero, as all of its column are: taken as losses, such as -3
          A,100,0,-5,3              | info sign [2] 1 loss amount written below zero, as all of its column are: taken as losses: -5
          A,100,0,-5,0/B,100,0,3,0  | error sign [2] 1 loss amount written below zero, others of its column above: -5
          """)
  void signsOfMovements(String rows, String finds) throws IOException, InputException {
    assertThat(
            CheckRuns.run(
                new AmountChecks.Signs(CheckRuns.shape("movements"), false),
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
        CheckRuns.run(
            new AmountChecks.Signs(CheckRuns.shape(shape), false), shape, header + "/" + row);
    assertThat(found.startsWith("error sign [2")).isEqualTo(refused);
    assertThat(found.equals("nothing")).isNotEqualTo(refused);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rows                                                    | currencies
          A,2025-01,100,/A,2025-02,100,                             | ''
          A,2025-01,$100,/A,2025-02,EUR 1,                          | $ EUR
          A,2025-01,$1,EUR/A,2025-02,$1,eur/B,2025-01,1,GBP         | EUR GBP
          A,2025-01,x,/A,2025-02,,                                  | ''
          """)
  void currenciesAreListedTheColumnBeforeSymbols(String rows, String currencies)
      throws IOException, InputException {
    AmountChecks.Currencies check = new AmountChecks.Currencies();
    CheckRuns.run(check, "snapshots", "customer,month,mrr,currency/" + rows);
    assertThat(String.join(" ", check.currencies())).isEqualTo(currencies);
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
