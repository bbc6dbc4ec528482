package dev.nrr.input.shape.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.date.Grain;
import dev.nrr.input.Inputs;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
}
