package dev.nrr.input.shape.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.Inputs;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsShapeTest {

  private static final String CHAIN = "customer,date,mrr_before,mrr_after,mrr_delta\n";

  private static Inputs levels(String rows) {
    return Inputs.of("customer,date,event,mrr\n" + rows).shape("levels");
  }

  @Test
  void anAmountHoldsUntilTheNextRow() throws Exception {
    assertThat(levels("A,2025-01-10,new,100\nA,2025-03-02,upgrade,150\n").cells())
        .isEqualTo("A 2025-01-31 100\nA 2025-02-28 100\nA 2025-03-31 150");
  }

  @ParameterizedTest
  @CsvSource({"cancel,0", "cancel,", "cancelled,100", "renewal,0", "churned,", "gekündigt,100"})
  void zeroBlankOrACancelWordEndsIt(String word, String amount) throws Exception {
    assertThat(
            levels(
                    "A,2025-01-10,new,100\nA,2025-02-02,"
                        + word
                        + ","
                        + (amount == null ? "" : amount)
                        + "\n")
                .cells())
        .isEqualTo("A 2025-01-31 100");
  }

  @Test
  void aWordThatNobodyKnowsMayEndIt() throws Exception {
    Inputs input = levels("A,2025-01-10,new,100\nA,2025-02-02,bump,120\n");
    assertThat(input.refusal()).startsWith("book.csv:3:3: 'bump' is no known movement");
    assertThat(input.suggestions()).isEqualTo("--map-type bump=change\n--map-type bump=churn");
    assertThat(input.mapType("bump", "change").cells())
        .isEqualTo("A 2025-01-31 100\nA 2025-02-28 120");
    assertThat(input.mapType("bump", "churn").cells()).isEqualTo("A 2025-01-31 100");
  }

  @Test
  void beforeAndAfterThatAgreeAreTakenUnasked() throws Exception {
    Inputs input =
        Inputs.of(
            CHAIN + "A,2025-01-10,0,100,100\nA,2025-02-02,100,80,-20\nA,2025-03-01,80,0,-80\n");
    assertThat(input.read().provenance().shape()).isEqualTo("levels");
    assertThat(input.cells()).isEqualTo("A 2025-01-31 100\nA 2025-02-28 80");
  }

  @Test
  void beforeAndAfterThatDoNotAgreeAreRefused() {
    assertThat(Inputs.of(CHAIN + "A,2025-01-10,0,100,100\nA,2025-02-02,90,80,-10\n").refusal())
        .startsWith("book.csv:3: customer 'A': mrr_before is 90, but the row before left 100");
    assertThat(Inputs.of(CHAIN + "A,2025-01-10,0,100,50\n").refusal())
        .startsWith("book.csv:2:5: a change of 50 between 0 and 100");
  }

  @Test
  void whatWasPaidBeforeTheFileBeginsIsAsked() throws Exception {
    Inputs input =
        Inputs.of(CHAIN + "B,2025-01-10,0,5,5\nA,2025-02-10,100,80,-20\nA,2025-03-01,80,90,10\n");
    assertThat(input.refusal()).startsWith("book.csv:3: customer 'A' already paid before");
    assertThat(input.suggestions())
        .startsWith("--shape levels\n--shape balances --map starting=mrr_before");
    assertThat(input.shape("levels").cells())
        .isEqualTo(
            "A 2025-01-31 100\nA 2025-02-28 80\nA 2025-03-31 90\n"
                + "B 2025-01-31 5\nB 2025-02-28 5\nB 2025-03-31 5");
    assertThat(input.notices()).isEqualTo("paid-before-first-row 1 100");
  }

  @Test
  void severalRowsOfADayAreOrderedByTimeOrByTheChainNeverByTheFile() throws Exception {
    String first = "A,2025-02-02 17:30,upgrade,300\n";
    String second = "A,2025-02-02 09:05,upgrade,200\n";
    String begin = "A,2025-01-02 00:00,new,100\n";
    assertThat(levels(begin + first + second).cells())
        .isEqualTo("A 2025-01-31 100\nA 2025-02-28 300");
    assertThat(levels(begin + second + first).cells())
        .isEqualTo("A 2025-01-31 100\nA 2025-02-28 300");
    assertThat(
            Inputs.of(
                    CHAIN
                        + "A,2025-01-10,0,100,100\nA,2025-02-02,150,80,-70\n"
                        + "A,2025-02-02,100,150,50\n")
                .cells())
        .isEqualTo("A 2025-01-31 100\nA 2025-02-28 80");
    Inputs open = levels("A,2025-01-02,new,100\nA,2025-01-02,new,120\n");
    assertThat(open.refusal())
        .startsWith("book.csv:3: customer 'A' has 2 rows of different amounts on 2025-01-02");
    assertThat(open.suggestions()).isEqualTo("--duplicates last:COLUMN");
  }

  @Test
  void subscriptionsOfACustomerAreLevelsOfTheirOwn() throws Exception {
    assertThat(
            Inputs.of(
                    "customer,subscription_id,date,mrr\nA,1,2025-01-02,100\nA,2,2025-02-02,30\n"
                        + "A,1,2025-03-03,0\n")
                .shape("levels")
                .cells())
        .isEqualTo("A 2025-01-31 100\nA 2025-02-28 130\nA 2025-03-31 30");
  }

  @Test
  void anUpgradeToLessMayBeAChange() {
    Inputs input = levels("A,2025-01-02,new,100\nA,2025-02-02,upgrade,30\n");
    assertThat(input.refusal()).contains("expansion from 100 to 30: the amount may be a change");
    assertThat(input.suggestions()).isEqualTo("--shape events --map amount=mrr");
  }

  /** Levels, events of their changes, and a plain walk through the days come to one book. */
  @Test
  void levelsAreTheChangesOfEventsAndASlowWalk() throws Exception {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      Map<String, TreeMap<LocalDate, Integer>> truth = new TreeMap<>();
      List<String> levels = new ArrayList<>();
      List<String> events = new ArrayList<>();
      for (int customer = 0; customer < 4; customer++) {
        String name = "C" + customer;
        int level = 0;
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(60));
        for (int row = 0; row < 6; row++) {
          int next = random.nextInt(4) * 10;
          truth.computeIfAbsent(name, key -> new TreeMap<>()).put(day, next);
          levels.add(name + "," + day + "," + next + "\n");
          events.add(name + "," + day + "," + (next - level) + "\n");
          level = next;
          day = day.plusDays(1 + random.nextInt(70));
        }
      }
      Collections.shuffle(levels, random);
      String expected = walk(truth);
      assertThat(Inputs.of("customer,date,mrr\n" + String.join("", levels)).shape("levels").cells())
          .as("seed %d", seed)
          .isEqualTo(expected);
      assertThat(Inputs.of("customer,date,mrr_change\n" + String.join("", events)).cells())
          .as("seed %d", seed)
          .isEqualTo(expected);
    }
  }

  private static String walk(Map<String, TreeMap<LocalDate, Integer>> truth) {
    LocalDate first =
        truth.values().stream().map(TreeMap::firstKey).min(LocalDate::compareTo).orElseThrow();
    LocalDate last =
        truth.values().stream().map(TreeMap::lastKey).max(LocalDate::compareTo).orElseThrow();
    List<String> lines = new ArrayList<>();
    for (var entry : truth.entrySet()) {
      for (YearMonth month = YearMonth.from(first);
          !month.isAfter(YearMonth.from(last));
          month = month.plusMonths(1)) {
        var level = entry.getValue().floorEntry(month.atEndOfMonth());
        if (level != null && level.getValue() > 0) {
          lines.add(entry.getKey() + " " + month.atEndOfMonth() + " " + level.getValue());
        }
      }
    }
    return String.join("\n", lines.stream().sorted().toList());
  }
}
