package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on errors has the words of every message that the golden cases print. */
class ErrorsPageTest {

  private static final Path PAGE = Path.of("src/site/markdown/errors.md");
  private static final Path CASES = Path.of("src/test/resources/golden");
  private static final Pattern PHRASE = Pattern.compile("`([^`]+)`");

  /** What {@code --verbose} explains, and lines that only point somewhere. */
  private static final Pattern NO_MESSAGE =
      Pattern.compile("try: .*|Try '.*|nrr: [a-z -]+: column '.*|nrr: --.* \\(.*|nrr: shape: .*");

  @Test
  void hasTheWordsOfEveryMessage() throws IOException {
    List<Pattern> phrases = phrases();
    Set<String> missing = new TreeSet<>();
    for (String message : messages()) {
      if (phrases.stream().noneMatch(phrase -> phrase.matcher(message).find())) {
        missing.add(message);
      }
    }
    assertThat(missing).isEmpty();
  }

  /** The phrases of the page's tables, three dots for anything. */
  private static List<Pattern> phrases() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.substring(0, line.indexOf(" | ", 2)))
        .flatMap(cell -> PHRASE.matcher(cell).results())
        .map(phrase -> Pattern.compile(asPattern(phrase.group(1))))
        .toList();
  }

  private static String asPattern(String phrase) {
    StringBuilder pattern = new StringBuilder();
    Matcher dots = Pattern.compile("\\.\\.\\.").matcher(phrase);
    int from = 0;
    while (dots.find()) {
      pattern.append(Pattern.quote(phrase.substring(from, dots.start()))).append(".*");
      from = dots.end();
    }
    return pattern.append(Pattern.quote(phrase.substring(from))).toString();
  }

  private static List<String> messages() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(path -> path.endsWith("err") && !isVerbose(path.resolveSibling("args")))
          .flatMap(path -> lines(path).stream())
          .filter(line -> !NO_MESSAGE.matcher(line).matches())
          .toList();
    }
  }

  private static boolean isVerbose(Path args) {
    return lines(args).contains("--verbose") || lines(args).contains("-v");
  }

  private static List<String> lines(Path path) {
    try {
      return Files.readAllLines(path);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
