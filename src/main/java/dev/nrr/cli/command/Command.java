package dev.nrr.cli.command;

import dev.nrr.cli.Commands;
import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.ProcessContext;
import java.util.List;

/** One thing {@code nrr} does. Each stands once in {@link Commands#ALL}. */
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

  /** Does it. */
  ExitCode run(OptionValues arguments, ProcessContext surroundings) throws CommandException;
}
