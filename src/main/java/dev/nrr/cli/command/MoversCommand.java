package dev.nrr.cli.command;

import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.OptionValues;
import dev.nrr.cli.option.RuleOptions;
import dev.nrr.cli.option.WindowOptions;
import dev.nrr.cli.process.Version;
import dev.nrr.core.analysis.MoversAnalysis;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.LineNumbers;
import dev.nrr.report.BenchmarkContext;
import dev.nrr.report.MoversReport;
import java.util.ArrayList;
import java.util.List;

/** The customers that make the figures of one window. */
public final class MoversCommand extends AnalysisCommand {

  private static final int USUAL = 10;

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
  List<Flag> choices() {
    return Flags.all(
        List.of(
            Flags.WINDOWS,
            Flags.RULES,
            List.of(Flags.TOP, Flags.ALL, Flags.BENCHMARKS, Flags.SEGMENT)));
  }

  @Override
  Question ask(OptionValues arguments) {
    int top = arguments.parse(Flags.TOP, MoversCommand::count).orElse(USUAL);
    return new Asked(
        new RuleOptions(arguments),
        new WindowOptions(arguments),
        new MoversAnalysis.Wanted(top, arguments.has(Flags.ALL)));
  }

  private static Integer count(String text) {
    if (!text.matches("0*[1-9][0-9]{0,8}")) {
      throw new IllegalArgumentException("'" + text + "' is not a number from 1");
    }
    return Integer.valueOf(text);
  }

  /** What is asked of an input. */
  private record Asked(RuleOptions rules, WindowOptions windows, MoversAnalysis.Wanted wanted)
      implements Question {

    @Override
    public Answer of(InputData reading, BenchmarkContext yardstick) throws InputException {
      InputData.Book content = book("movers", reading);
      RevenueBook book = content.book();
      RetentionRule rule = rules.of(book);
      WindowOptions.Chosen window = windows.on(book);
      Answers.checkSteps(rule, window.span());
      List<Notice> notices = new ArrayList<>(reading.notices());
      notices.addAll(rules.notices());
      notices.addAll(window.notices());
      MoversAnalysis leaders =
          MoversAnalysis.of(book, rule, window.span(), wanted, reading.provenance(), notices);
      Places places = new Places(content.places(), reading.found().files());
      return new Answer(
          MoversReport.of(leaders, places, yardstick, Version.text()),
          leaders.analysis().notices());
    }
  }

  /** The files behind the lines of a book. */
  private record Places(LineNumbers places, List<InputData.FileFound> files)
      implements MoversReport.Places {

    @Override
    public String file(int place) {
      return files.get(places.source(place)).name();
    }

    @Override
    public long line(int place) {
      return places.line(place);
    }
  }
}
