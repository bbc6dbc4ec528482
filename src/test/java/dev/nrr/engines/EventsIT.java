package dev.nrr.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

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
          "trend --window 6m --by segment --where region=EMEA --as-of 2024-01",
          "calc --at 2024-02 --by region --method movements --scope all",
          "cohorts",
          "movers --top 5");

  /** Ledgers with amounts, with changes, without types, and with what is paid after. */
  private static final int KINDS = 4;

  private static final int ODD_BOOKS = 5;

  @TempDir private Path files;

  static List<Engine> engines() {
    return Engines.ALL;
  }

  @ParameterizedTest
  @MethodSource("engines")
  void areThoseOfTheFile(Engine engine) throws Exception {
    Server server = Engines.shared().get(engine);
    boolean few = isAskedFew(engine);
    int answered = 0;
    for (int seed = 0; seed < (few ? 1 : KINDS); seed++) {
      List<String> questions = QUESTIONS.subList(0, few ? 1 : QUESTIONS.size());
      answered += SubscriptionsIT.answers(files, server, EventBooks.random(seed), questions);
    }
    assertThat(answered).isPositive();
    System.out.println(
        "engines: events of " + server.version() + ": " + answered + " answers, all equal");
  }

  @ParameterizedTest
  @MethodSource("engines")
  void areNeverOtherFigures(Engine engine) throws Exception {
    assumeFalse(isAskedFew(engine), "asked few");
    Server server = Engines.shared().get(engine);
    int refused = 0;
    for (int book = 0; book < ODD_BOOKS; book++) {
      TypedBook odd = EventBooks.odd(book * EventBooks.ODDITIES / ODD_BOOKS);
      refused += SubscriptionsIT.isRefusedOrTheSame(files, server, odd) ? 1 : 0;
    }
    assertThat(refused).isPositive();
  }

  /** Whether it is slow, and others hold the rest: H2 the tests of every build. */
  private static boolean isAskedFew(Engine engine) {
    return engine.randomBooks() == 0 || engine.name().equals("h2");
  }
}
