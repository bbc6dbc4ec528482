package dev.nrr.cli.command;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.Request;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.cli.process.Version;
import dev.nrr.core.analysis.BookAnalysis.Span;
import dev.nrr.core.analysis.TrendAnalysis;
import dev.nrr.core.book.RevenueSource;
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
  public List<Flag> flags() {
    return withOwn(
        List.of(
            Flags.ENGINE,
            List.of(Flags.WINDOW, Flags.FISCAL_YEAR_START),
            Flags.RULES,
            List.of(Flags.BY),
            Flags.BENCHMARK));
  }

  @Override
  Question ask(Request request, OptionValues values, ProcessContext context) {
    return new Asked(request);
  }

  /** What is asked of an input. */
  private record Asked(Request request) implements Question {

    @Override
    public Answer of(InputData data, BenchmarkContext benchmarks) throws InputException {
      if (data.content() instanceof InputData.Movements given) {
        return answer(ofGiven(data, given.movements()), null, benchmarks);
      }
      InputData.Customers content = requireHistory("trend", data);
      DoubtfulDates.requireNone(request, content);
      TrendAnalysis trend = ofBook(data, content.source());
      return answer(trend, request.windows().lengthOrDefault().toString(), benchmarks);
    }

    private TrendAnalysis ofGiven(InputData data, StatedMovements movements) throws InputException {
      RetentionRule rule = request.rule().of(movements);
      request.windows().refuseLengths();
      if (movements.periods().get(0).date() == null) {
        throw InputException.data(
            "trend needs a column of periods or dates, and "
                + data.provenance().source()
                + " has none");
      }
      return TrendAnalysis.ofGiven(movements, rule, data.provenance(), data.notices());
    }

    private TrendAnalysis ofBook(InputData data, RevenueSource book) throws InputException {
      RetentionRule rule = request.rule().of(book);
      List<Span> spans = request.windows().rolling(book);
      requireSteps(rule, spans.get(0));
      List<Notice> notices = new ArrayList<>(data.notices());
      notices.addAll(request.rule().notices());
      return TrendAnalysis.ofBook(book, rule, data.found().by(), spans, data.provenance(), notices);
    }

    private static Answer answer(
        TrendAnalysis trend, @Nullable String length, BenchmarkContext benchmarks) {
      return new Answer(TrendReport.of(trend, length, benchmarks, new Version()), trend.notices());
    }
  }
}
