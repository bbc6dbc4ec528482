package dev.nrr.cli.command;

import dev.nrr.cli.option.Request;
import dev.nrr.core.analysis.BookAnalysis.Span;
import dev.nrr.core.analysis.MoversAnalysis;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.RetentionRule;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.LineNumbers;
import dev.nrr.report.CustomerRows;
import dev.nrr.report.RowPlaces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every customer of a window, where an output is a workbook. */
final class WorkbookRows {

  private static final MoversAnalysis.Wanted EVERY = new MoversAnalysis.Wanted(1, true, true);

  /** For a rule of two ends, whose figures the classes of customers come to. */
  private static final MoversAnalysis.Wanted EVERY_WITHOUT_PARTS =
      new MoversAnalysis.Wanted(1, true, false);

  private WorkbookRows() {}

  /**
   * The customers of a window with the lines of the files they come from.
   *
   * @param analysis the window
   * @return null where no output is a workbook or the input has no customers
   */
  static @Nullable CustomerRows of(Request request, InputData data, Analysis analysis)
      throws InputException {
    return request.output().hasWorkbook() ? of(request, data, analysis, places(data)) : null;
  }

  /** The same without lines, which would tell who a customer is. */
  static @Nullable CustomerRows nameless(Request request, InputData data, Analysis analysis)
      throws InputException {
    return request.output().hasWorkbook() ? of(request, data, analysis, null) : null;
  }

  private static @Nullable CustomerRows of(
      Request request, InputData data, Analysis analysis, @Nullable RowPlaces places)
      throws InputException {
    if (data.content() instanceof InputData.Movements given) {
      if (request.rule().combinesPeriods(given.movements())) {
        return null; // rows of every period, and customers of none
      }
      StatedMovements.Period period = request.windows().of(given.movements());
      return period.customers() == null
          ? null
          : new CustomerRows(MoversAnalysis.of(period, analysis, EVERY), places);
    }
    if (!(data.content() instanceof InputData.Book book)) {
      return null; // customers stay in the table
    }
    Span span = DoubtfulDates.window(request, book, DoubtfulDates.looked(analysis.rule())).span();
    RetentionRule rule = analysis.rule();
    MoversAnalysis.Wanted wanted =
        rule.method() == RetentionRule.Method.POINT_TO_POINT ? EVERY_WITHOUT_PARTS : EVERY;
    return new CustomerRows(
        MoversAnalysis.of(book.book(), rule, span, wanted, data.provenance(), List.of()), places);
  }

  /** What the lines kept in a book say. */
  static RowPlaces places(InputData data) {
    List<InputData.FileFound> files = data.found().files();
    return new Places(new LineNumbers(files.size()), files);
  }

  /** The files behind the lines of a book. */
  private record Places(LineNumbers places, List<InputData.FileFound> files) implements RowPlaces {

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
