package dev.nrr.cli;

import java.util.List;
import java.util.Map;

/**
 * What stands on a command line behind the command.
 *
 * @param values of each option, by its long name; {@code true} for a switch
 * @param operands what is not an option
 */
record Typed(Map<String, List<String>> values, List<String> operands) {

  /** A switch's only value. */
  static final List<String> ON = List.of("true");
}
