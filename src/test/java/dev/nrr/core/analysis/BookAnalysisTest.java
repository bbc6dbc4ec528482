package dev.nrr.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.Books;
import dev.nrr.core.book.RevenueBookBuilder;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.Provenance;
import dev.nrr.core.result.RetentionRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BookAnalysisTest {

  static final RetentionRule RULE = RetentionRule.pointToPoint();
  static final Provenance INPUT = new Provenance("book.csv", "snapshots", 9, 0, 3L, Map.of(), null);

  private static Analysis analysis(int from, int to) {
    RevenueBookBuilder builder = Books.builder("team");
    String[][] rows = {{"a", "A", "100", "100", "150"}, {"b", "B", "50", "40", "0"}};
    for (String[] row : rows) {
      for (int date = 0; date < 3; date++) {
        Books.add(builder, row[0], date, row[date + 2], row[1]);
      }
    }
    return BookAnalysis.of(
        Books.build(builder, 3),
        RULE,
        List.of(List.of("team")),
        new BookAnalysis.Span(from, to, 12),
        INPUT,
        List.of(new Notice("read", "of the reading", 1, null)));
  }

  @Test
  void isTheWindowAskedFor() {
    Analysis whole = analysis(0, 2);
    assertThat(whole.window()).hasToString("2024-01 to 2024-03");
    assertThat(whole.total().bridge().starting()).isEqualTo(Amount.of(150));
    assertThat(whole.total().bridge().ending()).isEqualTo(Amount.of(150));
    assertThat(whole.slices()).hasSize(2);
    assertThat(analysis(0, 1).total().bridge().ending()).isEqualTo(Amount.of(140));
  }

  @Test
  void keepsTheNoticesOfTheReadingAndTiesOut() {
    Analysis whole = analysis(0, 2);
    assertThat(whole.notices()).extracting(Notice::code).startsWith("read");
    assertThat(Objects.requireNonNull(whole.tieOut()).difference().isZero()).isTrue();
    assertThat(whole.rule()).isEqualTo(RULE);
    assertThat(whole.input()).isEqualTo(INPUT);
  }

  @Test
  void diagnosesTheTotal() {
    assertThat(analysis(0, 2).diagnoses()).anyMatch(d -> d.toString().contains("a"));
  }
}
