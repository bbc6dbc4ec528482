package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in the width of the terminal, and none of its escapes where it knows none. */
class TerminalWidthTest {

  private static final String[] COHORTS = {
    "cohorts", "samples/book-snapshots.csv", "--metric", "net"
  };

  private static String cohorts(String terminals) {
    return new Cli().terminals(terminals).environment(Map.of("NO_COLOR", "1")).run(COHORTS).out();
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 100, 132})
  void everyLineFits(int columns) {
    assertThat(cohorts("1w" + columns).lines()).allMatch(line -> line.length() <= columns);
  }

  @Test
  void showsEveryAgeWhereThereIsRoom() {
    assertThat(cohorts("1w300")).contains("  29\n").doesNotContain("columns, as many as fit");
    assertThat(cohorts("1w80")).contains("1 in 6 of 30 columns, as many as fit");
  }

  @Test
  void isEightyColumnsWideWhereNobodyKnows() {
    assertThat(cohorts("1")).isEqualTo(cohorts("1w80")).isEqualTo(cohorts(""));
    assertThat(cohorts("1wide")).isEqualTo(cohorts("1w80"));
  }

  @Test
  void wrapsProseToTheSameWidth() {
    String narrow = new Cli().terminals("1w50").run("calc", "samples/book-snapshots.csv").out();
    String wide = new Cli().terminals("1w150").run("calc", "samples/book-snapshots.csv").out();
    assertThat(narrow.lines().count()).isGreaterThan(wide.lines().count());
  }

  @Test
  void paintsHeatAtATerminalThatHasColour() {
    assertThat(new Cli().terminals("1").run(COHORTS).out())
        .contains("\u001b[32m", "\u001b[33m", "\u001b[31m");
  }

  @Test
  void hasNoEscapesAtADumbTerminal() {
    assertThat(new Cli().terminals("1").environment(Map.of("TERM", "dumb")).run(COHORTS).out())
        .isNotEmpty()
        .doesNotContain("\u001b");
  }
}
