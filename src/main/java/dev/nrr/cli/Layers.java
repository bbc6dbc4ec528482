package dev.nrr.cli;

import dev.nrr.cli.Flag.Group;
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
final class Layers {

  /** What is about files, and says nothing of plain figures. */
  private static final Set<Group> OF_FILES =
      EnumSet.of(Group.INPUT, Group.WINDOW, Group.RULE, Group.SLICES);

  /** Variables of the launcher. */
  private static final Set<String> OF_LAUNCHER = Set.of("NRR_JAVA", "NRR_JAVA_OPTS");

  /** The same settings, of the options with these names alone. */
  private record OfCommand(Set<String> names, Settings settings) implements Settings {
    @Override
    public Optional<Setting> find(Flag flag) {
      return names.contains(flag.name()) ? settings.find(flag) : Optional.empty();
    }
  }

  private final Command command;
  private final Surroundings surroundings;
  private final Set<String> names = new HashSet<>();

  private Layers(Typed typed, Command command, Surroundings surroundings) {
    this.command = command;
    this.surroundings = surroundings;
    boolean figures = new Arguments(typed).hasAny(Flags.FIGURES);
    for (Flag flag : command.flags()) {
      if (ConfigOptions.isConfigurable(flag) && !(figures && isOfFiles(flag))) {
        names.add(flag.name());
      }
    }
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
    behind.add(new OfCommand(names, new EnvironmentSettings(surroundings.environment())));
    Arguments arguments = new Arguments(typed, behind);
    Optional<ConfigPlace> file = file(arguments);
    if (file.isPresent()) {
      behind.add(new OfCommand(names, TomlConfig.read(file.get())));
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

  /** A misspelt variable would set nothing and guard nothing. */
  private void warn(Arguments arguments) {
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
