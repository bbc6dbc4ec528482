package dev.nrr.cli;

import dev.nrr.cli.command.BenchmarksCommand;
import dev.nrr.cli.command.CalcCommand;
import dev.nrr.cli.command.CheckCommand;
import dev.nrr.cli.command.CohortsCommand;
import dev.nrr.cli.command.ColumnsCommand;
import dev.nrr.cli.command.Command;
import dev.nrr.cli.command.CompareCommand;
import dev.nrr.cli.command.CompletionCommand;
import dev.nrr.cli.command.ConfigCommand;
import dev.nrr.cli.command.InspectCommand;
import dev.nrr.cli.command.MoversCommand;
import dev.nrr.cli.command.PlanCommand;
import dev.nrr.cli.command.ReportCommand;
import dev.nrr.cli.command.SqlCommand;
import dev.nrr.cli.command.TrendCommand;
import dev.nrr.cli.complete.CompletionScript;
import java.util.List;
import java.util.Optional;

/** The ordered list of commands. A new command is one class and one line here. */
public final class Commands {

  public static final List<Command> ALL =
      List.of(
          new CalcCommand(),
          new TrendCommand(),
          new CohortsCommand(),
          new MoversCommand(),
          new CompareCommand(),
          new CheckCommand(),
          new PlanCommand(),
          new ReportCommand(),
          new InspectCommand(),
          new SqlCommand(),
          new BenchmarksCommand(),
          new ConfigCommand(),
          new CompletionCommand(CompletionScript.SHELLS, new Script()));

  /** Called by scripts only; help and completion do not name it. */
  private static final Command COLUMNS = new ColumnsCommand();

  private Commands() {}

  /** The completion of every command. */
  private static final class Script implements CompletionCommand.Script {
    @Override
    public String text(String shell) {
      return CompletionScript.of(shell, ALL);
    }
  }

  static Optional<Command> find(String name) {
    for (Command command : ALL) {
      if (command.name().equals(name)) {
        return Optional.of(command);
      }
    }
    return COLUMNS.name().equals(name) ? Optional.of(COLUMNS) : Optional.empty();
  }
}
