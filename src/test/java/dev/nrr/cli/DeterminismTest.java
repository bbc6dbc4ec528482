package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.command.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same input and version give the same bytes: in any order of rows, anywhere, at any time. */
class DeterminismTest {

  private static final Path BOOK = Path.of("src/test/resources/books/worked.csv");
  private static final Path MOVEMENTS = Path.of("src/test/resources/books/five.csv");
  private static final int SHUFFLES = 8;

  /** A command line that reads standard input, and what it reads. */
  record Case(String line, Path file) {
    @Override
    public String toString() {
      return line;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case("calc", BOOK),
        new Case("calc --method movements --scope all --reactivation gain", BOOK),
        new Case("calc --method average", BOOK),
        new Case("calc --by segment --by region,segment", MOVEMENTS),
        new Case("trend --window 3m", BOOK),
        new Case("cohorts", BOOK),
        new Case("movers", BOOK),
        new Case("compare", BOOK),
        new Case("report", BOOK),
        new Case("plan --target-nrr 110 --churn -10% --years 3 --new 20%", BOOK),
        new Case("check --min-nrr 100 --max-top10-share 50 --expect rows=57", BOOK),
        new Case("check --by segment --each --min-nrr 100 --warn-min-grr 90", MOVEMENTS));
  }

  private static String json(String line, String csv) {
    Cli cli = new Cli().stdin(csv);
    String[] arguments = (line.strip() + " --format json").split(" ");
    return cli.run(arguments).out();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theOrderOfRowsChangesNothing(Case run) throws IOException {
    List<String> lines = Files.readAllLines(run.file());
    String expected = json(run.line(), String.join("\n", lines));
    assertThat(expected).startsWith("{\n  \"schema\": \"nrr.");
    for (int seed = 0; seed < SHUFFLES; seed++) {
      List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
      Collections.shuffle(rows, new Random(seed));
      String csv = lines.get(0) + "\n" + String.join("\n", rows);
      assertThat(json(run.line(), csv)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void everyCommandWithJsonIsAmongTheCases() throws IOException {
    List<String> others = List.of("benchmarks", "config", "inspect");
    String book = Files.readString(BOOK);
    List<String> withFiles =
        Commands.all().stream()
            .filter(command -> command.flags().stream().anyMatch(f -> f.name().equals("--format")))
            .map(Command::name)
            .filter(name -> !others.contains(name))
            .toList();
    assertThat(cases().map(run -> run.line().split(" ")[0]).distinct())
        .containsExactlyInAnyOrderElementsOf(withFiles);
    for (String name : others) {
      assertThat(json(name, book)).isEqualTo(json(name, book)).startsWith("{");
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noPathOfTheMachineIsInIt(Case run) throws IOException {
    String[] arguments = run.line().split(" ");
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of(run.file().getFileName().toString(), "--format", "json"));
    Path folder = run.file().getParent();
    String relative = new Cli().in(folder).run(all.toArray(new String[0])).out();
    String absolute = new Cli().in(folder.toAbsolutePath()).run(all.toArray(new String[0])).out();
    assertThat(absolute).isEqualTo(relative).doesNotContain(folder.toAbsolutePath().toString());
  }
}
