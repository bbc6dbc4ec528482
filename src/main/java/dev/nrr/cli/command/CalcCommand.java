package dev.nrr.cli.command;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.Request;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.cli.process.Version;
import dev.nrr.core.analysis.SliceOrder;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.retention.MixedAttributeException;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Suggestion;
import dev.nrr.report.BenchmarkContext;
import dev.nrr.report.CalcReport;
import dev.nrr.report.CustomerRows;
import java.util.List;

/** Retention of one window: from figures, files or a pipe. */
public final class CalcCommand extends AnalysisCommand {

  @Override
  public String name() {
    return "calc";
  }

  @Override
  public String summary() {
    return "NRR, GRR and the bridge, for files, a pipe or plain figures";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("nrr calc --starting 8M --expansion 1.4M --churn 600K", "from figures"),
        new Example("nrr calc movements.csv --by segment", "from a file, by segment"),
        new Example(
            "nrr calc book.csv --at 2025Q2 --window 4q --method chained",
            "a window by another rule"),
        new Example("cat movements.csv | nrr calc --format json", "from a pipe, for a machine"));
  }

  @Override
  public List<Flag> flags() {
    return Flags.all(
        List.of(
            Flags.FIGURES,
            Flags.INPUT,
            Flags.ENGINE,
            Flags.WINDOWS,
            Flags.RULES,
            List.of(Flags.BY, Flags.SORT, Flags.SEPARATE),
            Flags.REPORTS,
            Flags.BENCHMARK,
            List.of(Flags.REJECTS, Flags.EXPECT),
            Flags.COMMON));
  }

  @Override
  Task ask(Request request, OptionValues values, ProcessContext context) {
    SliceOrder order = order(values);
    String separate = values.find(Flags.SEPARATE).orElse(null);
    if (separate != null) {
      SeparateCompanies.requireFit(request, values);
      return new SeparateCompanies(separate, order);
    }
    return new Asked(request, order);
  }

  /** In which order slices or companies stand. */
  static SliceOrder order(OptionValues values) {
    boolean several = values.has(Flags.BY) || values.has(Flags.SEPARATE);
    if (values.isTyped(Flags.SORT) && !several) {
      throw new OptionException("--sort needs --by COLUMN, else there are no slices");
    }
    return values.choice(Flags.SORT, SliceOrder.values());
  }

  /** What is asked of an input. */
  private record Asked(Request request, SliceOrder order) implements Question {

    @Override
    public Answer of(InputData data, BenchmarkContext benchmarks) throws InputException {
      Analysis analysis;
      try {
        analysis = order.of(analyse(request, data));
      } catch (MixedAttributeException mixed) {
        throw refused(mixed, data);
      }
      request.totals().requireTie(analysis);
      CustomerRows customers = WorkbookRows.of(request, data, analysis);
      return new Answer(
          CalcReport.of(analysis, benchmarks, new Version(), customers), analysis.notices());
    }

    /** Customers of several slices are no slices of one company, but may be of several. */
    private InputException refused(MixedAttributeException mixed, InputData data) {
      InputException refused = refusal(mixed, data);
      InputRequest input = request.input();
      String column = mixed.column();
      return input == null || !input.slices().by().equals(List.of(List.of(column)))
          ? refused
          : refused.suggesting(
              Suggestion.of(
                      "each " + column + " as a company of its own, side by side",
                      Flags.SEPARATE.name(),
                      column)
                  .inPlaceOf(Flags.BY.name(), column));
    }
  }
}
