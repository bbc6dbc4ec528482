package dev.nrr.input.shape.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.date.Grain;
import dev.nrr.input.Inputs;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputRequest.AmountPer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionsShapeTest {

  private static final String LINES =
      """
      order_date,customer,sales
      2025-01-03,A,10
      2025-01-20,A,5.5
      2025-02-14,A,7
      2025-02-15,B,1
      2025-04-01,A,2
      """;

  @Test
  void theyAreNeverGuessed() {
    assertThat(Inputs.of(LINES).refusal()).contains("only transactions fits");
  }

  @Test
  void linesAreSummedByMonthQuarterOrYear() throws Exception {
    Inputs input = Inputs.of(LINES).shape("transactions");
    assertThat(input.missingIsZero().cells())
        .isEqualTo("A 2025-01 15.5\nA 2025-02 7\nA 2025-04 2\nB 2025-02 1");
    assertThat(input.every(Grain.QUARTER).cells())
        .isEqualTo("A 2025Q1 22.5\nA 2025Q2 2\nB 2025Q1 1");
    assertThat(input.every(Grain.YEAR).cells()).isEqualTo("A 2025 24.5\nB 2025 1");
    assertThat(input.fiscalYear("4").cells()).isEqualTo("A 2025 22.5\nA 2026 2\nB 2025 1");
  }

  @Test
  void aPeriodWithoutALineIsRefused() {
    assertThat(Inputs.of(LINES).shape("transactions").refusal())
        .contains("no row of any customer for 2025-03");
  }

  @Test
  void periodsCoarserThanTheDatesAreNeeded() {
    assertThat(
            Inputs.of("quarter,customer,sales\n2025Q1,A,1\n")
                .shape("transactions")
                .map(dev.nrr.input.request.Field.DATE, "quarter")
                .refusal())
        .isEqualTo("--every: no month can be told from dates such as 2025Q1");
  }

  @Test
  void refundsAddUpAndAPeriodBelowZeroIsRefused() throws Exception {
    assertThat(
            Inputs.of("date,customer,sales\n2025-01-03,A,10\n2025-01-20,A,-4\n")
                .shape("transactions")
                .cells())
        .isEqualTo("A 2025-01 6");
    assertThat(
            Inputs.of("date,customer,sales\n2025-01-03,A,10\n2025-01-20,A,-14\n")
                .shape("transactions")
                .refusal())
        .startsWith("book.csv:2: customer 'A' has revenue below zero: -4");
  }

  @Test
  void linesOfSomeTypesMayBeLeftOut() throws Exception {
    Inputs input =
        Inputs.of("date,customer,type,sales\n2025-01-03,A,license,10\n2025-01-20,A,setup,4\n")
            .shape("transactions")
            .types(Set.of("license"), Set.of());
    assertThat(input.cells()).isEqualTo("A 2025-01 10");
    assertThat(input.notices()).isEqualTo("types-left-out 1");
  }

  @Test
  void asOfCutsPeriodsThatAreNotOver() throws Exception {
    Inputs input =
        Inputs.of("date,customer,sales\n2025-01-03,A,10\n2025-02-20,A,4\n2025-02-25,B,4\n")
            .shape("transactions")
            .asOf("2025-02-21");
    assertThat(input.cells()).isEqualTo("A 2025-01 10");
    assertThat(input.notices()).isEqualTo("dates-ignored 2");
  }

  private static final String TYPED = "date,customer,type,sales\n";

  private static Inputs typed(String rows) {
    return Inputs.of(TYPED + rows).shape("transactions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Credit", "refund", "Credit Memo", "charge-back", "Gutschrift"})
  void aRefundWithAPlusSignIsAskedAboutAndSubtractsOnceMapped(String word) throws Exception {
    Inputs input = typed("2025-01-03,A,Invoice,10\n2025-01-20,A," + word + ",4\n");
    assertThat(input.refusal())
        .startsWith("book.csv:3:4: 1 row of type '" + word + "' with a plus sign");
    assertThat(input.suggestions())
        .isEqualTo("--map-type " + word + "=refund\n--map-type " + word + "=invoice");
    assertThat(input.mapType(word, "refund").cells()).isEqualTo("A 2025-01 6");
    assertThat(input.mapType(word, "invoice").cells()).isEqualTo("A 2025-01 14");
  }

  @Test
  void aRefundWithAMinusSignSubtractsMappedOrNot() throws Exception {
    Inputs input = typed("2025-01-03,A,Invoice,10\n2025-01-20,A,refund,-4\n");
    assertThat(input.cells()).isEqualTo("A 2025-01 6");
    assertThat(input.mapType("refund", "refund").cells()).isEqualTo("A 2025-01 6");
  }

  @Test
  void whatIsVoidIsLeftOutAndCounted() throws Exception {
    Inputs input = typed("2025-01-03,A,Invoice,10\n2025-01-20,A,VOID,4\n2025-02-20,A,Failed,5\n");
    assertThat(input.cells()).isEqualTo("A 2025-01 10");
    assertThat(input.notices()).isEqualTo("not-billed 2 9");
    assertThat(input.mapType("VOID", "invoice").cells()).isEqualTo("A 2025-01 14");
  }

  @Test
  void invoicesBesidePaymentsMayBeTheSameMoney() throws Exception {
    Inputs input = typed("2025-01-03,A,Invoice,10\n2025-01-20,A,Payment,10\n");
    assertThat(input.refusal()).contains("may be the same money");
    assertThat(input.suggestions())
        .isEqualTo("--map-type Payment=void\n--map-type Invoice=void\n--map-type Payment=invoice");
    assertThat(input.mapType("Payment", "void").cells()).isEqualTo("A 2025-01 10");
    assertThat(input.mapType("Payment", "invoice").cells()).isEqualTo("A 2025-01 20");
  }

  @Test
  void aTypeThatIsNoneOfTransactionsIsRefused() {
    assertThat(typed("2025-01-03,A,Invoice,10\n").mapType("Invoice", "churn").refusal())
        .contains("'churn' is no type of transactions, expected invoice, refund or void");
  }

  private static final String QUARTERLY =
      "date,customer,sales\n2025-01-03,A,100\n2025-02-03,A,100\n2025-03-03,A,100\n"
          + "2025-04-03,A,100\n2025-01-09,B,300\n2025-04-09,B,300\n2025-02-15,C,1200\n";

  @Test
  void customersBilledEveryFewMonthsAreAskedAbout() throws Exception {
    Inputs input = Inputs.of(QUARTERLY).shape("transactions");
    assertThat(input.refusal())
        .startsWith("book.csv:7: customer 'B' is billed every 3 months (before on line 6)");
    assertThat(input.suggestions()).isEqualTo("--amount-per term\n--amount-per month");
    assertThat(input.amountPer(AmountPer.TERM).cells())
        .isEqualTo(
            "A 2025-01 100\nA 2025-02 100\nA 2025-03 100\nA 2025-04 100\n"
                + "B 2025-01 100\nB 2025-02 100\nB 2025-03 100\nB 2025-04 100\nC 2025-02 1200");
    assertThat(input.amountPer(AmountPer.MONTH).cells()).contains("B 2025-01 300\nB 2025-04 300");
    assertThat(Inputs.of(QUARTERLY).shape("transactions").every(Grain.QUARTER).cells())
        .contains("B 2025Q1 300\nB 2025Q2 300");
  }

  @Test
  void ordersWithoutARhythmAreNotAskedAbout() throws Exception {
    assertThat(
            Inputs.of(
                    "date,customer,sales\n2025-01-03,A,10\n2025-02-03,A,10\n2025-03-03,A,10\n"
                        + "2025-01-09,B,30\n2025-03-09,B,70\n")
                .shape("transactions")
                .cells())
        .contains("B 2025-01 30");
  }

  @Test
  void servicePeriodsSayWhatAnInvoiceIsFor() throws Exception {
    Inputs input =
        Inputs.of(
                "date,customer,sales,period_start,period_end\n"
                    + "2025-01-10,A,300,2025-01-01,2025-04-01\n2025-01-10,B,31,2025-01-22,2025-02-22\n"
                    + "2025-04-02,B,20,2025-03-22,2025-04-11\n")
            .shape("transactions")
            .amountPer(AmountPer.TERM)
            .map(Field.START, "period_start")
            .map(Field.END, "period_end");
    assertThat(input.cells())
        .isEqualTo(
            "A 2025-01 100\nA 2025-02 100\nA 2025-03 100\nB 2025-01 31\nB 2025-03 10\nB 2025-04 10");
  }

  /** Whatever an invoice is for, its parts add up to it. */
  @Test
  void partsAddUpToTheInvoiceExactly() throws Exception {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder("date,customer,sales,from,till\n");
      Amount total = Amount.ZERO;
      for (int i = 0; i < 25; i++) {
        LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(300));
        LocalDate end = start.plusDays(1 + random.nextInt(400));
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(999_999), 2);
        total = total.plus(Amount.of(amount));
        text.append(start).append(",C").append(i % 5).append(',').append(amount).append(',');
        text.append(start).append(',').append(end).append('\n');
      }
      text.append("2027-01-01,Z,0,2024-01-01,2028-01-01\n");
      RevenueBook book =
          Inputs.of(text.toString())
              .shape("transactions")
              .amountPer(AmountPer.TERM)
              .map(Field.START, "from")
              .map(Field.END, "till")
              .book();
      Amount sum = Amount.ZERO;
      for (int date = 0; date < book.dateCount(); date++) {
        sum = sum.plus(book.total(date));
      }
      assertThat(sum).as("seed " + seed).isEqualTo(total);
    }
  }

  @Test
  void anIntervalSaysWhatAnInvoiceIsFor() throws Exception {
    assertThat(
            Inputs.of(
                    "date,customer,sales,cycle\n2025-01-10,A,300,quarterly\n"
                        + "2025-01-10,B,5,monthly\n2025-02-10,B,5,monthly\n")
                .shape("transactions")
                .amountPer(AmountPer.TERM)
                .map(Field.INTERVAL, "cycle")
                .cells())
        .isEqualTo("A 2025-01 100\nA 2025-02 100\nB 2025-01 5\nB 2025-02 5");
  }
}
