package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV of each command, read again: the same ratio, or a refusal whose lines lead to the same. */
class RoundTripTest {

  private static final Pattern TRY = Pattern.compile("try: nrr (.*?)   \\(.*");
  private static final Pattern NRR = Pattern.compile("\"nrr\": ([0-9.]+|null)");

  private static String nrrOf(String json) {
    Matcher found = NRR.matcher(json);
    assertThat(found.find()).as(json).isTrue();
    return found.group(1);
  }

  /** The ratio of the last row that is of no slice. */
  private static String nrrOfCsv(String csv) {
    List<String> lines = csv.lines().toList();
    List<String> header = List.of(lines.get(0).split(",", -1));
    String last = "";
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      boolean total = true;
      for (int i = 0; i < header.size(); i++) {
        total &= !header.get(i).startsWith("slice.") || cells[i].isEmpty();
      }
      last = total ? cells[header.indexOf("nrr")] : last;
    }
    return last;
  }

  /** The ratios that reading leads to, by itself or by the lines it says to try. */
  private static List<String> ratios(String csv, String arguments, int steps) {
    Cli.Run run = new Cli().stdin(csv).run((arguments + " --format json").split(" "));
    if (run.code() == 0) {
      return List.of(nrrOf(run.out()));
    }
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    List<String> ratios = new ArrayList<>();
    for (String line : run.err().lines().toList()) {
      Matcher way = TRY.matcher(line);
      if (steps > 0 && way.matches() && !line.contains("stands beside")) {
        ratios.addAll(ratios(csv, way.group(1).replace(" --format json", ""), steps - 1));
      }
    }
    return ratios;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calc samples/movements.csv",
        "calc samples/movements.csv --by segment",
        "calc samples/movements.csv --by segment --by region",
        "calc samples/book-snapshots.csv",
        "calc samples/book-snapshots.csv --by segment",
        "calc samples/book-snapshots.csv --reactivation gain",
        "calc samples/book-snapshots.csv --method movements --scope all",
        "calc --starting 100 --churn 5",
        "trend samples/book-snapshots.csv --every quarter",
        "trend samples/book-snapshots.csv --every quarter --by segment",
        "trend samples/book-snapshots.csv --window 1m"
      })
  void leadsToTheSameRatio(String command) {
    String csv = new Cli().run((command + " --format csv").split(" ")).out();
    assertThat(ratios(csv, "calc", 3)).isNotEmpty().containsOnly(nrrOfCsv(csv));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "calc samples/book-snapshots.csv --method chained",
        "calc samples/book-snapshots.csv --method average",
        "cohorts samples/book-snapshots.csv --every year",
        "compare samples/book-snapshots.csv",
        "check samples/book-snapshots.csv --min-nrr 90",
        "inspect samples/book-snapshots.csv",
        "benchmarks b2b-saas"
      })
  void isRefusedWhereTheRatioCannotBeTheSame(String command) {
    String csv = new Cli().run((command + " --format csv").split(" ")).out();
    assertThat(ratios(csv, "calc", 0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"samples/book-snapshots.csv", "samples/movements.csv"})
  void ofMoversEveryCustomerComputesAndTheLargestAloneAreRefused(String file) {
    String all = new Cli().run("movers", file, "--all", "--format", "csv").out();
    String original = new Cli().run("calc", file, "--format", "json").out();
    assertThat(ratios(all, "calc", 0)).containsExactly(nrrOf(original));
    String largest = new Cli().run("movers", file, "--format", "csv").out();
    assertThat(ratios(largest, "calc", 0)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"b2b-saas", "investor", "growth-stage", "segment"})
  void ofBenchmarksIsABenchmarkSet(String set, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("set.csv");
    Files.writeString(file, new Cli().run("benchmarks", set, "--format", "csv").out());
    Cli.Run run =
        new Cli().run("calc", "--starting", "100", "--churn", "5", "--benchmarks", file.toString());
    assertThat(run.code()).as(run.err()).isZero();
  }
}
