package dev.nrr.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.Cli;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Parquet and files of DuckDB: the figures of the file of text with the same rows, or a refusal.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ResourceLock("engines")
class ParquetIT {

  private static final Path SAMPLES = Path.of("samples").toAbsolutePath();

  /** What tells where the rows are, and not what they come to. */
  private static final Pattern INPUT =
      Pattern.compile("(?s)\\n( *)\"input\": \\{\\n.*?\\n\\1\\},?(?=\\n)");

  private static final Pattern FIGURE = Pattern.compile("-?\\d+(\\.\\d+)?(?=[,\\n])");

  @TempDir private Path files;

  private DuckDbFiles duckDb;

  @BeforeAll
  void open() throws Exception {
    Assumptions.assumeTrue("duckdb".matches(System.getProperty("nrr.engine", ".*")));
    try {
      duckDb = new DuckDbFiles();
    } catch (NotHereException why) {
      Assumptions.abort("duckdb: " + why.getMessage());
    }
  }

  @AfterAll
  void close() throws Exception {
    if (duckDb != null) {
      duckDb.close();
    }
  }

  private Cli.Run run(String question, Path... more) {
    List<String> words = new ArrayList<>(List.of(question.split(" ")));
    for (Path file : more) {
      words.add(file.toString());
    }
    words.addAll(List.of("--config", "none", "--driver-path", duckDb.jar().toString()));
    return new Cli().in(files).run(words.toArray(String[]::new));
  }

  private long same(String question, Path text, Path other) {
    String asked = question + " --format json --quiet";
    Cli.Run expected = run(asked, text);
    Cli.Run run = run(asked, other);
    String told = question + " of " + other;
    assertThat(expected.code()).as(told + ": " + expected.err()).isZero();
    assertThat(run.err()).as(told).isEqualTo(expected.err());
    assertThat(run.code()).as(told).isZero();
    String figures = INPUT.matcher(expected.out()).replaceAll("");
    assertThat(INPUT.matcher(run.out()).replaceAll("")).as(told).isEqualTo(figures);
    return FIGURE.matcher(figures).results().count();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "book-snapshots.csv|calc --by segment;calc --method movements;trend;cohorts;movers --top 5;compare",
        "book-balances.csv|calc --by region;movers --top 3;plan",
        "book-events.csv|calc --by segment;trend;cohorts",
        "book-movements.csv|calc --by segment;check --min-nrr 50",
        "book-subscriptions.csv|calc --by segment;calc --method chained;movers --top 5",
        "book-wide.csv|calc --by segment;trend",
        "movements.csv|calc --by segment",
        "six-customers.csv|calc;trend",
      })
  void everySampleHasTheFiguresOfItsText(String sample, String questions) throws Exception {
    Path text = SAMPLES.resolve(sample);
    String name = sample.substring(0, sample.indexOf('.'));
    long figures = 0;
    List<Path> others = new ArrayList<>();
    for (String decimals : List.of("DECIMAL(18,2)", "DOUBLE", "DECIMAL(38,4)")) {
      Path file = files.resolve(name + others.size() + ".parquet");
      others.add(duckDb.parquet(file, duckDb.typed(text, decimals)));
    }
    String words = "SELECT * FROM read_csv('" + text + "', all_varchar = true)";
    others.add(duckDb.parquet(files.resolve(name + "-words.parquet"), words));
    others.add(
        duckDb.table(files.resolve(name + ".duckdb"), "book", duckDb.typed(text, "DECIMAL(18,2)")));
    for (String question : questions.split(";")) {
      for (Path other : others) {
        figures += same(question, text, other);
      }
    }
    assertThat(figures).isPositive();
    System.out.println("parquet: " + sample + ": " + figures + " figures compared, 0 differ");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyInventedBookToo(long seed) throws Exception {
    Path text = Book.random(seed).write(files);
    String select =
        "SELECT customer, segment, region, month_end, CAST(mrr AS %s) AS mrr FROM read_csv('"
            + text
            + "', quote = '\"', escape = '\"', types = {'mrr': 'DECIMAL(18,2)'})";
    Path exact = files.resolve("exact" + seed + ".parquet");
    Path floats = files.resolve("floats" + seed + ".parquet");
    duckDb.parquet(exact, select.formatted("DECIMAL(18,2)"));
    duckDb.parquet(floats, select.formatted("DOUBLE"));
    for (String question :
        List.of(
            "calc --by segment",
            "calc --method movements --scope all --reactivation gain",
            "trend --window 3m",
            "movers --top 4",
            "inspect")) {
      if (question.equals("inspect")) {
        assertThat(run(question, exact).code()).isZero();
      } else {
        assertThat(same(question, text, exact)).isPositive();
        same(question, text, floats);
      }
    }
  }

  private static final String ROWS =
      "SELECT * FROM (VALUES ('a', DATE '2024-01-31', 10.10), ('a', DATE '2024-02-29', 12.50),"
          + " ('b', DATE '2024-01-31', 5.00)) t(customer, month_end, mrr)";

  private Path book(String change) throws Exception {
    return duckDb.parquet(
        files.resolve("book.parquet"), "SELECT " + change + " FROM (" + ROWS + ")");
  }
}
