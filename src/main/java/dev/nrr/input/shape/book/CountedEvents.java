package dev.nrr.input.shape.book;

import dev.nrr.core.amount.Amount;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.row.RowPlace;
import dev.nrr.input.shape.SignConvention;
import dev.nrr.input.shape.book.MovementType.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The types of a ledger whose rows were counted by their words: what each word means, by the rules
 * of a ledger that is read row by row, and why it cannot be used where it cannot.
 */
public final class CountedEvents {

  /** Any place: rows that were counted have none. */
  private static final long SOMEWHERE = RowPlace.of(0, 1);

  private final HeaderMatch match;
  private final EventWords meanings;
  private final SignConvention losses = new SignConvention();
  private final List<@Nullable MovementType> types = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private long above;
  private long below;
  private boolean anyKnown;
  private boolean hasLosses;
  private boolean losesNothing = true;

  /**
   * Rows with one word.
   *
   * @param text the word without outer spaces; empty where there is no column of types
   * @param rows how many there are
   * @param above how many of them have an amount above zero
   * @param below how many have one below
   * @param counted how many of the rows count
   * @param moving how many of these have an amount other than 0
   * @param example one of the amounts, other than 0 if there is one
   */
  public record Word(
      String text, long rows, long above, long below, long counted, long moving, Amount example) {}

  /**
   * No words yet.
   *
   * @throws InputException if {@code --map-type} names no movement
   */
  public CountedEvents(InputRequest request, HeaderMatch match) throws InputException {
    this.match = match;
    this.meanings = new EventWords(request);
  }

  /** Judges the rows of a word. */
  public void add(Word word) {
    String text = word.text();
    MovementType type = match.has(Field.TYPE) ? meanings.find(text) : MovementType.CHANGE;
    types.add(type);
    if (match.has(Field.TYPE) && text.isEmpty()) {
      problems.add(MessageText.count(word.rows(), "row") + " without a type");
      return;
    }
    if (type == null) {
      unclear(word, null);
      return;
    }
    anyKnown = true;
    if (type.direction() == Direction.LOSS) {
      above += word.above();
      below += word.below();
      losses.observe(word.above() > 0 ? 1 : 0, SOMEWHERE);
      losses.observe(word.below() > 0 ? -1 : 0, SOMEWHERE);
      hasLosses |= word.counted() > 0;
      losesNothing &= word.moving() == 0;
    }
    long wrong = (type.allows(1) ? 0 : word.above()) + (type.allows(-1) ? 0 : word.below());
    if (wrong == 0) {
      return;
    }
    if (type.direction() == Direction.GAIN) {
      problems.add(
          MessageText.count(wrong, "row")
              + " of "
              + MessageText.quoted(text)
              + " below zero, expected a gain");
    } else if (!meanings.isGiven(text)) {
      unclear(word, type);
    }
  }

  private void unclear(Word word, @Nullable MovementType known) {
    meanings.unclear(word.text(), known, word.example());
    long still = known == null ? word.rows() - word.above() - word.below() : 0;
    meanings.count(word.text(), still, 0);
    meanings.count(word.text(), word.above(), 1);
    meanings.count(word.text(), word.below(), -1);
  }

  /**
   * What is wrong with the words, once all of them were added; empty if nothing is.
   *
   * @param hasAfter whether what is paid after each event is stated beside the changes
   */
  public List<String> problems(boolean hasAfter) {
    List<String> all = new ArrayList<>(problems);
    if (losses.isMixed()) {
      all.add(
          "losses are above zero in "
              + MessageText.count(above, "row")
              + " and below zero in "
              + below
              + ", expected one or the other throughout");
    }
    all.addAll(meanings.messages().values());
    if (areLevels(hasAfter)) {
      all.add(EventsShape.LOSES_NOTHING);
    }
    return all;
  }

  private boolean areLevels(boolean hasAfter) {
    return !hasAfter
        && hasLosses
        && losesNothing
        && meanings.isClear()
        && !EventsShape.isOnlyChange(match);
  }

  /** The ways out of these problems; none where other rows than these have to be looked at. */
  public List<Suggestion> ways(boolean hasAfter) {
    if (areLevels(hasAfter)) {
      return List.of(EventsShape.levels(match, Field.AMOUNT));
    }
    boolean others = losses.isMixed() || !problems.isEmpty();
    return others || meanings.isClear() ? List.of() : meanings.ways(anyKnown, losses);
  }

  /** The movement of each word, in the order in which they were added; all have to be clear. */
  public List<MovementType> types() {
    List<MovementType> clear = new ArrayList<>();
    types.forEach(type -> clear.add(Objects.requireNonNull(type)));
    return clear;
  }

  /** What the amounts of a movement are multiplied by, by the sign that all losses have. */
  public int factor(MovementType type) {
    return type.factor(losses.isNegative());
  }
}
