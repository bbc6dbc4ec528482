package dev.nrr.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.analysis.RuleComparison.Row;
import dev.nrr.core.book.Books;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueBookBuilder;
import dev.nrr.core.retention.WorkedBook;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleComparisonTest {

  private static final String EACH_STEP =
      "12 steps, each over the customers that pay at its start: ";
  private static final String STEPS_SHOW_MORE =
      "losses of starting customers that the window's two ends do not show count in GRR (500); "
          + "expansion of customers from outside the starting cohort counts (250); "
          + "what starting customers pay on their return is no expansion but reactivation (300)";

  @Test
  void showsTheWorkedBookUnderEveryRule() {
    assertThat(rows(WorkedBook.book(), null))
        .containsExactly(
            "86.36 81.82 the window's two ends",
            "72.73 68.18 what customers pay again after a pause counts as lost (300)",
            "97.73 81.82 revenue of former customers that came back counts (250)",
            "86.36 59.09 losses of starting customers that the window's two ends do not show"
                + " count in GRR (500)",
            "109.09 59.09 "
                + STEPS_SHOW_MORE
                + "; revenue of former customers that came back counts (550)",
            "84.09 59.09 " + STEPS_SHOW_MORE,
            "85.19 68.15 " + EACH_STEP + "their ratios multiplied; " + STEPS_SHOW_MORE,
            "108.33 68.15 "
                + EACH_STEP
                + "their ratios multiplied; "
                + STEPS_SHOW_MORE
                + "; revenue of former customers that came back counts (550)",
            "98.98 97.01 "
                + EACH_STEP
                + "the mean of their ratios, a rate of one step; "
                + STEPS_SHOW_MORE,
            "98.76 96.81 "
                + EACH_STEP
                + "the mean of their ratios by starting revenue, a rate of one step; "
                + STEPS_SHOW_MORE);
  }

  private static List<String> rows(RevenueBook book, Amount minStart) {
    int to = book.dateCount() - 1;
    return RuleComparison.of(book, minStart, to == 13 ? 1 : 0, to).rows().stream()
        .map(row -> percent(row, "nrr") + " " + percent(row, "grr") + " " + row.note())
        .toList();
  }

  private static String percent(Row row, String metric) {
    return row.total()
        .measure(metric)
        .fold(ratio -> ratio.toPercent(2).toPlainString(), reason -> reason);
  }

  @Test
  void whereNothingHappensNoRuleMakesADifference() {
    RevenueBookBuilder builder = Books.builder();
    Books.addRow(builder, "Acme", 10, 10);
    assertThat(rows(Books.build(builder, 2), null).subList(1, 6))
        .containsOnly("100.00 100.00 no difference in this window");
  }

  @Test
  void lossesFromOutsideTheCohortAreTold() {
    RevenueBookBuilder builder = Books.builder();
    Books.addRow(builder, "Acme", 10, 10, 10);
    Books.addRow(builder, "Bolt", 0, 5, 3);
    Books.addRow(builder, "Never", 0, 0, 0);
    assertThat(rows(Books.build(builder, 3), null).get(5))
        .isEqualTo("80.00 80.00 losses of customers from outside the starting cohort count (2)");
  }

  @Test
  void leavesOutTheRulesABookOrALeastStartDoesNotAllow() {
    assertThat(rows(WorkedBook.book(), Amount.of(350))).hasSize(8);
    RevenueBookBuilder builder = Books.builder();
    Books.add(builder, "Acme", 0, "10");
    assertThat(rows(builder.buildUndated(1, Books.SILENT), null)).hasSize(7);
  }
}
