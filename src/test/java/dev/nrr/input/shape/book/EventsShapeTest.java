package dev.nrr.input.shape.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.input.Inputs;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventsShapeTest {

  private static final String HEADER = "date,customer,type,mrr_change\n";

  @Test
  void changesMakeARunningBalance() throws Exception {
    Inputs input =
        Inputs.of(
            HEADER
                + "2025-01-10,A,new,100\n"
                + "2025-02-10,A,expansion,50\n"
                + "2025-03-10,A,contraction,-30\n"
                + "2025-04-10,A,churn,-120\n"
                + "2025-05-10,A,reactivation,80\n");
    assertThat(input.read().provenance().shape()).isEqualTo("events");
    assertThat(input.cells())
        .isEqualTo("A 2025-01-31 100\nA 2025-02-28 150\nA 2025-03-31 120\nA 2025-05-31 80");
    assertThat(input.book().dateCount()).isEqualTo(5);
  }

  @Test
  void manyCustomersAreReadByRanges() throws Exception {
    int customers = 17_000;
    StringBuilder rows = new StringBuilder(HEADER);
    long paid = 0;
    long left = 0;
    for (int customer = 0; customer < customers; customer++) {
      String name = ",C" + (100_000 + customer) + ",";
      rows.append("2025-01-10").append(name).append("new,").append(10 + customer % 7).append('\n');
      rows.append("2025-02-10").append(name).append("churn,").append(5 + customer % 7).append('\n');
      paid += 10 + customer % 7;
      left += 5;
    }
    Inputs input = Inputs.of(rows.toString());
    assertThat(input.book().total(0)).isEqualTo(Amount.of(paid));
    assertThat(input.book().total(1)).isEqualTo(Amount.of(left));
    assertThat(input.notices()).isEqualTo("churn-leaves-revenue 17000 85000");
    String tooMuch = rows + "2025-02-20,C116999,contraction,7\n2025-02-20,C100000,contraction,6\n";
    Inputs below = Inputs.of(tooMuch);
    assertThat(below.refusal())
        .contains("book.csv:34002: customer 'C116999' goes below zero: -2")
        .contains("book.csv:34003: customer 'C100000' goes below zero: -1");
    Inputs clipped = Inputs.of(tooMuch).clipNegative();
    assertThat(clipped.book().total(1)).isEqualTo(Amount.of(left - 10));
    assertThat(clipped.notices())
        .isEqualTo("churn-leaves-revenue 17000 85000\nnegative-clipped 2 3");
  }

  @Test
  void lossesMayBeWrittenWithoutASign() throws Exception {
    assertThat(
            Inputs.of(
                    HEADER
                        + "2025-01-10,A,new,100\n2025-02-10,A,contraction,30\n"
                        + "2025-03-10,A,churn,70\n")
                .cells())
        .isEqualTo("A 2025-01-31 100\nA 2025-02-28 70");
  }

  @Test
  void aLedgerThatWritesLossesTwoReadersIsRefused() {
    assertThat(
            Inputs.of(
                    HEADER
                        + "2025-01-10,A,new,100\n2025-02-10,A,contraction,-30\n"
                        + "2025-03-10,A,churn,70\n")
                .refusal())
        .startsWith(
            "book.csv:4:4: 'churn' of 70 is above zero, but losses are below zero on line 3");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          new          , 1
          New Business , 1
          new_mrr      , 1
          Opening Balance, 1
          upgrade      , 1
          Upsell       , 1
          cross-sell   , 1
          Reactivation , 1
          win-back     , 1
          adjustment   , 1
          downgrade    , -1
          Contraction MRR, -1
          cancelled    , -1
          churned      , -1
          adjustment   , -1
          """)
  void typesAreKnownByTheirSynonyms(String type, int change) throws Exception {
    assertThat(
            Inputs.of(HEADER + "2025-01-01,A,new,5\n2025-02-01,A," + type + "," + change + "\n")
                .cells())
        .isEqualTo("A 2025-01-31 5\nA 2025-02-28 " + (5 + change));
  }

  @Test
  void anUnknownTypeIsAnErrorAtItsPlaceUnlessItIsMappedOrLeftOut() throws Exception {
    Inputs input = Inputs.of(HEADER + "2025-01-01,A,new,5\n2025-01-02,A,refund,-1\n");
    assertThat(input.refusal()).startsWith("book.csv:3:3: unknown movement 'refund', expected");
    assertThat(input.skipBadRows().refusal()).startsWith("book.csv:3:3: unknown movement");
    assertThat(input.mapType("refund", "contraction").cells()).isEqualTo("A 2025-01-31 4");
    assertThat(input.types(Set.of(), Set.of("Refund")).cells()).isEqualTo("A 2025-01-31 5");
    assertThat(input.notices()).isEqualTo("types-left-out 1");
    assertThat(input.types(Set.of("new"), Set.of()).cells()).isEqualTo("A 2025-01-31 5");
    assertThat(input.types(Set.of("new", "bonus"), Set.of()).refusal())
        .isEqualTo("--include-type: no row of type 'bonus'; found: new, refund");
    assertThat(input.types(Set.of("new"), Set.of("bonus")).notices())
        .isEqualTo("types-left-out 1\ntype-absent 1");
    assertThat(input.mapType("refund", "loss").refusal())
        .isEqualTo(
            "--map-type: 'loss' is no movement; one of new, expansion, contraction, churn,"
                + " reactivation, change, unchanged");
  }

  @Test
  void aTypeThatContradictsItsSignIsAnError() {
    assertThat(Inputs.of(HEADER + "2025-01-01,A,new,-5\n").refusal())
        .startsWith("book.csv:2:4: 'new' of -5, expected a gain");
  }

  @Test
  void aLedgerBelowZeroIsAnErrorThatNamesTheLine() throws Exception {
    Inputs input =
        Inputs.of(
            HEADER + "2025-01-01,A,new,5\n2025-02-01,A,churn,-8\n2025-03-01,A,reactivation,2\n");
    assertThat(input.refusal())
        .startsWith("book.csv:3: customer 'A' goes below zero: -3 (--negative clip takes 0)");
    assertThat(input.clipNegative().cells()).isEqualTo("A 2025-01-31 5");
    assertThat(input.notices()).isEqualTo("negative-clipped 2 4");
  }

  @Test
  void revenueBelowZeroIsClippedAtADateAndNotInTheLedger() throws Exception {
    Inputs input =
        Inputs.of(
                HEADER + "2025-01-01,A,new,100\n2025-02-01,A,churn,120\n2025-03-01,A,upgrade,50\n")
            .clipNegative();
    assertThat(input.cells()).isEqualTo("A 2025-01-31 100\nA 2025-03-31 30");
  }

  @ParameterizedTest
  @CsvSource({
    "signup, 1",
    "sign_up, 1",
    "New Subscription, 1",
    "subscription_created, 1",
    "trial_converted, 1",
    "customer.subscribed, 1",
    "Neukunde, 1",
    "alta, 1",
    "nouveau client, 1",
    "Resumed, 1",
    "price_increase, 1",
    "Preiserhöhung, 1",
    "seats added, 1",
    "planUpgraded, 1",
    "unsubscribe, -1",
    "cancel, -1",
    "subscription_deleted, -1",
    "Kündigung, -1",
    "baja, -1",
    "résiliation, -1",
    "price_decrease, -1",
    "paused, -1",
    "expired, -1",
    "renewal, 0",
    "flat, 0",
    "Verlängerung, 0",
    "trial_started, 0"
  })
  void wordsOfManyLedgersAreKnown(String type, int change) throws Exception {
    assertThat(
            Inputs.of(HEADER + "2025-01-01,A,new,5\n2025-02-01,A," + type + "," + change + "\n")
                .cells())
        .isEqualTo("A 2025-01-31 5\nA 2025-02-28 " + (5 + change));
  }

  @Test
  void aRenewalThatHasAnAmountIsAsked() throws Exception {
    Inputs input = Inputs.of(HEADER + "2025-01-01,A,new,5\n2025-02-01,A,renewal,5\n");
    assertThat(input.refusal()).startsWith("book.csv:3:3: 'renewal' of 5 should change nothing");
    assertThat(input.suggestions())
        .isEqualTo("--map-type renewal=unchanged\n--map-type renewal=change");
    assertThat(input.mapType("renewal", "unchanged").cells())
        .isEqualTo("A 2025-01-31 5\nA 2025-02-28 5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          5  | --map-type bump=expansion; --map-type bump=contraction; --map-type bump=unchanged
          -3 | --map-type bump=contraction
          0  | --map-type bump=unchanged
          """)
  void anUnknownWordIsAskedByWhatItsAmountsCanMean(int amount, String lines) {
    Inputs input = Inputs.of(HEADER + "2025-01-01,A,new,5\n2025-02-01,A,bump," + amount + "\n");
    assertThat(input.suggestions().replace("\n", "; ")).isEqualTo(lines);
  }

  @Test
  void aPlainMeasureIsRefusedUnlessItCanOnlyBeChanges() throws Exception {
    String header = "date,customer,type,mrr\n";
    String first = "2025-01-01,A,new,100\n";
    Inputs either = Inputs.of(header + first + "2025-02-01,A,upgrade,150\n");
    assertThat(either.refusal()).startsWith("book.csv:1:4: 'mrr' may be what a customer pays");
    assertThat(either.suggestions()).isEqualTo("--shape levels\n--map amount=mrr");
    assertThat(either.shape("levels").cells()).isEqualTo("A 2025-01-31 100\nA 2025-02-28 150");
    Inputs levels = Inputs.of(header + first + "2025-02-01,A,cancel,0\n");
    assertThat(levels.suggestions()).isEqualTo("--shape levels");
    assertThat(Inputs.of(header + first + "2025-02-01,A,upgrade,50\n").cells())
        .isEqualTo("A 2025-01-31 100\nA 2025-02-28 150");
    assertThat(Inputs.of(header + first + "2025-02-01,A,churn,100\n").cells())
        .isEqualTo("A 2025-01-31 100");
    assertThat(Inputs.of(header + first + "2025-02-01,A,downgrade,-50\n").cells())
        .isEqualTo("A 2025-01-31 100\nA 2025-02-28 50");
  }

  @Test
  void lossesOfNothingAreLevels() {
    Inputs input =
        Inputs.of("date,customer,type,amount\n2025-01-01,A,new,5\n2025-02-01,A,cancelled,0\n");
    assertThat(input.refusal()).startsWith("book.csv:1:4: every loss is 0");
    assertThat(input.suggestions()).isEqualTo("--shape levels");
  }

  @Test
  void whatIsPaidAfterAnEventMustBeWhatTheChangesComeTo() throws Exception {
    String header = "date,customer,type,mrr,mrr_delta\n2025-01-01,A,new,100,100\n";
    assertThat(Inputs.of(header + "2025-02-01,A,upgrade,150,50\n").cells())
        .isEqualTo("A 2025-01-31 100\nA 2025-02-28 150");
    Inputs different = Inputs.of(header + "2025-02-01,A,upgrade,160,50\n");
    assertThat(different.refusal())
        .startsWith(
            "book.csv:3: customer 'A' pays 160 by 'mrr', but the changes in 'mrr_delta' come to"
                + " 150");
    assertThat(different.suggestions()).isEqualTo("--shape levels --map amount=mrr\n--ignore mrr");
  }

  @Test
  void changesOfOneDayAreOneWhateverTheirOrder() throws Exception {
    assertThat(
            Inputs.of(
                    HEADER + "2025-02-01,A,churn,-8\n2025-02-01,A,new,10\n2025-02-01,A,upgrade,1\n")
                .cells())
        .isEqualTo("A 2025-02-28 3");
  }

  @Test
  void aChurnOfNothingThatLeavesRevenueIsRefused() throws Exception {
    assertThat(Inputs.of(HEADER + "2025-01-01,A,new,5\n2025-02-01,A,churn,0\n").refusal())
        .startsWith("book.csv:3: churn of 0 leaves customer 'A' at 5, expected what was lost");
    assertThat(
            Inputs.of(HEADER + "2025-01-01,A,new,0\n2025-02-01,A,churn,0\n2025-01-01,B,new,1\n")
                .cells())
        .isEqualTo("B 2025-01-31 1\nB 2025-02-28 1");
  }

  @Test
  void aLedgerThatSeemsToLackItsBeginningIsTakenAndSaid() throws Exception {
    Inputs input = Inputs.of(HEADER + "2025-01-01,A,expansion,5\n2025-02-01,A,churn,-2\n");
    assertThat(input.cells()).isEqualTo("A 2025-01-31 5\nA 2025-02-28 3");
    assertThat(input.notices()).isEqualTo("expansion-from-zero 1 5\nchurn-leaves-revenue 1 3");
  }

  @Test
  void aSignedLedgerNeedsNoTypes() throws Exception {
    assertThat(Inputs.of("date,customer,change\n2025-01-01,A,5\n2025-02-01,A,-2\n").cells())
        .isEqualTo("A 2025-01-31 5\nA 2025-02-28 3");
  }

  @Test
  void rowsMayStandInAnyOrder() throws Exception {
    assertThat(
            Inputs.of(
                    HEADER
                        + "2025-03-10,A,churn,-70\n2025-02-10,A,contraction,-30\n"
                        + "2025-01-10,A,new,100\n")
                .cells())
        .isEqualTo("A 2025-01-31 100\nA 2025-02-28 70");
  }

  @Test
  void theAttributesAreThoseOfTheLatestChange() throws Exception {
    var book =
        Inputs.of(
                "date,customer,type,mrr_change,segment\n"
                    + "2025-01-10,A,new,100,SMB\n2025-03-10,A,upgrade,1,Enterprise\n")
            .by("segment")
            .book();
    var segment = book.attribute("segment");
    assertThat(segment.values().get(segment.code(0, 1))).isEqualTo("SMB");
    assertThat(segment.values().get(segment.code(0, 2))).isEqualTo("Enterprise");
  }

  @Test
  void monthsAsDatesAreTheDatesOfTheBook() throws Exception {
    String text = HEADER + "2025-01,A,new,5\n2025-03,A,upgrade,1\n";
    assertThat(Inputs.of(text).cells()).isEqualTo("A 2025-01 5\nA 2025-02 5\nA 2025-03 6");
    assertThat(Inputs.of(text).firstDay().cells())
        .isEqualTo("A 2025-01 5\nA 2025-02 5\nA 2025-03 6");
  }

  @Test
  void asOfCutsTheLedger() throws Exception {
    Inputs input =
        Inputs.of(HEADER + "2025-01-01,A,new,5\n2025-02-01,A,upgrade,1\n2025-03-01,B,new,2\n")
            .asOf("2025-02-28");
    assertThat(input.cells()).isEqualTo("A 2025-01-31 5\nA 2025-02-28 6");
    assertThat(input.notices()).isEqualTo("dates-ignored 1");
  }
}
