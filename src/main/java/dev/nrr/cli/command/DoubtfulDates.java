package dev.nrr.cli.command;

import dev.nrr.cli.option.EngineOptions;
import dev.nrr.cli.option.EngineReading;
import dev.nrr.cli.option.Flag;
import dev.nrr.cli.option.Flags;
import dev.nrr.cli.option.Request;
import dev.nrr.cli.option.WindowOptions;
import dev.nrr.core.analysis.BookAnalysis.Span;
import dev.nrr.core.date.Grain;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.RetentionRule.Interrupted;
import dev.nrr.core.result.RetentionRule.Method;
import dev.nrr.input.request.DateDoubt;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Suggestion;
import dev.nrr.warehouse.TableRequest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Refuses figures of dates that are in doubt, with what may be meant as lines to try. */
final class DoubtfulDates {

  /** Which dates of a window its figures are of. */
  enum Looked {
    TWO_ENDS,
    EVERY_DATE
  }

  private DoubtfulDates() {}

  /** The dates that a rule looks at. */
  static Looked looked(RetentionRule rule) {
    return rule.method() == Method.POINT_TO_POINT && rule.interrupted() != Interrupted.CHURNED
        ? Looked.TWO_ENDS
        : Looked.EVERY_DATE;
  }

  /**
   * The window asked for, or the one nobody has to ask for, of a book.
   *
   * @throws InputException if its figures would be of dates in doubt
   */
  static WindowOptions.Chosen window(Request request, InputData.Customers content, Looked looked)
      throws InputException {
    WindowOptions windows = request.windows();
    Flag end = windows.from() == null ? Flags.AT : Flags.TO;
    if (windows.at() == null && windows.to() == null && !isCut(request)) {
      for (DateDoubt doubt : content.doubts()) {
        if (doubt.about() == DateDoubt.About.DEFAULT_END) {
          throw refusal(request, doubt, end, content);
        }
      }
    }
    WindowOptions.Chosen window = windows.on(content.source());
    Span span = window.span();
    BitSet dates = new BitSet();
    dates.set(span.from(), span.to() + 1);
    if (looked == Looked.TWO_ENDS) {
      dates.clear(span.from() + 1, span.to());
    }
    requireDates(request, content, dates);
    return window;
  }

  /**
   * Lets every date of a book be looked at.
   *
   * @throws InputException if some are in doubt
   */
  static void requireNone(Request request, InputData.Customers content) throws InputException {
    for (DateDoubt doubt : content.doubts()) {
      if (doubt.about() == DateDoubt.About.DEFAULT_END
          && !doubt.dates().isEmpty()
          && !isCut(request)) {
        throw refusal(request, doubt, Flags.AS_OF, content);
      }
    }
    BitSet all = new BitSet();
    all.set(0, content.source().dateCount());
    requireDates(request, content, all);
  }

  /**
   * Lets every date of a book up to one be looked at, which the user named as the last or need not.
   *
   * @throws InputException if some are in doubt
   */
  static void requireUpTo(int last, Request request, InputData.Customers content)
      throws InputException {
    BitSet dates = new BitSet();
    dates.set(0, last + 1);
    requireDates(request, content, dates);
  }

  private static void requireDates(Request request, InputData.Customers content, BitSet dates)
      throws InputException {
    for (DateDoubt doubt : content.doubts()) {
      if (doubt.about() == DateDoubt.About.DATES && doubt.dates().intersects(dates)) {
        throw refusal(request, doubt, Flags.AT, content);
      }
    }
  }

  /** Whether the user said where the data end. */
  private static boolean isCut(Request request) {
    InputRequest input = request.input();
    return input != null && input.dates().asOf() != null;
  }

  private static InputException refusal(
      Request request, DateDoubt doubt, Flag end, InputData.Customers content) {
    List<Suggestion> suggestions = new ArrayList<>();
    for (DateDoubt.Way way : doubt.ways()) {
      List<String> arguments = new ArrayList<>();
      if (way.end() != null) {
        arguments.add(end.name());
        arguments.add(text(way.end(), content));
        if (end == Flags.AS_OF && asksForSums(request)) {
          arguments.addAll(TableRequest.BY_ROWS.arguments());
        }
      }
      arguments.addAll(way.arguments());
      suggestions.add(new Suggestion(arguments, way.meaning()));
    }
    return InputException.data(name(request) + doubt.message()).suggesting(suggestions);
  }

  private static boolean asksForSums(Request request) {
    EngineOptions engine = request.engine();
    return engine != null && engine.read() == EngineReading.SUMS;
  }

  private static String name(Request request) {
    InputRequest input = request.input();
    return input == null ? "" : input.name() + ": ";
  }

  /** A date as short as it can be said: by its month, where the data have no other in it. */
  private static String text(PeriodDate date, InputData.Customers content) {
    boolean alone =
        content.source().dates().stream().filter(d -> d.month().equals(date.month())).count() < 2;
    return date.grain() == Grain.DAY && alone ? date.month().toString() : date.toString();
  }
}
