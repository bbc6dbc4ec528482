package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.warehouse.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The commands over the table of an engine: the same answers as over a file of the same rows. */
class EngineCommandsTest {

  private static final List<String> COMMANDS =
      List.of(
          "calc",
          "calc --by segment --by region --by segment,region",
          "calc --reactivation gain --interrupted churned",
          "calc --method movements --by region",
          "calc --method movements --interrupted churned --by region",
          "calc --method movements --scope all --reactivation gain",
          "calc --method movements --scope all --interrupted churned",
          "calc --method chained --by segment",
          "calc --method average --weighting revenue --annualize",
          "calc --window 1m --by segment",
          "calc --at 2024-12 --window 1m",
          "check --min-nrr 100 --max-top10-share 50 --max-top1-share 5 --by region --each",
          "trend --window 1m --by segment",
          "trend --window 2m --interrupted churned",
          "trend --window 2m --method chained --by region",
          "cohorts",
          "cohorts --every quarter",
          "movers --top 3",
          "movers --top 4 --interrupted churned",
          "movers --method movements --top 2",
          "compare",
          "compare --window 1m");

  @TempDir private Path temp;

  /** What a run prints but for where its figures come from. */
  private record Answer(int code, String figures) {

    static Answer of(Cli.Run run) {
      if (run.code() > 1) {
        return new Answer(run.code(), "");
      }
      ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(run.out());
      document.remove(List.of("tool", "input", "warnings", "baseline"));
      return new Answer(run.code(), document.toPrettyString());
    }
  }

