package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.warehouse.RandomBalances;
import dev.nrr.warehouse.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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

  private Cli.Run run(String question, List<String> more) {
    List<String> words = new ArrayList<>(List.of(question.split(" ")));
    words.addAll(more);
    words.addAll(List.of("--format", "json", "--config", "none"));
    return new Cli().in(temp).run(words.toArray(new String[0]));
  }

  private static String figures(Cli.Run run) {
    ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(run.out());
    document.remove(List.of("tool", "input", "baseline"));
    return document.toPrettyString().replaceAll(" \\(first on line \\d+\\)", "");
  }

  @Test
  void giveWhatTheFileGives() throws Exception {
    int answered = 0;
    int refused = 0;
    for (long seed = 0; seed < BOOKS; seed++) {
      RandomBalances book = new RandomBalances(seed);
      Path file = Files.writeString(temp.resolve("book" + seed + ".csv"), book.text());
      List<String> table = new Tables(temp).made("book" + seed, book.statements());
      for (String question : QUESTIONS) {
        String words = question + " --shape balances";
        Cli.Run one = run(words, List.of(file.toString()));
        Cli.Run other = run(words, table);
        String told = "seed " + seed + ", " + question + ": " + one.err() + " / " + other.err();
        if (other.code() <= 1) {
          assertThat(one.code()).as(told).isEqualTo(other.code());
          assertThat(figures(other)).as(told).isEqualTo(figures(one));
          answered++;
        } else {
          assertThat(other.code()).as(told).isIn(2, 3);
          refused += one.code() <= 1 ? 1 : 0;
        }
      }
    }
    assertThat(answered).isGreaterThan(BOOKS * 3);
    assertThat(refused).isLessThan(BOOKS);
  }

  private static final String COLUMNS =
      "customer VARCHAR(9), \"month\" VARCHAR(10), starting DECIMAL(9,2), ending DECIMAL(9,2)";

  private void refuses(String name, String question, String message, String... rows)
      throws Exception {
    List<String> statements = new ArrayList<>(List.of("CREATE TABLE t (" + COLUMNS + ")"));
    for (String row : rows) {
      statements.add("INSERT INTO t VALUES (" + row + ")");
    }
    Cli.Run run = run(question, new Tables(temp).made(name, statements.toArray(new String[0])));
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
