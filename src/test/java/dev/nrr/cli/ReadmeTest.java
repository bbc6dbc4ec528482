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
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example of the README prints what stands under it. {@code -Dgolden.update=true} writes it
 * there. An example is a block that begins with {@code $ nrr}, {@code $ target/nrr}, or {@code $
 * printf '...' | nrr}; standard error stands after standard output.
 */
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final int FEWEST = 11;
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```\\n\\$ ([^\\n]*)\\n(.*?)^```$");
  private static final Pattern COMMAND =
      Pattern.compile("(?:printf '([^']*)' \\| )?(?:target/)?nrr (.*)");

  /** A command line and what it prints. */
  record Example(String line, String printed) {}

  static Stream<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    Matcher blocks = EXAMPLE.matcher(Files.readString(README));
    while (blocks.find()) {
      examples.add(new Example(blocks.group(1), blocks.group(2)));
    }
    return examples.stream();
  }

  @Test
  void thereAreExamples() throws IOException {
    assertThat(examples()).hasSizeGreaterThanOrEqualTo(FEWEST);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void printsWhatStandsUnderIt(Example example) throws IOException {
    String printed = run(example.line());
    if (Boolean.getBoolean("golden.update")) {
      String block = "```\n$ " + example.line() + "\n";
      Files.writeString(
          README,
          Files.readString(README)
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
    Cli.Run run = cli.run(command.group(2).split(" "));
    return run.out() + run.err();
  }

  @Test
  void theTwoCommandsStandAtTheTop() throws IOException {
    assertThat(Files.readString(README).lines().limit(12))
        .contains(
            "mvn -q -DskipTests package && target/nrr calc samples/movements.csv", "mvn -q verify");
  }
}
