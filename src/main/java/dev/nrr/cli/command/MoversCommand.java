package dev.nrr.cli.command;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.MoversOptions;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.Request;
import dev.nrr.cli.option.WindowOptions;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.cli.process.Version;
import dev.nrr.core.analysis.MoversAnalysis;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.StatedLeaders;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.report.BenchmarkContext;
import dev.nrr.report.MoversReport;
import dev.nrr.warehouse.TableRequest;
import java.util.ArrayList;
import java.util.List;

/** The customers that make the figures of one window. */
public final class MoversCommand extends AnalysisCommand {

  @Override
  public String name() {
    return "movers";
  }

  @Override
  public String summary() {
    return "the customers that make the number, concentration, and NRR without each";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("nrr movers book.csv", "the ten largest changes of the last twelve months"),
        new Example("nrr movers book.csv --at 2025Q2 --top 25", "more of them, of another window"),
        new Example("nrr movers book.csv --all --format csv", "every customer, for audit"));
  }

  @Override
  public List<Flag> flags() {
    return withOwn(
        List.of(Flags.ENGINE, Flags.WINDOWS, Flags.RULES, Flags.MOVERS, Flags.BENCHMARK));
  }

  @Override
  Question ask(Request request, OptionValues values, ProcessContext context) {
    return new Asked(request, MoversOptions.parse(values));
  }

  /** What is asked of an input. */
  private record Asked(Request request, MoversAnalysis.Wanted wanted) implements Question {

    @Override
    public Answer of(InputData data, BenchmarkContext benchmarks) throws InputException {
      if (data.content() instanceof InputData.Movements given) {
        return ofGiven(data, given, benchmarks);
      }
      InputData.Customers content = requireBook("movers", data);
      if (content instanceof InputData.Table) {
        requireNotAll();
      }
      RevenueSource book = content.source();
      RetentionRule rule = request.rule().of(book);
      WindowOptions.Chosen window =
          DoubtfulDates.window(request, content, DoubtfulDates.looked(rule));
      requireSteps(rule, window.span());
      List<Notice> notices = new ArrayList<>(data.notices());
      notices.addAll(request.rule().notices());
      notices.addAll(window.notices());
      MoversAnalysis movers =
          MoversAnalysis.of(book, rule, window.span(), wanted, data.provenance(), notices);
      return answer(movers, data, benchmarks);
    }

    private void requireNotAll() {
      if (wanted.all()) {
        throw new OptionException(
            "--all is about rows, and sums are asked of the engine", List.of(TableRequest.BY_ROWS));
      }
    }

    private Answer ofGiven(InputData data, InputData.Movements given, BenchmarkContext benchmarks)
        throws InputException {
      request.rule().refuseMethod();
      StatedMovements.Period period = request.windows().of(given.movements());
      StatedLeaders.Source leaders = given.leaders();
      if (leaders != null) {
        requireNotAll();
        StatedLeaders found = leaders.of(period, wanted.top());
        return answer(MoversAnalysis.of(period, found, analyse(request, data)), data, benchmarks);
      }
      if (period.customers() == null) {
        throw InputException.data(
            "movers needs customers, and the rows of "
                + data.provenance().source()
                + " are none: no column names them (--map customer=COLUMN)");
      }
      return answer(MoversAnalysis.of(period, analyse(request, data), wanted), data, benchmarks);
    }

    private Answer answer(MoversAnalysis movers, InputData data, BenchmarkContext benchmarks)
        throws InputException {
      return new Answer(
          MoversReport.of(
              movers,
              WorkbookRows.places(data),
              benchmarks,
              Version.text(),
              WorkbookRows.of(request, data, movers.analysis())),
          movers.analysis().notices());
    }
  }
}
