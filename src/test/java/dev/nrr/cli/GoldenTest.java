package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.output.JsonSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole program, case by case. A folder is a case: {@code args} (one a line), input files,
 * {@code stdin} and {@code env} (NAME=VALUE, one a line) where there is one, and what must come of
 * it: {@code out}, {@code err}, {@code code}, and {@code X.expected} for every {@code X.written} it
 * writes. JSON is held to its schema. {@code -Dgolden.update=true} writes what comes of it; {@code
 * git diff} then shows what changed. {@code SAMPLES} in args is the folder of samples.
 */
class GoldenTest {

  private static final Path CASES = Path.of("src/test/resources/golden");
  private static final int FEWEST = 360;
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  static Stream<Path> cases() throws IOException {
    return Files.walk(CASES).filter(path -> Files.exists(path.resolve("args"))).sorted();
  }

  @Test
  void thereAreCases() throws IOException {
    assertThat(cases()).hasSizeGreaterThan(FEWEST);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void printsWhatTheFolderSays(Path folder) throws IOException {
    Cli cli = new Cli().in(folder);
    if (Files.exists(folder.resolve("stdin"))) {
      cli.stdin(Files.readAllBytes(folder.resolve("stdin")));
    }
    if (Files.exists(folder.resolve("env"))) {
      cli.environment(environment(folder.resolve("env")));
    }
    String samples = folder.relativize(Path.of("samples")).toString();
    List<String> args =
        Files.readAllLines(folder.resolve("args")).stream()
            .map(line -> line.replace("SAMPLES", samples))
            .toList();
    Cli.Run run = cli.run(args.toArray(new String[0]));
    check(folder.resolve("out"), run.out().replace(samples, "SAMPLES"));
    check(folder.resolve("err"), run.err().replace(samples, "SAMPLES"));
    check(folder.resolve("code"), run.code() + "\n");
    checkWritten(folder, samples);
  }

  private static Map<String, String> environment(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static void checkWritten(Path folder, String samples) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".written"))
          .forEach(file -> checkFile(file, samples));
    }
  }

  private static void checkFile(Path written, String samples) {
    try {
      String text = Files.readString(written).replace(samples, "SAMPLES");
      Files.delete(written);
      check(Path.of(written.toString().replace(".written", ".expected")), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void check(Path file, String actual) throws IOException {
    if (UPDATE) {
      Files.writeString(file, actual, StandardCharsets.UTF_8);
    }
    if (actual.startsWith("{\n")) {
      assertThat(JsonSchemas.errors(actual)).as(file.toString()).isEmpty();
    }
    assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
  }
}
