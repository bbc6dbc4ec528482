package dev.nrr.cli.parse;

import dev.nrr.cli.command.Command;
import dev.nrr.cli.help.HelpTopic;
import dev.nrr.cli.help.HelpTopics;
import dev.nrr.cli.help.ShortHelp;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.ParsedOptions;
import dev.nrr.cli.option.SimilarName;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reads what {@link SimpleParser} does not: help, the version, options written in unusual ways, and
 * every mistake, with what it says of it. A class of its own, because the library behind it takes
 * longer to load than most answers take to compute.
 */
public final class PicocliParser {

  /**
   * What a command line comes to: options to run the command with, or a text to print.
   *
   * @param options null where the text is to be printed
   * @param text help, or the version; empty where there are options
   */
  public record Outcome(@Nullable ParsedOptions options, String text) {}

  /** What asks for the short help of the program and nothing else. */
  private static final List<List<String>> SHORT_HELP = List.of(List.of(), List.of("-h"));

  private final List<Command> commands;
  private final @Nullable Command called;

  /**
   * A parser of one command line.
   *
   * @param commands every command there is
   * @param called the command that is called; null for none
   */
  public PicocliParser(List<Command> commands, @Nullable Command called) {
    this.commands = commands;
    this.called = called;
  }

  /**
   * Reads the command line.
   *
   * @throws CommandException if it cannot be used
   * @throws OptionException if an option is given twice, or help is asked of no command
   */
  public Outcome read(List<String> arguments) throws CommandException {
    if (called == null && SHORT_HELP.contains(arguments)) {
      return text(ShortHelp.ofProgram(commands));
    }
    if (called == null && arguments.equals(List.of(PicocliModel.WHOLE_HELP))) {
      return text(PicocliModel.overview(commands).getUsageMessage());
    }
    CommandLine commandLine =
        called == null ? PicocliModel.whole(commands) : PicocliModel.calling(called);
    try {
      ParseResult parsed = commandLine.parseArgs(arguments.toArray(new String[0]));
      return parsed.isVersionHelpRequested()
          ? text("nrr " + Version.text() + "\n")
          : outcome(commandLine, parsed);
    } catch (ParameterException problem) {
      throw usage(problem);
    }
  }

  private static Outcome text(String text) {
    return new Outcome(null, text);
  }

  private Outcome outcome(CommandLine commandLine, ParseResult parsed) throws CommandException {
    ParseResult sub = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    if (parsed.isUsageHelpRequested() || sub.isUsageHelpRequested()) {
      return text(
          parsed.originalArgs().contains(PicocliModel.WHOLE_HELP)
              ? sub.commandSpec().commandLine().getUsageMessage()
              : shortHelp());
    }
    if (called != null) {
      return new Outcome(PicocliModel.typed(called, sub), "");
    }
    return text(
        parsed.hasSubcommand()
            ? help(commandLine, PicocliModel.operands(sub))
            : ShortHelp.ofProgram(commands));
  }

  private String shortHelp() {
    return called == null ? ShortHelp.ofProgram(commands) : ShortHelp.of(called);
  }

  private String names() {
    return String.join(", ", commands.stream().map(Command::name).toList());
  }

  private static String help(CommandLine commandLine, List<String> about) {
    if (about.isEmpty()) {
      return commandLine.getUsageMessage();
    }
    String word = about.get(0);
    Optional<HelpTopic> topic = HelpTopics.find(word);
    if (topic.isPresent()) {
      return topic.get().text();
    }
    Map<String, CommandLine> known = commandLine.getSubcommands();
    if (known.containsKey(word)) {
      return known.get(word).getUsageMessage();
    }
    List<String> names = new ArrayList<>(known.keySet());
    names.addAll(HelpTopics.names());
    throw new OptionException(
        "no command or topic '"
            + word
            + "'"
            + SimilarName.hint(word, names)
            + "; topics: "
            + String.join(", ", HelpTopics.names()));
  }

  private CommandException usage(ParameterException problem) {
    String name = problem.getCommandLine().getCommandName();
    String command = name.equals("nrr") ? "" : name;
    StringBuilder message = new StringBuilder(String.valueOf(problem.getMessage()));
    if (problem instanceof MissingParameterException missing
        && missing.getMissing().get(0) instanceof OptionSpec option) {
      String longest = "'" + option.longestName() + "'";
      int at = message.indexOf(longest);
      if (at >= 0) {
        message.replace(at, at + longest.length(), "'" + PicocliModel.mainName(option) + "'");
      }
    }
    message.setCharAt(0, Character.toLowerCase(message.charAt(0)));
    if (problem instanceof UnmatchedArgumentException unmatched) {
      if (command.isEmpty()) {
        String word = unmatched.getUnmatched().get(0);
        return CommandException.usage(
            "no command or option '"
                + word
                + "'"
                + SimilarName.hint(word, problem.getCommandLine().getSubcommands().keySet())
                + "; commands: "
                + names(),
            "");
      }
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        message.append("; did you mean ").append(String.join(" or ", near)).append('?');
      }
    }
    return CommandException.usage(message.toString(), command);
  }
}
