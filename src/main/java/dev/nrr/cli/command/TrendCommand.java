package dev.nrr.cli.command;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.InputOptions;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.RuleOptions;
import dev.nrr.cli.option.WindowOptions;
import dev.nrr.cli.process.Version;
import dev.nrr.core.analysis.BookAnalysis.Span;
import dev.nrr.core.analysis.TrendAnalysis;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.report.BenchmarkContext;
import dev.nrr.report.TrendReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Retention of every window in the data. */
public final class TrendCommand extends AnalysisCommand {

  @Override
  public String name() {
    return "trend";
  }

  @Override
  public String summary() {
    return "NRR, GRR and the bridge for every window end in the data";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("nrr trend book.csv", "twelve months up to each month"),
        new Example("nrr trend book.csv --every quarter --by segment", "quarter ends, by segment"),
        new Example("nrr trend book.csv --window 3m --format csv", "three months, for a chart"));
  }

  @Override
  List<Flag> choices() {
    return Flags.all(
        List.of(
            List.of(Flags.WINDOW, Flags.FISCAL_YEAR_START),
            Flags.RULES,
            List.of(Flags.BY, Flags.BENCHMARKS, Flags.SEGMENT)));
  }

  @Override
  Question ask(OptionValues arguments) {
    return new Trends(
        new RuleOptions(arguments),
        new WindowOptions(arguments),
        InputOptions.breakdowns(arguments));
  }

  /** What is asked of an input. */
  private record Trends(RuleOptions rules, WindowOptions windows, List<List<String>> by)
      implements Question {

    @Override
    public Answer of(InputData reading, BenchmarkContext yardstick) throws InputException {
      if (reading.content() instanceof InputData.Movements given) {
        return answer(ofGiven(reading, given.movements()), null, yardstick);
      }
      TrendAnalysis trend = ofBook(reading, history("trend", reading).book());
      return answer(trend, windows.length().toString(), yardstick);
    }

    private TrendAnalysis ofGiven(InputData reading, StatedMovements movements)
        throws InputException {
      RetentionRule rule = rules.asGiven();
      windows.refuseLengths();
      if (movements.periods().get(0).date() == null) {
        throw InputException.data(
            "trend needs a column of periods or dates, and "
                + reading.provenance().source()
                + " has none");
      }
      return TrendAnalysis.ofGiven(movements, rule, reading.provenance(), reading.notices());
    }

    private TrendAnalysis ofBook(InputData reading, RevenueBook book) throws InputException {
      RetentionRule rule = rules.of(book);
      List<Span> spans = windows.rolling(book);
      Answers.checkSteps(rule, spans.get(0));
      List<Notice> notices = new ArrayList<>(reading.notices());
      notices.addAll(rules.notices());
      return TrendAnalysis.ofBook(book, rule, by, spans, reading.provenance(), notices);
    }

    private static Answer answer(
        TrendAnalysis trend, @Nullable String length, BenchmarkContext yardstick) {
      return new Answer(TrendReport.of(trend, length, yardstick, Version.text()), trend.notices());
    }
  }
}
