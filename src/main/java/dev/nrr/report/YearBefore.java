package dev.nrr.report;

import dev.nrr.core.date.Window;
import dev.nrr.core.result.RetentionResult;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The result that another is held against: of the same length, a year before. */
public final class YearBefore {

  private YearBefore() {}

  /**
   * The last result whose window ends in the month a year before.
   *
   * @param results of windows of one length, in order of time
   */
  public static Optional<RetentionResult> find(
      List<RetentionResult> results, RetentionResult result) {
    Window window = result.window();
    if (window == null) {
      return Optional.empty();
    }
    YearMonth month = window.to().month().minusYears(1);
    RetentionResult last = null;
    for (RetentionResult earlier : results) {
      if (ends(earlier.window(), month) && earlier.slice().equals(result.slice())) {
        last = earlier;
      }
    }
    return Optional.ofNullable(last);
  }

  private static boolean ends(@Nullable Window window, YearMonth month) {
    return window != null && window.to().month().equals(month);
  }
}
