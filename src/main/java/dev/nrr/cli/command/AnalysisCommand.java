package dev.nrr.cli.command;

import dev.nrr.cli.option.BenchmarkOptions;
import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.InputOptions;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.OutputOptions;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.core.result.Notice;
import dev.nrr.core.retention.MixedAttributeException;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.report.BenchmarkContext;
import dev.nrr.report.model.Report;
import java.util.List;

/** A command that reads files of customers' revenue and answers with one report. */
abstract class AnalysisCommand implements Command {

  /**
   * What a command says of its input.
   *
   * @param notices what the user must know, where the outputs do not say it
   */
  record Answer(Report report, List<Notice> notices) {}

  /** A question, its options read. */
  @FunctionalInterface
  interface Question {
    Answer of(InputData reading, BenchmarkContext yardstick) throws InputException;
  }

  /** Its own options, beside those of every data command. */
  abstract List<Flag> choices();

  /** Reads its own options, before anything else is read. */
  abstract Question ask(OptionValues arguments);

  @Override
  public final String operands() {
    return "[FILE...]";
  }

  @Override
  public final List<Flag> flags() {
    return Flags.all(
        List.of(Flags.INPUT, choices(), Flags.REPORTS, List.of(Flags.REJECTS), Flags.COMMON));
  }

  @Override
  public final ExitCode run(OptionValues arguments, ProcessContext surroundings)
      throws CommandException {
    List<String> files = files(arguments, surroundings);
    OutputOptions output = new OutputOptions(arguments, surroundings, files);
    Question question = ask(arguments);
    try {
      BenchmarkContext yardstick = BenchmarkOptions.of(arguments, surroundings);
      InputData reading =
          RejectedRowsFile.read(
              new InputOptions(arguments, surroundings).toRequest(files), arguments, surroundings);
      Answer answer = question.of(reading, yardstick);
      RunMessages messages = new RunMessages(arguments, surroundings);
      messages.explain(reading);
      messages.warn(answer.notices(), output);
      output.write(answer.report());
      return ExitCode.OK;
    } catch (InputException refused) {
      throw RunMessages.failure(refused);
    } catch (MixedAttributeException mixed) {
      throw RunMessages.failure(Answers.mixed(mixed));
    }
  }

  /** The files to read: those named, else the pipe. */
  static List<String> files(OptionValues arguments, ProcessContext surroundings) {
    List<String> files = arguments.positional();
    if (files.isEmpty() && surroundings.terminals().input()) {
      throw new OptionException("give a FILE or a pipe");
    }
    return files.isEmpty() ? List.of("-") : files;
  }

  /** The book of an input with or without dates, which the command cannot do without. */
  static InputData.Book book(String command, InputData reading) throws InputException {
    if (reading.content() instanceof InputData.Book book) {
      return book;
    }
    throw InputException.data(
        command
            + " needs what each customer paid at each date, and "
            + reading.provenance().source()
            + " states movements; balances, snapshots, subscriptions or events would do");
  }

  /** The book of an input with dates, which the command cannot do without. */
  static InputData.Book history(String command, InputData reading) throws InputException {
    InputData.Book book = book(command, reading);
    if (!book.book().hasHistory()) {
      throw InputException.data(
          command
              + " needs what each customer paid at each date, and "
              + reading.provenance().source()
              + " has a start and an end only; snapshots, subscriptions or events would do");
    }
    return book;
  }
}
