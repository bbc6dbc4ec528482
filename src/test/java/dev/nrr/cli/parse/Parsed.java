package dev.nrr.cli.parse;

import dev.nrr.cli.command.CalcCommand;
import dev.nrr.cli.command.Command;
import dev.nrr.cli.option.OptionValues;
import picocli.CommandLine.ParseResult;

/** The options of a command line, without running it. */
public final class Parsed {

  private Parsed() {}

  public static OptionValues calc(String options) {
    return of(new CalcCommand(), options);
  }

  static OptionValues of(Command command, String options) {
    String line = (command.name() + " " + options).strip();
    ParseResult parsed = PicocliModel.calling(command).parseArgs(line.split(" "));
    return new OptionValues(PicocliModel.typed(command, parsed.subcommand()));
  }
}
