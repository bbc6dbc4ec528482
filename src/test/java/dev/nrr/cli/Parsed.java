package dev.nrr.cli;

/** The options of a command line, without running it. */
final class Parsed {

  private Parsed() {}

  static Arguments calc(String options) {
    return of(new CalcCommand(), options);
  }

  static Arguments of(Command command, String options) {
    String line = (command.name() + " " + options).strip();
    return new Arguments(CommandLines.calling(command).parseArgs(line.split(" ")).subcommand());
  }
}
