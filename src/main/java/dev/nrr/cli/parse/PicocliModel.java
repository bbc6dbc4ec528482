package dev.nrr.cli.parse;

import dev.nrr.cli.command.Command;
import dev.nrr.cli.help.HelpTopics;
import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.ParsedOptions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * The commands as picocli sees them: built by hand from {@link Flags}, not by reflection, and in
 * full only for the command that is called, since every option costs time at the start.
 */
public final class PicocliModel {

  /** The option that asks for every option; its letter asks for those that are needed first. */
  static final String WHOLE_HELP = "--help";

  private static final int WIDTH = 80;

  private PicocliModel() {}

  /** The whole program, with each of these commands in full. */
  public static CommandLine whole(List<Command> commands) {
    CommandLine root = root();
    commands.forEach(command -> root.addSubcommand(command.name(), specOf(command)));
    root.addSubcommand("help", helpSpec());
    return configured(root);
  }

  /** The whole program, each command by its name and summary: as much as its own help shows. */
  static CommandLine overview(List<Command> commands) {
    CommandLine root = root();
    for (Command command : commands) {
      CommandSpec spec = CommandSpec.create().name(command.name());
      spec.usageMessage().description(command.summary());
      root.addSubcommand(command.name(), spec);
    }
    root.addSubcommand("help", helpSpec());
    return configured(root);
  }

  /** The program with the one command that is called. */
  static CommandLine calling(Command command) {
    CommandLine root = root();
    root.addSubcommand(command.name(), specOf(command));
    return configured(root);
  }

  /**
   * What was typed behind a command.
   *
   * @throws OptionException if an option that takes one value is given several
   */
  static ParsedOptions typed(Command command, ParseResult parsed) {
    parsed.matchedOptions().forEach(PicocliModel::refuseTwice);
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Flag flag : command.flags()) {
      if (parsed.hasMatchedOption(flag.name())) {
        values.put(flag.name(), values(parsed, flag));
      }
    }
    return new ParsedOptions(values, operands(parsed));
  }

  private static void refuseTwice(OptionSpec option) {
    boolean single = option.arity().max() > 0 && !option.isMultiValue();
    if (single && option.stringValues().size() > 1) {
      throw new OptionException(
          mainName(option) + " is given twice: " + String.join(" and ", option.stringValues()));
    }
  }

  /** The first of an option's long names, which is its own. */
  static String mainName(OptionSpec option) {
    for (String name : option.names()) {
      if (name.startsWith("--")) {
        return name;
      }
    }
    return option.longestName();
  }

  private static List<String> values(ParseResult parsed, Flag flag) {
    if (flag.isSwitch()) {
      return ParsedOptions.ON;
    }
    return flag.isRepeatable()
        ? List.of(parsed.matchedOptionValue(flag.name(), new String[0]))
        : List.of(parsed.matchedOptionValue(flag.name(), ""));
  }

  /** The arguments that are not options; picocli lists them anew behind every option between. */
  static List<String> operands(ParseResult parsed) {
    return parsed.matchedPositionals().stream()
        .distinct()
        .flatMap(spec -> spec.stringValues().stream())
        .toList();
  }

  private static CommandLine configured(CommandLine commandLine) {
    return commandLine
        .setExpandAtFiles(false)
        .setOverwrittenOptionsAllowed(false)
        .setUsageHelpWidth(WIDTH)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
  }

  private static CommandLine root() {
    CommandSpec spec = CommandSpec.create().name("nrr");
    spec.usageMessage()
        .description("Net and gross revenue retention: the figure, its rule, and what makes it.")
        .footer(
            "",
            "Try: nrr calc --starting 8M --expansion 1.4M --churn 600K",
            "Exit codes: 0 computed, 1 a threshold was missed, 2 usage, 3 unusable input,",
            "4 output not written, 70 a mistake in nrr",
            "Topics: nrr help " + String.join("|", HelpTopics.names()));
    spec.addOption(help());
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("print the version")
            .build());
    return new CommandLine(spec);
  }

  private static OptionSpec help() {
    return OptionSpec.builder("-h", WHOLE_HELP)
        .usageHelp(true)
        .description("print this help; -h: what is needed first")
        .build();
  }

  private static CommandSpec helpSpec() {
    CommandSpec spec = CommandSpec.create().name("help");
    spec.usageMessage().description("the help of a command, or of a topic");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("[COMMAND|TOPIC]")
            .arity("0..1")
            .hidden(true)
            .build());
    return spec;
  }

  private static CommandSpec specOf(Command command) {
    CommandSpec spec = CommandSpec.create().name(command.name());
    spec.usageMessage()
        .description(command.summary())
        .footerHeading("%nExamples:%n")
        .footer(examples(command));
    if (!command.operands().isEmpty()) {
      spec.addPositional(
          PositionalParamSpec.builder()
              .paramLabel(command.operands())
              .hideParamSyntax(true)
              .arity("0..*")
              .hidden(true)
              .type(String[].class)
              .build());
      spec.usageMessage()
          .customSynopsis("nrr " + command.name() + " [OPTIONS] " + command.operands());
    }
    addOptions(command, spec);
    return spec;
  }

  private static String[] examples(Command command) {
    return command.examples().stream()
        .map(example -> "  " + example.line() + "\n      " + example.does())
        .map(example -> example.replace("%", "%%"))
        .toArray(String[]::new);
  }

  private static void addOptions(Command command, CommandSpec spec) {
    Map<Flag.Group, ArgGroupSpec.Builder> groups = new EnumMap<>(Flag.Group.class);
    for (Flag flag : command.flags()) {
      groups.computeIfAbsent(flag.group(), PicocliModel::group).addArg(option(flag));
    }
    groups.computeIfAbsent(Flag.Group.COMMON, PicocliModel::group).addArg(help());
    groups.values().forEach(group -> spec.addArgGroup(group.build()));
  }

  private static ArgGroupSpec.Builder group(Flag.Group group) {
    return ArgGroupSpec.builder()
        .heading("%n" + group.heading() + "%n")
        .order(group.ordinal())
        .validate(false)
        .exclusive(false)
        .multiplicity("0..1");
  }

  private static OptionSpec option(Flag flag) {
    List<String> names = new ArrayList<>();
    if (flag.letter() != null) {
      names.add(flag.letter());
    }
    names.add(flag.name());
    names.addAll(flag.otherNames());
    OptionSpec.Builder option = OptionSpec.builder(names.toArray(new String[0]));
    option.description(flag.help().replace("%", "%%"));
    if (flag.isSwitch()) {
      return option.arity("0").type(boolean.class).build();
    }
    return option
        .arity("1")
        .paramLabel(flag.parameter())
        .type(flag.isRepeatable() ? String[].class : String.class)
        .build();
  }
}
