package dev.nrr.input.shape.movements;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.MessageText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What happened to rows, counted: how many, how much, and where it happened first. */
public final class RowNotices {

  /** Something that can happen to a row. */
  public enum Kind {
    OUTSIDE_COHORT(
        "outside-cohort", "with movements but no starting revenue: left out of every figure"),
    LOSSES_EXCEED_STARTING(
        "losses-exceed-starting", "with more contraction and churn than starting revenue"),
    ENDING_DIFFERS("ending-differs", "with an ending that is not starting plus the movements"),
    ENDING_OF_COHORT(
        "ending-of-cohort",
        "with an ending that leaves out new business and reactivation, as net retention does"),
    STARTING_DERIVED(
        "starting-derived", "without a starting amount: taken as the ending less the movements"),
    BELOW_MIN_START("below-min-start", "starting below --min-start: left out of every figure"),
    NEGATIVE_CLIPPED("negative-clipped", "with revenue below zero, taken as zero"),
    LOSSES_NEGATIVE(
        "losses-written-negative", "with contraction or churn below zero, taken as losses");

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
    private final ExactSum amount = new ExactSum();
  }

  private final Map<Kind, Count> counts = new EnumMap<>(Kind.class);

  /** It happened to a row, with this much money. */
  void add(Kind kind, long line, BigDecimal amount) {
    Count count = count(kind);
    count.rows++;
    count.firstLine = Math.min(count.firstLine, line);
    MovementArithmetic.addSize(count.amount, amount);
  }

  /** It happened to so many rows, which stand on no line. */
  void addAll(Kind kind, long rows, BigDecimal amount) {
    if (rows > 0) {
      Count count = count(kind);
      count.rows += rows;
      MovementArithmetic.addSize(count.amount, amount);
    }
  }

  /** Adds what happened to another part of the rows. */
  void add(RowNotices other) {
    for (Map.Entry<Kind, Count> each : other.counts.entrySet()) {
      Count more = each.getValue();
      Count count = count(each.getKey());
      count.rows += more.rows;
      count.firstLine = Math.min(count.firstLine, more.firstLine);
      count.amount.add(more.amount);
    }
  }

  private Count count(Kind kind) {
    Count known = counts.get(kind);
    if (known == null) {
      known = new Count();
      counts.put(kind, known);
    }
    return known;
  }

  List<Notice> toNotices() {
    List<Notice> notices = new ArrayList<>();
    for (Map.Entry<Kind, Count> each : counts.entrySet()) {
      Kind kind = each.getKey();
      Count count = each.getValue();
      notices.add(
          new Notice(
              kind.code, subject(count) + " " + kind.words, count.rows, count.amount.toAmount()));
    }
    return notices;
  }

  private static String subject(Count count) {
    String rows = MessageText.count(count.rows, "row");
    return count.firstLine == Long.MAX_VALUE
        ? rows
        : rows + " (first on line " + count.firstLine + ")";
  }

  /** It happened to plain figures, which stand on no line, with this much money. */
  static Notice ofFigures(Kind kind, Amount amount) {
    return new Notice(kind.code, "the figures " + kind.words, 1, amount);
  }
}
