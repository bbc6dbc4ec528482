package dev.nrr.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nrr.Programs;
import dev.nrr.cli.Cli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The recipes for schedulers, as far as they run here: their shell lines with stand-ins for the
 * programs around nrr; and each command line of nrr in them, which the program itself has to take.
 */
class CiSamplesTest {

  private static final Path FOLDER = Path.of("samples/ci").toAbsolutePath();

  @TempDir private Path temp;

  private record Run(int code, String out) {}

  private Run run(Map<String, String> environment, String... command) throws IOException {
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.directory(temp.toFile());
    process.environment().put("PATH", temp + ":" + System.getenv("PATH"));
    process.environment().putAll(environment);
    Process started = process.start();
    started.getOutputStream().close();
    String out = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Run(started.waitFor(), out);
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }

  /** A stand-in that says what it was called with, and ends with a code. */
  private void standIn(String name, int code) throws IOException {
    String lines = "echo \"%1$s $*\"\ncat >>\"%2$s/%1$s.in\"\nexit %3$d\n";
    Programs.script(temp.resolve(name), lines.formatted(name, temp, code));
  }

  private static boolean isInstalled(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException | InterruptedException none) {
      return false;
    }
  }

  static Stream<Path> recipes() throws IOException {
    return Files.walk(FOLDER).filter(Files::isRegularFile).sorted();
  }

  /** What is behind {@code nrr check} in a recipe is what nrr takes: exit code 0 or 1. */
  @ParameterizedTest
  @MethodSource("recipes")
  void theThresholdsAreThoseOfTheProgram(Path recipe) throws IOException {
    String text = Files.readString(recipe).replace("\\\n", " ");
    List<String> lines =
        text.lines().filter(line -> line.contains("nrr check ") && !line.startsWith("#")).toList();
    for (String line : lines) {
      List<String> arguments = new ArrayList<>(List.of("check", "samples/movements.csv"));
      String place = " --(jdbc|user|password-env|table|timeout) \\S+";
      String options =
          line.substring(line.indexOf(" --")).replaceAll(place, "").split("[>|\"]", 2)[0].strip();
      Arrays.stream(options.split(" +"))
          .filter(word -> !word.startsWith("junit=") && !word.startsWith("json="))
          .filter(word -> !word.startsWith("markdown="))
          .filter(word -> !List.of("--report", "--output").contains(word))
          .forEach(arguments::add);
      assertThat(new Cli().run(arguments.toArray(new String[0])).code())
          .as(recipe + ": " + arguments)
          .isLessThanOrEqualTo(1);
    }
  }

  @Test
  void mailIsSentOnlyWhereSomethingIsWrong() throws IOException {
    standIn("mail", 0);
    String script = FOLDER.resolve("cron-mail.sh").toString();
    standIn("nrr", 0);
    assertThat(run(Map.of(), "sh", script, "arr.csv", "a@example.org")).isEqualTo(new Run(0, ""));
    standIn("nrr", 1);
    assertThat(run(Map.of(), "sh", script, "arr.csv", "a@example.org"))
        .isEqualTo(new Run(1, "mail -s retention below the line: arr.csv a@example.org\n"));
    standIn("nrr", 3);
    assertThat(run(Map.of(), "sh", script, "arr.csv", "a@example.org").out())
        .startsWith("mail -s retention cannot be told: arr.csv");
    assertThat(temp.resolve("mail.in")).content().contains("nrr check arr.csv --min-nrr 100");
  }

  @Test
  void aChatGetsOneTextAsJson() throws IOException {
    assumeTrue(isInstalled("jq", "--version"), "jq is not installed");
    standIn("curl", 0);
    standIn("nrr", 1);
    String script = FOLDER.resolve("cron-mail.sh").toString();
    Run run = run(Map.of("CHAT_URL", "https://chat.example.org/x"), "sh", script, "arr.csv", "x");
    assertThat(run.out()).startsWith("curl -fsS -H Content-Type: application/json -d @-");
    assertThat(temp.resolve("curl.in")).content().startsWith("{\n  \"text\": \"retention below");
  }

  @Test
  void aMissedThresholdIsAGaugeForTheCollector() throws IOException {
    String script = FOLDER.resolve("textfile-collector.sh").toString();
    for (int code : new int[] {0, 1, 3}) {
      standIn("nrr", code);
      Run run = run(Map.of(), "sh", script, "arr.csv", "/var/lib/metrics");
      assertThat(run.code()).isEqualTo(code == 3 ? 1 : 0);
      assertThat(run.out()).contains("--output /var/lib/metrics/nrr.prom");
    }
  }

  @Test
  void theModelIsCheckedBehindDbt() throws IOException {
    standIn("dbt", 0);
    standIn("nrr", 1);
    String script = FOLDER.resolve("dbt-check.sh").toString();
    Run run = run(Map.of("EXPORT", "echo customer,month,mrr"), "sh", script);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).startsWith("dbt build --select mrr\nnrr check - --min-nrr 100");
    assertThat(temp.resolve("nrr.in")).content().isEqualTo("customer,month,mrr\n");
  }

  @Test
  void theActionHandsOnItsArgumentsOneByOne() throws IOException {
    standIn("nrr", 1);
    String action = Files.readString(FOLDER.resolve("action/action.yml"));
    String block = action.substring(action.indexOf("      run: |\n") + "      run: |\n".length());
    Map<String, String> inputs =
        Map.of("FILE", "a b.csv", "ARGUMENTS", "--min-nrr 100 --min-grr 90", "NRR", temp + "/nrr");
    Run run = run(inputs, "bash", "-c", "set -e\n" + block.stripIndent());
    assertThat(run)
        .isEqualTo(
            new Run(
                1,
                "nrr check a b.csv --min-nrr 100 --min-grr 90 --format github --report"
                    + " junit=retention.xml\n"));
  }

  @Test
  void theDagIsPython() throws IOException {
    assumeTrue(isInstalled("python3", "--version"), "python3 is not installed");
    String code = "import ast,sys; ast.parse(open(sys.argv[1]).read())";
    assertThat(
            run(Map.of(), "python3", "-c", code, FOLDER.resolve("airflow_dag.py").toString())
                .code())
        .isZero();
  }

  @Test
  void everyYamlFileParses() throws IOException {
    assumeTrue(isInstalled("python3", "-c", "import yaml"), "no parser of YAML is installed");
    String code = "import yaml,sys; [yaml.safe_load(open(f)) for f in sys.argv[1:]]";
    List<String> command = new ArrayList<>(List.of("python3", "-c", code));
    recipes().map(Path::toString).filter(name -> name.endsWith(".yml")).forEach(command::add);
    assertThat(run(Map.of(), command.toArray(new String[0]))).isEqualTo(new Run(0, ""));
  }
}
