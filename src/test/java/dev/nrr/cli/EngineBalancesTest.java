package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.warehouse.RandomBalances;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of balances in an engine: the figures of a file of the same rows, or a refusal. */
class EngineBalancesTest {

  private static final List<String> QUESTIONS =
      List.of(
          "calc",
          "calc --by segment --by region",
          "calc --method movements --by region",
          "calc --method chained",
          "calc --interrupted churned --by segment",
          "calc --reactivation gain",
          "check --min-nrr 90 --max-top1-share 50 --by segment --each",
          "trend --window 1m",
          "trend --window 2m --by region",
          "cohorts",
          "movers --top 3",
          "compare",
          "calc --min-start 1000.5 --by segment",
          "calc --where region=US",
          "movers --where region!=US --min-start 100 --top 2",
          "calc --as-of 2024-03");

  private static final int BOOKS = 6;

  @TempDir private Path temp;

  @Test
  void giveWhatTheFileGives() throws Exception {
    new FileAndTable(temp)
        .giveTheSame(
            "balances",
            BOOKS,
            QUESTIONS,
            seed -> {
              RandomBalances book = new RandomBalances(seed);
              return new FileAndTable.Rows(book.text(), book.statements());
            });
  }

  private static final String COLUMNS =
      "customer VARCHAR(9), \"month\" VARCHAR(10), starting DECIMAL(9,2), ending DECIMAL(9,2)";

  private void refuses(String name, String question, String message, String... rows)
      throws Exception {
    FileAndTable asked = new FileAndTable(temp);
    Cli.Run run = asked.run(question, asked.table(name, COLUMNS, rows));
    assertThat(run.err()).contains(message);
    assertThat(run.code()).as(run.err()).isIn(2, 3);
  }

  @Test
  void periodsHaveToFollowEachOther() throws Exception {
    String[] rows = {"'a', '2024-01', 10, 12", "'a', '2024-02', 12, 9", "'b', '2024-01', 5, 5"};
    String gap = "t: customer 'b' pays at the end of a period, but has no row for the next";
    refuses("gap", "calc", gap, rows);
    rows[1] = "'a', '2024-02', 11, 9";
    refuses(
        "broken", "calc", "t: customer 'a' does not begin each period with what it ended", rows);
    rows[2] = "'a', '2024-02', 12, 9";
    refuses("twice", "calc", "t: customer 'a' has several rows of one period", rows);
    rows[1] = "'a', '2024-02', NULL, 9";
    refuses("blank", "calc", "t: 1 row without a starting amount", rows);
    rows[1] = "'c', '2024-02', 0, -1";
    refuses("negative", "calc", "1 row with an amount below zero", rows);
    String step = "t: the dates of the balances keep no step of a month, quarter or year";
    refuses("step", "calc", step, "'a', '2024-01-05', 10, 12", "'a', '2024-01-17', 12, 9");
    String none = "--as-of chooses by date, and the input has no dates";
    refuses("one", "calc --as-of 2024-01", none, rows[0], "'b', '2024-01', 0, 1");
    String named = "1 row without a customer";
    refuses("none", "calc", named, rows[0], "NULL, '2024-01', 0, 1");
    refuses("same", "calc", "customer 'a' has several rows", rows[0], "'a', '2024-01', 0, 1");
  }
}
