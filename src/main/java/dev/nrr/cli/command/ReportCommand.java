package dev.nrr.cli.command;

import dev.nrr.cli.option.CheckOptions;
import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.MoversOptions;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.PageOptions;
import dev.nrr.cli.option.Request;
import dev.nrr.cli.process.ProcessContext;
import dev.nrr.cli.process.Version;
import dev.nrr.core.analysis.BookAnalysis;
import dev.nrr.core.analysis.MoversAnalysis;
import dev.nrr.core.analysis.Pseudonyms;
import dev.nrr.core.analysis.SliceOrder;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.report.BenchmarkContext;
import dev.nrr.report.CustomerRows;
import dev.nrr.report.PageReport;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One window with all that the input can tell of it, as a page to be sent. */
public final class ReportCommand extends AnalysisCommand {

  @Override
  public String name() {
    return "report";
  }

  @Override
  public String summary() {
    return "one page with pictures of all that the input can tell, to be sent as it is";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example("nrr report book.csv -o report.html", "the last twelve months, for the board"),
        new Example(
            "nrr report book.csv --by segment --min-nrr 100 -o r.html",
            "with segments and a threshold"),
        new Example("nrr report book.csv --anonymize -o r.html", "without customers' names"));
  }

  @Override
  public List<Flag> flags() {
    List<Flag> flags = new ArrayList<>(new CalcCommand().flags());
    flags.remove(Flags.SEPARATE);
    flags.replaceAll(flag -> flag == Flags.FORMAT ? Flags.Pages.FORMAT : flag);
    flags.addAll(Flags.PAGES);
    flags.add(Flags.TOP);
    flags.addAll(Flags.Checks.ALL);
    return flags;
  }

  @Override
  Question ask(Request request, OptionValues values, ProcessContext context) throws InputException {
    EngineRun.requireRows(request, name());
    CheckCommand.Asked checks =
        CheckCommand.asked(request, CheckOptions.parse(values, true), context);
    return new Asked(
        request,
        CalcCommand.order(values),
        PageOptions.parse(values),
        MoversOptions.parse(values),
        checks);
  }

  /** What is asked of an input. */
  private record Asked(
      Request request,
      SliceOrder order,
      PageOptions page,
      MoversAnalysis.Wanted wanted,
      CheckCommand.Asked checks)
      implements Question {
    /** Where a notice begins to tell of what it is about one by one. */
    private static final Pattern EXAMPLE = Pattern.compile(": |, such as |[ (]*'(?<![a-z]')");

    @Override
    public Answer of(InputData data, BenchmarkContext benchmarks) throws InputException {
      page.requireNameless(
          request.slices(), data.provenance().columns().get(Field.CUSTOMER.word()));
      InputData shown = page.anonymous() ? nameless(data) : data;
      Analysis analysis = order.of(analyse(request, shown));
      request.totals().requireTie(analysis);
      if (!checks.checks().demands().isEmpty() || !checks.checks().ofSlices().isEmpty()) {
        analysis = checks.noted(analysis);
      }
      CustomerRows customers =
          page.anonymous()
              ? WorkbookRows.nameless(request, shown, analysis)
              : WorkbookRows.of(request, shown, analysis);
      PageReport.Parts parts =
          new PageParts(request, shown, analysis, customers)
              .of(wanted, checks.result(shown, analysis));
      PageReport.Titles titles = new PageReport.Titles(page.title(), page.preparedFor());
      return new Answer(
          PageReport.of(analysis, parts, titles, checks.with(benchmarks), new Version()),
          analysis.notices());
    }

    /** The same input under numbers. */
    private InputData nameless(InputData data) throws InputException {
      InputData.Content content;
      if (data.content() instanceof InputData.Book book) {
        BookAnalysis.Span span = request.windows().on(book.book()).span();
        content =
            new InputData.Book(
                Pseudonyms.of(book.book(), span.from(), span.to()),
                book.grid(),
                book.places(),
                book.doubts());
      } else {
        InputData.Movements given = (InputData.Movements) data.content();
        content = new InputData.Movements(Pseudonyms.of(given.movements()));
      }
      List<Notice> notices = data.notices().stream().map(Asked::nameless).toList();
      return new InputData(data.provenance(), data.found(), content, notices);
    }

    /** A notice without its examples, which may be customers. */
    private static Notice nameless(Notice notice) {
      Matcher example = EXAMPLE.matcher(notice.message());
      return example.find()
          ? new Notice(
              notice.code(),
              notice.message().substring(0, example.start()) + " \u2026",
              notice.count(),
              notice.amount())
          : notice;
    }
  }
}
