package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.command.Command;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.output.sink.Sink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandRunnerTest {

  @TempDir private Path temp;

  private static Cli.Run withSink(Sink sink, String... arguments) {
    StringWriter errors = new StringWriter();
    ProcessContext surroundings =
        new ProcessContext(
            Map.of(),
            Path.of(""),
            InputStream.nullInputStream(),
            sink,
            new PrintWriter(errors),
            ProcessContext.Terminals.NONE);
    int code = new CommandRunner(surroundings).run(List.of(arguments)).code();
    return new Cli.Run("", errors.toString(), code);
  }

  @Test
  void aMistakeOfTheProgramIsOneLineAndCode70() {
    Sink broken =
        body -> {
          throw new IllegalStateException("the sink\u001b broke");
        };
    Cli.Run run = withSink(broken, "calc", "--starting", "5");
    assertThat(run.code()).isEqualTo(70);
    assertThat(run.err())
        .isEqualTo(
            "nrr: a mistake in nrr itself: java.lang.IllegalStateException: the sink\\u{1b} broke;"
                + " please report it with the command line and what --debug prints\n");
    Cli.Run debug = withSink(broken, "calc", "--starting", "5", "--debug");
    assertThat(debug.code()).isEqualTo(70);
    assertThat(debug.err()).contains("CommandRunnerTest").contains("at dev.nrr");
  }

  @Test
  void tooLittleMemoryIsNoMistakeOfTheProgram() {
    Cli.Run run =
        withSink(
            body -> {
              throw new OutOfMemoryError("Java heap space");
            },
            "calc",
            "--starting",
            "5");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo("nrr: not enough memory for this input; give Java more: NRR_JAVA_OPTS=-Xmx4g\n");
  }

  @Test
  void anOutputThatFailsAtAnyCharacterIsCode4() {
    String whole = new Cli().run("calc", "--starting", "5").out();
    for (int at = 0; at < whole.length(); at += 7) {
      int limit = at;
      Sink full =
          body -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            body.writeTo(bytes);
            if (bytes.size() > limit) {
              throw new IOException("No space left on device");
            }
          };
      Cli.Run run = withSink(full, "calc", "--starting", "5");
      assertThat(run.code()).isEqualTo(4);
      assertThat(run.err())
          .isEqualTo("nrr: standard output: not written: No space left on device\n");
    }
  }

  @Test
  void atATerminalWithoutInputItSaysWhatToGive() {
    Cli.Run run = new Cli().terminals("0").run("calc");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "nrr: give a FILE, a pipe or figures such as --starting 8M --churn 600K\n"
                + "Try 'nrr calc --help'\n");
  }

  @ParameterizedTest
  @CsvSource({
    "1, auto, '', true",
    "1, auto, 1, false",
    "'', auto, '', false",
    "'', always, 1, true",
    "1, never, '', false"
  })
  void colourIsForTerminalsUnlessSaidOtherwise(
      String terminals, String when, String noColor, boolean coloured) {
    Cli.Run run =
        new Cli()
            .terminals(terminals)
            .environment(Map.of("NO_COLOR", noColor))
            .run("calc", "--starting", "5", "--churn", "3", "--color", when);
    assertThat(run.out().contains("\u001b[")).isEqualTo(coloured);
  }

  // Files that are written

  @Test
  void anInputIsNeverOverwrittenByWhateverPathOrLink() throws IOException {
    String text = "starting,churn\n5,1\n";
    Path input = Files.writeString(temp.resolve("in.csv"), text);
    Files.createLink(temp.resolve("hard.csv"), input);
    Files.createSymbolicLink(temp.resolve("soft.csv"), input);
    for (String output :
        List.of("in.csv", "./in.csv", "x/../in.csv", "hard.csv", "soft.csv", input.toString())) {
      for (List<String> option :
          List.of(
              List.of("-o", output),
              List.of("--report", "csv=" + output),
              List.of("--bad-rows", "skip", "--rejects", output))) {
        List<String> arguments = new ArrayList<>(List.of("calc", "in.csv"));
        arguments.addAll(option);
        Cli.Run run = new Cli().in(temp).run(arguments.toArray(new String[0]));
        assertThat(run.code()).as("%s", option).isEqualTo(2);
        assertThat(run.err())
            .startsWith("nrr: '" + output + "' is an input; it would be overwritten\n");
      }
    }
    assertThat(input).hasContent(text);
  }

  @Test
  void severalOutputsOfOneRunAreAllWritten() throws IOException {
    Cli.Run run =
        new Cli()
            .in(temp)
            .run(
                "calc",
                "-s",
                "5",
                "-f",
                "json",
                "--report",
                "csv=a.csv",
                "--report",
                "markdown=b.md",
                "--report",
                "text=c.txt");
    assertThat(run.out()).startsWith("{");
    assertThat(temp.resolve("a.csv")).content().startsWith("window.from,");
    assertThat(temp.resolve("b.md")).content().startsWith("| Metric");
    assertThat(temp.resolve("c.txt")).content().startsWith("Net revenue");
  }

  @Test
  void aRunThatFailsLeavesTheOldOutputAlone() throws IOException {
    Path old = Files.writeString(temp.resolve("out.txt"), "old");
    Cli.Run run = new Cli().in(temp).stdin("starting,churn\nx,1\n").run("calc", "-o", "out.txt");
    assertThat(run.code()).isEqualTo(3);
    assertThat(old).hasContent("old");
    assertThat(temp.toFile().list()).containsExactly("out.txt");
  }

  @Test
  void anOptionOfEveryCommandStandsInItsHelp() {
    for (Command command : Commands.all()) {
      String help = new Cli().run(command.name(), "--help").out();
      command.flags().forEach(flag -> assertThat(help).contains(flag.name()));
      command.examples().forEach(example -> assertThat(help).contains(example.line()));
      assertThat(help.lines().mapToInt(String::length).max().orElse(0)).isLessThanOrEqualTo(80);
    }
  }

  @Test
  void memoryThatRunsOutIsSaidAndEndsTheRun() {
    java.io.StringWriter errors = new java.io.StringWriter();
    dev.nrr.cli.process.ProcessContext context =
        new dev.nrr.cli.process.ProcessContext(
            java.util.Map.of(),
            java.nio.file.Path.of(""),
            java.io.InputStream.nullInputStream(),
            body -> {
              throw new OutOfMemoryError();
            },
            new java.io.PrintWriter(errors),
            dev.nrr.cli.process.ProcessContext.Terminals.NONE);
    CommandRunner runner = new CommandRunner(context);
    assertThat(runner.run(java.util.List.of("--version")).code()).isEqualTo(3);
    assertThat(runner.ranOutOfMemory()).isTrue();
    assertThat(errors).asString().contains("not enough memory");
  }

  @Test
  void theProcessIsAskedForFilesFromWhereItStands() {
    assertThat(Main.ofProcess().directory()).isEqualTo(java.nio.file.Path.of(""));
    assertThat(Main.ofProcess().environment()).isEqualTo(System.getenv());
  }
}
