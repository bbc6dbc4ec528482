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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ordered list of commands. A new command is one class, and its name and one line here. */
public final class Commands {

  /** What calls each, in the order help shows them. */
  private static final List<String> NAMES =
      List.of(
          "calc",
          "trend",
          "cohorts",
          "movers",
          "compare",
          "check",
          "plan",
          "report",
          "inspect",
          "sql",
          "benchmarks",
          "config",
          "generate-completion");

  private Commands() {}

  /** Every command that help and completion name. */
  public static List<Command> all() {
    List<Command> all = new ArrayList<>();
    for (String name : NAMES) {
      all.add(Objects.requireNonNull(find(name)));
    }
    return all;
  }

  /** The command of that name, and the class of no other; null for none. */
  static @Nullable Command find(String name) {
    return switch (name) {
      case "calc" -> new CalcCommand();
      case "trend" -> new TrendCommand();
      case "cohorts" -> new CohortsCommand();
      case "movers" -> new MoversCommand();
      case "compare" -> new CompareCommand();
      case "check" -> new CheckCommand();
      case "plan" -> new PlanCommand();
      case "report" -> new ReportCommand();
      case "inspect" -> new InspectCommand();
      case "sql" -> new SqlCommand();
      case "benchmarks" -> new BenchmarksCommand();
      case "config" -> new ConfigCommand();
      case "generate-completion" ->
          new CompletionCommand(
              CompletionScript.SHELLS, shell -> CompletionScript.of(shell, all()));
      case ColumnsCommand.NAME -> new ColumnsCommand(); // called by scripts only
      default -> null;
    };
  }
}
