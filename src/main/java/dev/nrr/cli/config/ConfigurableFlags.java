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

  /** What an engine may be told in confidence. */
  static final List<Flag> SECRETS = List.of(Flags.USER, Flags.PASSWORD_FILE, Flags.PASSWORD_ENV);

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
    return !DESTINATIONS.contains(flag)
        && !SECRETS.contains(flag)
        && flag != Flags.DRIVER_PATH; // which is code that would be run
  }

  /** Why a file that was found in a project may not set it. */
  static String reason(Flag flag) {
    return DESTINATIONS.contains(flag)
        ? "where output goes is not for a file found in the project"
        : "who asks an engine, and with what, is not for a file found in the project";
  }
}
