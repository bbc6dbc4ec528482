package dev.nrr.cli.command;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.Request;
import dev.nrr.cli.option.WindowOptions;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.cli.process.Version;
import dev.nrr.core.analysis.BookAnalysis.Span;
import dev.nrr.core.analysis.RuleComparison;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.report.BenchmarkContext;
import dev.nrr.report.CompareReport;
import dev.nrr.report.CompareReport.Compared;
import java.util.ArrayList;
import java.util.List;

/** One window under every rule, and what makes them differ. */
public final class CompareCommand extends AnalysisCommand {

  @Override
  public String name() {
    return "compare";
  }

  @Override
  public String summary() {
    return "one window under every method and switch, and why they differ";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("nrr compare book.csv", "the last twelve months by every rule"),
        new Example("nrr compare book.csv --at 2025Q2 --format markdown", "for a pull request"));
  }

  @Override
  public List<Flag> flags() {
    return withOwn(List.of(Flags.ENGINE, Flags.WINDOWS, List.of(Flags.MIN_START), Flags.BENCHMARK));
  }

  @Override
  Question ask(Request request, OptionValues values, ProcessContext context) {
    return new Asked(request);
  }

  /** What is asked of an input. */
  private record Asked(Request request) implements Question {

    @Override
    public Answer of(InputData data, BenchmarkContext benchmarks) throws InputException {
      InputData.Customers content = requireBook("compare", data);
      RevenueSource book = content.source();
      WindowOptions.Chosen window =
          DoubtfulDates.window(request, content, DoubtfulDates.Looked.EVERY_DATE);
      Span span = window.span();
      RuleComparison comparison =
          RuleComparison.of(book, request.rule().minStart(), span.from(), span.to());
      List<Notice> notices = new ArrayList<>(data.notices());
      notices.addAll(window.notices());
      notices.addAll(notCompared(book));
      Compared compared =
          new Compared(
              comparison, comparison.rows().get(0).total().window(), data.provenance(), notices);
      return new Answer(CompareReport.of(compared, benchmarks, Version.text()), notices);
    }

    private List<Notice> notCompared(RevenueSource book) {
      List<Notice> notices = new ArrayList<>();
      if (!book.hasHistory()) {
        notices.add(
            notice(
                "a start and an end only: former customers, pauses and steps between cannot be"
                    + " told, so --reactivation gain is not compared and the methods agree"));
      }
      if (request.rule().minStart() != null) {
        notices.add(
            notice("scope all has no cohort to set --min-start for, so it is not compared"));
      }
      return notices;
    }

    private static Notice notice(String message) {
      return new Notice("not-compared", message, 0);
    }
  }
}
