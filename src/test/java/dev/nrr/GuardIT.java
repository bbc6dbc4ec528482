package dev.nrr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What stands in the reference and in {@code samples/ci} for CI systems: its shell lines, run as
 * they stand with the packaged launcher on the path.
 */
@DisabledOnOs(OS.WINDOWS)
@Execution(ExecutionMode.CONCURRENT)
class GuardIT {

  private static final Path LAUNCHER = Path.of(System.getProperty("nrr.launcher"));
  private static final Path PROJECT = Path.of("").toAbsolutePath();

  /** Enterprise grows, SMB has lost half. */
  private static final String LEAKING =
      """
      customer,segment,starting,expansion,contraction,churn
      A,Enterprise,1000,100,0,0
      B,SMB,1000,0,0,500
      """;

  private static final String HOLDING =
      """
      customer,segment,starting,expansion,contraction,churn
      A,Enterprise,1000,100,0,0
      B,SMB,1000,0,0,50
      """;

  @TempDir private Path temp;

  record Run(int code, String out, String err) {}

  @BeforeEach
  void aProjectWithNrrInItsTools() throws IOException {
    Files.createDirectories(temp.resolve("samples"));
    Files.createDirectories(temp.resolve("tools/nrr"));
    Programs.script(temp.resolve("tools/nrr/nrr"), "exec '" + LAUNCHER + "' \"$@\"\n");
    data(HOLDING);
  }

  private void data(String csv) throws IOException {
    Files.writeString(temp.resolve("samples/movements.csv"), csv);
  }

  private Run run(Path script) throws IOException {
    return run(Map.of(), "sh", script.toString());
  }

