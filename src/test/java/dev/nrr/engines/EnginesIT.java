package dev.nrr.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same figures from every engine as from a file, to the last digit of every output. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ResourceLock("engines")
class EnginesIT {

  /** What is asked of every book, of an engine as of a file. */
  static final List<String> QUESTIONS =
      List.of(
          "calc",
          "calc --by segment",
          "calc --by region --interrupted churned",
          "calc --by segment --reactivation gain",
          "calc --by segment --method movements",
          "calc --by region --method movements --scope all",
          "calc --method movements --scope all --reactivation gain",
          "calc --by segment --method chained",
          "calc --by segment --method average",
          "calc --method average --weighting revenue --annualize",
          "calc --window 3m --by segment",
          "check --min-nrr 50 --min-grr 50 --by region",
          "trend",
          "trend --by segment",
          "trend --window 3m --method movements --scope all",
          "cohorts",
          "movers --top 7",
          "compare",
          "calc --by segment --by region --by segment,region",
          "calc --min-start 1000 --by segment",
          "calc --min-start 500.5 --method movements --by region",
          "trend --window 3m --min-start 500",
          "movers --top 5 --min-start 1000",
          "compare --min-start 1000",
          "calc --where region=EMEA --by segment",
          "trend --where region!=EMEA --window 3m",
          "movers --where region=EMEA --top 4",
          "trend --as-of 2025-03 --window 3m",
          "calc --as-of 2025-03 --where region!=EMEA --missing-date zero --method movements");

  /** What tells where the data are, and not what they come to. */
  private static final Pattern INPUT =
      Pattern.compile("(?s)\\n( *)\"input\": \\{\\n.*?\\n\\1\\},?(?=\\n)");

  /** A line of a file, which a table has not. */
  private static final Pattern LINE = Pattern.compile(" \\(first on line \\d+\\)");

  private static final Pattern NOTHING = Pattern.compile("\\[\\s*\\]");

  private static final Pattern FIGURE = Pattern.compile("-?\\d+(\\.\\d+)?(?=[,\\n])");

  @TempDir private Path files;

  static List<Engine> engines() {
    return Engines.ALL;
  }

  @ParameterizedTest
  @MethodSource("engines")
  void everyFigureIsThatOfTheFile(Engine engine) throws Exception {
    Server server = Engines.shared().get(engine);
    List<Book> books = new ArrayList<>(List.of(Book.golden()));
    for (int seed = 1; seed <= engine.randomBooks(); seed++) {
      books.add(Book.random(seed));
    }
    long figures = 0;
    for (Book book : books) {
      server.load(book);
      for (String question : QUESTIONS) {
        figures +=
            compare(files, EnginesIT::run, question, book, server.arguments(files, book.name()));
      }
    }
    Path query = Files.writeString(files.resolve("golden.sql"), "SELECT * FROM golden;\n");
    List<String> asked = new ArrayList<>(List.of(server.arguments(files, "golden")));
    asked.set(asked.indexOf("--table"), "--query");
    asked.set(asked.indexOf("golden"), query.toString());
    figures +=
        compare(
            files, EnginesIT::run, "calc --by segment", books.get(0), asked.toArray(String[]::new));
    System.out.println(
        "engines: " + server.version() + ": " + figures + " figures compared, 0 differ");
  }

  @Test
  void thePageShowsWhatPostgresqlAnswers() throws Exception {
    Server server = Engines.shared().get(new PostgreSql());
    server.load(Book.golden());
    List<String> words = new ArrayList<>(List.of("check", "--by", "segment"));
    words.addAll(List.of("--min-nrr", "100", "--min-grr", "90", "--config", "none"));
    words.addAll(List.of(server.arguments(files, "golden")));

    Cli.Run run = run(words);

    assertThat(PlacesPage.withoutInput(run.out() + run.err()))
        .isEqualTo(PlacesPage.of("postgresql"));
  }

  /** Who answers a command line about a table. */
  @FunctionalInterface
  interface Asked {
    Cli.Run ask(List<String> words) throws IOException;
  }

  /** What is asked of the rows, of an engine as of a file. */
  private static final List<String> OF_ROWS =
      List.of(
          "calc --by segment",
          "calc --where region=EMEA --method movements",
          "calc --min-start 1000 --duplicates sum --negative clip",
          "trend --as-of 2025-03",
          "cohorts",
          "plan",
          "compare");

  /** That rows came out of an engine. */
  private static final Pattern READ =
      Pattern.compile("(?s)\\n *\\{\\n *\"code\": \"rows-read\",.*?\\n *\\}(,?)(?=\\n)");

  @ParameterizedTest
  @MethodSource("engines")
  void everyFigureOfItsRowsIsThatOfTheFile(Engine engine) throws Exception {
    Server server = Engines.shared().get(engine);
    long figures = 0;
    for (Book book : List.of(Book.golden(), Book.random(2))) {
      server.load(book);
      for (String question : OF_ROWS) {
        List<String> asked = new ArrayList<>(List.of(server.arguments(files, book.name())));
        asked.addAll(List.of("--read", "rows"));
        figures += compare(files, EnginesIT::run, question, book, asked.toArray(String[]::new));
      }
    }
    System.out.println(
        "engines: rows of " + server.version() + ": " + figures + " figures compared, 0 differ");
  }

  /** How many figures an answer has, which are those of the file's. */
  static long compare(Path files, Asked engine, String question, Book book, String... table)
      throws IOException {
    Path csv = files.resolve(book.name() + ".csv");
    if (!Files.exists(csv)) {
      book.write(files);
    }
    Cli.Run file = run(words(question, csv.toString()));
    Cli.Run answer = engine.ask(words(question, table));
    String told = question + " of " + book.name();
    assertThat(file.code()).as(told + ": " + file.err()).isZero();
    assertThat(answer.err()).as(told).isEqualTo(file.err());
    assertThat(answer.code()).as(told).isEqualTo(file.code());
    String expected = figures(file.out());
    assertThat(figures(answer.out())).as(told).isEqualTo(expected);
    long figures = FIGURE.matcher(expected).results().count();
    assertThat(figures).as(told).isPositive();
    return figures;
  }

  /** What an answer comes to, wherever its rows are. */
  static String figures(String answer) {
    String told = READ.matcher(INPUT.matcher(answer).replaceAll("")).replaceAll("");
    return NOTHING.matcher(LINE.matcher(told).replaceAll("")).replaceAll("[]");
  }

  private static Cli.Run run(List<String> words) {
    return new Cli().run(words.toArray(String[]::new));
  }

  private static List<String> words(String question, String... more) {
    List<String> words = new ArrayList<>(List.of(question.split(" ")));
    words.addAll(List.of(more));
    words.addAll(List.of("--format", "json", "--config", "none", "--quiet"));
    return words;
  }
}
