package dev.nrr.cli;

import dev.nrr.core.retention.MixedValuesException;
import dev.nrr.core.retention.Notice;
import dev.nrr.input.InputRefused;
import dev.nrr.input.Reading;
import dev.nrr.report.Report;
import dev.nrr.report.Yardstick;
import java.util.List;

/** A command that reads files of customers' revenue and answers with one report. */
abstract class DataCommand implements Command {

  /**
   * What a command says of its input.
   *
   * @param notices what the user must know, where the outputs do not say it
   */
  record Answer(Report report, List<Notice> notices) {}

  /** A question, its options read. */
  @FunctionalInterface
  interface Question {
    Answer of(Reading reading, Yardstick yardstick) throws InputRefused;
  }

  /** Its own options, beside those of every data command. */
  abstract List<Flag> choices();

  /** Reads its own options, before anything else is read. */
  abstract Question ask(Arguments arguments);

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
  public final ExitCode run(Arguments arguments, Surroundings surroundings) throws Failure {
    List<String> files = files(arguments, surroundings);
    OutputArguments output = new OutputArguments(arguments, surroundings, files);
    Question question = ask(arguments);
    try {
      Yardstick yardstick = Yardsticks.of(arguments, surroundings);
      Reading reading =
          Rejects.read(
              new InputArguments(arguments, surroundings).toRequest(files),
              arguments,
              surroundings);
      Answer answer = question.of(reading, yardstick);
      Messages messages = new Messages(arguments, surroundings);
      messages.explain(reading);
      messages.warn(answer.notices(), output);
      output.write(answer.report());
      return ExitCode.OK;
    } catch (InputRefused refused) {
      throw Messages.failure(refused);
    } catch (MixedValuesException mixed) {
      throw Messages.failure(Answers.mixed(mixed));
    }
  }

  /** The files to read: those named, else the pipe. */
  static List<String> files(Arguments arguments, Surroundings surroundings) {
    List<String> files = arguments.positional();
    if (files.isEmpty() && surroundings.terminals().input()) {
      throw new UsageError("give a FILE or a pipe");
    }
    return files.isEmpty() ? List.of("-") : files;
  }

  /** The book of an input with or without dates, which the command cannot do without. */
  static Reading.Book book(String command, Reading reading) throws InputRefused {
    if (reading.content() instanceof Reading.Book book) {
      return book;
    }
    throw InputRefused.data(
        command
            + " needs what each customer paid at each date, and "
            + reading.provenance().source()
            + " states movements; balances, snapshots, subscriptions or events would do");
  }

  /** The book of an input with dates, which the command cannot do without. */
  static Reading.Book history(String command, Reading reading) throws InputRefused {
    Reading.Book book = book(command, reading);
    if (!book.book().hasHistory()) {
      throw InputRefused.data(
          command
              + " needs what each customer paid at each date, and "
              + reading.provenance().source()
              + " has a start and an end only; snapshots, subscriptions or events would do");
    }
    return book;
  }
}
