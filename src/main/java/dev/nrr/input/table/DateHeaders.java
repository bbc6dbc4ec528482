package dev.nrr.input.table;

import dev.nrr.core.value.DateNotation;
import dev.nrr.core.value.DateProblem;
import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import java.util.List;

/** Which headers are dates: as {@code --date-format} says, else as they look. */
public final class DateHeaders {

  private DateHeaders() {}

  /**
   * The headers that are dates, in their order.
   *
   * @throws InputRefused if {@code --date-format} is none
   */
  public static List<String> of(List<String> headers, InputRequest.Columns columns)
      throws InputRefused {
    String format = columns.dateFormat();
    if (format == null) {
      return DateNotation.dateHeaders(headers);
    }
    try {
      DateNotation notation = DateNotation.ofFormat(format, columns.fiscalYear());
      return headers.stream().filter(notation::reads).toList();
    } catch (DateProblem problem) {
      throw InputRefused.option("--date-format: " + problem.getMessage());
    }
  }
}
