package dev.nrr.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.Commands;
import dev.nrr.cli.command.CalcCommand;
import dev.nrr.cli.command.Command;
import dev.nrr.cli.command.CompletionCommand;
import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.ParsedOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class SimpleParserTest {

  /** Words that may stand anywhere, beside the options of the command. */
  private static final List<String> WORDS =
      List.of(
          "5",
          "8M",
          "book.csv",
          "a b",
          "a=b",
          "a,b",
          "\"a\"",
          "'a'",
          "calc",
          "help",
          "@file",
          "${x}",
          "-",
          "--",
          "-5",
          "-h",
          "-sv",
          "-s5",
          "--no-such",
          "");

  private static Optional<ParsedOptions> plain(Command command, List<String> words) {
    return SimpleParser.read(command, words);
  }

  private static ParsedOptions full(Command command, List<String> words) {
    List<String> line = new ArrayList<>(List.of(command.name()));
    line.addAll(words);
    CommandLine commandLine = PicocliModel.calling(command);
    return PicocliModel.typed(
        command, commandLine.parseArgs(line.toArray(new String[0])).subcommand());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--starting 8M --expansion=1.4M -x 600K --quiet",
        "book.csv more.csv --by segment --by=region,plan --where plan=a=b -o out.txt",
        "--color always"
      })
  void readsWhatIsTypedInFull(String line) {
    List<String> words = List.of(line.split(" "));
    assertThat(plain(new CalcCommand(), words)).contains(full(new CalcCommand(), words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "-h",
        "--no-such 5",
        "--start 5",
        "-s5",
        "-qv",
        "--quiet=true",
        "--quiet --quiet",
        "--starting 5 -s 6",
        "--starting",
        "--starting --churn 5",
        "--churn -5",
        "--churn=",
        "-",
        "-- book.csv",
        "--by \"a"
      })
  void leavesTheRestToTheFullParser(String line) {
    assertThat(plain(new CalcCommand(), List.of(line.split(" ")))).isEmpty();
  }

  @Test
  void takesNoOperandWhereACommandHasNone() {
    Command completion = new CompletionCommand(List.of("bash"), shell -> "");
    assertThat(plain(completion, List.of("bash"))).isPresent();
    assertThat(plain(completion, List.of("--debug"))).isPresent();
  }

  /** Whatever is typed: what is read here at all is read as the full parser reads it. */
  @Test
  void readsNothingInAnotherWay() {
    Random random = new Random(7);
    int read = 0;
    for (Command command : Commands.all()) {
      List<String> some = new ArrayList<>(WORDS);
      for (Flag flag : command.flags()) {
        some.add(flag.name());
        some.add(flag.name() + "=x");
        if (flag.letter() != null) {
          some.add(flag.letter());
        }
        if (!flag.otherNames().isEmpty()) {
          some.add(flag.otherNames().get(0));
        }
      }
      for (int i = 0; i < 2_000; i++) {
        String[] words = new String[random.nextInt(5)];
        Arrays.setAll(words, at -> some.get(random.nextInt(some.size())));
        List<String> line = List.of(words);
        Optional<ParsedOptions> typed = plain(command, line);
        if (typed.isPresent()) {
          read++;
          try {
            assertThat(typed).as("%s %s", command.name(), line).contains(full(command, line));
          } catch (ParameterException refused) {
            throw new AssertionError(command.name() + " " + line, refused);
          }
        }
      }
    }
    assertThat(read).isGreaterThan(2_000);
  }
}
