package dev.nrr.cli.option;

import dev.nrr.core.analysis.BookAnalysis.Span;
import dev.nrr.core.book.RevenueSource;
import dev.nrr.core.date.DateException;
import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.FiscalYear;
import dev.nrr.core.date.Grain;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Timeline;
import dev.nrr.core.date.TimelineWindows;
import dev.nrr.core.date.Window;
import dev.nrr.core.date.WindowLength;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.input.request.InputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The options of the window, free of contradictions.
 *
 * @param fiscalYear the year that quarters and years are of
 * @param from start of the window; null where it was not given
 * @param to its end, with {@code from}; null where it was not given
 * @param at end of a window of a length, or the period of movements; null where it was not given
 * @param length null where it was not given
 * @param every the period that windows, cohorts and transactions go by; null where it was not given
 * @param everyTyped whether that was given on the command line itself
 */
public record WindowOptions(
    FiscalYear fiscalYear,
    @Nullable DateOption from,
    @Nullable DateOption to,
    @Nullable DateOption at,
    @Nullable WindowLength length,
    @Nullable Grain every,
    boolean everyTyped) {

  /**
   * Reads the options.
   *
   * @throws OptionException if they contradict each other
   */
  public static WindowOptions parse(OptionValues values) {
    FiscalYear year =
        values.has(Flags.FISCAL_YEAR_START)
            ? values.parse(Flags.FISCAL_YEAR_START, FiscalYear::parse)
            : FiscalYear.CALENDAR;
    WindowOptions windows =
        new WindowOptions(
            year,
            date(values, Flags.FROM, year),
            date(values, Flags.TO, year),
            date(values, Flags.AT, year),
            values.has(Flags.WINDOW) ? values.parse(Flags.WINDOW, WindowLength::parse) : null,
            values.findChoice(Flags.EVERY, Flags.PERIODS).orElse(null),
            values.isTyped(Flags.EVERY));
    windows.check();
    return windows;
  }

  /** A date option, read by the fiscal year; null where it was not given. */
  static @Nullable DateOption date(OptionValues values, Flag flag, FiscalYear year) {
    return values.has(flag) ? values.parse(flag, text -> DateOption.parse(text, year)) : null;
  }

  private void check() {
    refuseBoth(Flags.FROM, from, Flags.WINDOW, length);
    refuseBoth(Flags.FROM, from, Flags.AT, at);
    refuseBoth(Flags.TO, to, Flags.AT, at);
    if (to != null && from == null) {
      throw new OptionException("--to needs --from; --at with --window ends a window of a length");
    }
    if (from != null && to != null && !from.isBefore(to)) {
      throw new OptionException("--from " + from + " is not before --to " + to);
    }
  }

  private static void refuseBoth(
      Flag one, @Nullable Object ofOne, Flag other, @Nullable Object ofOther) {
    if (ofOne != null && ofOther != null) {
      throw new OptionException(
          one.name() + " and " + other.name() + ": give --from and --to, or --at and --window");
    }
  }

  /** The first option given that chooses by date, null for none. An end needs a start. */
  private @Nullable Flag chosenByDate() {
    if (from != null) {
      return Flags.FROM;
    }
    if (length != null) {
      return Flags.WINDOW;
    }
    return every == null ? null : Flags.EVERY;
  }

  /** The window of the same length up to another end. */
  public WindowOptions endingAt(DateOption end) {
    return new WindowOptions(fiscalYear, null, null, end, length, every, everyTyped);
  }

  /** The length asked for, else twelve months. */
  public WindowLength lengthOrDefault() {
    return length == null ? WindowLength.TWELVE_MONTHS : length;
  }

  /**
   * A window of a book.
   *
   * @param notices what the user must know of the choice
   */
  public record Chosen(Span span, List<Notice> notices) {}

  /** The window asked for, else the one nobody has to ask for. */
  public Chosen on(RevenueSource book) throws InputException {
    if (!book.hasHistory()) {
      refuseDates();
      return new Chosen(new Span(0, 1, 0), List.of());
    }
    Timeline grid = new Timeline(book.dates());
    TimelineWindows windows = new TimelineWindows(grid);
    if (from != null) {
      DateOption first = from;
      PeriodDate start = told(Flags.FROM, () -> first.on(grid));
      PeriodDate end = to == null ? grid.last() : end(to, Flags.TO, grid);
      List<Notice> notices = new ArrayList<>(cutShort(first, Flags.FROM, start));
      notices.addAll(cutShort(to, Flags.TO, end));
      return chosen(grid, told(Flags.FROM, () -> windows.between(start, end)), notices);
    }
    PeriodDate end = at == null ? grid.last() : end(at, Flags.AT, grid);
    if (length != null) {
      WindowLength wanted = length;
      Window window = told(Flags.WINDOW, () -> windows.endingAt(end, wanted));
      return chosen(grid, window, cutShort(at, Flags.AT, end));
    }
    TimelineWindows.Default usual;
    try {
      usual = windows.defaultEndingAt(end);
    } catch (DateException problem) {
      throw told(null, problem);
    }
    List<Notice> notices = new ArrayList<>(cutShort(at, Flags.AT, end));
    notices.addAll(usual.wholeSpan() ? wholeSpan(usual) : List.of());
    return chosen(grid, usual.window(), notices);
  }

  /** Says so where a DATE was taken as a date months before its own end. */
  private static List<Notice> cutShort(@Nullable DateOption asked, Flag flag, PeriodDate found) {
    return asked == null || !asked.goesOnAfter(found)
        ? List.of()
        : List.of(
            new Notice(
                "date-cut-short",
                flag.name() + " " + asked + " is taken as " + found + ", the last date of it",
                0));
  }

  private static PeriodDate end(DateOption date, Flag flag, Timeline grid) throws InputException {
    return told(flag, () -> date.on(grid));
  }

  private static List<Notice> wholeSpan(TimelineWindows.Default usual) {
    return List.of(
        new Notice(
            "window-whole-span",
            "no date twelve months before "
                + usual.window().to()
                + " in the data: the window is all they have, "
                + usual.window(),
            0));
  }

  private static Chosen chosen(Timeline grid, Window window, List<Notice> notices) {
    return new Chosen(span(grid, window), notices);
  }

  /** A window of a grid as numbers of its dates. */
  static Span span(Timeline grid, Window window) {
    return new Span(
        grid.indexOf(Objects.requireNonNull(window.from())),
        grid.indexOf(window.to()),
        grid.stepsPerYear().orElse(0));
  }

  /** The windows of one length that end at every date, or at the last of every period. */
  public List<Span> rolling(RevenueSource book) throws InputException {
    Timeline grid = new Timeline(book.dates());
    List<PeriodDate> ends = every == null ? grid.dates() : grid.lastInEach(every, fiscalYear);
    List<Span> spans = new ArrayList<>();
    try {
      for (Window window : new TimelineWindows(grid).rolling(lengthOrDefault(), ends)) {
        spans.add(span(grid, window));
      }
    } catch (DateException problem) {
      throw told(Flags.WINDOW, problem);
    }
    return spans;
  }

  /** What cohorts are put together by: as asked, else the step of the dates. */
  public Grain cohortGrain(Timeline grid) {
    Grain usual = grid.grain() == Grain.DAY ? Grain.MONTH : grid.grain();
    return every == null ? grid.step().orElse(usual) : every;
  }

  private void refuseDates() {
    Flag given = chosenByDate();
    if (given == null && at != null) {
      given = Flags.AT;
    }
    if (given != null) {
      throw new OptionException(given.name() + " chooses by date, and the input has no dates");
    }
  }

  /** The period asked for, else the last. */
  public StatedMovements.Period of(StatedMovements movements) throws InputException {
    refuseLengths();
    List<StatedMovements.Period> periods = movements.periods();
    StatedMovements.Period last = periods.get(periods.size() - 1);
    if (at == null) {
      return last;
    }
    if (last.date() == null) {
      throw new OptionException("--at chooses a period, and the input has no period column");
    }
    PeriodDate date = end(at, Flags.AT, Timeline.of(dates(periods)));
    return periods.stream().filter(p -> date.equals(p.date())).findFirst().orElseThrow();
  }

  /** Periods are as long as the input says. */
  public void refuseLengths() {
    Flag given = chosenByDate();
    if (given != null) {
      throw new OptionException(
          given.name() + " needs customers' revenue by date, and the input states movements");
    }
  }

  /** Refuses what does not choose a length of periods that are put together. */
  public void requireLength() {
    Flag given = from != null ? Flags.FROM : every == null ? null : Flags.EVERY;
    if (given != null) {
      throw new OptionException(
          given.name()
              + " chooses by date, and the input has no dates but periods: --at and --window"
              + " choose those");
    }
  }

  /** The date asked for, else the last of a grid. */
  public PeriodDate endOn(Timeline grid) throws InputException {
    return at == null ? grid.last() : end(at, Flags.AT, grid);
  }

  private static List<PeriodDate> dates(List<StatedMovements.Period> periods) {
    return periods.stream().map(period -> Objects.requireNonNull(period.date())).toList();
  }

  /** What a grid says, its problem told with the option that ran into it. */
  public static <T> T told(@Nullable Flag flag, Supplier<T> question) throws InputException {
    try {
      return question.get();
    } catch (DateException problem) {
      throw told(flag, problem);
    }
  }

  private static InputException told(@Nullable Flag flag, DateException problem) {
    String option = flag == null ? "" : flag.name() + ": ";
    return InputException.data(option + problem.getMessage());
  }
}
