package dev.nrr.cli;

import dev.nrr.core.analysis.BookAnalysis.Span;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.retention.GivenMovements;
import dev.nrr.core.retention.Notice;
import dev.nrr.core.value.DateArgument;
import dev.nrr.core.value.DateGrid;
import dev.nrr.core.value.DateProblem;
import dev.nrr.core.value.FiscalYear;
import dev.nrr.core.value.Grain;
import dev.nrr.core.value.GridDate;
import dev.nrr.core.value.GridWindows;
import dev.nrr.core.value.Window;
import dev.nrr.core.value.WindowLength;
import dev.nrr.input.InputRefused;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The options of the window, with what contradicts each other or the input. */
final class WindowArguments {

  private static final List<Flag> OF_DATES =
      List.of(Flags.FROM, Flags.TO, Flags.WINDOW, Flags.EVERY);

  private final Arguments arguments;
  private final FiscalYear fiscalYear;
  private final @Nullable DateArgument from;
  private final @Nullable DateArgument to;
  private final @Nullable DateArgument at;
  private final @Nullable WindowLength length;
  private final @Nullable Grain every;

  WindowArguments(Arguments arguments) {
    this.arguments = arguments;
    this.fiscalYear =
        arguments.parse(Flags.FISCAL_YEAR_START, FiscalYear::parse).orElse(FiscalYear.CALENDAR);
    this.from = date(Flags.FROM);
    this.to = date(Flags.TO);
    this.at = date(Flags.AT);
    this.length = arguments.parse(Flags.WINDOW, WindowLength::parse).orElse(null);
    this.every = arguments.parse(Flags.EVERY, InputArguments::period).orElse(null);
    check();
  }

  private @Nullable DateArgument date(Flag flag) {
    return arguments.parse(flag, text -> DateArgument.parse(text, fiscalYear)).orElse(null);
  }

  private void check() {
    refuseBoth(Flags.FROM, Flags.WINDOW);
    refuseBoth(Flags.FROM, Flags.AT);
    refuseBoth(Flags.TO, Flags.AT);
    if (to != null && from == null) {
      throw new UsageError("--to needs --from; --at with --window ends a window of a length");
    }
    if (from != null && to != null && !from.isBefore(to)) {
      throw new UsageError("--from " + from + " is not before --to " + to);
    }
  }

  private void refuseBoth(Flag one, Flag other) {
    if (arguments.has(one) && arguments.has(other)) {
      throw new UsageError(
          one.name() + " and " + other.name() + ": give --from and --to, or --at and --window");
    }
  }

  /** The year that quarters and years are of. */
  FiscalYear fiscalYear() {
    return fiscalYear;
  }

  /** The length asked for, else twelve months. */
  WindowLength length() {
    return length == null ? WindowLength.TWELVE_MONTHS : length;
  }

  /**
   * A window of a book.
   *
   * @param notices what the user must know of the choice
   */
  record Chosen(Span span, List<Notice> notices) {}

  /** The window asked for, else the one nobody has to ask for. */
  Chosen on(RevenueBook book) throws InputRefused {
    if (!book.hasHistory()) {
      refuseDates();
      return new Chosen(new Span(0, 1, 0), List.of());
    }
    DateGrid grid = new DateGrid(book.dates());
    GridWindows windows = new GridWindows(grid);
    if (from != null) {
      DateArgument first = from;
      GridDate start = told(Flags.FROM, () -> first.on(grid));
      GridDate end = to == null ? grid.last() : end(to, Flags.TO, grid);
      return chosen(grid, told(Flags.FROM, () -> windows.between(start, end)), List.of());
    }
    GridDate end = at == null ? grid.last() : end(at, Flags.AT, grid);
    if (length != null) {
      WindowLength wanted = length;
      return chosen(grid, told(Flags.WINDOW, () -> windows.endingAt(end, wanted)), List.of());
    }
    GridWindows.Default usual = told(null, () -> windows.defaultEndingAt(end));
    return chosen(grid, usual.window(), usual.wholeSpan() ? wholeSpan(usual) : List.of());
  }

  private static GridDate end(DateArgument date, Flag flag, DateGrid grid) throws InputRefused {
    return told(flag, () -> date.on(grid));
  }

  private static List<Notice> wholeSpan(GridWindows.Default usual) {
    return List.of(
        new Notice(
            "window-whole-span",
            "no date twelve months before "
                + usual.window().to()
                + " in the data: the window is all they have, "
                + usual.window(),
            0,
            null));
  }

  private static Chosen chosen(DateGrid grid, Window window, List<Notice> notices) {
    return new Chosen(span(grid, window), notices);
  }

  /** A window of a grid as numbers of its dates. */
  static Span span(DateGrid grid, Window window) {
    return new Span(
        grid.indexOf(Objects.requireNonNull(window.from())),
        grid.indexOf(window.to()),
        grid.stepsPerYear().orElse(0));
  }

  /** The windows of one length that end at every date, or at the last of every period. */
  List<Span> rolling(RevenueBook book) throws InputRefused {
    DateGrid grid = new DateGrid(book.dates());
    List<GridDate> ends = every == null ? grid.dates() : grid.lastInEach(every, fiscalYear);
    return told(Flags.WINDOW, () -> new GridWindows(grid).rolling(length(), ends)).stream()
        .map(window -> span(grid, window))
        .toList();
  }

  /** What cohorts are put together by: as asked, else the step of the dates. */
  Grain every(DateGrid grid) {
    Grain usual = grid.grain() == Grain.DAY ? Grain.MONTH : grid.grain();
    return every == null ? grid.step().orElse(usual) : every;
  }

  private void refuseDates() {
    for (Flag flag : Flags.all(List.of(OF_DATES, List.of(Flags.AT)))) {
      if (arguments.has(flag)) {
        throw new UsageError(flag.name() + " chooses by date, and the input has no dates");
      }
    }
  }

  /** The period asked for, else the last. */
  GivenMovements.Period of(GivenMovements movements) throws InputRefused {
    refuseLengths();
    List<GivenMovements.Period> periods = movements.periods();
    GivenMovements.Period last = periods.get(periods.size() - 1);
    if (at == null) {
      return last;
    }
    if (last.date() == null) {
      throw new UsageError("--at chooses a period, and the input has no period column");
    }
    GridDate date = end(at, Flags.AT, DateGrid.of(dates(periods)));
    return periods.stream().filter(p -> date.equals(p.date())).findFirst().orElseThrow();
  }

  /** Periods are as long as the input says. */
  void refuseLengths() {
    for (Flag flag : OF_DATES) {
      if (arguments.has(flag)) {
        throw new UsageError(
            flag.name() + " needs customers' revenue by date, and the input states movements");
      }
    }
  }

  private static List<GridDate> dates(List<GivenMovements.Period> periods) {
    return periods.stream().map(period -> Objects.requireNonNull(period.date())).toList();
  }

  /** What a grid says, its problem told with the option that ran into it. */
  static <T> T told(@Nullable Flag flag, Supplier<T> question) throws InputRefused {
    try {
      return question.get();
    } catch (DateProblem problem) {
      String option = flag == null ? "" : flag.name() + ": ";
      throw InputRefused.data(option + problem.getMessage());
    }
  }
}
