package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.command.Command;
import dev.nrr.cli.option.Flag;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataCommandsTest {

  private static final Path BOOKS = Path.of("src/test/resources/books");

  @ParameterizedTest
  @ValueSource(strings = {"trend", "cohorts", "movers", "compare", "inspect"})
  void atATerminalAFileIsAskedFor(String command) {
    Cli.Run run = new Cli().terminals("0").run(command);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("nrr: give a FILE or a pipe\n");
  }

  /** What contradicts itself is told by the name of the option, before anything is read. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          calc nope.csv --scope all                                       | --scope needs --method movements
          calc nope.csv --annualize                                       | --annualize needs --method average
          calc nope.csv --method movements --scope all --min-start 5      | --scope all counts every customer
          calc nope.csv --window 12m --from 2025-01                       | --from and --window
          calc nope.csv --from 2025-02 --to 2025-01                       | --from 2025-02 is not before --to 2025-01
          calc -s 1M --method chained                                     | --method is about files
          calc -s 1M --window 12m                                         | --window is about files
          trend nope.csv --window 12                                      | --window: not the length of a window: '12'
          trend nope.csv --every week                                     | --every: 'week' is none of month, quarter, year
          trend nope.csv --at 2025                                        | unknown option: '--at'
          cohorts nope.csv --every day                                    | --every: 'day' is none of month, quarter, year
          cohorts nope.csv --method chained                               | unknown option: '--method'
          movers nope.csv --top -1                                        | --top: '-1' is not a number from 1
          movers nope.csv --by segment                                    | unknown option: '--by'
          compare nope.csv --method chained                               | unknown option: '--method'
          inspect nope.csv --at 2025                                      | unknown option: '--at'
          """)
  void refusesContradictions(String line, String message) {
    Cli.Run run = new Cli().in(BOOKS).run(line.split(" +"));
    assertThat(run.err()).startsWith("nrr: " + message);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          calc balances.csv --reactivation gain     | --reactivation gain needs customers' history
          calc balances.csv --at 2025               | --at chooses by date, and the input has no dates
          calc periods.csv --method average         | --method needs customers' revenue by date
          calc periods.csv --interrupted churned    | --interrupted needs customers' revenue by date
          calc periods.csv --reactivation gain      | --reactivation gain needs a column of reactivation
          calc periods.csv --window 3m              | --window needs customers' revenue by date
          trend periods.csv --every quarter         | --every needs customers' revenue by date
          movers balances.csv --from 2024 --to 2025 | --from chooses by date, and the input has no dates
          """)
  void refusesWhatTheInputCannotDo(String line, String message) {
    Cli.Run run = new Cli().in(BOOKS).run(line.split(" +"));
    assertThat(run.err()).startsWith("nrr: " + message);
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void aTrendIsDrawnAtATerminalThatShowsUnicode() {
    String[] line = {"trend", "worked.csv", "--window", "3m", "--color", "never"};
    String drawn = new Cli().in(BOOKS).terminals("1u").run(line).out();
    assertThat(drawn)
        .startsWith("NRR  ▁▇█▇▆▆▇▇▇▇▇  0.0% to 113.6%\nGRR  ▁██▇▆▆▇▇▇▇█  0.0% to 100.0%\n\nTo ");
    assertThat(new Cli().in(BOOKS).terminals("1").run(line).out()).startsWith("To ");
    assertThat(new Cli().in(BOOKS).run(line).out()).startsWith("To ");
  }

  static Stream<Command> commands() {
    return Commands.all().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOptionIsHelpedInOneLineAndEveryCommandHasAnExample(Command command) {
    assertThat(command.examples()).hasSizeBetween(1, 6);
    for (Flag flag : command.flags()) {
      assertThat(flag.help()).as(flag.name()).doesNotContain("\n").doesNotEndWith(".");
      assertThat(flag.help().length()).as(flag.name()).isBetween(10, 110);
    }
    assertThat(command.flags().stream().map(Flag::name).toList()).doesNotHaveDuplicates();
  }

  /** An example that names a book works on a book. */
  @ParameterizedTest
  @MethodSource("commands")
  void theExamplesWork(Command command) {
    for (Command.Example example : command.examples()) {
      List<String> words = List.of(example.line().split(" +"));
      if (words.contains("book.csv")) {
        String[] line =
            words.stream()
                .skip(1)
                .map(word -> word.replace("book.csv", "worked.csv"))
                .map(word -> word.equals("4q") ? "2q" : word)
                .map(word -> word.endsWith(".html") ? "-" : word)
                .toArray(String[]::new);
        Cli.Run run = new Cli().in(BOOKS).run(line);
        assertThat(run.code()).as(example.line() + "\n" + run.err()).isZero();
      }
    }
  }

  /** A pinned command line reads every sample as a guess does, with the options it was given. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "book-snapshots.csv",
        "book-wide.csv",
        "book-subscriptions.csv",
        "book-events.csv",
        "book-balances.csv",
        "book-movements.csv",
        "book-wide.csv --customer parent",
        "book-snapshots.csv --customer parent --as-of 2025-06 --strict",
        "book-subscriptions.csv --customer parent --end-date inclusive --where segment=SMB",
        "book-snapshots.csv --shape transactions --every quarter --fiscal-year-start 2 --as-of 2025-10"
      })
  void whatInspectPinsReadsTheSame(String input) {
    String inspected = inSamples("inspect " + input + " --format json").out();
    String pinned = inspected.replaceAll("(?s).*\"command\": \"nrr ([^\"]*)\".*", "$1");
    assertThat(inSamples(pinned.replace("'", "")).out())
        .isEqualTo(inSamples("calc " + input).out())
        .contains("Net revenue retention");
  }

  private static Cli.Run inSamples(String line) {
    return new Cli().in(Path.of("samples")).run(line.split(" +"));
  }
}
