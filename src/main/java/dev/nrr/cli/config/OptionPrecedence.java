package dev.nrr.cli.config;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flag.Group;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.OptionSource;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.ParsedOptions;
import dev.nrr.cli.option.SimilarName;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ErrorOutput;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.ProcessContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts environment and configuration file behind a command line. */
public final class OptionPrecedence {

  /** What is about files, and says nothing of plain figures. */
  private static final List<Group> OF_FILES =
      List.of(Group.INPUT, Group.ENGINE, Group.WINDOW, Group.RULE, Group.SLICES);

  /** Variables of the launcher. */
  private static final Set<String> OF_LAUNCHER = Set.of("NRR_JAVA", "NRR_JAVA_OPTS", "NRR_ARCHIVE");

  /** Another source, of the options with these names alone. */
  private record Only(Set<String> names, OptionSource source) implements OptionSource {
    @Override
    public Optional<Setting> find(Flag flag) {
      return names.contains(flag.name()) ? source.find(flag) : Optional.empty();
    }
  }

  private final List<Flag> flags;
  private final ProcessContext context;
  private final Set<String> configurable = new HashSet<>();

  /** Variables named like options; mostly none. */
  private final List<String> variables = new ArrayList<>();

  private OptionPrecedence(ParsedOptions typed, List<Flag> flags, ProcessContext context) {
    this.flags = flags;
    this.context = context;
    boolean figures = new OptionValues(typed).hasTypedFigures();
    for (Flag flag : flags) {
      if (ConfigurableFlags.isConfigurable(flag) && !(figures && isOfFiles(flag))) {
        configurable.add(flag.name());
      }
    }
    for (String name : context.environment().keySet()) {
      if (name.startsWith(Flag.VARIABLE_PREFIX) && !OF_LAUNCHER.contains(name)) {
        variables.add(name);
      }
    }
  }

  /**
   * What the options of a command are set to.
   *
   * @param flags those of the command
   * @throws CommandException if the configuration file cannot be used
   */
  public static OptionValues of(ParsedOptions typed, List<Flag> flags, ProcessContext context)
      throws CommandException {
    if (!flags.contains(Flags.CONFIG)) {
      return new OptionValues(typed);
    }
    return new OptionPrecedence(typed, flags, context).values(typed);
  }

  private static boolean isOfFiles(Flag flag) {
    return OF_FILES.contains(flag.group()) || flag == Flags.EXPECT;
  }

  private OptionValues values(ParsedOptions typed) throws CommandException {
    List<OptionSource> behind = new ArrayList<>();
    if (!variables.isEmpty()) {
      behind.add(new Only(configurable, new Environment(context.environment())));
    }
    OptionValues values = new OptionValues(typed, behind, null);
    Optional<ConfigLocation> file = file(values);
    TomlFile toml = null;
    if (file.isPresent()) {
      toml = TomlFile.read(file.get());
      behind.add(new Only(configurable, toml));
      values = new OptionValues(typed, behind, file.get().path());
    }
    if (values.has(Flags.CONNECTION)) {
      addConnection(typed, behind, toml);
      values = new OptionValues(typed, behind, file.map(ConfigLocation::path).orElse(null));
    }
    if (file.isPresent() && file.get().found()) {
      refuseSecretsForFoundPlace(values);
    }
    if (!variables.isEmpty()) {
      warn(values);
    }
    return values;
  }

  /** Puts a connection of the file right behind the place that names it. */
  private void addConnection(
      ParsedOptions typed, List<OptionSource> behind, @Nullable TomlFile file)
      throws CommandException {
    List<OptionSource> sources = new ArrayList<>(behind);
    sources.add(0, typed);
    for (int i = 0; i < sources.size(); i++) {
      Optional<OptionSource.Setting> name = sources.get(i).find(Flags.CONNECTION);
      Optional<OptionSource.Setting> url = sources.get(i).find(Flags.JDBC);
      if (name.isPresent() && url.isPresent()) {
        throw new OptionException(
            "give --jdbc or --connection, not both: "
                + url.get().from()
                + ", "
                + name.get().from());
      }
      if (url.isPresent()) {
        return;
      }
      if (name.isPresent()) {
        behind.add(i, new Only(configurable, connection(name.get(), file)));
        return;
      }
    }
  }

  private static OptionSource connection(OptionSource.Setting name, @Nullable TomlFile file)
      throws CommandException {
    if (file == null) {
      throw new CommandException(
          ExitCode.BAD_INPUT,
          List.of(),
          name.place()
              + ": no file with [connections."
              + name.value()
              + "]; --config FILE names one");
    }
    return file.connection(name);
  }

  /** A file that came with a project could have a user's password sent to a place of its own. */
  private static void refuseSecretsForFoundPlace(OptionValues values) throws CommandException {
    List<OptionSource.Setting> places = values.settings(Flags.JDBC);
    if (places.isEmpty() || places.get(0).origin() != OptionSource.Origin.FILE) {
      return;
    }
    for (Flag secret : ConfigurableFlags.SECRETS) {
      if (values.has(secret)) {
        throw new CommandException(
            ExitCode.BAD_INPUT,
            List.of(),
            places.get(0).place()
                + ": jdbc: a place that a file found in the project names is given no "
                + secret.key()
                + "; name the file by --config");
      }
    }
  }

  private Optional<ConfigLocation> file(OptionValues values) {
    Optional<String> named = values.find(Flags.CONFIG);
    return named.isPresent()
        ? ConfigLocation.named(named.get(), context)
        : ConfigLocation.find(context);
  }

  /** Warns of misspelt variables, which would set nothing and guard nothing. */
  private void warn(OptionValues values) {
    List<String> unknown = new ArrayList<>(variables);
    Collections.sort(unknown);
    for (Flag flag : flags) {
      unknown.remove(flag.variable());
    }
    if (unknown.isEmpty() || values.has(Flags.QUIET)) {
      return;
    }
    List<String> known = new ArrayList<>();
    for (Flag flag : ConfigurableFlags.all().values()) {
      known.add(flag.variable());
    }
    ErrorOutput errors = new ErrorOutput(context);
    for (String name : unknown) {
      if (!known.contains(name)) {
        errors.warn(name + " is no option" + SimilarName.hint(name, known));
      }
    }
  }

  /**
   * Options as environment variables: {@code NRR_MIN_NRR} for {@code --min-nrr}. An empty variable
   * sets nothing; a repeatable option takes one value a line.
   */
  private record Environment(Map<String, String> variables) implements OptionSource {

    @Override
    public Optional<Setting> find(Flag flag) {
      String variable = flag.variable();
      String value = variables.getOrDefault(variable, "");
      if (value.isEmpty()) {
        return Optional.empty();
      }
      List<String> values =
          flag.isRepeatable()
              ? value.lines().filter(line -> !line.isBlank()).toList()
              : List.of(flag.isSwitch() ? onOrOff(variable, value) : value);
      return values.isEmpty()
          ? Optional.empty()
          : Optional.of(new Setting(values, Origin.ENVIRONMENT, variable));
    }

    private static String onOrOff(String variable, String value) {
      return switch (value.toLowerCase(Locale.ROOT)) {
        case "true", "1", "yes" -> "true";
        case "false", "0", "no" -> "false";
        default ->
            throw new OptionException(variable + ": '" + value + "' is neither true nor false");
      };
    }
  }
}
