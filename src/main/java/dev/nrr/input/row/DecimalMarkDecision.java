package dev.nrr.input.row;

import dev.nrr.core.amount.AmountParser;
import dev.nrr.core.amount.DecimalMark;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decimal mark of the whole input. A text such as {@code 1,234} reads both ways; the first
 * amount that reads only one way decides for all. Rows that hang on the decision wait for it.
 */
public final class DecimalMarkDecision {

  /** How many rows may wait before the input is refused as undecidable. */
  static final int MAX_WAITING = 100_000;

  /** What a text says of the mark. */
  public enum Reading {
    SAME,
    AMBIGUOUS,
    POINT,
    COMMA,
    NONE
  }

  /** What a record's amounts say of the mark together, and the cell that says it. */
  record Vote(Reading reading, int column, String text) {}

  /** A row that waits. */
  record Waiting(int source, int[] columns, String[] fields, long line, int column, String text) {}

  private final AmountParser point = new AmountParser(DecimalMark.POINT);
  private final AmountParser comma = new AmountParser(DecimalMark.COMMA);
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final boolean given;
  private @Nullable AmountParser chosen;
  private long chosenLine;

  /**
   * A decision.
   *
   * @param given the mark, if nothing is to be decided; else null
   */
  public DecimalMarkDecision(@Nullable DecimalMark given) {
    this.given = given != null;
    this.chosen = given == null ? null : parser(given);
  }

  private AmountParser parser(DecimalMark mark) {
    return mark == DecimalMark.POINT ? point : comma;
  }

  /** Whether no mark was given or found so far. */
  public boolean isOpen() {
    return chosen == null;
  }

  /** The mark that was given or found; null while it is open. */
  public @Nullable DecimalMark mark() {
    return chosen == null ? null : chosen.mark();
  }

  void choose(Reading reading, long line) {
    chosen = parser(reading == Reading.COMMA ? DecimalMark.COMMA : DecimalMark.POINT);
    chosenLine = line;
  }

  /**
   * Decides as the rows of all parts together do; false if they leave it open, or too late for the
   * rows that wait.
   *
   * @param read the mark by which the parts were read
   */
  boolean settle(List<DecimalMarkVotes> parts, DecimalMark read) {
    if (chosen != null) {
      return true;
    }
    long block = DecimalMarkVotes.decidedIn(parts);
    long rows = 0;
    for (DecimalMarkVotes part : parts) {
      rows += part.waitingUntil(block);
    }
    if (DecimalMarkVotes.isDecided(block)) {
      chosen = parser(read);
    }
    return rows == 0 || (chosen != null && rows < MAX_WAITING);
  }

  /** Where the mark was decided, for messages; empty if it was given. */
  String because() {
    return given || chosenLine == 0 ? "" : ", as on line " + chosenLine;
  }

  /** The parser to read amounts with; while the mark is open, only for texts that read the same. */
  AmountParser parser() {
    return chosen == null ? point : chosen;
  }

  /** Whether a text the chosen mark refuses is an amount under the other, which was not given. */
  boolean contradicts(String text) {
    if (given || chosen == null) {
      return false;
    }
    return (chosen == point ? comma : point).parse(text);
  }

  /**
   * Decides by the amounts of one more record, if they read only one way.
   *
   * @param amounts places of the amounts in it
   */
  public void observe(String[] fields, int[] amounts, long line) {
    Reading reading = vote(fields, amounts).reading();
    if (reading == Reading.POINT || reading == Reading.COMMA) {
      choose(reading, line);
    }
  }

  /** Asks every amount of a record how it reads; a definite one outweighs an ambiguous one. */
  Vote vote(String[] fields, int[] amounts) {
    Vote vote = new Vote(Reading.SAME, 0, "");
    for (int column : amounts) {
      String text = fields[column];
      if (text.indexOf('.') < 0 && text.indexOf(',') < 0) {
        continue; // the same by either mark
      }
      text = text.strip();
      Reading reading = reading(text);
      if (reading == Reading.POINT || reading == Reading.COMMA) {
        return new Vote(reading, column + 1, text);
      }
      if (reading == Reading.AMBIGUOUS) {
        vote = new Vote(reading, column + 1, text);
      }
    }
    return vote;
  }

  /** How a text reads by either mark. */
  public Reading reading(String text) {
    boolean byPoint = point.parse(text);
    boolean byComma = comma.parse(text);
    if (byPoint && byComma) {
      return point.decimal().compareTo(comma.decimal()) == 0 ? Reading.SAME : Reading.AMBIGUOUS;
    }
    if (byPoint) {
      return Reading.POINT;
    }
    return byComma ? Reading.COMMA : Reading.NONE;
  }

  void hold(Waiting row) {
    waiting.add(row);
  }

  boolean isFull() {
    return waiting.size() >= MAX_WAITING;
  }

  /** The rows that waited, oldest first. */
  Deque<Waiting> waiting() {
    return waiting;
  }
}
