package dev.nrr;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands in the documents and in package-info about the library: its packages, and examples
 * that compile against the classes of nrr and nothing else, and print what they say.
 */
class LibraryTest {

  private static final Path PAGE = Path.of("src/site/markdown/library.md");
  private static final Path CORE = Path.of("src/main/java/dev/nrr/core");
  private static final Path CLASSES = Path.of("target/classes");
  private static final int MOST_LINES = 15;

  private static final Pattern NAME = Pattern.compile("(?m)^\\| `(dev\\.nrr\\.[a-z.]+)` \\|");
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```java\\n(.*?)^```\\n(?:\\n```\\n(.*?)^```)?");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)<pre>\\{@code\\n(.*?) \\* }</pre>");
  private static final Pattern PRINTED = Pattern.compile("(?m); // (.*)$");

  @TempDir private Path temp;

  /** The packages that are meant for others, as the page lists them. */
  static String[] packages() {
    return NAME.matcher(read(PAGE)).results().map(name -> name.group(1)).toArray(String[]::new);
  }

  static List<Path> packageDescriptions() throws IOException {
    try (Stream<Path> files = Files.walk(CORE)) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .filter(file -> read(file).contains("Part of the library"))
          .toList();
    }
  }

  @Test
  void thePageNamesThePackagesThatSaySoAndTheBuildChecksTheirComments() throws IOException {
    List<String> named =
        packageDescriptions().stream()
            .map(file -> "dev.nrr.core." + file.getParent().getFileName())
            .sorted()
            .toList();
    assertThat(named).hasSizeGreaterThan(5);
    assertThat(packages()).containsExactlyInAnyOrderElementsOf(named);
    assertThat(read(Path.of("pom.xml")))
        .contains("<library.packages>" + String.join(",", named) + "</library.packages>");
  }

  @Test
  void thePagePrintsWhatItShows() throws Exception {
    List<MatchResult> blocks = BLOCK.matcher(read(PAGE)).results().toList();
    assertThat(blocks).hasSizeGreaterThan(3);
    List<String> examples = new ArrayList<>();
    StringBuilder shown = new StringBuilder();
    for (MatchResult block : blocks.subList(1, blocks.size())) {
      assertThat(block.group(1).lines().count()).isLessThanOrEqualTo(MOST_LINES);
      examples.add(block.group(1));
      shown.append(block.group(2));
    }
    assertThat(printed(blocks.get(0).group(1), String.join("", examples))).isEqualTo(shown + "");
  }

  @ParameterizedTest
  @MethodSource("packageDescriptions")
  void thePackagePrintsWhatItsExampleSays(Path file) throws Exception {
    Matcher example = EXAMPLE.matcher(read(file));
    assertThat(example.find()).isTrue();
    String code = example.group(1).replaceAll("(?m)^ \\* ?", "");
    String said =
        PRINTED.matcher(code).results().map(line -> line.group(1) + "\n").collect(joining());
    assertThat(said).isNotEmpty();
    String imports =
        Stream.concat(Stream.of(packages()), Stream.of("java.math", "java.time"))
            .map(name -> "import " + name + ".*;\n")
            .collect(joining("", "import java.util.List;\n", ""));
    assertThat(printed(imports, code)).isEqualTo(said);
  }

  /** Compiles and runs statements with nothing but the classes of nrr and the JDK. */
  private String printed(String imports, String statements) throws Exception {
    Path source = temp.resolve("Example.java");
    Files.writeString(
        source,
        imports
            + "class Example {\n  static void run(java.io.PrintStream to) {\n"
            + statements.replace("System.out.", "to.")
            + "  }\n}\n");
    ByteArrayOutputStream problems = new ByteArrayOutputStream();
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                problems,
                problems,
                "-proc:none",
                "-nowarn",
                "-cp",
                CLASSES.toString(),
                "-d",
                temp.toString(),
                source.toString());
    assertThat(failed).as(problems.toString(StandardCharsets.UTF_8)).isZero();
    URL[] path = {CLASSES.toUri().toURL(), temp.toUri().toURL()};
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      var run = loader.loadClass("Example").getDeclaredMethod("run", PrintStream.class);
      run.setAccessible(true);
      run.invoke(null, new PrintStream(out, true, StandardCharsets.UTF_8));
    }
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