  private Run run(Map<String, String> environment, String... command) throws IOException {
    ProcessBuilder process = new ProcessBuilder(command).directory(temp.toFile());
    String path =
        temp.resolve("tools/nrr") + File.pathSeparator + process.environment().get("PATH");
    process.environment().put("PATH", path);
    process.environment().putAll(environment);
    process.redirectInput(new File("/dev/null"));
    process.redirectOutput(temp.resolve("out").toFile());
    process.redirectError(temp.resolve("err").toFile());
    Process started = process.start();
    try {
      assertThat(started.waitFor(ProcessIT.MINUTES, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
    return new Run(
        started.exitValue(),
        Files.readString(temp.resolve("out")),
        Files.readString(temp.resolve("err")));
  }

  private boolean isInstalled(String program) throws IOException {
    return run(Map.of(), "sh", "-c", "command -v " + program).code() == 0;
  }

  // The script of the page on CI

  private Path pageScript() throws IOException {
    Matcher block =
        Pattern.compile("(?ms)^```sh\\n(#!/bin/sh\\n.*?)^```$")
            .matcher(Files.readString(PROJECT.resolve("src/site/markdown/ci.md")));
    assertThat(block.find()).isTrue();
    assertThat(block.group(1).lines().count()).isLessThanOrEqualTo(10);
    return Files.writeString(temp.resolve("guard.sh"), block.group(1));
  }

  @Test
  void theScriptOfThePagePassesWhereRetentionHolds() throws IOException {
    assumeTrue(isInstalled("jq"), "jq is not installed");
    assertThat(run(pageScript())).isEqualTo(new Run(0, "retention holds, NRR is 1.025\n", ""));
  }

  @Test
  void theScriptOfThePageNamesWhatMissedTheLine() throws IOException {
    assumeTrue(isInstalled("jq"), "jq is not installed");
    data(LEAKING);
    assertThat(run(pageScript()))
        .isEqualTo(
            new Run(1, "min-nrr missed by the total: 0.8\nmin-nrr missed by SMB: 0.5\n", ""));
  }

  @Test
  void theScriptOfThePageTellsFromNoWhatItCannotTell() throws IOException {
    assumeTrue(isInstalled("jq"), "jq is not installed");
    data("nothing,here\n1,2\n");
    Run run = run(pageScript());
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).endsWith("nrr could not tell, exit code 3\n");
  }

  // GitHub Actions

  /** Every {@code run: |} block of the workflow as one script. */
  private static String workflow() throws IOException {
    List<String> lines = Files.readAllLines(PROJECT.resolve("samples/ci/github-actions.yml"));
    StringBuilder script = new StringBuilder("set -e\n");
    int indent = -1;
    for (String line : lines) {
      int depth = line.length() - line.stripLeading().length();
      if (line.strip().equals("run: |")) {
        indent = depth;
      } else if (indent >= 0 && depth <= indent) {
        indent = -1;
      } else if (indent >= 0) {
        script.append(line.substring(indent + 2)).append('\n');
      }
    }
    return script.toString();
  }

  private Run runWorkflow() throws IOException {
    Map<String, String> runner =
        Map.of(
            "GITHUB_PATH", temp.resolve("path").toString(),
            "GITHUB_STEP_SUMMARY", temp.resolve("summary.md").toString());
    return run(runner, "bash", "-c", workflow());
  }

  @Test
  void theWorkflowPassesAndLeavesItsReports() throws IOException {
    Run run = runWorkflow();
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("ok: nrr min-nrr (total)").doesNotContain("::error");
    assertThat(temp.resolve("path")).content().isEqualTo(temp.resolve("tools/nrr") + "\n");
    assertThat(temp.resolve("summary.md")).content().contains("passed: 0 failed");
    assertThat(temp.resolve("retention.xml")).content().contains("failures=\"0\"");
    assertThat(temp.resolve("retention.json")).content().contains("\"passed\": true");
  }

  @Test
  void theWorkflowFailsWithAnAnnotation() throws IOException {
    data(LEAKING);
    Run run = runWorkflow();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("::error title=nrr min-nrr (total)::", "::warning title=nrr warn-max-churn");
    assertThat(temp.resolve("retention.xml")).content().contains("failures=\"2\"");
  }

  // GitLab

  private static String job() throws IOException {
    String yaml = Files.readString(PROJECT.resolve("samples/ci/gitlab-ci.yml"));
    String script = yaml.substring(yaml.indexOf("  script:\n"), yaml.indexOf("  artifacts:"));
    return script
        .lines()
        .skip(1)
        .map(line -> line.replaceFirst("^ {4}- ", ""))
        .collect(Collectors.joining("\n", "set -e\n", "\n"));
  }

  @Test
  void theJobPassesAndFails() throws IOException {
    Run passed = run(Map.of(), "sh", "-c", job());
    assertThat(passed.code()).as(passed.err()).isZero();
    assertThat(temp.resolve("retention.md")).content().contains("| ok | min-nrr |");
    data(LEAKING);
    assertThat(run(Map.of(), "sh", "-c", job()).code()).isEqualTo(1);
    assertThat(temp.resolve("retention.xml")).content().contains("<failure ");
  }

  // The hook

  private Run git(String... arguments) throws IOException {
    Map<String, String> nobody =
        Map.of(
            "GIT_AUTHOR_NAME",
            "A",
            "GIT_AUTHOR_EMAIL",
            "a@example.org",
            "GIT_COMMITTER_NAME",
            "A",
            "GIT_COMMITTER_EMAIL",
            "a@example.org",
            "GIT_CONFIG_GLOBAL",
            "/dev/null",
            "GIT_CONFIG_NOSYSTEM",
            "1");
    String[] command = new String[arguments.length + 1];
    command[0] = "git";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return run(nobody, command);
  }

  @Test
  void theHookRefusesWhatIsAboutToBeCommitted() throws IOException {
    assumeTrue(isInstalled("git"), "git is not installed");
    git("init", "-q");
    Path hook = temp.resolve(".git/hooks/pre-commit");
    Files.createDirectories(hook.getParent());
    Programs.script(hook, Files.readString(PROJECT.resolve("samples/ci/pre-commit")));
    git("add", "samples/movements.csv");
    assertThat(git("commit", "-qm", "holds").code()).isZero();

    data(LEAKING);
    git("add", "samples/movements.csv");
    data(HOLDING);
    Run refused = git("commit", "-qm", "leaks");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out() + refused.err()).contains("FAILED", "80.0%");

    git("reset", "-q");
    Files.writeString(temp.resolve("other"), "x", StandardCharsets.UTF_8);
    git("add", "other");
    assertThat(git("commit", "-qm", "about something else").code()).isZero();
  }

  // Completion

  /** What bash would offer after these words, cut as bash cuts them: at equals signs too. */
  private List<String> completed(String... words) throws IOException {
    String list =
        List.of(words).stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    String script =
        "source <(nrr generate-completion)\nCOMP_WORDS=("
            + list
            + ")\nCOMP_CWORD="
            + (words.length - 1)
            + "\ncompopt() { :; }\n_nrr_bash\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n";
    Run run = run(Map.of(), "bash", "-c", script);
    assertThat(run.err()).isEmpty();
    return run.out().lines().toList();
  }

  @Test
  void bashCompletesCommandsOptionsAndWords() throws IOException {
    assumeTrue(isInstalled("bash"), "bash is not installed");
    assertThat(completed("nrr", "ch")).containsExactly("check");
    assertThat(completed("nrr", "help", "m")).containsExactly("movers", "methods");
    assertThat(completed("nrr", "check", "--min-")).contains("--min-nrr", "--min-grr");
    assertThat(completed("nrr", "check", "--format", "")).contains("junit", "github", "json");
    assertThat(completed("nrr", "calc", "--format", "")).contains("json").doesNotContain("junit");
    assertThat(completed("nrr", "calc", "--bad-rows", "")).containsExactly("fail", "skip");
    assertThat(completed("nrr", "calc", "--bad-rows", "s")).containsExactly("skip");
    assertThat(completed("nrr", "calc", "--method", "=", "ch")).containsExactly("chained");
    assertThat(completed("nrr", "calc", "--report", "json", "=", "samp"))
        .containsExactly("samples");
    assertThat(completed("nrr", "calc", "samples/mov")).containsExactly("samples/movements.csv");
  }

  @Test
  void bashCompletesTheColumnsOfTheFileThatIsTyped() throws IOException {
    assumeTrue(isInstalled("bash"), "bash is not installed");
    String file = "samples/movements.csv";
    assertThat(completed("nrr", "calc", file, "--by", "seg")).containsExactly("segment");
    assertThat(completed("nrr", "calc", file, "--by", "=", "seg")).containsExactly("segment");
    assertThat(completed("nrr", "calc", file, "--by", "segment,cus"))
        .containsExactly("segment,customer");
    assertThat(completed("nrr", "calc", file, "--where", "seg")).containsExactly("segment=");
    assertThat(completed("nrr", "calc", file, "--map", "perio")).containsExactly("period=");
    assertThat(completed("nrr", "calc", file, "--map", "period", "=", "st"))
        .containsExactly("starting");
    assertThat(completed("nrr", "calc", "nowhere.csv", "--by", "")).containsExactly("");
  }

  @Test
  void zshOffersTheSame() throws IOException {
    assumeTrue(isInstalled("zsh"), "zsh is not installed");
    String script =
        """
        compdef() { : }
        source <(nrr generate-completion)
        compadd() { print -rl -- $names }
        words=(nrr calc samples/movements.csv --map churn=ch); CURRENT=5
        _nrr_zsh
        """;
    Run run = run(Map.of(), "zsh", "-f", "-c", script);
    assertThat(run.out().lines()).contains("churn=churn", "churn=customer");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void fishOffersTheSame() throws IOException {
    assumeTrue(isInstalled("fish"), "fish is not installed");
    String script =
        "nrr generate-completion fish | source; complete -C 'nrr calc --method=ch';"
            + " complete -C 'nrr calc samples/movements.csv --by seg'";
    assertThat(run(Map.of("HOME", temp.toString()), "fish", "-c", script).out().lines())
        .anyMatch(line -> line.startsWith("--method=chained\t"))
        .anyMatch(line -> line.startsWith("segment\t"));
  }

  @Test
  void theCompletionIsTheSameEveryTime() throws IOException {
    Run one = run(Map.of(), "sh", "-c", "nrr generate-completion");
    assertThat(run(Map.of(), "sh", "-c", "nrr generate-completion")).isEqualTo(one);
    assertThat(one.out()).doesNotContain("Date:");
  }
}
