package dev.nrr.input.shape;

import dev.nrr.core.retention.Notice;
import dev.nrr.core.value.AmountCell;
import dev.nrr.core.value.AmountSum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What happened to rows, counted: how many, how much, and where it happened first. */
final class RowNotices {

  /** Something that can happen to a row. */
  enum Kind {
    OUTSIDE_COHORT(
        "outside-cohort", "start at zero but expand, contract or churn: left out of every figure"),
    LOSSES_EXCEED_STARTING(
        "losses-exceed-starting", "lose more than they start with"),
    ENDING_DIFFERS(
        "ending-differs", "state an ending that is not starting plus the movements"),
    BELOW_MIN_START("below-min-start", "start below --min-start: left out of every figure"),
    NEGATIVE_CLIPPED("negative-clipped", "below zero taken as zero"),
    LOSSES_NEGATIVE(
        "losses-written-negative", "write contraction or churn as negatives, taken as losses");

    private final String code;
    private final String words;

    Kind(String code, String words) {
      this.code = code;
      this.words = words;
    }
  }

  private static final class Count {
    private long rows;
    private long firstLine = Long.MAX_VALUE;
    private final AmountSum amount = new AmountSum();
  }

  private final Map<Kind, Count> counts = new EnumMap<>(Kind.class);
  private final AmountCell cell = new AmountCell();

  /** It happened to a row, with this much money. */
  void add(Kind kind, long line, BigDecimal amount) {
    Count count = counts.computeIfAbsent(kind, k -> new Count());
    count.rows++;
    count.firstLine = Math.min(count.firstLine, line);
    cell.set(amount.abs());
    count.amount.add(cell);
  }

  List<Notice> toNotices() {
    List<Notice> notices = new ArrayList<>();
    counts.forEach(
        (kind, count) ->
            notices.add(
                new Notice(
                    kind.code,
                    (count.rows == 1 ? "1 row (line " : count.rows + " rows (first on line ")
                        + count.firstLine
                        + ") "
                        + kind.words,
                    count.rows,
                    count.amount.toAmount())));
    return notices;
  }
}
