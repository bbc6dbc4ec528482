package dev.nrr.cli;

import java.util.List;
import java.util.Optional;

/** The ordered list of commands. A new command is one class and one line here. */
final class Commands {

  static final List<Command> ALL =
      List.of(
          new CalcCommand(),
          new TrendCommand(),
          new CohortsCommand(),
          new MoversCommand(),
          new CompareCommand(),
          new CheckCommand(),
          new InspectCommand(),
          new BenchmarksCommand(),
          new ConfigCommand(),
          new CompletionCommand());

  private Commands() {}

  static Optional<Command> find(String name) {
    for (Command command : ALL) {
      if (command.name().equals(name)) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }
}
