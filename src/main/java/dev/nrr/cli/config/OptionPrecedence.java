package dev.nrr.cli.config;

import dev.nrr.cli.command.Command;
import dev.nrr.cli.command.RunMessages;
import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flag.Group;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionSource;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.ParsedOptions;
import dev.nrr.cli.option.Settings;
import dev.nrr.cli.option.SimilarName;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ProcessContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Puts environment and configuration file behind a command line. */
public final class OptionPrecedence {

  /** What is about files, and says nothing of plain figures. */
  private static final Set<Group> OF_FILES =
      EnumSet.of(Group.INPUT, Group.WINDOW, Group.RULE, Group.SLICES);

  /** Variables of the launcher. */
  private static final Set<String> OF_LAUNCHER = Set.of("NRR_JAVA", "NRR_JAVA_OPTS");

  /** The same settings, of the options with these names alone. */
  private record OfCommand(Set<String> names, Settings settings) implements Settings {
    @Override
    public Optional<OptionSource> find(Flag flag) {
      return names.contains(flag.name()) ? settings.find(flag) : Optional.empty();
    }
  }

  private final Command command;
  private final ProcessContext surroundings;
  private final Set<String> names = new HashSet<>();

  private OptionPrecedence(ParsedOptions typed, Command command, ProcessContext surroundings) {
    this.command = command;
    this.surroundings = surroundings;
    boolean figures = new OptionValues(typed).hasAny(Flags.FIGURES);
    for (Flag flag : command.flags()) {
      if (ConfigurableFlags.isConfigurable(flag) && !(figures && isOfFiles(flag))) {
        names.add(flag.name());
      }
    }
  }

  /**
   * The arguments of a command.
   *
   * @throws CommandException if the configuration file cannot be used
   */
  public static OptionValues of(ParsedOptions typed, Command command, ProcessContext surroundings)
      throws CommandException {
    if (!command.flags().contains(Flags.CONFIG)) {
      return new OptionValues(typed);
    }
    return new OptionPrecedence(typed, command, surroundings).arguments(typed);
  }

  private static boolean isOfFiles(Flag flag) {
    return OF_FILES.contains(flag.group()) || flag.equals(Flags.EXPECT);
  }

  private OptionValues arguments(ParsedOptions typed) throws CommandException {
    List<Settings> behind = new ArrayList<>();
    behind.add(new OfCommand(names, new EnvironmentSettings(surroundings.environment())));
    OptionValues arguments = new OptionValues(typed, behind);
    Optional<ConfigLocation> file = file(arguments);
    if (file.isPresent()) {
      behind.add(new OfCommand(names, TomlFile.read(file.get())));
      arguments = new OptionValues(typed, behind);
    }
    warn(arguments);
    return arguments;
  }

  private Optional<ConfigLocation> file(OptionValues arguments) {
    Optional<String> named = arguments.find(Flags.CONFIG);
    return named.isPresent()
        ? ConfigLocation.named(named.get(), surroundings)
        : ConfigLocation.find(surroundings);
  }

  /** A misspelt variable would set nothing and guard nothing. */
  private void warn(OptionValues arguments) {
    SortedSet<String> unknown = new TreeSet<>();
    for (String name : surroundings.environment().keySet()) {
      if (name.startsWith(EnvironmentSettings.PREFIX)
          && !OF_LAUNCHER.contains(name)
          && command.flags().stream().noneMatch(flag -> is(flag, name))) {
        unknown.add(name);
      }
    }
    if (unknown.isEmpty() || arguments.has(Flags.QUIET)) {
      return;
    }
    Collection<Flag> all = ConfigurableFlags.all().values();
    List<String> known = all.stream().map(EnvironmentSettings::variable).toList();
    Stream<String> misspelt = unknown.stream().filter(name -> !known.contains(name));
    misspelt.forEach(
        name ->
            RunMessages.print(
                surroundings.errors(),
                "nrr: warning: " + name + " is no option" + SimilarName.hint(name, known)));
  }

  private static boolean is(Flag flag, String variable) {
    return EnvironmentSettings.variable(flag).equals(variable);
  }
}
