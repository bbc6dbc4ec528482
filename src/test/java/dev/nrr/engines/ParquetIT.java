package dev.nrr.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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

  private Path book(String name, String change) throws Exception {
    Path file = files.resolve(name);
    Files.createDirectories(file.getParent());
    return duckDb.parquet(file, "SELECT " + change + " FROM (" + ROWS + ")");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*, {'x': 1} AS plan|no value that a row can have in plan (STRUCT(x INTEGER))",
        "*, [1, 2] AS tags|no value that a row can have in tags (INTEGER[])",
        "*, 'x'::BLOB AS raw|no value that a row can have in raw (BLOB)",
        "* REPLACE (0.1::DOUBLE + 0.2::DOUBLE AS mrr)"
            + "|refused.parquet: row 1, column mrr: 0.30000000000000004 is DOUBLE of more than 15",
        "* REPLACE (1234567.89::FLOAT AS mrr)|1234567.9 is FLOAT of more than 6 digits",
        "* REPLACE ('nan'::DOUBLE AS mrr)|row 1, column mrr: amount is not an amount: 'NaN'",
        "* REPLACE ('inf'::DOUBLE AS mrr)|amount is not an amount: 'Infinity'",
        "* REPLACE (CASE customer WHEN 'b' THEN NULL ELSE mrr END AS mrr)"
            + "|row 3, column mrr: amount is blank",
        "* REPLACE (CASE customer WHEN 'b' THEN NULL ELSE month_end END AS month_end)"
            + "|row 3, column month_end: date is blank",
        "* REPLACE (CASE customer WHEN 'b' THEN DATE 'infinity' ELSE month_end END AS month_end)"
            + "|row 3, column month_end: not a date",
        "* REPLACE (timezone('Europe/Berlin', CAST(month_end AS TIMESTAMP)) AS month_end)"
            + "|all at 23:00:00 UTC: days of another time zone",
        "*, mrr * 2 AS \"MRR\"|'MRR_1' is money and not used beside mrr",
        "*, mrr * 2 AS \"mrr \"|two columns of one name",
      })
  void whatIsNoRowOfABookIsRefusedByItsPlace(String change, String message) throws Exception {
    Path file = book("refused.parquet", change);
    Cli.Run run = run("calc", file);
    assertThat(run.err()).as(change).contains(message);
    assertThat(run.code()).as(change).isEqualTo(3);
    assertThat(run.out()).isEmpty();
  }

  private void equalsBook(Path other, String... options) throws Exception {
    Path text = files.resolve("rows.csv");
    Files.writeString(
        text, "customer,month_end,mrr\na,2024-01-31,10.10\na,2024-02-29,12.50\nb,2024-01-31,5\n");
    String asked = String.join(" ", options);
    assertThat(same("calc" + (asked.isEmpty() ? "" : " " + asked), text, other)).isPositive();
  }

  @Test
  void daysAreDaysWhateverTypeHoldsThem() throws Exception {
    equalsBook(book("plain.parquet", "*"));
    equalsBook(
        book("time.parquet", "* REPLACE (CAST(month_end AS TIMESTAMP) AS month_end)"),
        "--date-format",
        "yyyy-MM-dd");
    equalsBook(
        book(
            "utc.parquet",
            "* REPLACE (timezone('UTC', CAST(month_end AS TIMESTAMP)) AS month_end)"),
        "--date-format",
        "yyyy-MM-dd");
  }

  @Test
  void foldersAreColumnsAndPatternsAreNames() throws Exception {
    Path folder = files.resolve("hive");
    Files.createDirectories(folder);
    duckDb.run(
        "COPY (SELECT customer, month_end, mrr FROM ("
            + ROWS
            + ")) TO '"
            + folder
            + "' (FORMAT parquet, PARTITION_BY (month_end))");
    equalsBook(folder);
    Cli.Run other = run("calc", book("wrong/month_end=2024-05-31/book.parquet", "*"));
    assertThat(other.code()).isEqualTo(3);
    assertThat(other.err())
        .contains("row 1, column month_end: '2024-01-31', and the folder of the file says");
    book("b1.parquet", "* REPLACE (99 AS mrr)");
    equalsBook(book("b[1].parquet", "*"));
    equalsBook(book("it's a 'book'.parquet", "*"));
  }

  @Test
  void filesOfOtherColumnsAreJudgedByTheirOwn() throws Exception {
    Path one = book("one.parquet", "*");
    Path two =
        duckDb.parquet(
            files.resolve("two.parquet"),
            "SELECT 'c' AS customer, DATE '2024-02-29' AS month_end, 5.00 AS mrr, 8.00 AS fee");
    Cli.Run run = run("calc", one, two);
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("column 'fee' is money and not used");
    Path text = files.resolve("three.csv");
    Files.writeString(text, "customer,month_end,mrr\nc,2024-02-29,5.00\n");
    Cli.Run both = run("calc --format json", one, text);
    assertThat(both.code()).as(both.err()).isZero();
    assertThat(both.out()).contains("\"new\": 5");
  }

  @Test
  void cutAndEmptyFilesSaySo() throws Exception {
    Path whole = book("whole.parquet", "*");
    Path cut = files.resolve("cut.parquet");
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
    assertThat(run("calc", cut).err()).startsWith("nrr: " + cut + ": Invalid Input Error");
    assertThat(run("calc", cut).code()).isEqualTo(3);
    Path none =
        duckDb.parquet(files.resolve("none.parquet"), "SELECT * FROM (" + ROWS + ") WHERE 1 = 0");
    assertThat(run("calc", none).err()).contains("no data rows");
    Path database = files.resolve("several.duckdb");
    duckDb.table(database, "mrr", ROWS);
    duckDb.table(database, "notes", "SELECT 'x' AS note");
    Cli.Run chosen = run("calc --format json", database);
    assertThat(chosen.code()).as(chosen.err()).isZero();
    assertThat(chosen.out())
        .contains("several.duckdb!mrr\"")
        .contains("table 'mrr' of 2 tables is read")
        .contains("\"starting\": 15.1,");
    duckDb.table(database, "other", ROWS);
    Cli.Run several = run("calc", database);
    assertThat(several.err())
        .contains("several tables that fit: mrr, other")
        .contains("--sheet mrr");
    assertThat(several.code()).isEqualTo(3);
    assertThat(run("calc --sheet OTHER", database).code()).isZero();
    assertThat(run("calc --sheet 1", database).code()).isZero();
    assertThat(run("calc --sheet none", database).code()).isEqualTo(2);
  }
}
