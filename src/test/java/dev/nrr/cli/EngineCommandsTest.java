package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.warehouse.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
          "compare --window 1m",
          "calc --min-start 3000 --by segment --by region",
          "calc --min-start 3000.01 --method movements --by region",
          "calc --min-start 2 --interrupted churned",
          "check --min-start 1000 --max-top10-share 50 --max-top1-share 5 --by region --each",
          "trend --window 1m --by region --min-start 2500.5",
          "movers --top 3 --min-start 2000",
          "movers --method movements --top 2 --min-start 2000",
          "compare --min-start 4000",
          "calc --where region=EU --by segment",
          "calc --where region!=EU --method movements",
          "calc --where segment=SMB --where region=US --where region=EU",
          "calc --where segment= --by region",
          "trend --window 1m --where segment!= --by region",
          "movers --top 3 --where region=EU --min-start 20",
          "compare --where region!=US",
          "cohorts --where region=EU",
          "calc --as-of 2025-01 --window 1m",
          "trend --as-of 2025-01 --window 1m",
          "cohorts --as-of 2025-01 --where region=US",
          "calc --as-of 2030-01 --by region",
          "calc --where region=eu",
          "calc --where customer!=c0 --where segment=nobody");

  @TempDir private Path temp;

  /** What a run prints but for where its figures come from. */
  private record Answer(int code, String figures) {

    static Answer of(Cli.Run run) {
      if (run.code() > 1) {
        return new Answer(run.code(), run.err().contains("--where: no row has") ? run.err() : "");
      }
      return new Answer(run.code(), FileAndTable.figures(run));
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
  void addsUpTheRowsOfOneCustomerThatAColumnTellsApart() throws Exception {
    String[] rows = {
      T + ", subscription_id VARCHAR(9), segment VARCHAR(9))",
      "INSERT INTO t VALUES ('a', DATE '2024-01-31', 10, 's1', 'x'), ('a', DATE '2024-01-31', 5,"
          + " 's2', 'y'), ('a', DATE '2024-02-29', 20, 's1', 'x')",
    };
    List<String> table = new Tables(temp).made("parts", rows);
    Cli.Run run = run(List.of("calc", "--map", "date=d", "--format", "json"), table);
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode total = JsonMapper.shared().readTree(run.out()).at("/total");
    assertThat(total.at("/starting").asInt()).isEqualTo(15);
    assertThat(total.at("/expansion").asInt()).isEqualTo(5);
    Cli.Run mixed = run(List.of("calc", "--map", "date=d", "--by", "segment"), table);
    assertThat(mixed.code()).isEqualTo(3);
    assertThat(mixed.err())
        .contains("--by: customer 'a' has rows with different values of 'SEGMENT'")
        .contains("the SELECT of --query FILE can take one value for each customer");
    assertThat(run(List.of("calc", "--by", "nothing", "--map", "date=d"), table).code())
        .isEqualTo(2);
  }

  @Test
  void readsDatesThatAreText() throws Exception {
    String create = "CREATE TABLE t (customer VARCHAR(9), m VARCHAR(20), mrr INTEGER)";
    String rows = "INSERT INTO t VALUES ('a', '2024-01', 10), ('a', '2024-02', 12)";
    List<String> table = new Tables(temp).made("text", create, rows);
    List<String> words = List.of("calc", "--map", "date=m", "--format", "json");
    JsonNode window = JsonMapper.shared().readTree(run(words, table).out()).at("/total/window");
    assertThat(window.at("/from").asString()).isEqualTo("2024-01");
    List<String> other =
        new Tables(temp).made("twice", create, rows, "INSERT INTO t VALUES ('b', '202401', 1)");
    assertThat(run(words, other).code()).isEqualTo(3);
    List<String> none = new Tables(temp).made("none", create, "INSERT INTO t VALUES ('b', 'x', 1)");
    assertThat(run(words, none).err()).contains("t: ").contains("'x'");
    assertThat(run(words, none).code()).isEqualTo(3);
  }

  @Test
  void takesADateThatIsMissingForNoRevenueWhereThatIsSaid() throws Exception {
    String later = "INSERT INTO t VALUES ('a', DATE '2024-04-30', 8), ('b', DATE '2024-04-30', 9)";
    List<String> table = new Tables(temp).made("gap", T + ")", ROWS, later);
    Path file = temp.resolve("gap.csv");
    Files.writeString(
        file,
        "customer,d,mrr\na,2024-01-31,10\na,2024-02-29,12\nb,2024-01-31,5\nb,2024-02-29,5\n"
            + "a,2024-04-30,8\nb,2024-04-30,9\n");
    for (String method : List.of("point-to-point --interrupted churned", "movements", "chained")) {
      List<String> words =
          List.of(
              ("calc --map date=d --missing-date zero --format json --method " + method)
                  .split(" "));
      Cli.Run run = run(words, table);
      assertThat(run.code()).as(run.err()).isZero();
      String one = Answer.of(run(words, List.of(file.toString()))).figures();
      assertThat(Answer.of(run).figures().toLowerCase(Locale.ROOT))
          .isEqualTo(one.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void refusesWhatItDoesNotAskOfColumns() throws Exception {
    List<String> cents =
        new Tables(temp)
            .made(
                "cents",
                "CREATE TABLE t (customer VARCHAR(9), report_month DATE, amount_cents INTEGER)");
    assertThat(run(List.of("calc"), cents).err()).contains("'AMOUNT_CENTS' may be in cents");
    List<String> status = new Tables(temp).made("status", T + ", s VARCHAR(9))", ROWS);
    Cli.Run run = run(List.of("calc", "--map", "date=d", "--map", "status=s"), status);
    assertThat(run.err()).contains("is taken for the status, which engines are not asked for");
    assertThat(run.code()).isEqualTo(3);
    List<String> one =
        new Tables(temp)
            .made("one", T + ", currency VARCHAR(3))", ROWS, "UPDATE t SET currency = 'EUR'");
    Cli.Run verbose = run(List.of("calc", "--map", "date=d", "--verbose"), one);
    assertThat(verbose.out()).contains("EUR");
    assertThat(verbose.err()).contains("nrr: customer: column 'CUSTOMER'");
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
            "calc --rates a.csv", "--rates is about rows, and sums are asked of the engine",
            "calc --min-start 5 --method chained",
                "--min-start with --method chained leaves out customers step by step",
            "movers --all", "--all is about rows, and sums are asked of the engine",
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
