package dev.nrr.input.header;

import dev.nrr.core.date.DateException;
import dev.nrr.core.date.DateNotation;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which headers are dates: as {@code --date-format} says, else as they look. */
public final class DateHeaders {

  private DateHeaders() {}

  private record Found(List<String> headers, InputRequest.Columns columns, List<String> dates) {}

  /** The last that were asked for: every shape asks for the same. */
  private static volatile @Nullable Found last;

  /**
   * The headers that are dates, in their order.
   *
   * @throws InputException if {@code --date-format} is none
   */
  public static List<String> of(List<String> headers, InputRequest.Columns columns)
      throws InputException {
    Found known = last;
    if (known == null
        || !Objects.equals(known.columns(), columns)
        || !known.headers().equals(headers)) {
      known = new Found(List.copyOf(headers), columns, find(headers, columns));
      last = known;
    }
    return known.dates();
  }

  private static List<String> find(List<String> headers, InputRequest.Columns columns)
      throws InputException {
    String format = columns.dateFormat();
    if (format == null) {
      return DateNotation.dateHeaders(headers);
    }
    try {
      DateNotation notation = DateNotation.ofFormat(format, columns.fiscalYear());
      return headers.stream().filter(notation::reads).toList();
    } catch (DateException problem) {
      throw InputException.option("--date-format: " + problem.getMessage());
    }
  }
}
