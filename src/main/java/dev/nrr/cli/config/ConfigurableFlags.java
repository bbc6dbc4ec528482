package dev.nrr.cli.config;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options that have a value outside of a command line: all but figures. */
public final class ConfigurableFlags {

  /** Where output goes is decided by whoever runs the command, not by a project's file. */
  private static final List<Flag> DESTINATIONS = List.of(Flags.OUTPUT, Flags.REPORT, Flags.REJECTS);

  private ConfigurableFlags() {}

  /** Every such option of any command, by its name without dashes. */
  public static Map<String, Flag> all() {
    Map<String, Flag> options = new LinkedHashMap<>();
    for (Flag flag : Flags.all()) {
      if (isConfigurable(flag)) {
        options.put(flag.key(), flag);
      }
    }
    return options;
  }

  /** Whether an option may be set by the environment. */
  public static boolean isConfigurable(Flag flag) {
    return flag.group() != Flag.Group.FIGURES;
  }

  /** Whether a file that was found in a project may set it. */
  static boolean isForProjects(Flag flag) {
    return !DESTINATIONS.contains(flag);
  }
}
