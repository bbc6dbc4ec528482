package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.samples.SampleBook;
import dev.nrr.samples.SampleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The samples are one book in six shapes; {@code -Dgolden.update=true} writes them anew from their
 * seed.
 */
class SamplesTest {

  private static final long SEED = 20251231;
  private static final Path FOLDER = Path.of("samples");
  private static final List<String> SAME =
      List.of(
          "starting",
          "expansion",
          "contraction",
          "churn",
          "ending",
          "nrr",
          "grr",
          "customers.starting",
          "customers.expanded",
          "customers.contracted",
          "customers.churned",
          "logo_retention",
          "bands.nrr.label");

  @Test
  void theFilesAreThoseOfTheSeed() throws IOException {
    for (Map.Entry<String, String> file : SampleFiles.of(SampleBook.of(SEED)).entrySet()) {
      Path path = FOLDER.resolve(file.getKey());
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(path, file.getValue());
      }
      assertThat(Files.readString(path)).as(file.getKey()).isEqualTo(file.getValue());
      assertThat(Files.size(path)).as(file.getKey()).isLessThan(400_000);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"segment", "region", "parent", "segment,region"})
  void everyShapeGivesTheSameAnswer(String by) throws IOException {
    String expected = null;
    for (String shape : shapes()) {
      String answer = answer("--by", by, "samples/book-" + shape + ".csv");
      expected = expected == null ? answer : expected;
      assertThat(answer).as(shape + " by " + by).isEqualTo(expected);
    }
    assertThat(String.valueOf(expected).lines().count()).isGreaterThan(3);
  }

  @Test
  void everyFormatGivesTheSameAnswer() throws IOException {
    String expected = answer("samples/six-customers.csv");
    assertThat(answer("samples/six-customers.xlsx")).isEqualTo(expected);
    assertThat(answer("samples/six-customers.jsonl")).isEqualTo(expected);
  }

  @Test
  void everyShapeGivesTheSameAnswerForParents() throws IOException {
    String expected = null;
    for (String shape : List.of("snapshots", "wide", "subscriptions", "events", "balances")) {
      String answer = answer("--customer", "parent", "samples/book-" + shape + ".csv");
      expected = expected == null ? answer : expected;
      assertThat(answer).as(shape).isEqualTo(expected);
    }
    assertThat(expected).isNotEqualTo(answer("samples/book-snapshots.csv"));
  }

  @ParameterizedTest
  @CsvSource({"2025-06,12m", "2025-09,3m", "2024-12,12m", "2025Q3,4q"})
  void everyShapeWithHistoryGivesTheSameAnswerForAnyWindow(String at, String window)
      throws IOException {
    String expected = null;
    for (String shape : List.of("snapshots", "wide", "subscriptions", "events")) {
      String answer = answer("--at", at, "--window", window, "samples/book-" + shape + ".csv");
      expected = expected == null ? answer : expected;
      assertThat(answer).as(shape).isEqualTo(expected);
    }
  }

  private static List<String> shapes() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> shapes =
          files
              .map(path -> path.getFileName().toString())
              .filter(name -> name.startsWith("book-"))
              .map(name -> name.substring("book-".length(), name.length() - ".csv".length()))
              .sorted(Comparator.comparing("snapshots"::equals).reversed())
              .toList();
      assertThat(shapes)
          .containsExactlyInAnyOrder(
              "snapshots", "wide", "subscriptions", "events", "movements", "balances");
      return shapes;
    }
  }

  /** The columns that every shape can tell, a line a result. */
  private static String answer(String... arguments) {
    List<String> all = new ArrayList<>(List.of("calc", "--format", "csv"));
    all.addAll(List.of(arguments));
    Cli.Run run = new Cli().in(Path.of("")).run(all.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    List<String> lines = run.out().lines().toList();
    List<String> headers = cells(lines.get(0));
    List<String> results = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Map<String, String> result = new TreeMap<>();
      List<String> cells = cells(line);
      for (int i = 0; i < headers.size(); i++) {
        if (SAME.contains(headers.get(i)) || headers.get(i).startsWith("slice.")) {
          result.put(headers.get(i), cells.get(i));
        }
      }
      results.add(result.toString());
    }
    return String.join("\n", results);
  }

  /** Cells of a line whose only quotes are around commas. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    boolean quoted = false;
    StringBuilder cell = new StringBuilder();
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
