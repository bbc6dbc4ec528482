package dev.nrr.cli;

import dev.nrr.core.analysis.BookAnalysis.Span;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.retention.Notice;
import dev.nrr.core.retention.RuleComparison;
import dev.nrr.input.InputRefused;
import dev.nrr.input.Reading;
import dev.nrr.report.CompareReport;
import dev.nrr.report.CompareReport.Compared;
import dev.nrr.report.Yardstick;
import java.util.ArrayList;
import java.util.List;

/** One window under every rule, and what makes them differ. */
final class CompareCommand extends DataCommand {

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
  List<Flag> choices() {
    return Flags.all(
        List.of(Flags.WINDOWS, List.of(Flags.MIN_START, Flags.BENCHMARKS, Flags.SEGMENT)));
  }

  @Override
  Question ask(Arguments arguments) {
    return new Asked(new RuleArguments(arguments), new WindowArguments(arguments));
  }

  /** What is asked of an input. */
  private record Asked(RuleArguments rules, WindowArguments windows) implements Question {

    @Override
    public Answer of(Reading reading, Yardstick yardstick) throws InputRefused {
      RevenueBook book = book("compare", reading).book();
      WindowArguments.Chosen window = windows.on(book);
      Span span = window.span();
      RuleComparison comparison = RuleComparison.of(book, rules.minStart(), span.from(), span.to());
      List<Notice> notices = new ArrayList<>(reading.notices());
      notices.addAll(window.notices());
      notices.addAll(notCompared(book));
      Compared compared =
          new Compared(
              comparison, comparison.rows().get(0).total().window(), reading.provenance(), notices);
      return new Answer(CompareReport.of(compared, yardstick, Version.text()), notices);
    }

    private List<Notice> notCompared(RevenueBook book) {
      List<Notice> notices = new ArrayList<>();
      if (!book.hasHistory()) {
        notices.add(
            notice(
                "a start and an end only: former customers, pauses and steps between cannot be"
                    + " told, so --reactivation gain is not compared and the methods agree"));
      }
      if (rules.minStart() != null) {
        notices.add(
            notice("scope all has no cohort to set --min-start for, so it is not compared"));
      }
      return notices;
    }

    private static Notice notice(String message) {
      return new Notice("not-compared", message, 0, null);
    }
  }
}
