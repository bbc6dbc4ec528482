package dev.nrr.cli;

import picocli.CommandLine.ParseResult;

/** The options of a command line, without running it. */
final class Parsed {

  private Parsed() {}

  static Arguments calc(String options) {
    return of(new CalcCommand(), options);
  }

  static Arguments of(Command command, String options) {
    String line = (command.name() + " " + options).strip();
    ParseResult parsed = CommandLines.calling(command).parseArgs(line.split(" "));
    return new Arguments(CommandLines.typed(command, parsed.subcommand()));
  }
}
