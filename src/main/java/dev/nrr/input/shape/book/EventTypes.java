package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.Row;
import dev.nrr.input.shape.SignConvention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the types of a ledger's rows mean, and where a word stands that is not clear. Words that
 * nobody knows are gathered, since all their amounts together say what to try.
 */
final class EventTypes {

  private final EventWords words;
  private final int typeSlot;
  private final List<@Nullable MovementType> byCode = new ArrayList<>();
  private final Map<String, Place> unclear = new HashMap<>();
  private boolean anyKnown;

  /** Where a word first stands. */
  private record Place(int source, long line, int column) {}

  /**
   * The words of one input.
   *
   * @throws InputException if {@code --map-type} names no movement
   */
  EventTypes(InputRequest request, int typeSlot) throws InputException {
    this.typeSlot = typeSlot;
    this.words = new EventWords(request);
  }

  /**
   * The movement of a row; null where nobody knows its word.
   *
   * @param code of the row's type
   */
  @Nullable MovementType of(Row row, int code) {
    while (byCode.size() <= code) {
      byCode.add(find(row));
    }
    anyKnown |= byCode.get(code) != null;
    return byCode.get(code);
  }

  /** The movement behind a code that was met before; null where nobody knows its word. */
  @Nullable MovementType known(int code) {
    return code < byCode.size() ? byCode.get(code) : null;
  }

  /**
   * Takes in the words of another part; one that is not clear there makes the input one to be read
   * as a whole.
   *
   * @param here what the part's codes are here
   */
  void mergeFrom(EventTypes other, int[] here, Problems problems) {
    for (int code = 0; code < other.byCode.size(); code++) {
      while (byCode.size() <= here[code]) {
        byCode.add(null);
      }
      byCode.set(here[code], other.byCode.get(code));
    }
    anyKnown |= other.anyKnown;
    if (!other.isClear()) {
      problems.refuse(problems.at(0, 0, 0, "words that are not clear"));
    }
  }

  private @Nullable MovementType find(Row row) {
    return row.has(typeSlot) ? words.find(row.text(typeSlot)) : MovementType.CHANGE;
  }

  /** Whether the user said what a row's word means. */
  boolean isGiven(Row row) {
    return words.isGiven(row.text(typeSlot));
  }

  /** The movement behind each code of a type. */
  List<@Nullable MovementType> byCode() {
    return byCode;
  }

  /** Notes a row whose word has no meaning, or not this one with this amount. */
  void unclear(Row row, @Nullable MovementType known, MutableAmount amount) {
    String word = row.text(typeSlot);
    Place here = new Place(row.source(), row.line(), row.column(typeSlot) + 1);
    if (unclear.putIfAbsent(word, here) == null) {
      words.unclear(word, known, amount.toAmount());
    }
    words.count(word, 1, amount.signum());
  }

  boolean isClear() {
    return words.isClear();
  }

  /**
   * Refuses every word that is not clear, with what each may be.
   *
   * @param losses the sign of the losses that are known
   */
  void refuse(Problems problems, SignConvention losses) {
    if (words.isClear()) {
      return;
    }
    words
        .messages()
        .forEach(
            (word, message) -> {
              Place at = Objects.requireNonNull(unclear.get(word));
              problems.refuse(problems.at(at.source(), at.line(), at.column(), message));
            });
    words.ways(anyKnown, losses).forEach(problems::suggest);
  }
}
