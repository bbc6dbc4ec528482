package dev.nrr.report;

import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Window;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A window as machine fields and as words. */
final class WindowFields {

  private static final String NOT_STATED = "the input states no dates";

  private WindowFields() {}

  static ObjectNode of(@Nullable Window window) {
    ObjectNode fields =
        fields(window == null ? null : window.from(), window == null ? null : window.to());
    return window == null ? fields.unstated() : fields;
  }

  private static ObjectNode fields(@Nullable PeriodDate from, @Nullable PeriodDate to) {
    return ObjectNode.NONE.with("from", date(from)).with("to", date(to));
  }

  private static Cell date(@Nullable PeriodDate date) {
    return Cell.orAbsent(date, NOT_STATED, known -> Cell.words(known.toString()));
  }

  static String words(@Nullable Window window) {
    if (window == null) {
      return "not stated";
    }
    return window.from() == null ? "the period " + window.to() : window.toString();
  }

  /** The date a window ends at. */
  static String end(@Nullable Window window) {
    return window == null ? "not stated" : window.to().toString();
  }
}
