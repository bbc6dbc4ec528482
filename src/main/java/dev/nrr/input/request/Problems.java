package dev.nrr.input.request;

import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.result.Notice;
import dev.nrr.input.source.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be used in an input, row by row: either all of it is told and nothing computed, or
 * the rows are left out and counted. Keeps the first 20 in the order of the files and counts the
 * rest, so that a file of nothing but errors stays small.
 */
public final class Problems {

  private static final int SHOWN = 20;
  private static final String SKIP_ADVICE =
      "; --bad-rows skip leaves such rows out and says how many";

  private final List<Source> sources;
  private final boolean skip;
  private final RejectedRows rejected;
  private final Map<String, String> unreadableDates;
  private final TreeSet<Problem> first = new TreeSet<>();
  private final Set<Suggestion> suggestions = new LinkedHashSet<>();
  private final Set<Problem> fatal = new HashSet<>();
  private final ExactSum skippedAmount = new ExactSum();
  private @Nullable Problem last;
  private long count;
  private long skippedRows;
  private long blanks;
  private boolean skippedAmountKnown;
  private boolean endUnreadable;
  private long harmless;

  /** Takes every row that is left out, with the reason. */
  @FunctionalInterface
  public interface RejectedRows {

    /** Nobody wants to know of them. */
    RejectedRows UNTOLD =
        new RejectedRows() {
          @Override
          public void reject(Problem problem, List<String> fields) {
            // they are counted
          }
        };

    void reject(Problem problem, List<String> fields);
  }

  public Problems(List<Source> sources, boolean skip, RejectedRows rejected) {
    this(sources, skip, rejected, Map.of());
  }

  /**
   * No problems yet.
   *
   * @param unreadableDates texts that are no dates, as is known before, with what is wrong
   */
  public Problems(
      List<Source> sources,
      boolean skip,
      RejectedRows rejected,
      Map<String, String> unreadableDates) {
    this.unreadableDates = unreadableDates;
    this.sources = sources;
    this.skip = skip;
    this.rejected = rejected;
  }

  /** A problem at a place. */
  public Problem at(int source, long line, int column, String message) {
    return new Problem(source, sources.get(source).name(), line, column, message);
  }

  /** What is wrong with a date, if that is known before all dates are; else null. */
  public @Nullable String ofDate(Field field, String text) {
    String problem = unreadableDates.get(text);
    endUnreadable |= problem != null && field == Field.END;
    return problem;
  }

  /** Whether dates that cannot be read are known. */
  public boolean knowsDates() {
    return !unreadableDates.isEmpty();
  }

  /** Rows that cannot be used for this reason; one row, one or more reasons. */
  public void reject(List<Problem> reasons, List<String> fields, @Nullable ExactSum amount) {
    if (skip) {
      skippedRows++;
      rejected.reject(joined(reasons), fields);
      if (amount != null) {
        skippedAmount.add(amount);
        skippedAmountKnown = true;
      }
    } else {
      reasons.forEach(this::keep);
    }
  }

  /** All reasons of one row as one, at the place of the first. */
  private static Problem joined(List<Problem> reasons) {
    Problem first = reasons.get(0);
    List<String> messages = reasons.stream().map(Problem::message).distinct().toList();
    return new Problem(
        first.source(), first.name(), first.line(), first.column(), String.join("; ", messages));
  }

  /** A blank amount was taken as zero because {@code --blank zero} says so. */
  public void takeBlank() {
    blanks++;
  }

  /** A problem of the whole input, which leaving out rows cannot mend. */
  public void refuse(Problem problem) {
    fatal.add(problem);
    keep(problem);
  }

  /** A way out of what stands in the way, shown once however often it is told. */
  public void suggest(Suggestion suggestion) {
    suggestions.add(suggestion);
  }

  /**
   * A row that cannot be used is one that nothing is lost with. Where all are, leaving them out is
   * a way out.
   *
   * @param meaning what leaving it out says of the row
   */
  public void suggestSkip(String meaning) {
    harmless++;
    suggest(Suggestion.of(meaning, "--bad-rows", "skip"));
  }

  private void keep(Problem problem) {
    if (problem.equals(last)) {
      return;
    }
    last = problem;
    count++;
    first.add(problem);
    if (first.size() > SHOWN) {
      first.pollLast();
    }
  }

  /** Whether nothing stands in the way so far. */
  public boolean isClean() {
    return count == 0;
  }

  /** The closing line of a refusal without the advice to leave rows out, where others are right. */
  public static String withoutAdvice(InputException refused) {
    return refused.summary().replace(SKIP_ADVICE, "");
  }

  /** Rows left out so far. */
  public long skippedRows() {
    return skippedRows;
  }

  /** What was left out or taken as asked, if anything was. */
  public List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    if (skippedRows > 0) {
      notices.add(
          new Notice(
              "rows-skipped",
              MessageText.count(skippedRows, "row") + " that could not be used left out",
              skippedRows,
              skippedAmountKnown ? skippedAmount.toAmount() : null));
    }
    if (blanks > 0) {
      notices.add(
          new Notice(
              "blank-as-zero",
              MessageText.count(blanks, "blank amount") + " taken as zero",
              blanks));
    }
    return notices;
  }

  /**
   * Ends here if anything stands in the way. Leaving rows out is not advised where the end of a
   * subscription cannot be read: its loss would be left out with it.
   *
   * @param rows data rows read
   */
  public void check(long rows) throws InputException {
    if (count == 0) {
      return;
    }
    if (harmless < count) {
      suggestions.removeIf(suggestion -> suggestion.arguments().contains("--bad-rows"));
    }
    List<Problem> shown = new ArrayList<>(first);
    String more = count > shown.size() ? ", the first " + shown.size() + " shown" : "";
    String remedy = fatal.isEmpty() && !endUnreadable ? SKIP_ADVICE : "";
    throw new InputException(
            InputException.Cause.DATA,
            shown,
            MessageText.count(count, "problem")
                + " in "
                + MessageText.count(rows, "row")
                + more
                + "; nothing computed"
                + remedy)
        .suggesting(List.copyOf(suggestions));
  }
}
