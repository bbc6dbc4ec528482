package dev.nrr.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.Cli;
import dev.nrr.warehouse.TypedBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.opentest4j.TestAbortedException;

/**
 * The same figures from a cluster of Spark as from a file, by the application that is handed on.
 * The tables are Parquet files, which DuckDB writes.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ResourceLock("engines")
class SparkIT {

  private static final Path APPLICATION = Path.of("target/nrr-spark.jar").toAbsolutePath();
  private static final Path TESTS = Path.of("target/test-classes").toAbsolutePath();

  /** Which of the two books has fewer rows. */
  private static final int SMALL = 1;

  /** Of the questions about subscriptions every so many is asked. */
  private static final int EVERY = 3;

  @TempDir private static Path files;
  private static Spark spark;
  private static Server tables;

  @BeforeAll
  static void start() throws Exception {
    try {
      tables = Engines.shared().get(new DuckDb());
      spark = Spark.start(files, 2);
    } catch (NotHereException why) {
      System.out.println("engines: skipped: spark: " + why.getMessage());
      throw new TestAbortedException("spark: " + why.getMessage());
    }
  }

  @AfterAll
  static void end() throws IOException {
    if (spark != null) {
      spark.close();
    }
  }

  private static String[] arguments(Book book) throws Exception {
    tables.load(book);
    return written(book.name());
  }

  private static String[] written(String name) throws Exception {
    Path parquet = files.resolve(name + ".parquet");
    tables.run("COPY " + name + " TO '" + parquet + "'");
    Path query = files.resolve(name + ".sql");
    Files.writeString(query, "SELECT * FROM parquet.`" + parquet + "`\n");
    return new String[] {"--jdbc", "spark:session", "--query", query.toString()};
  }

  @Test
  void everyFigureIsThatOfTheFile() throws Exception {
    long figures = 0;
    try (Spark.Session session = spark.session(TESTS, APPLICATION)) {
      // It plans for seconds: each question is asked of one book, those that look at every window
      // of the smaller one.
      List<Book> books = List.of(Book.golden(), Book.random(3));
      List<String[]> tables = List.of(arguments(books.get(0)), arguments(books.get(1)));
      for (int i = 0; i < EnginesIT.QUESTIONS.size(); i++) {
        String question = EnginesIT.QUESTIONS.get(i);
        int asked = question.startsWith("trend") ? SMALL : i % books.size();
        figures +=
            EnginesIT.compare(files, session::ask, question, books.get(asked), tables.get(asked));
      }
    }
    System.out.println(
        "engines: Spark "
            + ClassPaths.version(ClassPaths.jar("spark", "spark-core"))
            + ", master and two workers: "
            + figures
            + " figures compared, 0 differ");
  }

  @Test
  void subscriptionsAreThoseOfTheFile() throws Exception {
    TypedBook book = SubscriptionsIT.FIRST;
    tables.load(book);
    String[] table = written(book.name());
    int answered = 0;
    try (Spark.Session session = spark.session(TESTS, APPLICATION)) {
      for (int i = 0; i < SubscriptionsIT.QUESTIONS.size(); i += EVERY) {
        String question = SubscriptionsIT.QUESTIONS.get(i);
        answered +=
            SubscriptionsIT.compare(
                files, words -> session.ask(List.of(words)), question, book, table);
      }
    }
    assertThat(answered).isPositive();
  }

  @Test
  void theApplicationIsSubmitted() throws Exception {
    Book book = Book.golden();
    String query = arguments(book)[3];
    String csv = book.write(files).toString();
    List<String> checks = List.of("--by", "segment", "--min-nrr", "104", "--format", "csv");

    Cli.Run run = spark.submit(APPLICATION, words(List.of("check", "--query", query), checks));

    Cli.Run file = new Cli().run(words(List.of("check", csv), checks).toArray(String[]::new));
    assertThat(run.out()).as(run.err()).isEqualTo(file.out());
    assertThat(run.code()).isEqualTo(file.code()).isEqualTo(1);
  }

  @Test
  void thePageShowsWhatSparkAnswers() throws Exception {
    String query = arguments(Book.golden())[3];

    Cli.Run run = spark.submit(APPLICATION, List.of("trend", "--query", query));

    assertThat(PlacesPage.withoutInput(run.out())).isEqualTo(PlacesPage.of("spark"));
  }

  @Test
  void whatSparkRefusesIsOneLine() throws Exception {
    try (Spark.Session session = spark.session(TESTS, APPLICATION)) {
      Cli.Run missing =
          session.ask(List.of("calc", "--jdbc", "spark:session", "--table", "not_here"));
      Path zero =
          Files.writeString(
              files.resolve("zero.sql"),
              "SELECT CAST(1 / 0 AS DECIMAL(18, 2)) AS mrr, '1' AS customer, DATE '2024-01-31' AS date");
      Cli.Run failing =
          session.ask(List.of("calc", "--jdbc", "spark:session", "--query", zero.toString()));

      assertThat(missing.code()).isEqualTo(3);
      assertThat(missing.err())
          .startsWith("nrr: spark:session: [TABLE_OR_VIEW_NOT_FOUND] ")
          .hasLineCount(1);
      assertThat(failing.code()).isEqualTo(3);
      assertThat(failing.err()).contains("[DIVIDE_BY_ZERO]").hasLineCount(1);
    }
  }

  private static List<String> words(List<String> first, List<String> more) {
    return Stream.concat(first.stream(), more.stream()).toList();
  }
}
