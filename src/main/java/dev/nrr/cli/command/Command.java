package dev.nrr.cli.command;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.ProcessContext;
import java.util.List;

/** A command of {@code nrr}. Each stands once in the list of commands. */
public interface Command {

  /** The word that calls it. */
  String name();

  /** One line of what it does. */
  String summary();

  /** What may follow its options, for help: {@code [FILE...]}; empty for nothing. */
  String operands();

  /** Its options. */
  List<Flag> flags();

  /** Command lines worth pasting, each with what it does. */
  List<Example> examples();

  /** A command line and what it does. */
  record Example(String line, String does) {}

  /**
   * Runs it.
   *
   * @throws CommandException if it cannot be carried out
   */
  ExitCode run(OptionValues values, ProcessContext context) throws CommandException;
}
