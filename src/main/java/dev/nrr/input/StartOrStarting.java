package dev.nrr.input;

import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import dev.nrr.input.survey.CellKind;
import dev.nrr.input.survey.ColumnFacts;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A header such as {@code customer,start,end,price} is one of balances or of subscriptions. What
 * stands in the first rows says which: dates, or what a customer paid. Where they say neither, the
 * header is refused with both.
 */
final class StartOrStarting {

  private static final int LOOKED_AT = 64;

  private StartOrStarting() {}

  /** The request with the shape that the first rows of a source say, if its header is in doubt. */
  static InputRequest settle(InputRequest request, Source source, List<String> headers)
      throws InputException {
    if (request.columns().shape() != null || !Shapes.mayStart(headers)) {
      return request;
    }
    int start = Shapes.startInDoubt(Shapes.fitting(request, headers));
    String shape = start < 0 ? null : shape(request, source, start);
    return shape == null ? request : request.withColumns(request.columns().withShape(shape));
  }

  private static @Nullable String shape(InputRequest request, Source source, int start)
      throws InputException {
    Preparation preparation = new Preparation(request, Preparation.LeftOut.NOTHING);
    ColumnFacts facts = new ColumnFacts();
    try (Preparation.Prepared prepared = preparation.open(source)) {
      Records rows = prepared.rows();
      while (facts.rows() < LOOKED_AT && rows.next()) {
        facts.observe(start < rows.fields().length ? rows.fields()[start] : "");
      }
    } catch (SourceException failure) {
      return null; // the reading tells where the source breaks off
    } catch (IOException failure) {
      throw InputException.unreadable(source, failure);
    }
    long dates = facts.count(CellKind.DATE);
    long amounts = facts.count(CellKind.AMOUNT);
    if (dates > 0 && amounts == 0) {
      return "subscriptions";
    }
    return amounts > 0 && dates + facts.bareDates() == 0 ? "balances" : null;
  }
}
