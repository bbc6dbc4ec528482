package dev.nrr.cli.command;

import dev.nrr.cli.command.AnalysisCommand.Answer;
import dev.nrr.cli.command.AnalysisCommand.Task;
import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionException;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.Request;
import dev.nrr.cli.option.WindowOptions;
import dev.nrr.cli.process.CommandException;
import dev.nrr.cli.process.ErrorOutput;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.cli.process.Version;
import dev.nrr.core.analysis.SliceOrder;
import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Window;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.retention.MixedAttributeException;
import dev.nrr.input.SeparateInputs;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.source.ReplayableSources;
import dev.nrr.report.BenchmarkContext;
import dev.nrr.report.Company;
import dev.nrr.report.SeparateReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Each value of a column read and computed as a company of its own, which no figure of another
 * enters.
 */
final class SeparateCompanies implements Task {

  /** Of so many companies a refusal has a line to try each. */
  private static final int MOST_LINES = 3;

  private final String column;
  private final SliceOrder order;

  /**
   * The companies that a column tells apart.
   *
   * @param column as it was typed
   * @param order in which they stand
   */
  SeparateCompanies(String column, SliceOrder order) {
    this.column = column;
    this.order = order;
  }

  /** Refuses options that are about one answer, of which there are several. */
  static void requireFit(Request request, OptionValues values) {
    if (request.input() == null) {
      throw new OptionException(Flags.SEPARATE.name() + " is about files, and figures were given");
    }
    for (Flag flag : List.of(Flags.EXPECT, Flags.REJECTS)) {
      if (values.has(flag)) {
        throw new OptionException(
            flag.name()
                + " is about one company, and --separate makes several; --where COLUMN=VALUE"
                + " computes one of them");
      }
    }
  }

  @Override
  public Answer answer(Request request, BenchmarkContext benchmarks, ProcessContext context)
      throws InputException, CommandException {
    InputRequest input = Objects.requireNonNull(request.input());
    try (ReplayableSources repeatable = new ReplayableSources(input.sources())) {
      InputRequest known = input.withSources(repeatable.sources());
      Map<String, InputRequest> parts = SeparateInputs.of(known, column);
      if (parts.isEmpty()) {
        AnalysisCommand.read(request.withInput(known), context); // tells why there is nothing
        throw InputException.data(known.name() + ": no row has a company");
      }
      String header = SeparateInputs.header(known, column);
      List<Company> companies = new ArrayList<>();
      for (Map.Entry<String, InputRequest> part : parts.entrySet()) {
        Request one = request.withInput(part.getValue());
        boolean explains = companies.isEmpty() && request.output().verbose();
        companies.add(company(header, part.getKey(), one, explains, context));
      }
      if (isOneWindow(companies)) {
        return new Answer(
            new SeparateReport(header, ordered(companies), benchmarks, new Version()),
            notices(companies));
      }
      throw refusal(header, companies)
          .suggesting(common(request, parts.values(), companies, context))
          .suggesting(alone(header, companies));
    } catch (IOException failure) {
      throw InputException.temporaryFile(failure);
    }
  }

  private Company company(
      String header, String value, Request request, boolean explains, ProcessContext context)
      throws InputException, CommandException {
    try {
      InputData data = AnalysisCommand.read(request, context);
      if (explains) {
        RunMessages.explain(data, new ErrorOutput(context));
      }
      return new Company(header, value, analysis(request, data));
    } catch (InputException refused) {
      throw refused.about(header + " '" + value + "'");
    }
  }

  private Analysis analysis(Request request, InputData data) throws InputException {
    try {
      return order.of(AnalysisCommand.analyse(request, data));
    } catch (MixedAttributeException mixed) {
      throw AnalysisCommand.refusal(mixed, data);
    }
  }

  /** The companies as slices are ordered. */
  private List<Company> ordered(List<Company> companies) {
    Map<RetentionResult, Company> byResult = new LinkedHashMap<>();
    companies.forEach(company -> byResult.put(company.total(), company));
    Analysis first = companies.get(0).analysis();
    List<Company> ordered = new ArrayList<>();
    order
        .of(first.with(List.copyOf(byResult.keySet())))
        .slices()
        .forEach(result -> ordered.add(Objects.requireNonNull(byResult.get(result))));
    return ordered;
  }

  private static boolean isOneWindow(List<Company> companies) {
    return companies.stream().map(company -> words(company.analysis().window())).distinct().count()
        == 1;
  }

  /** That ratios of different times do not stand side by side. */
  private static InputException refusal(String header, List<Company> companies) {
    Map<String, String> windows = new LinkedHashMap<>();
    for (Company company : companies) {
      windows.putIfAbsent(words(company.analysis().window()), company.words());
    }
    List<String> told = new ArrayList<>();
    windows.forEach((window, value) -> told.add(window + " of '" + value + "'"));
    return InputException.data(
        "--separate "
            + header
            + ": the windows differ, and ratios of different times do not stand side by side: "
            + String.join("; ", told)
            + "; --at DATE, or --from and --to, that all have data for, is one for all");
  }

  /** Lines that compute the first companies, each alone. */
  private List<Suggestion> alone(String header, List<Company> companies) {
    List<Suggestion> lines = new ArrayList<>();
    for (Company company : companies.subList(0, Math.min(MOST_LINES, companies.size()))) {
      lines.add(
          Suggestion.of(
                  company.words() + " alone, " + words(company.analysis().window()),
                  "--where",
                  header + "=" + company.value())
              .inPlaceOf(Flags.SEPARATE.name(), column));
    }
    return lines;
  }

  /** The window that ends where the first of them does, if all companies have one there. */
  private List<Suggestion> common(
      Request request,
      Iterable<InputRequest> parts,
      List<Company> companies,
      ProcessContext context)
      throws CommandException {
    WindowOptions windows = request.windows();
    List<PeriodDate> ends = new ArrayList<>();
    for (Company company : companies) {
      Window window = company.analysis().window();
      if (window == null) {
        return List.of();
      }
      ends.add(window.to());
    }
    if (windows.at() != null || windows.from() != null) {
      return List.of();
    }
    String end = Collections.min(ends).toString();
    DateOption at = DateOption.parse(end, windows.fiscalYear());
    Set<String> found = new HashSet<>();
    try {
      for (InputRequest part : parts) {
        Request one = request.withWindows(windows.endingAt(at)).withInput(part.withWindowEnd(at));
        found.add(words(analysis(one, AnalysisCommand.read(one, context)).window()));
      }
    } catch (InputException none) {
      return List.of();
    }
    return found.size() > 1
        ? List.of()
        : List.of(
            Suggestion.of("all of them over " + found.iterator().next(), Flags.AT.name(), end));
  }

  private static String words(@Nullable Window window) {
    return window == null ? "no stated window" : window.toString();
  }

  private static List<Notice> notices(List<Company> companies) {
    List<Notice> notices = new ArrayList<>();
    for (Company company : companies) {
      for (Notice notice : company.analysis().notices()) {
        notices.add(
            new Notice(
                notice.code(),
                company.words() + ": " + notice.message(),
                notice.count(),
                notice.amount()));
      }
    }
    return notices;
  }
}