  static Stream<Long> seeds() {
    return Stream.iterate(0L, seed -> seed + 1).limit(2);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void giveWhatTheFileGives(long seed) throws Exception {
    Path file = temp.resolve("book.csv");
    List<String> table = new Tables(temp).random(seed, file);
    int answered = 0;
    for (String command : COMMANDS) {
      List<String> words = List.of((command + " --format json --shape snapshots").split(" "));
      Cli.Run one = run(words, List.of(file.toString()));
      Cli.Run other = run(words, table);
      assertThat(Answer.of(other)).as(command + ": " + other.err()).isEqualTo(Answer.of(one));
      answered += one.code() <= 1 ? 1 : 0;
    }
    assertThat(answered).isPositive();
  }

  private Cli.Run run(List<String> words, List<String> more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(more);
    return new Cli().in(temp).run(all.toArray(new String[0]));
  }

  @Test
  void saysWhereTheRowsAre() throws Exception {
    List<String> table = new Tables(temp).random(1, temp.resolve("book.csv"));
    Cli.Run run = run(List.of("calc", "--format", "json"), table);
    JsonNode input = JsonMapper.shared().readTree(run.out()).at("/input");
    assertThat(input.at("/source").asString()).isEqualTo("\"mrr\"");
    assertThat(input.at("/engine").asString()).startsWith("H2 2.");
    assertThat(input.at("/shape").asString()).isEqualTo("snapshots");
    assertThat(input.at("/rows").asInt()).isPositive();
    assertThat(input.at("/roles/segment").asString()).isEqualTo("attribute");
    assertThat(run(List.of("calc"), table).out()).contains(" rows in H2 2.");
  }

  private static final String T = "CREATE TABLE t (customer VARCHAR(20), d DATE, mrr DECIMAL(18,2)";

  private static final String ROWS =
      "INSERT INTO t (customer, d, mrr) VALUES ('a', DATE '2024-01-31', 10), ('a', DATE"
          + " '2024-02-29', 12), ('b', DATE '2024-01-31', 5), ('b', DATE '2024-02-29', 5)";

  @Test
  void refusesWhatAFileWithTheseRowsWouldBeRefusedFor() throws Exception {
    Map<String, List<String>> cases =
        Map.ofEntries(
            Map.entry("t: no data rows", List.of(T + ")")),
            Map.entry(
                "t: 1 row without a date",
                List.of(T + ")", ROWS, "INSERT INTO t VALUES ('c',NULL,1)")),
            Map.entry(
                "t: 2 rows without a customer",
                List.of(
                    T + ")",
                    ROWS,
                    "INSERT INTO t VALUES (NULL, DATE '2024-01-31', 1), (' ', DATE '2024-01-31', 1)")),
            Map.entry(
                "t: 1 row without an amount",
                List.of(T + ")", ROWS, "INSERT INTO t VALUES ('c', DATE '2024-01-31', NULL)")),
            Map.entry(
                "t: 1 row with an amount below zero",
                List.of(T + ")", ROWS, "INSERT INTO t VALUES ('c', DATE '2024-01-31', -1)")),
            Map.entry(
                "t: 1 row whose customer begins or ends in a blank",
                List.of(T + ")", ROWS, "INSERT INTO t VALUES ('c ', DATE '2024-01-31', 1)")),
            Map.entry(
                "t: customer 'a' has several rows at 2024-01-31; the SELECT of --query FILE can"
                    + " add them up or take one of them",
                List.of(T + ")", ROWS, "INSERT INTO t VALUES ('a', DATE '2024-01-31', 1)")),
            Map.entry(
                "no row of any customer for 2024-03-31",
                List.of(
                    T + ")",
                    ROWS,
                    "INSERT INTO t VALUES ('a', DATE '2024-04-30', 1), ('b', DATE '2024-04-30', 1)")),
            Map.entry(
                "'Total' is a total of other customers",
                List.of(
                    T + ")",
                    ROWS,
                    "INSERT INTO t VALUES ('c', DATE '2024-01-31', 1), ('Total', DATE '2024-01-31', 16)")),
            Map.entry(
                "'everybody' is a total of other customers",
                List.of(
                    T + ")",
                    ROWS,
                    "INSERT INTO t SELECT 'everybody', d, SUM(mrr) FROM t GROUP BY d")),
            Map.entry(
                "column 'STATUS' says who pays",
                List.of(
                    T + ", status VARCHAR(20))",
                    ROWS,
                    "UPDATE t SET status = CASE customer WHEN 'a' THEN 'active' ELSE 'canceled' END")),
            Map.entry(
                "column 'SEATS' is a quantity and not used",
                List.of(
                    T + ", seats INT)",
                    ROWS,
                    "UPDATE t SET seats = CASE customer WHEN 'a' THEN 3 ELSE 1 END")),
            Map.entry(
                "mixed currencies: EUR, USD",
                List.of(
                    T + ", currency VARCHAR(3))",
                    ROWS,
                    "UPDATE t SET currency = CASE customer WHEN 'a' THEN 'EUR' ELSE 'USD' END")),
            Map.entry(
                "column 'MRR' is DOUBLE PRECISION, whose sums are not exact",
                List.of(T + ")", ROWS, "ALTER TABLE t ALTER COLUMN mrr DOUBLE PRECISION")),
            Map.entry(
                "column 'MRR' is CHARACTER VARYING, which is not taken for the amount",
                List.of(T + ")", ROWS, "ALTER TABLE t ALTER COLUMN mrr VARCHAR(20)")),
            Map.entry(
                "column 'D' is TIMESTAMP, which is not taken for the date",
                List.of(T + ")", ROWS, "ALTER TABLE t ALTER COLUMN d TIMESTAMP")),
            Map.entry(
                "t is a table of subscriptions; engines are asked for snapshots",
                List.of(
                    "CREATE TABLE t (customer VARCHAR(9), start_date DATE, end_date DATE, monthly_amount DECIMAL(9,2))")));
    int number = 0;
    for (Map.Entry<String, List<String>> each : cases.entrySet()) {
      List<String> table =
          new Tables(temp).made("t" + number++, each.getValue().toArray(new String[0]));
      boolean other = each.getKey().contains("subscriptions");
      Cli.Run run = run(other ? List.of("calc") : List.of("calc", "--map", "date=d"), table);
      assertThat(run.err()).contains(each.getKey());
      assertThat(run.code()).as(run.err()).isEqualTo(3);
      assertThat(run.out()).isEmpty();
    }
  }

  @Test
  void theLinesToTryRun() throws Exception {
    List<String> table =
        new Tables(temp)
            .made(
                "f",
                T + ", seats INT)",
                ROWS,
                "UPDATE t SET seats = 3",
                "ALTER TABLE t ALTER COLUMN mrr DOUBLE PRECISION");
    List<String> words = new ArrayList<>(List.of("calc", "--map", "date=d"));
    Cli.Run refused = run(words, table);
    assertThat(refused.err()).contains("--amount-cast 'DECIMAL(18,2)'");
    words.addAll(List.of("--amount-cast", "DECIMAL(18,2)"));
    Cli.Run next = run(words, table);
    assertThat(next.err()).contains("--ignore SEATS");
    words.addAll(List.of("--ignore", "SEATS"));
    assertThat(run(words, table).code()).isZero();
    words.set(4, "DECIMAL(18,0)");
    List<String> other =
        new Tables(temp)
            .made(
                "g",
                T + ")",
                ROWS,
                "ALTER TABLE t ALTER COLUMN mrr DOUBLE PRECISION",
                "UPDATE t SET mrr = 1.5");
    assertThat(
            run(List.of("calc", "--map", "date=d", "--amount-cast", "DECIMAL(18,0)"), other).err())
        .contains("t: 4 amounts would be changed by --amount-cast DECIMAL(18,0)");
  }

  @Test
  void aQueryIsOneSelect() throws Exception {
    List<String> table =
        new ArrayList<>(new Tables(temp).made("q", T + ", plan VARCHAR(9))", ROWS));
    table.set(4, "--query");
    table.set(5, "q.sql");
    Path file = temp.resolve("q.sql");
    Files.writeString(
        file, "-- all;\nSELECT customer, d AS month_end, mrr FROM t WHERE customer <> ';' ;\n");
    Cli.Run run = run(List.of("calc", "--format", "json"), table);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(JsonMapper.shared().readTree(run.out()).at("/total/starting").asInt()).isEqualTo(15);
    for (String text :
        List.of(
            "DELETE FROM t",
            "SELECT 1; DELETE FROM t",
            "SELECT * FROM t) q; DELETE FROM t; SELECT * FROM (SELECT 1",
            "SELECT (1",
            "SELECT 'a",
            "SELECT 1 /* a",
            "")) {
      Files.writeString(file, text);
      Cli.Run bad = run(List.of("calc"), table);
      assertThat(bad.code()).as(text).isEqualTo(2);
      assertThat(bad.err()).contains("--query: q.sql: ");
    }
  }

  @Test
  void refusesOptionsThatItDoesNotAskAnEngineFor() throws Exception {
    List<String> table = new Tables(temp).made("o", T + ")", ROWS);
    Map<String, String> cases =
        Map.of(
            "calc --where a=b", "--where is about rows of files",
            "calc --min-start 5", "--min-start is not asked of engines",
            "movers --all", "--all is not asked of engines",
            "calc --query x.sql", "give --table NAME or --query FILE, one of the two",
            "calc book.csv", "give files or the table of an engine, not both: book.csv",
            "calc --starting 5", "give figures or the table of an engine, not both",
            "calc --amount-cast FLOAT", "'FLOAT' is no exact decimal type");
    cases.forEach(
        (words, message) -> {
          List<String> all = new ArrayList<>(List.of(words.split(" ")));
          if (words.startsWith("movers")) {
            all.addAll(List.of("--map", "date=d"));
          }
          Cli.Run run = run(all, table);
          assertThat(run.err()).as(words).contains(message);
          assertThat(run.code()).isEqualTo(2);
        });
    assertThat(run(List.of("calc", "--table", "t"), List.of()).err())
        .contains("--table needs --jdbc URL or --connection NAME");
    List<String> bad = new ArrayList<>(table);
    bad.set(5, "t; DROP TABLE t");
    assertThat(run(List.of("calc"), bad).err()).contains("is no name of a table");
  }
}
