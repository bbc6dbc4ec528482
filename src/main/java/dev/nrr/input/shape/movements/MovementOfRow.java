package dev.nrr.input.shape.movements;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.input.header.HeaderText;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowHandler.Fault;
import dev.nrr.input.shape.book.MovementType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The movement of a row that has one, by its type and amount: {@code Contraction} and {@code -2000}
 * is a contraction of 2000. Losses may be written with either sign.
 */
final class MovementOfRow {

  private final Map<String, MovementType> given;

  /**
   * By what is given for words.
   *
   * @param isThere whether the file has such columns; if not, nothing is asked for
   */
  MovementOfRow(InputRequest request, boolean isThere) throws InputException {
    this.given = isThere ? MovementType.given(request) : Map.of();
  }

  /**
   * Puts the amount where it belongs among a row's amounts.
   *
   * @return why it cannot be; null if it can, or the file has no such columns
   */
  @Nullable Fault place(Row row, MutableAmount[] cells) {
    if (!row.has(MovementSlots.MOVEMENT) || !row.has(MovementSlots.MOVEMENT_TYPE)) {
      return null;
    }
    MutableAmount amount = row.amount(MovementSlots.MOVEMENT);
    String word = row.text(MovementSlots.MOVEMENT_TYPE);
    MovementType mapped = given.get(HeaderText.normalised(word));
    MovementType type = mapped == null ? MovementType.find(word).orElse(null) : mapped;
    if (type == null) {
      return amount.isZero()
          ? null
          : new Fault(
              MovementSlots.MOVEMENT_TYPE,
              "unknown movement "
                  + MessageText.quoted(word)
                  + " (--map-type WORD=TYPE says what it is; one of "
                  + MovementType.names()
                  + ")");
    }
    int slot = slot(type, amount.signum());
    if (slot < 0) {
      return amount.isZero() || mapped != null
          ? null
          : new Fault(
              MovementSlots.MOVEMENT,
              MessageText.quoted(word) + " of " + amount.toAmount() + ", expected no change");
    }
    boolean loss = slot == MovementSlots.CONTRACTION || slot == MovementSlots.CHURN;
    if (amount.signum() < 0) {
      if (!loss) {
        return new Fault(
            MovementSlots.MOVEMENT,
            MessageText.quoted(word) + " of " + amount.toAmount() + ", expected a gain");
      }
      amount.negate();
    }
    cells[slot].set(amount);
    return null;
  }

  private static int slot(MovementType type, int sign) {
    return switch (type) {
      case NEW -> MovementSlots.NEW;
      case EXPANSION -> MovementSlots.EXPANSION;
      case CONTRACTION -> MovementSlots.CONTRACTION;
      case CHURN -> MovementSlots.CHURN;
      case REACTIVATION -> MovementSlots.REACTIVATION;
      case CHANGE -> sign < 0 ? MovementSlots.CONTRACTION : MovementSlots.EXPANSION;
      case UNCHANGED -> -1;
    };
  }
}
