package dev.nrr.cli.command;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.SqlOptions;
import dev.nrr.cli.option.WindowOptions;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ExitCode;
import dev.nrr.cli.process.OutputWriter;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.core.analysis.BookAnalysis.Span;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueSource.Leaders;
import dev.nrr.core.book.RevenueSource.Look;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.core.result.RetentionRule.Scope;
import dev.nrr.input.request.InputException;
import dev.nrr.warehouse.MovementScript;
import dev.nrr.warehouse.SqlScript;
import java.util.List;
import java.util.stream.IntStream;

/** Prints the statements that a table is asked with, without a connection. */
public final class SqlCommand implements Command {

  private static final List<String> COMMANDS =
      List.of("calc", "check", "trend", "cohorts", "movers", "compare");

  /** How many customers {@code movers} names where nobody says. */
  private static final int USUAL_TOP = 10;

  @Override
  public String name() {
    return "sql";
  }

  @Override
  public String summary() {
    return "the statements that a command asks a table with, for any dialect";
  }

  @Override
  public String operands() {
    return "COMMAND";
  }

  @Override
  public List<Flag> flags() {
    return Flags.all(
        List.of(
            List.of(Flags.DIALECT, Flags.TABLE, Flags.QUERY, Flags.AMOUNT_CAST),
            Flags.OF_SQL,
            Flags.WINDOWS,
            Flags.RULES,
            List.of(Flags.BY, Flags.DEBUG)));
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example(
            "nrr sql calc --dialect duckdb --table mrr --dates 2023-12-31..2025-12-31",
            "columns customer, date, amount"),
        new Example(
            "nrr sql compare --dialect snowflake --query q.sql --dates 2024-12,2025-12",
            "dates that are text"));
  }

  @Override
  public ExitCode run(OptionValues values, ProcessContext context) throws CommandException {
    List<String> words = values.operands();
    if (words.size() != 1 || !COMMANDS.contains(words.get(0))) {
      throw new OptionException(
          "one command of "
              + String.join(", ", COMMANDS)
              + (words.isEmpty() ? "" : ", not " + String.join(" ", words)));
    }
    try {
      String text = script(words.get(0), values, context);
      OutputWriter.writeText(
          OutputWriter.STANDARD_OUTPUT, context.output(), out -> out.write(text));
      return ExitCode.OK;
    } catch (InputException refused) {
      throw RunMessages.failure(refused);
    }
  }

  private static String script(String command, OptionValues values, ProcessContext context)
      throws InputException {
    SqlOptions options = SqlOptions.parse(values, context);
    if (options.shape().equals(MovementScript.NAME)) {
      return movements(command, options);
    }
    SqlScript script = new SqlScript(options.shape(), options.request());
    RevenueBook book = script.emptyBook();
    WindowOptions windows = WindowOptions.parse(values);
    RetentionRule rule = options.rule().of(book);
    if (command.equals("cohorts")) {
      script.addCohorts(IntStream.range(0, book.dateCount()).boxed().toList());
      return script.text();
    }
    List<Span> spans =
        command.equals("trend") ? windows.rolling(book) : List.of(windows.on(book).span());
    script.addWindows(
        spans.stream().map(span -> look(command, rule, span, options.request().by())).toList(),
        inWords(command, rule));
    Span last = spans.get(spans.size() - 1);
    boolean movers = command.equals("movers");
    Look whole = look(command, rule, last, List.of());
    script.addLeaders(
        new Leaders(whole, rule, 1, 0, 1), "The largest customer and the largest expansion");
    if (movers) {
      script.addLeaders(
          new Leaders(whole, rule, USUAL_TOP, USUAL_TOP, 0),
          "The " + USUAL_TOP + " largest customers and the " + USUAL_TOP + " largest changes");
    }
    return script.text();
  }

  /** Movements come as such: there is one way to add them up, whatever the command. */
  private static String movements(String command, SqlOptions options) throws InputException {
    MovementScript script = new MovementScript(options.request());
    boolean movers = command.equals("movers");
    if (command.equals("cohorts") || (movers && !script.hasCustomers())) {
      throw new OptionException(
          command
              + (movers
                  ? " needs --map customer=COLUMN, which names the rows"
                  : " needs customers' dates, and rows of movements have none"));
    }
    if (movers) {
      script.addLeaders(USUAL_TOP);
    }
    return script.text();
  }

  private static Look look(String command, RetentionRule rule, Span span, List<String> by) {
    boolean steps = command.equals("compare") || rule.method() != Method.POINT_TO_POINT;
    return new Look(span.from(), span.to(), steps, by);
  }

  private static String inWords(String command, RetentionRule rule) {
    if (command.equals("compare")) {
      return "every method and switch";
    }
    Scope scope = rule.scope();
    return rule.method().word() + (scope == null ? "" : ", scope " + scope.word());
  }
}
