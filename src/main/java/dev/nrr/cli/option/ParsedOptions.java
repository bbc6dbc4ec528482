package dev.nrr.cli.option;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a command line says behind the command.
 *
 * @param values of each option, by its long name; {@code true} for a switch
 * @param operands what is not an option
 */
public record ParsedOptions(Map<String, List<String>> values, List<String> operands)
    implements OptionSource {

  /** The only value of a switch. */
  public static final List<String> ON = List.of("true");

  @Override
  public Optional<Setting> find(Flag flag) {
    List<String> given = values.get(flag.name());
    return given == null
        ? Optional.empty()
        : Optional.of(new Setting(given, Origin.COMMAND_LINE, flag.name()));
  }
}
