package dev.nrr.cli;

import dev.nrr.cli.Flag.Group;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts environment and configuration file behind a command line. */
final class Layers {

  /** What is about files, and says nothing of plain figures. */
  private static final Set<Group> OF_FILES =
      EnumSet.of(Group.INPUT, Group.WINDOW, Group.RULE, Group.SLICES);

  /** Variables of the launcher. */
  private static final Set<String> OF_LAUNCHER = Set.of("NRR_JAVA", "NRR_JAVA_OPTS");

  private final Command command;
  private final Surroundings surroundings;
  private final Set<String> names;

  private Layers(Typed typed, Command command, Surroundings surroundings) {
    this.command = command;
    this.surroundings = surroundings;
    boolean figures =
        Flags.FIGURES.stream().anyMatch(flag -> typed.values().containsKey(flag.name()));
    this.names =
        command.flags().stream()
            .filter(ConfigOptions::isConfigurable)
            .filter(flag -> !figures || !isOfFiles(flag))
            .map(Flag::name)
            .collect(Collectors.toSet());
  }

  /**
   * The arguments of a command.
   *
   * @throws Failure if the configuration file cannot be used
   */
  static Arguments of(Typed typed, Command command, Surroundings surroundings) throws Failure {
    if (!command.flags().contains(Flags.CONFIG)) {
      return new Arguments(typed);
    }
    return new Layers(typed, command, surroundings).arguments(typed);
  }

  private static boolean isOfFiles(Flag flag) {
    return OF_FILES.contains(flag.group()) || flag.equals(Flags.EXPECT);
  }

  private Arguments arguments(Typed typed) throws Failure {
    List<Settings> behind = new ArrayList<>();
    behind.add(ofCommand(new EnvironmentSettings(surroundings.environment())));
    Arguments arguments = new Arguments(typed, behind);
    Optional<ConfigPlace> file = file(arguments);
    if (file.isPresent()) {
      behind.add(ofCommand(TomlConfig.read(file.get())));
      arguments = new Arguments(typed, behind);
    }
    warn(arguments);
    return arguments;
  }

  private Optional<ConfigPlace> file(Arguments arguments) {
    Optional<String> named = arguments.find(Flags.CONFIG);
    return named.isPresent()
        ? ConfigPlace.named(named.get(), surroundings)
        : ConfigPlace.find(surroundings);
  }

  /** The same settings, of the command's own options alone. */
  private Settings ofCommand(Settings settings) {
    return flag -> names.contains(flag.name()) ? settings.find(flag) : Optional.empty();
  }

  /** A misspelt variable would set nothing and guard nothing. */
  private void warn(Arguments arguments) {
    List<String> unknown =
        surroundings.environment().keySet().stream()
            .filter(name -> name.startsWith(EnvironmentSettings.PREFIX))
            .filter(name -> !OF_LAUNCHER.contains(name))
            .filter(name -> command.flags().stream().noneMatch(flag -> is(flag, name)))
            .sorted()
            .toList();
    if (unknown.isEmpty() || arguments.has(Flags.QUIET)) {
      return;
    }
    Collection<Flag> all = ConfigOptions.all().values();
    List<String> known = all.stream().map(EnvironmentSettings::variable).toList();
    Stream<String> misspelt = unknown.stream().filter(name -> !known.contains(name));
    misspelt.forEach(
        name ->
            Messages.print(
                surroundings.errors(),
                "nrr: warning: " + name + " is no option" + NearestName.hint(name, known)));
  }

  private static boolean is(Flag flag, String variable) {
    return EnvironmentSettings.variable(flag).equals(variable);
  }
}
