package dev.nrr.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.Cli;
import dev.nrr.warehouse.EventBooks;
import dev.nrr.warehouse.TypedBook;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Events of every engine: the figures, warnings and refusals of a file of the same rows; of odd
 * rows the same figures, or none.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ResourceLock("engines")
class EventsIT {

  private static final List<String> QUESTIONS =
      List.of(
          "calc --by segment",
          "calc --at 2024-02 --by region --method movements --scope all",
          "trend --window 6m --by segment --where region=EMEA --as-of 2024-01",
          "cohorts",
          "movers --top 5");

  /** Ledgers with amounts, with changes, without types, and with what is paid after. */
  private static final int KINDS = 4;

  private static final int ODD_BOOKS = 6;

  @TempDir private Path files;

  static List<Engine> engines() {
    return Engines.ALL;
  }

  @ParameterizedTest
  @MethodSource("engines")
  void areThoseOfTheFile(Engine engine) throws Exception {
    Server server = Engines.shared().get(engine);
    int answered = 0;
    for (int seed = 0; seed < books(engine, KINDS); seed++) {
      TypedBook book = EventBooks.random(seed);
      server.load(book);
      for (String question : QUESTIONS) {
        String[] table = server.arguments(files, book.name());
        answered +=
            SubscriptionsIT.compare(files, words -> new Cli().run(words), question, book, table);
      }
    }
    assertThat(answered).isPositive();
    System.out.println(
        "engines: events of " + server.version() + ": " + answered + " answers, all equal");
  }

  @ParameterizedTest
  @MethodSource("engines")
  void areNeverOtherFigures(Engine engine) throws Exception {
    Server server = Engines.shared().get(engine);
    int refused = 0;
    for (int book = 0; book < books(engine, ODD_BOOKS); book++) {
      TypedBook odd = EventBooks.odd(book * EventBooks.ODDITIES / ODD_BOOKS);
      refused += SubscriptionsIT.isRefusedOrTheSame(files, server, odd) ? 1 : 0;
    }
    assertThat(refused).isPositive();
  }

  /** How many it is asked of: one where others hold the rest, as other tests do H2. */
  private static int books(Engine engine, int all) {
    return engine.randomBooks() == 0 || engine.name().equals("h2") ? 1 : all;
  }
}
