package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every example of the README and of the pages prints what stands under it. {@code
 * -Dgolden.update=true} writes it there. An example is a block that begins with {@code $ nrr},
 * {@code $ target/nrr}, or {@code $ printf '...' | nrr}; standard error stands after standard
 * output. A block that ends in a line of three dots is the beginning of what is printed.
 */
class ReadmeTest {

  private static final String README = "README.md";
  private static final String COMING_FROM = "src/site/markdown/coming-from.md";
  private static final String INPUT = "src/site/markdown/input.md";

  private static final String MORE = "...\n";
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```\\n\\$ ([^\\n]*)\\n(.*?)^```$");
  private static final Pattern COMMAND =
      Pattern.compile("(?:printf '([^']*)' \\| )?(?:target/)?nrr (.*)");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|([^ ']+)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");

  /** A command line of a document and what stands under it. */
  record Example(String document, String line, String printed) {}

  static Stream<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String document : List.of(README, COMING_FROM, INPUT)) {
      examples.addAll(examples(document));
    }
    return examples.stream();
  }

  private static List<Example> examples(String document) throws IOException {
    List<Example> examples = new ArrayList<>();
    Matcher blocks = EXAMPLE.matcher(Files.readString(Path.of(document)));
    while (blocks.find()) {
      examples.add(new Example(document, blocks.group(1), blocks.group(2)));
    }
    return examples;
  }

  @ParameterizedTest
  @CsvSource({README + ",11", COMING_FROM + ",12", INPUT + ",4"})
  void thereAreExamples(String document, int fewest) throws IOException {
    assertThat(examples(document)).hasSizeGreaterThanOrEqualTo(fewest);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void printsWhatStandsUnderIt(Example example) throws IOException {
    String printed = run(example.line());
    if (example.printed().endsWith(MORE)) {
      int lines = (int) example.printed().lines().count() - 1;
      assertThat(printed.lines().count()).isGreaterThan(lines);
      printed = String.join("\n", printed.lines().limit(lines).toList()) + "\n" + MORE;
    }
    if (Boolean.getBoolean("golden.update")) {
      Path document = Path.of(example.document());
      String block = "```\n$ " + example.line() + "\n";
      Files.writeString(
          document,
          Files.readString(document)
              .replace(block + example.printed() + "```", block + printed + "```"));
    } else {
      assertThat(printed).isEqualTo(example.printed());
    }
  }

  private static String run(String line) {
    Matcher command = COMMAND.matcher(line);
    assertThat(command.matches()).as(line).isTrue();
    Cli cli = new Cli();
    if (command.group(1) != null) {
      cli.stdin(command.group(1).replace("\\n", "\n"));
    }
    Cli.Run run = cli.run(words(command.group(2)));
    return run.out() + run.err();
  }

  /** The words of a command line; single quotes hold one together. */
  private static String[] words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(word.group(1) != null ? word.group(1) : word.group(2));
    }
    return words.toArray(String[]::new);
  }

  @Test
  void theTwoCommandsStandAtTheTop() throws IOException {
    assertThat(Files.readString(Path.of(README)).lines().limit(12))
        .contains(
            "mvn -q -DskipTests package && target/nrr calc samples/movements.csv", "mvn -q verify");
  }

  @ParameterizedTest
  @ValueSource(strings = {README, COMING_FROM, INPUT})
  void linksLeadToFiles(String document) throws IOException {
    Matcher links = LINK.matcher(Files.readString(Path.of(document)));
    while (links.find()) {
      String link = links.group(1);
      if (!link.contains("://")) {
        assertThat(Path.of(document).resolveSibling(link)).as(document + ": " + link).exists();
      }
    }
  }
}
