package dev.nrr.report;

import dev.nrr.core.value.GridDate;
import dev.nrr.core.value.Window;
import org.jspecify.annotations.Nullable;

/** A window as machine fields and as words. */
final class WindowFields {

  private static final String NOT_STATED = "the input states no dates";

  private WindowFields() {}

  static Fields of(@Nullable Window window) {
    Fields fields =
        fields(window == null ? null : window.from(), window == null ? null : window.to());
    return window == null ? fields.unstated() : fields;
  }

  private static Fields fields(@Nullable GridDate from, @Nullable GridDate to) {
    return Fields.NONE.with("from", date(from)).with("to", date(to));
  }

  private static Cell date(@Nullable GridDate date) {
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
