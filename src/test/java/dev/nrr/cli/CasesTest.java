package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Situations that people met, each a folder: input files and {@code case.json} with the first
 * command and the right percentages. The first command gives them or refuses; a refusal's lines to
 * try are tried as they stand, three steps deep, and one of them gives them. What each run came to
 * stands in {@code tried}, written anew by {@code -Dgolden.update=true}: a line that leads to other
 * figures is seen there, with the meaning it states.
 */
class CasesTest {

  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final int FEWEST = 63;
  private static final int STEPS = 3;

  private static final Pattern TRY = Pattern.compile("\\s*try: nrr (.*?)(?:   \\((.*)\\))?");
  private static final JsonMapper JSON = new JsonMapper();

  /** What one command came to; null where it did not compute. */
  private record Figures(@Nullable String nrr, @Nullable String grr) {}

  /** A case, and what has been tried of it. */
  private static final class Attempt {
    private final Path folder;
    private final JsonNode expected;
    private final Set<List<String>> done = new HashSet<>();
    private final StringBuilder trace = new StringBuilder();
    private boolean isRight;

    Attempt(Path folder) {
      this.folder = folder;
      this.expected = JSON.readTree(folder.resolve("case.json"));
    }

    void perform(List<String> args, String meaning, int step) {
      if (!done.add(args)) {
        return;
      }
      List<String> asJson = new ArrayList<>(args);
      asJson.addAll(List.of("--format", "json"));
      Cli.Run run = new Cli().in(folder).run(asJson.toArray(new String[0]));
      Figures figures = figures(run);
      tell(args, meaning, step, run, figures);
      if (figures == null) {
        follow(run.err(), step);
        return;
      }
      isRight |= isRight(figures);
    }

    private void follow(String err, int step) {
      for (String line : step < STEPS ? err.split("\n") : new String[0]) {
        Matcher matcher = TRY.matcher(line);
        if (matcher.matches()) {
          String meaning = matcher.group(2) == null ? "" : matcher.group(2);
          perform(words(filled(matcher.group(1))), meaning, step + 1);
        }
      }
    }

    /** A line with what only the user knows: files of rates and of ids, dates of files, a year. */
    private String filled(String line) {
      String rates = Files.exists(folder.resolve("rates.csv")) ? "rates.csv" : "FILE";
      String ids = Files.exists(folder.resolve("ids.csv")) ? "ids.csv" : "IDS";
      return line.replace(" --format json", "")
          .replace("--rates FILE", "--rates " + rates)
          .replace("--ids IDS", "--ids " + ids)
          .replace("--year YEAR", "--year 2024")
          .replace("DATE,DATE", "2024-12,2025-12");
    }

    private void tell(
        List<String> args, String meaning, int step, Cli.Run run, @Nullable Figures figures) {
      trace.append("  ".repeat(step)).append(String.join(" ", args)).append(" -> ");
      trace.append(figures == null ? "exit " + run.code() : figures.nrr() + " / " + figures.grr());
      trace.append(meaning.isEmpty() ? "" : "   (" + meaning + ")").append('\n');
    }

    boolean isRight(Figures figures) {
      return holds(expected.get("nrr"), figures.nrr()) && holds(expected.get("grr"), figures.grr());
    }

    /** Whether the question is one of a figure at all. */
    boolean hasFigures() {
      return !expected.get("nrr").isNull() || !expected.get("grr").isNull();
    }

    private static boolean holds(JsonNode wanted, @Nullable String actual) {
      return wanted.isNull() || wanted.asString().equals(actual);
    }
  }

  static Stream<Path> cases() throws IOException {
    return Files.list(CASES).filter(Files::isDirectory).sorted();
  }

  @Test
  void thereAreCases() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(FEWEST);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isRightOrRefusedWithAWayToTheRightFigure(Path folder) throws IOException {
    Attempt attempt = new Attempt(folder);
    List<String> first = new ArrayList<>();
    attempt.expected.get("first").forEach(word -> first.add(word.asString()));
    attempt.perform(first, "", 0);
    Path tried = folder.resolve("tried");
    if (UPDATE) {
      Files.writeString(tried, attempt.trace.toString());
    }
    assertThat(attempt.trace.toString()).isEqualTo(Files.readString(tried));
    if (attempt.hasFigures() && !attempt.expected.has("choice")) {
      assertThat(attempt.isRight).as(attempt.trace.toString()).isTrue();
    }
  }

  private static @Nullable Figures figures(Cli.Run run) {
    if (run.code() != 0) {
      return null;
    }
    JsonNode total = JSON.readTree(run.out()).get("total");
    return total == null // companies side by side have none
        ? new Figures(null, null)
        : new Figures(percent(total.get("nrr")), percent(total.get("grr")));
  }

  private static @Nullable String percent(JsonNode ratio) {
    return ratio.isNull()
        ? null
        : ratio
            .decimalValue()
            .multiply(BigDecimal.valueOf(100))
            .setScale(1, RoundingMode.HALF_UP)
            .toPlainString();
  }

  /** A command line's words, quoted as a shell has them. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (char c : line.toCharArray()) {
      if (c == '\'') {
        quoted = !quoted;
        begun = true;
      } else if (c == ' ' && !quoted) {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else {
        word.append(c);
        begun = true;
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }
}
