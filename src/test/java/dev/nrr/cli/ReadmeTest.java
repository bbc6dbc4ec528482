package dev.nrr.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example of the README and of the pages of the reference prints what stands under it. {@code
 * -Dgolden.update=true} writes it there. An example is a block that begins with {@code $ nrr},
 * {@code $ target/nrr}, or {@code $ printf '...' | nrr}; standard error stands after standard
 * output. A block that ends in a line of three dots is the beginning of what is printed.
 */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Path PAGES = Path.of("src/site/markdown");
  private static final int FEWEST_EXAMPLES = 35;
  private static final int MOST_LINES = 160;
  private static final int MOST_COLUMNS = 110;

  private static final String MORE = "...\n";
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```\\n\\$ ([^\\n]*)\\n(.*?)^```$");
  private static final Pattern COMMAND =
      Pattern.compile("(?:printf '([^']*)' \\| )?(?:target/)?nrr(?: (.*))?");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|([^ ']+)");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]*)(?:#([^)\\s]*))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  /** A command line of a document and what stands under it. */
  record Example(Path document, String line, String printed) {}

  static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    documents.add(README);
    try (Stream<Path> pages = Files.list(PAGES)) {
      pages.sorted().forEach(documents::add);
    }
    return documents;
  }

  static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path document : documents()) {
      Matcher blocks = EXAMPLE.matcher(Files.readString(document));
      while (blocks.find()) {
        examples.add(new Example(document, blocks.group(1), blocks.group(2)));
      }
    }
    return examples;
  }

  @Test
  void thereAreExamples() throws IOException {
    assertThat(examples()).hasSizeGreaterThanOrEqualTo(FEWEST_EXAMPLES);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void printsWhatStandsUnderIt(Example example) throws IOException {
    String printed = run(example.line());
    if (example.printed().endsWith(MORE)) {
      int lines = (int) example.printed().lines().count() - 1;
      assertThat(printed.lines().count()).isGreaterThan(lines);
      printed = printed.lines().limit(lines).map(line -> line + "\n").collect(joining()) + MORE;
    }
    if (Boolean.getBoolean("golden.update")) {
      String block = "```\n$ " + example.line() + "\n";
      Files.writeString(
          example.document(),
          Files.readString(example.document())
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
    Cli.Run run = cli.run(words(Objects.requireNonNullElse(command.group(2), "")));
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
    assertThat(Files.readString(README).lines().limit(12))
        .contains(
            "mvn -q -DskipTests package && target/nrr calc samples/movements.csv", "mvn -q verify");
  }

  @Test
  void theReadmeIsShort() throws IOException {
    List<String> lines = Files.readAllLines(README);
    assertThat(lines).hasSizeLessThanOrEqualTo(MOST_LINES);
    assertThat(lines)
        .allSatisfy(line -> assertThat(columns(line)).isLessThanOrEqualTo(MOST_COLUMNS));
  }

  /** Prose and lists only: tables and what programs print have the width they need. */
  @ParameterizedTest
  @MethodSource("documents")
  void proseFitsTheWidth(Path document) throws IOException {
    assertThat(BLOCK.matcher(Files.readString(document)).replaceAll("").lines())
        .filteredOn(line -> !line.startsWith("|"))
        .allSatisfy(line -> assertThat(columns(line)).isLessThanOrEqualTo(MOST_COLUMNS));
  }

  private static int columns(String line) {
    return line.codePointCount(0, line.length());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadSomewhere(Path document) throws IOException {
    Matcher links = LINK.matcher(BLOCK.matcher(Files.readString(document)).replaceAll(""));
    while (links.find()) {
      if (links.group(1).contains("://")) {
        continue;
      }
      Path target =
          links.group(1).isEmpty() ? document : document.resolveSibling(links.group(1)).normalize();
      assertThat(target).as(document + ": " + links.group()).exists();
      if (links.group(2) != null) {
        assertThat(anchors(target)).as(document + ": " + links.group()).contains(links.group(2));
      }
    }
  }

  /** The names that headings have as targets of links. */
  private static List<String> anchors(Path document) throws IOException {
    String prose = BLOCK.matcher(Files.readString(document)).replaceAll("");
    return HEADING
        .matcher(prose)
        .results()
        .map(
            heading ->
                heading
                    .group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-'))
        .toList();
  }

  /** Every page can be found from the README. */
  @Test
  void theReadmeNamesEveryPage() throws IOException {
    String readme = Files.readString(README);
    assertThat(documents().subList(1, documents().size()))
        .allSatisfy(page -> assertThat(readme).contains("(" + page + ")"));
  }
}
