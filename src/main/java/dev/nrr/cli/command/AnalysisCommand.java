package dev.nrr.cli.command;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.Request;
import dev.nrr.cli.option.WindowOptions;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ErrorOutput;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.core.analysis.BookAnalysis;
import dev.nrr.core.analysis.StatedAnalysis;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.retention.MixedAttributeException;
import dev.nrr.input.Shapes;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.shape.Shape;
import dev.nrr.report.BenchmarkContext;
import dev.nrr.report.model.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A command that reads customers' revenue and answers with one report. This is the one way such a
 * command runs: options, then input, then the answer, then the outputs.
 */
abstract class AnalysisCommand implements Command {

  /** Of so many slices a refusal has a line to try each. */
  private static final int MOST_SLICES = 3;

  /**
   * What a command says of its input.
   *
   * @param notices what the user must know, where the outputs do not say it
   * @param code how the program ends once the report is written
   */
  record Answer(Report report, List<Notice> notices, ExitCode code) {
    Answer(Report report, List<Notice> notices) {
      this(report, notices, ExitCode.OK);
    }
  }

  /** What is asked, of whatever is read for it. */
  @FunctionalInterface
  interface Task {
    Answer answer(Request request, BenchmarkContext benchmarks, ProcessContext context)
        throws InputException, CommandException;
  }

  /** What is asked of one input. */
  interface Question extends Task {
    Answer of(InputData data, BenchmarkContext benchmarks) throws InputException;

    @Override
    default Answer answer(Request request, BenchmarkContext benchmarks, ProcessContext context)
        throws InputException, CommandException {
      return request.engine() == null
          ? answer(read(request, context), request, benchmarks, context)
          : EngineRun.of(request, data -> answer(data, request, benchmarks, context));
    }

    private Answer answer(
        InputData data, Request request, BenchmarkContext benchmarks, ProcessContext context)
        throws InputException {
      try {
        Answer answer = of(data, benchmarks);
        if (request.output().verbose()) {
          RunMessages.explain(data, new ErrorOutput(context));
        }
        return answer;
      } catch (MixedAttributeException mixed) {
        throw refusal(mixed, data);
      }
    }
  }

  /**
   * Reads what is asked, with the options of this command alone and the files they name.
   *
   * @throws InputException if such a file cannot be used
   */
  abstract Task ask(Request request, OptionValues values, ProcessContext context)
      throws InputException;

  /** The options that the request is made of: all but those the command reads by itself. */
  OptionValues ofRequest(OptionValues values) {
    return values;
  }

  @Override
  public final String operands() {
    return "[FILE...]";
  }

  /** The options of every command that reads files, and between them those of one. */
  static List<Flag> withOwn(List<List<Flag>> own) {
    return Flags.all(
        List.of(Flags.INPUT, Flags.all(own), Flags.REPORTS, List.of(Flags.REJECTS), Flags.COMMON));
  }

  @Override
  public final ExitCode run(OptionValues values, ProcessContext context) throws CommandException {
    Request request = Request.parse(flags(), ofRequest(values), context);
    ErrorOutput errors = new ErrorOutput(context);
    try {
      Task task = ask(request, values, context);
      BenchmarkContext benchmarks = request.benchmarks().read(context);
      Answer answer = task.answer(request, benchmarks, context);
      RunMessages.warn(answer.notices(), request.output(), errors);
      request.output().write(answer.report());
      return answer.code();
    } catch (InputException refused) {
      throw RunMessages.failure(refused);
    }
  }

  /** A breakdown that cannot place a customer, as a refusal of the input. */
  static InputException refusal(MixedAttributeException mixed, InputData data) {
    if (data.content() instanceof InputData.Table) {
      return InputException.data(
          "--by: "
              + mixed.getMessage()
              + "; the SELECT of --query FILE can take one value for each customer");
    }
    return InputException.data(
            "--by: " + mixed.getMessage() + "; --where makes a slice a company of its own")
        .suggesting(slices(mixed.column(), data));
  }

  /** Lines that look at one slice each, of the first few there are. */
  private static List<Suggestion> slices(String column, InputData data) {
    List<Suggestion> lines = new ArrayList<>();
    if (data.content() instanceof InputData.Book book) {
      for (String value : book.book().attribute(column).values()) {
        if (!value.isBlank() && lines.size() < MOST_SLICES) {
          lines.add(
              Suggestion.of(
                  "rows of " + value + " alone, as a company of its own",
                  "--where",
                  column + "=" + value));
        }
      }
    }
    return lines;
  }

  static InputData read(Request request, ProcessContext context)
      throws InputException, CommandException {
    if (request.figures() != null) {
      return request.figures().read();
    }
    InputRequest input = Objects.requireNonNull(request.input());
    return RejectedRowsFile.read(input, request.output(), context);
  }

  /** One window of an input, as {@code calc} and {@code check} show it. */
  static Analysis analyse(Request request, InputData data) throws InputException {
    if (request.windows().everyTyped()
        && Shapes.find(data.provenance().shape()).filter(Shape::isSummedByPeriod).isEmpty()) {
      throw new OptionException(
          Flags.EVERY.name() + " is about transactions here, not " + data.provenance().shape());
    }
    if (data.content() instanceof InputData.Movements given) {
      if (request.rule().combinesPeriods(given.movements())) {
        return PeriodsInRow.analyse(request, data, given.movements());
      }
      RetentionRule rule = request.rule().of(given.movements());
      return StatedAnalysis.of(
          request.windows().of(given.movements()), rule, data.provenance(), data.notices());
    }
    InputData.Customers content = (InputData.Customers) data.content();
    RevenueSource book = content.source();
    RetentionRule rule = request.rule().of(book);
    WindowOptions.Chosen window =
        DoubtfulDates.window(request, content, DoubtfulDates.looked(rule));
    requireSteps(rule, window.span());
    List<Notice> notices = new ArrayList<>(data.notices());
    notices.addAll(request.rule().notices());
    notices.addAll(window.notices());
    return BookAnalysis.of(
        book, rule, data.found().by(), window.span(), data.provenance(), notices);
  }

  /** Refuses to raise an average to a year where the dates are not a regular step apart. */
  static void requireSteps(RetentionRule rule, BookAnalysis.Span span) throws InputException {
    if (rule.annualized() && span.stepsPerYear() == 0) {
      throw InputException.data(
          "--annualize needs dates a month, a quarter or a year apart, and the data keep no step");
    }
  }

  /** The book of an input with or without dates, which the command cannot do without. */
  static InputData.Customers requireBook(String command, InputData data) throws InputException {
    if (data.content() instanceof InputData.Customers customers) {
      return customers;
    }
    throw InputException.data(
        command
            + " needs what each customer paid at each date, and "
            + data.provenance().source()
            + " states movements; balances, snapshots, subscriptions or events would do");
  }

  /** The book of an input with dates, which the command cannot do without. */
  static InputData.Customers requireHistory(String command, InputData data) throws InputException {
    InputData.Customers book = requireBook(command, data);
    if (!book.source().hasHistory()) {
      throw InputException.data(
          command
              + " needs what each customer paid at each date, and "
              + data.provenance().source()
              + " has a start and an end only; snapshots, subscriptions or events would do");
    }
    return book;
  }
}
