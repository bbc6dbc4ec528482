package dev.nrr.input.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.survey.DistinctTexts.Entry;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnFactsTest {

  private static ColumnFacts of(String... cells) {
    ColumnFacts facts = new ColumnFacts();
    for (String cell : cells) {
      facts.observe(cell);
    }
    return facts;
  }

  @Test
  void countsWhatCellsAre() {
    ColumnFacts facts = of("1", "2.50", "", "NULL", "$3", "-4", "0", "Alder", "2024-01-01", "5%");
    assertThat(facts.rows()).isEqualTo(10);
    assertThat(facts.filled()).isEqualTo(8);
    assertThat(facts.count(CellKind.AMOUNT)).isEqualTo(5);
    assertThat(facts.count(CellKind.BLANK)).isEqualTo(1);
    assertThat(facts.count(CellKind.NOTHING)).isEqualTo(1);
    assertThat(facts.count(CellKind.PERCENT)).isEqualTo(1);
    assertThat(facts.withCurrency()).isEqualTo(1);
    assertThat(facts.withDecimals()).isEqualTo(1);
    assertThat(facts.negatives()).isEqualTo(1);
    assertThat(facts.zeros()).isEqualTo(1);
    assertThat(facts.isAmounts()).isFalse();
    assertThat(facts.isWords()).isFalse();
  }

  @Test
  void tellsKindsOfColumns() {
    assertThat(of("1", "", "3").isCounts()).isTrue();
    assertThat(of("1", "1.5").isCounts()).isFalse();
    assertThat(of("1", "-1").isCounts()).isFalse();
    assertThat(of("$1").isCounts()).isFalse();
    assertThat(of("", "").isAmounts()).isFalse();
    assertThat(of("a", "").isWords()).isTrue();
    assertThat(of("0", "0.00", "").isZero()).isTrue();
    assertThat(of("0", "x").isZero()).isFalse();
  }

  @Test
  void tellsRunningNumbers() {
    assertThat(of("1", "2", "3").isRunningNumber()).isTrue();
    assertThat(of("0", "1", "", "2").isRunningNumber()).isTrue();
    assertThat(of("1", "2", "4").isRunningNumber()).isFalse();
    assertThat(of("2", "3").isRunningNumber()).isFalse();
    assertThat(of("1", "a", "2").isRunningNumber()).isFalse();
    assertThat(of("1").isRunningNumber()).isFalse();
  }

  @Test
  void tellsRowsWithMoneyApart() {
    ColumnFacts facts = new ColumnFacts();
    facts.observe("active", 2, true, false);
    facts.observe("churned", 3, false, false);
    facts.observe(" churned", 4, true, true);
    facts.observe("churned", 5, true, false);
    facts.observe("active", 6, true, false);
    Entry active = facts.texts().list().get(0);
    Entry churned = facts.texts().list().get(1);
    assertThat(active.rows()).isEqualTo(2);
    assertThat(active.moneyRows()).isEqualTo(2);
    assertThat(churned.text()).isEqualTo("churned");
    assertThat(churned.rows()).isEqualTo(3);
    assertThat(churned.moneyRows()).isEqualTo(2);
    assertThat(churned.openMoneyRows()).isEqualTo(1);
    assertThat(churned.firstMoneyLine()).isEqualTo(4);
  }

  @Test
  void asksForOneOnlyWhereThereIsMoney() {
    ColumnFacts facts = new ColumnFacts();
    facts.observe("1", 2, true, false);
    facts.observe("0", 3, false, false);
    assertThat(facts.isOneWithMoney()).isTrue();
    facts.observe("3", 4, true, false);
    assertThat(facts.isOneWithMoney()).isFalse();
    assertThat(facts.firstNotOneLine()).isEqualTo(4);
    assertThat(facts.firstAmountLine()).isEqualTo(2);
    assertThat(facts.firstNonZeroLine()).isEqualTo(2);
  }

  @Test
  void forgetsTextsWhereThereAreTooMany() {
    ColumnFacts facts = new ColumnFacts();
    for (int i = 0; i < DistinctTexts.LIMIT; i++) {
      facts.observe("word " + (char) ('a' + i));
    }
    assertThat(facts.texts().size()).isEqualTo(DistinctTexts.LIMIT);
    facts.observe("one more");
    assertThat(facts.texts().isFull()).isTrue();
    assertThat(facts.texts().list()).isEmpty();
    facts.observe("one more");
    assertThat(facts.rows()).isEqualTo(DistinctTexts.LIMIT + 2);
    assertThat(of("x".repeat(100)).texts().isFull()).isTrue();
  }

  @Test
  void countsEveryCellOnce() {
    String[] cells = {"", "-", "1", "2.5", "5%", "2024-01-01", "Alder", "$7", "NULL", "1/2/2024"};
    Random random = new Random(11);
    for (int run = 0; run < 200; run++) {
      ColumnFacts facts = new ColumnFacts();
      int rows = random.nextInt(50);
      for (int i = 0; i < rows; i++) {
        facts.observe(cells[random.nextInt(cells.length)], i + 2, random.nextBoolean(), false);
      }
      long sum = 0;
      for (CellKind kind : CellKind.values()) {
        sum += facts.count(kind);
      }
      assertThat(sum).as("run %d", run).isEqualTo(rows);
      long texts = facts.texts().list().stream().mapToLong(Entry::rows).sum();
      assertThat(texts).as("run %d", run).isEqualTo(facts.filled());
    }
  }
}
