package dev.nrr.cli;

import dev.nrr.core.analysis.BookAnalysis.Span;
import dev.nrr.core.analysis.Trend;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.retention.GivenMovements;
import dev.nrr.core.retention.Notice;
import dev.nrr.core.retention.RetentionRule;
import dev.nrr.input.InputRefused;
import dev.nrr.input.Reading;
import dev.nrr.report.TrendReport;
import dev.nrr.report.Yardstick;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Retention of every window in the data. */
final class TrendCommand extends DataCommand {

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
  Question ask(Arguments arguments) {
    return new Trends(
        new RuleArguments(arguments),
        new WindowArguments(arguments),
        InputArguments.breakdowns(arguments));
  }

  /** What is asked of an input. */
  private record Trends(RuleArguments rules, WindowArguments windows, List<List<String>> by)
      implements Question {

    @Override
    public Answer of(Reading reading, Yardstick yardstick) throws InputRefused {
      if (reading.content() instanceof Reading.Movements given) {
        return answer(ofGiven(reading, given.movements()), null, yardstick);
      }
      Trend trend = ofBook(reading, history("trend", reading).book());
      return answer(trend, windows.length().toString(), yardstick);
    }

    private Trend ofGiven(Reading reading, GivenMovements movements) throws InputRefused {
      RetentionRule rule = rules.asGiven();
      windows.refuseLengths();
      if (movements.periods().get(0).date() == null) {
        throw InputRefused.data(
            "trend needs a column of periods or dates, and "
                + reading.provenance().source()
                + " has none");
      }
      return Trend.ofGiven(movements, rule, reading.provenance(), reading.notices());
    }

    private Trend ofBook(Reading reading, RevenueBook book) throws InputRefused {
      RetentionRule rule = rules.of(book);
      List<Span> spans = windows.rolling(book);
      Answers.checkSteps(rule, spans.get(0));
      List<Notice> notices = new ArrayList<>(reading.notices());
      notices.addAll(rules.notices());
      return Trend.ofBook(book, rule, by, spans, reading.provenance(), notices);
    }

    private static Answer answer(Trend trend, @Nullable String length, Yardstick yardstick) {
      return new Answer(TrendReport.of(trend, length, yardstick, Version.text()), trend.notices());
    }
  }
}
