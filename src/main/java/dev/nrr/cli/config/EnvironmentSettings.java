package dev.nrr.cli.config;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.OptionSource;
import dev.nrr.cli.option.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Options as environment variables: {@code NRR_MIN_NRR} for {@code --min-nrr}. An empty variable is
 * none; a repeatable option takes one value a line.
 */
public record EnvironmentSettings(Map<String, String> environment) implements Settings {

  static final String PREFIX = "NRR_";

  /** The variable of an option. */
  public static String variable(Flag flag) {
    return PREFIX + flag.name().substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
  }

  @Override
  public Optional<OptionSource> find(Flag flag) {
    String variable = variable(flag);
    String value = environment.getOrDefault(variable, "");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    List<String> values =
        flag.repeatable()
            ? value.lines().filter(line -> !line.isBlank()).toList()
            : List.of(flag.isSwitch() ? yes(variable, value) : value);
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new OptionSource(values, OptionSource.Origin.ENVIRONMENT, variable));
  }

  private static String yes(String variable, String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "1", "yes" -> "true";
      case "false", "0", "no" -> "false";
      default ->
          throw new OptionException(variable + ": '" + value + "' is neither true nor false");
    };
  }
}
