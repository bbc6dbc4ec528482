package dev.nrr.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.Cli;
import dev.nrr.warehouse.TermBooks;
import dev.nrr.warehouse.TypedBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Subscriptions of every engine: the figures, warnings and refusals of a file of the same rows; of
 * odd rows the same figures, or none.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ResourceLock("engines")
class SubscriptionsIT {

  /** What is asked of every book, of an engine as of a file. */
  static final List<String> QUESTIONS =
      List.of(
          "calc --by segment",
          "calc --at 2024-03 --by region --method movements --scope all",
          "calc --at 2024-05 --min-start 500 --method movements",
          "calc --as-of 2024-06 --by segment --method average",
          "trend --window 6m --by region",
          "calc --where region=EMEA --by segment",
          "trend --where segment!=SMB --as-of 2024-08",
          "cohorts --where region=Americas",
          "movers --at 2024-02 --top 5",
          "compare --at 2024-04");

  /** A book that every engine is asked about: amounts of intervals, ends of which some are none. */
  static final TypedBook FIRST = TermBooks.random(2);

  private static final int ODD_BOOKS = 12;

  @TempDir private Path files;

  static List<Engine> engines() {
    return Engines.ALL;
  }

  @ParameterizedTest
  @MethodSource("engines")
  void areThoseOfTheFile(Engine engine) throws Exception {
    Server server = Engines.shared().get(engine);
    List<TypedBook> books = new ArrayList<>(List.of(FIRST));
    for (int seed = 3; seed < 3 + 2 * engine.randomBooks(); seed++) {
      books.add(TermBooks.random(seed));
    }
    int answered = 0;
    for (TypedBook book : books) {
      answered += answers(files, server, book, QUESTIONS);
    }
    assertThat(answered).isPositive();
    System.out.println(
        "engines: subscriptions of " + server.version() + ": " + answered + " answers, all equal");
  }

  @ParameterizedTest
  @MethodSource("engines")
  void areNeverOtherFigures(Engine engine) throws Exception {
    Server server = Engines.shared().get(engine);
    int refused = 0;
    for (int seed = 0; seed < (engine.randomBooks() == 0 ? 2 : ODD_BOOKS); seed++) {
      refused += isRefusedOrTheSame(files, server, TermBooks.odd(seed)) ? 1 : 0;
    }
    assertThat(refused).isPositive();
  }

  /** How many questions about a book are answered, each as of the file. */
  static int answers(Path files, Server server, TypedBook book, List<String> questions)
      throws Exception {
    server.load(book);
    int answered = 0;
    for (String question : questions) {
      String[] table = server.arguments(files, book.name());
      answered += compare(files, words -> new Cli().run(words), question, book, table);
    }
    return answered;
  }

  /** The engine gives what the file gives, or refuses; whether it does. */
  static boolean isRefusedOrTheSame(Path files, Server server, TypedBook book) throws Exception {
    server.load(book);
    Cli.Run file = new Cli().run(words("calc", book, book.write(files).toString()));
    Cli.Run table = new Cli().run(words("calc", book, server.arguments(files, book.name())));
    assertThat(table.code()).as(book.name() + table.err()).isIn(0, 3);
    if (table.code() != 0) {
      return true;
    }
    assertThat(file.code()).as(book.name() + file.err()).isZero();
    assertThat(EnginesIT.figures(table.out())).isEqualTo(EnginesIT.figures(file.out()));
    return false;
  }

  /** Who answers a command line about a table. */
  @FunctionalInterface
  interface Asked {
    Cli.Run ask(String[] words) throws IOException;
  }

  /** 1 if there is an answer, 0 if the file is refused, and the table for the same. */
  static int compare(Path files, Asked engine, String question, TypedBook book, String... table)
      throws IOException {
    Path csv = files.resolve(book.name() + ".csv");
    if (!Files.exists(csv)) {
      book.write(files);
    }
    Cli.Run file = new Cli().run(words(question, book, csv.toString()));
    Cli.Run answer = engine.ask(words(question, book, table));
    String told = question + " of " + book.name();
    String name = table[table.length - 1];
    assertThat(said(answer, book.name(), name))
        .as(told)
        .isEqualTo(said(file, book.name(), csv.toString()));
    assertThat(answer.code()).as(told).isEqualTo(file.code());
    if (file.code() != 0) {
      return 0;
    }
    assertThat(EnginesIT.figures(answer.out())).as(told).isEqualTo(EnginesIT.figures(file.out()));
    return 1;
  }

  /** What a run says but for lines to try, whatever the book is called. */
  private static String said(Cli.Run run, String name, String other) {
    return run.err().replaceAll("(?m)^try: .*\n", "").replace(other, "BOOK").replace(name, "BOOK");
  }

  private static String[] words(String question, TypedBook book, String... more) {
    List<String> words = new ArrayList<>(List.of(question.split(" ")));
    words.addAll(book.options());
    words.addAll(List.of(more));
    words.addAll(List.of("--format", "json", "--config", "none", "--quiet"));
    return words.toArray(String[]::new);
  }
}
