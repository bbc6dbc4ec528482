package dev.nrr.cli.help;

import dev.nrr.cli.command.Command;
import dev.nrr.cli.option.Flag;
import dev.nrr.report.model.Block;
import java.util.ArrayList;
import java.util.List;

/** What everybody needs first, of the program or of a command, on less than a screen. */
public final class ShortHelp {

  /** The options that most who call a command begin with, in the order they are shown. */
  static final List<String> FIRST =
      List.of(
          "--starting",
          "--expansion",
          "--contraction",
          "--churn",
          "--min-nrr",
          "--min-grr",
          "--max-churn",
          "--baseline",
          "--target-nrr",
          "--target-grr",
          "--years",
          "--new",
          "--top",
          "--all",
          "--by",
          "--where",
          "--at",
          "--window",
          "--method",
          "--shape",
          "--map",
          "--format",
          "--output");

  private ShortHelp() {}

  /** Of the whole program. */
  public static String ofProgram(List<Command> commands) {
    List<Block.LabelledValue> lines = new ArrayList<>();
    for (Command command : commands) {
      lines.add(HelpText.line("nrr " + command.name(), command.summary()));
    }
    return HelpText.of(
        List.of(
            HelpText.list(
                "Net and gross revenue retention: the figure, its rule, and what makes it.",
                List.of()),
            new Block.LabelledValues(lines),
            HelpText.list(
                "Try",
                List.of(
                    "nrr calc --starting 8M --expansion 1.4M --churn 600K",
                    "nrr calc FILE",
                    "nrr inspect FILE")),
            HelpText.list(
                "More",
                List.of(
                    "nrr COMMAND -h for what a command needs first, --help for every option",
                    topics()))));
  }

  /** Of a command. */
  public static String of(Command command) {
    List<Block> blocks = new ArrayList<>();
    String operands = command.operands().isEmpty() ? "" : " " + command.operands();
    blocks.add(
        HelpText.list(
            "nrr " + command.name() + operands + " [OPTIONS]", List.of(command.summary())));
    List<Flag> first = first(command);
    if (!first.isEmpty()) {
      blocks.add(HelpText.options(first));
    }
    blocks.add(
        HelpText.list(
            "Examples",
            command.examples().stream()
                .map(example -> example.line() + " # " + example.does())
                .toList()));
    blocks.add(
        HelpText.list(
            "More", List.of("nrr " + command.name() + " --help for every option", topics())));
    return HelpText.of(blocks);
  }

  private static List<Flag> first(Command command) {
    List<Flag> first = new ArrayList<>();
    for (String name : FIRST) {
      command.flags().stream().filter(flag -> flag.name().equals(name)).forEach(first::add);
    }
    return first;
  }

  private static String topics() {
    return "nrr help TOPIC: " + String.join(", ", HelpTopics.names());
  }
}
