package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.warehouse.Tables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rows of a table in an engine, which every command reads as those of a file. */
class EngineRowsTest {

  private static final String SUBSCRIPTIONS =
      "CREATE TABLE t (\"customer\" VARCHAR(9), \"segment\" VARCHAR(9), \"start_date\" DATE,"
          + " \"end_date\" DATE, \"monthly_amount\" DECIMAL(9,2))";

  private static final String THEIR_ROWS =
      "INSERT INTO t VALUES ('a', 'x', DATE '2024-01-01', NULL, 10.50),"
          + " ('b', 'x', DATE '2024-01-01', DATE '2024-03-15', 5.00),"
          + " ('b', 'x', DATE '2024-03-15', DATE '2024-12-31', 7.25),"
          + " ('c', 'y', DATE '2024-02-10', NULL, 100.00)";

  private static final String THEIR_FILE =
      "customer,segment,start_date,end_date,monthly_amount\na,x,2024-01-01,,10.50\n"
          + "b,x,2024-01-01,2024-03-15,5.00\nb,x,2024-03-15,2024-12-31,7.25\n"
          + "c,y,2024-02-10,,100.00\n";

  @TempDir private Path temp;

  private Cli.Run run(String question, List<String> more) {
    List<String> words = new ArrayList<>(List.of(question.split(" ")));
    words.addAll(more);
    return new Cli().in(temp).run(words.toArray(new String[0]));
  }

  private List<String> subscriptions() throws Exception {
    List<String> table = new ArrayList<>();
    table.addAll(new Tables(temp).made("subs", SUBSCRIPTIONS, THEIR_ROWS));
    return table;
  }

  private static String figures(Cli.Run run) {
    ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(run.out());
    document.remove(List.of("tool", "input", "warnings"));
    return document.toPrettyString();
  }

  @ParameterizedTest
  @CsvSource({
    "calc --by segment",
    "calc --where segment=x --method movements",
    "calc --min-start 6",
    "trend --window 1m --as-of 2024-10",
    "cohorts",
    "movers --top 2",
    "plan --window 3m",
    "compare"
  })
  void everyCommandAnswersAsOfTheFile(String question) throws Exception {
    Path file = Files.writeString(temp.resolve("book.csv"), THEIR_FILE);
    List<String> table = subscriptions();
    table.addAll(List.of("--read", "rows"));
    Cli.Run expected = run(question + " --format json", List.of(file.toString()));
    Cli.Run run = run(question + " --format json", table);
    assertThat(run.code()).as(run.err()).isEqualTo(expected.code());
    assertThat(expected.code()).as(expected.err()).isZero();
    assertThat(figures(run)).isEqualTo(figures(expected));
  }

  @Test
  void theRowsAreToldWithTheirEngine() throws Exception {
    List<String> table = subscriptions();
    table.addAll(List.of("--read", "rows"));
    JsonNode document = JsonMapper.shared().readTree(run("calc --format json", table).out());
    assertThat(document.at("/input/engine").asString()).startsWith("H2 2.");
    assertThat(document.at("/input/shape").asString()).isEqualTo("subscriptions");
    assertThat(document.at("/warnings").toString()).contains("4 rows were read from H2 2.");
    Cli.Run report = run("report -o page.html", table);
    assertThat(report.code()).as(report.err()).isZero();
    Cli.Run inspect = run("inspect", table);
    assertThat(inspect.code()).as(inspect.err()).isZero();
    assertThat(inspect.out()).contains("subscriptions").contains("--read rows");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "calc --grace 30d|--grace is about rows, and sums are asked of the engine",
        "inspect|inspect reads rows, and sums are asked of the engine",
        "report -o page.html|report reads rows, and sums are asked of the engine",
        "plan|plan reads rows, and sums are asked of the engine",
        "calc --separate segment|--separate is about rows, and sums are asked of the engine",
      })
  void whatSumsDoNotAnswerNamesTheLineThatDoes(String question, String message) throws Exception {
    List<String> table = subscriptions();
    Cli.Run refused = run(question, table);
    assertThat(refused.err()).contains(message).contains(" --read rows ");
    assertThat(refused.code()).isIn(2, 3);
    table.addAll(List.of("--read", "rows"));
    assertThat(run(question, table).code()).isZero();
  }

  @Test
  void placesAreRowsAndColumns() throws Exception {
    List<String> table =
        new ArrayList<>(
            new Tables(temp)
                .made(
                    "bad",
                    "CREATE TABLE t (\"customer\" VARCHAR(9), \"month\" VARCHAR(9), \"mrr\" DOUBLE"
                        + " PRECISION, \"raw\" VARBINARY(9), \"at\" TIMESTAMP WITH TIME ZONE)",
                    "INSERT INTO t VALUES ('a', '2024-01', 10.1, NULL, NULL),"
                        + " ('a', '2024-02', 12.1, NULL, TIMESTAMP WITH TIME ZONE '2024-01-31"
                        + " 00:00:00+01'), ('b', '2024-01', CAST(0.1 AS DOUBLE PRECISION) + CAST(0.2 AS"
                        + " DOUBLE PRECISION), NULL, NULL)"));
    table.addAll(List.of("--read", "rows"));
    Cli.Run bytes = run("calc", table);
    assertThat(bytes.code()).isEqualTo(3);
    assertThat(bytes.err())
        .contains("t: no value that a row can have in raw (BINARY VARYING")
        .contains("--ignore raw");
    table.addAll(List.of("--ignore", "raw"));
    table.addAll(List.of("--ignore", "at"));
    Cli.Run floats = run("calc", table);
    assertThat(floats.code()).isEqualTo(3);
    assertThat(floats.err())
        .contains("t: row 3, column mrr: 0.30000000000000004 is DOUBLE PRECISION of more than 15")
        .contains("--amount-cast 'DECIMAL(18,2)'");
    table.addAll(List.of("--amount-cast", "DECIMAL(18,2)"));
    Cli.Run run = run("calc --format json", table);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(JsonMapper.shared().readTree(run.out()).at("/total/starting").asString())
        .isEqualTo("10.4");
    table.set(table.indexOf("at"), "month");
    Cli.Run zone = run("calc --map date=at", table);
    assertThat(zone.code()).isEqualTo(3);
    assertThat(zone.err()).contains("all at 23:00:00 UTC: days of another time zone");
    Cli.Run sheet = run("calc --sheet other", table);
    assertThat(sheet.err()).contains("--sheet: no table 'other' in t");
    assertThat(sheet.code()).isEqualTo(2);
  }

  @Test
  void whatTheEngineSaysIsOneLine() throws Exception {
    List<String> table = subscriptions();
    table.set(table.indexOf("t"), "nothing");
    table.addAll(List.of("--read", "rows"));
    Cli.Run run = run("calc", table);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("jdbc:h2:").contains("NOTHING").doesNotContain("\tat ");
  }
}
