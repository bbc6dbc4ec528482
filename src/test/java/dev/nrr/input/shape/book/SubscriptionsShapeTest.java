package dev.nrr.input.shape.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.input.Inputs;
import dev.nrr.input.request.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionsShapeTest {

  private static final String HEADER =
      "subscription_id,customer_id,start_date,end_date,monthly_amount\n";

  @Test
  void aSubscriptionIsPaidFromItsStartUntilBeforeItsEnd() throws Exception {
    Inputs input = Inputs.of(HEADER + "s1,Acme,2025-01-15,2025-03-31,100\n").asOf("2025-03");
    assertThat(input.read().provenance().shape()).isEqualTo("subscriptions");
    assertThat(input.cells()).isEqualTo("Acme 2025-01-31 100\nAcme 2025-02-28 100");
    assertThat(input.book().dates()).hasToString("[2025-01-31, 2025-02-28, 2025-03-31]");
  }

  @Test
  void anInclusiveEndIsStillPaid() throws Exception {
    assertThat(
            Inputs.of(HEADER + "s1,Acme,2025-01-15,2025-03-31,100\n")
                .asOf("2025-03")
                .endInclusive()
                .cells())
        .isEqualTo("Acme 2025-01-31 100\nAcme 2025-02-28 100\nAcme 2025-03-31 100");
  }

  @Test
  void revenueMayBeLookedAtOnFirstDays() throws Exception {
    assertThat(
            Inputs.of(HEADER + "s1,Acme,2025-01-15,2025-03-31,100\n")
                .asOf("2025-03")
                .firstDay()
                .cells())
        .isEqualTo("Acme 2025-02-01 100\nAcme 2025-03-01 100");
  }

  @Test
  void overlapsOfOneSubscriptionAreAskedAboutAndSeveralSubscriptionsAddUp() throws Exception {
    Inputs input =
        Inputs.of(
            HEADER
                + "s1,Acme,2025-01-01,2025-03-01,100\n"
                + "s2,Acme,2025-02-01,,50.5\n"
                + "s1,Acme,2025-02-01,2025-03-01,1\n");
    assertThat(input.refusal())
        .startsWith(
            "book.csv:4: subscription 's1' of customer 'Acme' is paid at the same time on line 2");
    assertThat(input.sumDuplicates().cells())
        .isEqualTo("Acme 2025-01-31 100\nAcme 2025-02-28 151.5\nAcme 2025-03-31 50.5");
  }

  @ParameterizedTest
  @CsvSource({"''", "9999-12-31", "2099-12-31"})
  void noEndOrAFarOneIsOngoing(String end) throws Exception {
    assertThat(
            Inputs.of(HEADER + "a,A,2025-01-01," + end + ",1\nb,B,2025-01-01,2025-03-01,2\n")
                .cells())
        .isEqualTo(
            "A 2025-01-31 1\nA 2025-02-28 1\nA 2025-03-31 1\nB 2025-01-31 2\nB 2025-02-28 2");
  }

  @Test
  void monthsAsDatesCountWhole() throws Exception {
    Inputs input = Inputs.of(HEADER + "a,A,2025-01,2025-03,1\n").asOf("2025-03");
    assertThat(input.cells()).isEqualTo("A 2025-01 1\nA 2025-02 1");
    assertThat(input.endInclusive().cells()).isEqualTo("A 2025-01 1\nA 2025-02 1\nA 2025-03 1");
  }

  @Test
  void startAndEndAreDecidedTogether() throws Exception {
    assertThat(Inputs.of(HEADER + "a,A,01/02/2025,28/03/2025,1\n").cells())
        .isEqualTo("A 2025-02-28 1");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          month      , 120 , 120
          Monthly    , 120 , 120
          quarter    , 120 , 40
          year       , 120 , 10
          annual     , 100 , 8.3333333333
          week       , 3   , 13
          day        , 12  , 365
          3-month    , 120 , 40
          3 months   , 120 , 40
          2 years    , 240 , 10
          half-year  , 120 , 20
          P1Y        , 120 , 10
          6_months   , 120 , 20
          """)
  void amountsAreBroughtToAMonthByTheirInterval(String interval, String amount, String monthly)
      throws Exception {
    String text =
        "customer,start,end_date,amount,interval\nA,2025-01-01,," + amount + "," + interval + "\n";
    assertThat(Inputs.of(text).shape("subscriptions").cells()).isEqualTo("A 2025-01-31 " + monthly);
  }

  @Test
  void intervalsAreExactBesideEachOther() throws Exception {
    var book =
        Inputs.of(
                """
                customer,start_date,end_date,amount,interval
                A,2025-01-01,,100,year
                A,2025-01-01,,100,week
                A,2025-01-01,,0.07,7 months
                A,2025-01-01,,10,day
                """)
            .book();
    Amount twelve = Amount.ZERO;
    for (int i = 0; i < 12; i++) {
      twelve = twelve.plus(book.revenue(0, 0));
    }
    assertThat(twelve).isEqualTo(Amount.of("8950.12"));
  }

  @Test
  void anUnknownIntervalIsAnErrorAtItsPlace() throws Exception {
    String text =
        "customer,start_date,end_date,amount,interval\nA,2025-01-01,,1,month\nA,2025-01-01,,1,moon\n";
    assertThat(Inputs.of(text).refusal())
        .startsWith("book.csv:3:5: unknown interval 'moon', expected one such as month");
    assertThat(Inputs.of(text).skipBadRows().cells()).isEqualTo("A 2025-01-31 1");
    assertThat(
            Inputs.of("customer,start_date,end_date,amount,interval\nA,2025-01-01,,1,\n").refusal())
        .startsWith("book.csv:2:5: unknown interval ''");
  }

  @Test
  void anArrColumnIsYearly() throws Exception {
    assertThat(Inputs.of("customer,start_date,end_date,arr\nA,2025-01-01,,1200\n").cells())
        .isEqualTo("A 2025-01-31 100");
  }

  @Test
  void aHeaderThatNamesItsPeriodOutweighsAnIntervalColumn() throws Exception {
    Inputs input = Inputs.of("customer,start_date,end_date,mrr,interval\nA,2025-01-01,,100,year\n");
    assertThat(input.cells()).isEqualTo("A 2025-01-31 100");
    assertThat(input.notices()).isEqualTo("interval-not-used 1");
    assertThat(input.map(Field.INTERVAL, "interval").cells())
        .isEqualTo("A 2025-01-31 8.3333333333");
  }

  @Test
  void anEndBeforeItsStartIsAnErrorThatNamesTheLine() {
    assertThat(Inputs.of(HEADER + "a,A,2025-03-01,2025-01-01,1\n").refusal())
        .startsWith(
            "book.csv:2: this subscription of customer 'A' ends before it starts on 2025-03-01");
  }

  @Test
  void aDateThatIsNoneIsToldAtItsPlace() {
    assertThat(Inputs.of(HEADER + "a,A,2025-03-01,2025-02-30,1\n").refusal())
        .startsWith("book.csv:2:4: no such date: '2025-02-30'");
    assertThat(Inputs.of(HEADER + "a,A,,2025-02-01,1\n").refusal())
        .startsWith("book.csv:2:3: start is blank");
  }

  @Test
  void asOfCutsTheDaysAndCountsLaterStarts() throws Exception {
    Inputs input =
        Inputs.of(HEADER + "a,A,2025-01-01,,1\nb,B,2025-04-01,2025-12-31,2\n").asOf("2025-02");
    assertThat(input.cells()).isEqualTo("A 2025-01-31 1\nA 2025-02-28 1");
    assertThat(input.notices()).isEqualTo("dates-ignored 1");
  }

  @Test
  void theDaysAreThoseOfTheWholeFileWhateverSliceIsAsked() throws Exception {
    assertThat(
            Inputs.of(
                    "customer,start_date,end_date,mrr,region\n"
                        + "A,2025-02-01,,1,EU\nB,2025-01-01,2025-04-01,1,US\n")
                .where("region", "EU")
                .book()
                .dates())
        .hasToString("[2025-01-31, 2025-02-28, 2025-03-31, 2025-04-30]");
  }

  @Test
  void datesOverACenturyAreNotMeant() {
    assertThat(Inputs.of(HEADER + "a,A,0025-01-01,2025-01-01,1\n").refusal())
        .isEqualTo("book.csv: dates from 0025-01-01 to 2025-01-01 are over 100 years");
    assertThat(Inputs.of(HEADER + "a,A,2100-01-01,,1\n").refusal())
        .startsWith(
            "book.csv:2: this subscription of customer 'A' starts on 2100-01-01,"
                + " expected a day before 2099");
  }
}
