package dev.nrr.core.result;

import dev.nrr.core.date.Window;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code calc}: one window of one input under one rule.
 *
 * @param rule every choice behind the figures
 * @param input where they came from
 * @param window null where the input states none
 * @param total the whole business
 * @param slices one a value of the columns asked for, breakdown after breakdown
 * @param diagnoses what stands out
 * @param notices what the user must know, in the order it came up
 * @param tieOut the whole book's bridge; null where the input is not a book
 */
public record Analysis(
    RetentionRule rule,
    Provenance input,
    @Nullable Window window,
    RetentionResult total,
    List<RetentionResult> slices,
    List<Diagnosis> diagnoses,
    List<Notice> notices,
    @Nullable TieOut tieOut) {

  /**
   * The answer, its lists copied; slices that are made when asked for stay so.
   *
   * @param rule every choice behind the figures
   * @param input where they came from
   * @param window null where the input states none
   * @param total the whole business
   * @param slices one a value of the columns asked for, breakdown after breakdown
   * @param diagnoses what stands out
   * @param notices what the user must know, in the order it came up
   * @param tieOut the whole book's bridge; null where the input is not a book
   */
  public Analysis {
    slices = LazyList.copyOf(slices);
    diagnoses = List.copyOf(diagnoses);
    notices = List.copyOf(notices);
  }

  /**
   * {@return the same with other slices, or the same ones in another order}
   *
   * @param others one a value of the columns asked for, breakdown after breakdown
   */
  public Analysis with(List<RetentionResult> others) {
    return new Analysis(rule, input, window, total, others, diagnoses, notices, tieOut);
  }

  /**
   * {@return the same with one more notice}
   *
   * @param notice one more
   */
  public Analysis with(Notice notice) {
    List<Notice> all = new ArrayList<>(notices);
    all.add(notice);
    return new Analysis(rule, input, window, total, slices, diagnoses, all, tieOut);
  }
}
