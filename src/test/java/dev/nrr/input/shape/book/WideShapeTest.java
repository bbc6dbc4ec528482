package dev.nrr.input.shape.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.DecimalMark;
import dev.nrr.input.Inputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WideShapeTest {

  @Test
  void aColumnIsADateAndABlankIsNoRevenue() throws Exception {
    Inputs input = Inputs.of("customer,segment,2025-01,2025-02\nAcme,SMB,100,120\nGlobex,SMB,,7\n");
    assertThat(input.read().provenance().shape()).isEqualTo("wide");
    assertThat(input.read().provenance().columns()).containsEntry("amount", "2025-01, 2025-02");
    assertThat(input.cells()).isEqualTo("Acme 2025-01 100\nAcme 2025-02 120\nGlobex 2025-02 7");
    assertThat(input.blankIsZero(false).refusal())
        .startsWith("book.csv:3:3: 2025-01 is blank, expected an amount");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          2024-12    , 2025-01    , 2024-12    , 2025-01
          Jan-24     , Feb-24     , 2024-01    , 2024-02
          Jan22      , Feb22      , 2022-01    , 2022-02
          2024Q1     , 2024Q2     , 2024Q1     , 2024Q2
          2024-Q4    , 2025-Q1    , 2024Q4     , 2025Q1
          31/12/2024 , 31/01/2025 , 2024-12-31 , 2025-01-31
          1/31/2025  , 2/28/2025  , 2025-01-31 , 2025-02-28
          2023       , 2024       , 2023       , 2024
          """)
  void headersAreDatesInAnyNotation(String one, String other, String first, String second)
      throws Exception {
    assertThat(Inputs.of("customer," + one + "," + other + "\nA,1,2\n").cells())
        .isEqualTo("A " + first + " 1\nA " + second + " 2");
  }

  @Test
  void headersThatReadTwoWaysAreRefused() throws Exception {
    String text = "customer,1/2/2025,1/3/2025\nA,1,2\n";
    assertThat(Inputs.of(text).refusal()).startsWith("book.csv:1:2: ").contains("--date-format");
    assertThat(Inputs.of(text).dateFormat("d/M/yyyy").cells())
        .isEqualTo("A 2025-02-01 1\nA 2025-03-01 2");
  }

  @Test
  void headersMayBeSerialDaysWhenAskedFor() throws Exception {
    assertThat(Inputs.of("customer,45657,45688\nA,1,2\n").dateFormat("excel").shape("wide").cells())
        .isEqualTo("A 2024-12-31 1\nA 2025-01-31 2");
  }

  @Test
  void datesThatDifferOnlyInPunctuationAreTwoColumns() throws Exception {
    assertThat(
            Inputs.of("customer,1/12/2025,11/2/2025,13/1/2025\nA,1,2,3\n")
                .dateFormat("d/M/yyyy")
                .missingIsZero()
                .book()
                .dateCount())
        .isEqualTo(12);
  }

  @Test
  void amountsUnderDatesHaveAVoteOnTheDecimalMark() throws Exception {
    assertThat(Inputs.of("customer;2025-01;2025-02\nA;1.234;1.500\nB;2.000;3,5\n").cells())
        .isEqualTo("A 2025-01 1234\nA 2025-02 1500\nB 2025-01 2000\nB 2025-02 3.5");
    assertThat(Inputs.of("customer;2025-01;2025-02\nA;1.234;1.500\n").refusal())
        .contains("--decimal-mark");
    assertThat(
            Inputs.of("customer;2025-01;2025-02\nA;1.234;1.500\n").mark(DecimalMark.POINT).cells())
        .isEqualTo("A 2025-01 1.234\nA 2025-02 1.5");
  }

  @Test
  void anAmountThatIsNoneIsToldByItsHeader() {
    assertThat(Inputs.of("customer,2025-01,2025-02\nA,1,2x\n").refusal())
        .startsWith("book.csv:2:3: 2025-02 is not an amount: '2x'");
  }

  @Test
  void aCustomerWithTwoRowsIsRefusedOnce() throws Exception {
    Inputs input = Inputs.of("customer,2025-01,2025-02\nA,1,2\nA,3,4\n");
    assertThat(input.refusal())
        .isEqualTo(
            """
            book.csv:3: customer 'A' was already given on line 2 (--duplicates sum adds them up)
            1 problem in 2 rows; nothing computed""");
    assertThat(input.sumDuplicates().cells()).isEqualTo("A 2025-01 4\nA 2025-02 6");
    assertThat(input.notices()).isEqualTo("duplicates-summed 1");
  }

  @Test
  void aMonthLeftOutBetweenColumnsIsRefused() {
    assertThat(Inputs.of("customer,2025-01,2025-02,2025-04\nA,1,1,1\n").refusal())
        .contains("no row of any customer for 2025-03");
  }

  @Test
  void columnsAfterAsOfAreIgnored() throws Exception {
    Inputs input = Inputs.of("customer,2025-01,2025-02,2025-03\nA,1,2,3\n").asOf("2025-02-28");
    assertThat(input.cells()).isEqualTo("A 2025-01 1\nA 2025-02 2");
    assertThat(input.notices()).isEqualTo("dates-ignored 1");
  }

  @Test
  void furtherFilesMustHaveTheSameDates() throws Exception {
    Inputs input = Inputs.of("customer,2025-01,2025-02\nA,1,2\n");
    assertThat(input.and("customer,2025-02,2025-01\nB,4,3\n").cells())
        .isEqualTo("A 2025-01 1\nA 2025-02 2\nB 2025-01 3\nB 2025-02 4");
    assertThat(input.and("customer,2025-02,2025-03\nC,4,3\n").refusal())
        .isEqualTo("book3.csv:1: not the dates of book.csv");
  }

  @Test
  void subscriptionsOfACustomerAddUp() throws Exception {
    assertThat(Inputs.of("customer,plan,2025-01,2025-02\nA,x,1,2\nA,y,10,20\n").cells())
        .isEqualTo("A 2025-01 11\nA 2025-02 22");
    assertThat(Inputs.of("customer,plan,2025-01,2025-02\nA,x,1,2\nA,x,10,20\n").refusal())
        .startsWith("book.csv:3: customer 'A' was already given on line 2");
  }
}
