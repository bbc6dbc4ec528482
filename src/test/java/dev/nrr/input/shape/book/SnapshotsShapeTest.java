package dev.nrr.input.shape.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.Inputs;
import dev.nrr.input.request.InputData;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapshotsShapeTest {

  @Test
  void aRowIsWhatACustomerPaysAtADate() throws Exception {
    Inputs input =
        Inputs.of(
            """
            customer,month,mrr
            Acme,2025-01,100
            Globex,2025-01,50.25
            Acme,2025-02,120
            """);
    assertThat(input.read().provenance().shape()).isEqualTo("snapshots");
    assertThat(input.cells()).isEqualTo("Acme 2025-01 100\nAcme 2025-02 120\nGlobex 2025-01 50.25");
  }

  @Test
  void dayAndMonthAreDecidedByTheWholeColumn() throws Exception {
    assertThat(
            Inputs.of("customer,date,mrr\nAcme,01/02/2025,1\nAcme,28/02/2025,2\n")
                .and("customer,date,mrr\nAcme,01/03/2025,3\n")
                .cells())
        .isEqualTo("Acme 2025-02-01 1\nAcme 2025-02-28 2\nAcme 2025-03-01 3");
  }

  @Test
  void datesThatReadTwoWaysAreRefusedAtTheirFirstLine() {
    assertThat(Inputs.of("customer,date,mrr\nA,2/1/2025,1\nB,2/1/2025,1\nA,3/1/2025,2\n").refusal())
        .startsWith("book.csv:2:2: ")
        .contains("2/1/2025", "--date-format")
        .endsWith("nothing computed");
  }

  @Test
  void aDateFormatDecidesWhatTheColumnCannot() throws Exception {
    String text = "customer,date,mrr\nA,1/2/2025,1\nA,1/3/2025,2\n";
    assertThat(Inputs.of(text).dateFormat("M/d/yyyy").cells())
        .isEqualTo("A 2025-01-02 1\nA 2025-01-03 2");
    assertThat(Inputs.of(text).dateFormat("d/M/yyyy").cells())
        .isEqualTo("A 2025-02-01 1\nA 2025-03-01 2");
  }

  @Test
  void everyRowWithoutADateIsToldLikeAnyOtherBadRow() {
    assertThat(
            Inputs.of("customer,month,mrr\nA,2025-01,1\nB,soon,1\nC,2025-02,x\nD,later,1\n")
                .refusal())
        .startsWith("book.csv:3:2: not a date: 'soon'")
        .contains("\nbook.csv:4:3: ")
        .contains("\nbook.csv:5:2: not a date: 'later'")
        .contains("3 problems in 4 rows")
        .contains("--bad-rows skip");
  }

  @Test
  void aTimeOfDayIsLeftOut() throws Exception {
    assertThat(
            Inputs.of("customer,date,mrr\nA,2025-01-31T10:00:00Z,1\nB,2025-01-31 09:30,2\n")
                .cells())
        .isEqualTo("A 2025-01-31 1\nB 2025-01-31 2");
  }

  @Test
  void serialDaysAreReadOnlyWhenAskedFor() throws Exception {
    String text = "customer,date,mrr\nA,45657,1\nA,45688,2\n";
    assertThat(Inputs.of(text).refusal()).contains("--date-format excel");
    assertThat(Inputs.of(text).dateFormat("excel").cells())
        .isEqualTo("A 2024-12-31 1\nA 2025-01-31 2");
  }

  @Test
  void rowsOfOneCustomerAndDateAreRefusedNamingBoth() throws Exception {
    Inputs twice = Inputs.of("customer,month,mrr\nA,2025-01,1\nB,2025-01,2\nA,2025-01,3\n");
    assertThat(twice.refusal())
        .startsWith("book.csv:4: customer 'A' was already given on line 2 (--duplicates sum");
    assertThat(twice.sumDuplicates().cells()).isEqualTo("A 2025-01 4\nB 2025-01 2");
    assertThat(twice.notices()).isEqualTo("duplicates-summed 1");
  }

  @Test
  void aRepeatInAnotherFileNamesThatFile() {
    assertThat(
            Inputs.of("customer,month,mrr\nA,2025-01,1\n")
                .and("customer,month,mrr\nB,2025-01,1\nA,2025-01,1\n")
                .refusal())
        .startsWith("book2.csv:3: customer 'A' was already given on line 2 of book.csv");
  }

  @Test
  void aSubscriptionColumnTellsRowsApart() throws Exception {
    assertThat(
            Inputs.of("customer,product,month,mrr\nA,Core,2025-01,1\nA,Plus,2025-01,2\n").cells())
        .isEqualTo("A 2025-01 3");
    assertThat(
            Inputs.of("customer,product,month,mrr\nA,Core,2025-01,1\nA,Core,2025-01,2\n").refusal())
        .startsWith("book.csv:3: customer 'A' was already given on line 2");
  }

  @Test
  void accountsOfAParentAddUp() throws Exception {
    assertThat(
            Inputs.of("account,parent,month,mrr\nA1,P,2025-01,1\nA2,P,2025-01,2\nB,Q,2025-01,4\n")
                .customer("parent")
                .cells())
        .isEqualTo("P 2025-01 3\nQ 2025-01 4");
  }

  @Test
  void accountsOfAParentMayHaveTheSameProduct() throws Exception {
    String header = "account,product,parent,month,mrr\n";
    assertThat(
            Inputs.of(header + "A1,Core,P,2025-01,1\nA2,Core,P,2025-01,2\n")
                .customer("parent")
                .cells())
        .isEqualTo("P 2025-01 3");
    assertThat(
            Inputs.of(header + "A1,Core,P,2025-01,1\nA1,Core,P,2025-01,2\n")
                .customer("parent")
                .refusal())
        .startsWith("book.csv:3: customer 'P' was already given on line 2");
  }

  @Test
  void revenueBelowZeroIsRefusedOrClippedAndCounted() throws Exception {
    Inputs input = Inputs.of("customer,month,mrr\nA,2025-01,5\nA,2025-02,-7.5\nB,2025-02,1\n");
    assertThat(input.refusal())
        .startsWith("book.csv:3: customer 'A' has revenue below zero: -7.5 (--negative clip");
    assertThat(input.clipNegative().cells()).isEqualTo("A 2025-01 5\nB 2025-02 1");
    assertThat(input.notices()).isEqualTo("negative-clipped 1 7.5");
  }

  @Test
  void aDateThatNobodyHasIsRefusedOrTakenAsZero() throws Exception {
    Inputs input = Inputs.of("customer,month,mrr\nA,2025-01,1\nA,2025-02,1\nA,2025-04,1\n");
    assertThat(input.refusal())
        .isEqualTo(
            "book.csv: no row of any customer for 2025-03, and everybody would count as churned"
                + " (--missing-date zero takes it so)");
    assertThat(input.missingIsZero().book().dateCount()).isEqualTo(4);
    assertThat(input.notices()).isEqualTo("dates-missing 1");
  }

  @Test
  void aDateThatOnlyASliceLacksIsNotMissing() throws Exception {
    Inputs input =
        Inputs.of(
            """
            customer,segment,month,mrr
            A,SMB,2025-01,1
            B,Enterprise,2025-02,9
            A,SMB,2025-03,1
            """);
    assertThat(input.where("segment", "SMB").book().dateCount()).isEqualTo(3);
    assertThat(input.cells()).isEqualTo("A 2025-01 1\nA 2025-03 1");
  }

  @Test
  void datesAfterAsOfAreIgnoredAndCounted() throws Exception {
    Inputs input =
        Inputs.of("customer,month,mrr\nA,2025-01,1\nA,2025-02,2\nA,2025-03,3\nB,2025-03,3\n")
            .asOf("2025-02");
    assertThat(input.cells()).isEqualTo("A 2025-01 1\nA 2025-02 2");
    assertThat(input.notices()).isEqualTo("dates-ignored 2");
    assertThat(input.asOf("2024").refusal()).startsWith("--as-of: no date up to 2024");
  }

  @Test
  void datesWithoutAStepAreTakenAsTheyAreAndSaid() throws Exception {
    Inputs input = Inputs.of("customer,date,mrr\nA,2025-01-31,1\nA,2025-02-07,2\nA,2025-02-14,3\n");
    assertThat(input.book().dateCount()).isEqualTo(3);
    assertThat(input.notices()).isEqualTo("dates-irregular 3");
  }

  @Test
  void aBlankAmountIsABadRowUnlessItIsZero() throws Exception {
    Inputs input = Inputs.of("customer,month,mrr\nA,2025-01,\nB,2025-01,2\n");
    assertThat(input.refusal()).startsWith("book.csv:2:3: amount is blank");
    assertThat(input.skipBadRows().cells()).isEqualTo("B 2025-01 2");
    assertThat(input.blankIsZero(true).cells()).isEqualTo("B 2025-01 2");
  }

  @Test
  void everyCustomerOfTheFileIsCounted() throws Exception {
    InputData reading =
        Inputs.of("customer,segment,month,mrr\nA,x,2025-01,1\nB,y,2025-01,0\nA,x,2025-02,1\n")
            .where("segment", "x")
            .read();
    assertThat(reading.provenance().customers()).isEqualTo(2);
    assertThat(reading.provenance().rows()).isEqualTo(3);
  }

  @Test
  void twoColumnsThatMayBeTheDateAreNotChosenBetween() {
    assertThat(Inputs.of("customer,date,month,mrr\nA,2025-01-31,2025-01,1\n").refusal())
        .contains("date: both 'date' and 'month' fit; say which with --map date=COLUMN");
  }

  @Test
  void typesCannotBeChosenWithoutATypeColumn() {
    assertThat(
            Inputs.of("customer,month,mrr\nA,2025-01,1\n").types(Set.of("new"), Set.of()).refusal())
        .isEqualTo(
            "--include-type/--exclude-type: no type column in snapshots;"
                + " --map type=COLUMN names one; found: customer, month, mrr");
  }

  @Test
  void filesMustNameTheirAmountsAlike() {
    assertThat(
            Inputs.of("customer,month,mrr\nA,2025-01,1\n")
                .and("customer,month,arr\nA,2025-02,12\n")
                .refusal())
        .isEqualTo("book2.csv:1: amounts are in 'arr', but in 'mrr' of book.csv");
  }
}
