package dev.nrr.core.retention;

import dev.nrr.core.date.Window;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.TieOut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a book says of one window under one rule.
 *
 * @param window null where the book has no dates
 * @param total the whole business
 * @param slices breakdown after breakdown, each in the order of its values; one for each value with
 *     a cohort customer or an amount
 * @param notices what the user must know
 * @param tieOut every customer of the book, those left out of the figures too
 */
public record WindowRetention(
    @Nullable Window window,
    RetentionResult total,
    List<RetentionResult> slices,
    List<Notice> notices,
    TieOut tieOut) {

  public WindowRetention {
    slices = List.copyOf(slices);
    notices = List.copyOf(notices);
  }
}
