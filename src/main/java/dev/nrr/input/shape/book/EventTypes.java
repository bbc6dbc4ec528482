package dev.nrr.input.shape.book;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.input.header.HeaderText;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowPlace;
import dev.nrr.input.shape.SignConvention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a ledger's type column mean: as {@code --map-type} says, else as they are
 * known. Words that nobody knows are gathered, since all their amounts together say what to try.
 */
final class EventTypes {

  private final Map<String, MovementType> given;
  private final int typeSlot;
  private final List<@Nullable MovementType> byCode = new ArrayList<>();
  private final Map<String, Unclear> unclear = new LinkedHashMap<>();
  private boolean anyKnown;

  /** A word without a meaning, or whose meaning its amounts contradict. */
  private static final class Unclear {
    private final int source;
    private final long line;
    private final int column;
    private final @Nullable MovementType known;
    private final String amount;
    private long rows;
    private boolean gains;
    private boolean losses;

    Unclear(Row row, int column, @Nullable MovementType known, MutableAmount amount) {
      this.source = row.source();
      this.line = row.line();
      this.column = column;
      this.known = known;
      this.amount = amount.toAmount().toString();
    }
  }

  /**
   * The words of one input.
   *
   * @throws InputException if {@code --map-type} names no movement
   */
  EventTypes(InputRequest request, int typeSlot) throws InputException {
    this.typeSlot = typeSlot;
    this.given = MovementType.given(request);
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
    if (!row.has(typeSlot)) {
      return MovementType.CHANGE;
    }
    String text = row.text(typeSlot);
    MovementType mapped = given.get(HeaderText.normalised(text));
    return mapped != null ? mapped : MovementType.find(text).orElse(null);
  }

  /** Whether the user said what a row's word means. */
  boolean isGiven(Row row) {
    return given.containsKey(HeaderText.normalised(row.text(typeSlot)));
  }

  /** The movement behind each code of a type. */
  List<@Nullable MovementType> byCode() {
    return byCode;
  }

  /** Notes a row whose word has no meaning, or not this one with this amount. */
  void unclear(Row row, @Nullable MovementType known, MutableAmount amount) {
    Unclear word =
        unclear.computeIfAbsent(
            row.text(typeSlot), text -> new Unclear(row, row.column(typeSlot) + 1, known, amount));
    word.rows++;
    word.gains |= amount.signum() > 0;
    word.losses |= amount.signum() < 0;
  }

  boolean isClear() {
    return unclear.isEmpty();
  }

  /**
   * Refuses every word that is not clear, with what each may be.
   *
   * @param losses the sign of the losses that are known
   */
  void refuse(Problems problems, SignConvention losses) {
    if (unclear.isEmpty()) {
      return;
    }
    unclear.forEach(
        (word, rows) ->
            problems.refuse(problems.at(rows.source, rows.line, rows.column, message(word, rows))));
    boolean billed = !anyKnown && unclear.keySet().stream().anyMatch(TransactionTypes::isBilled);
    if (billed) {
      problems.suggest(
          Suggestion.of(
              "the rows are bills and what became of them, no changes", "--shape", "transactions"));
    } else {
      suggest(problems, losses);
    }
  }

  private static String message(String word, Unclear rows) {
    String where = rows.rows == 1 ? "" : " (" + MessageText.count(rows.rows, "row") + ")";
    return rows.known == null
        ? "unknown movement "
            + MessageText.quoted(word)
            + where
            + ", expected one such as new, expansion, contraction, churn, reactivation"
        : MessageText.quoted(word)
            + " of "
            + rows.amount
            + where
            + " should change nothing: is it a change, or what is renewed?";
  }

  /** One line for each meaning of the first word that has several, together with all others. */
  private void suggest(Problems problems, SignConvention losses) {
    List<String> sure = new ArrayList<>();
    List<String> sureMeaning = new ArrayList<>();
    String open = null;
    for (Map.Entry<String, Unclear> entry : unclear.entrySet()) {
      List<MovementType> choices = choices(entry.getValue(), losses);
      if (choices.size() == 1) {
        sure.addAll(List.of("--map-type", entry.getKey() + "=" + choices.get(0).word()));
        sureMeaning.add(meaning(entry.getKey(), choices.get(0)));
      } else if (open == null) {
        open = entry.getKey();
      }
    }
    if (open == null) {
      problems.suggest(new Suggestion(sure, String.join(", ", sureMeaning)));
    } else {
      for (MovementType choice : choices(unclear.get(open), losses)) {
        List<String> arguments = new ArrayList<>(sure);
        arguments.addAll(List.of("--map-type", open + "=" + choice.word()));
        List<String> meaning = new ArrayList<>(sureMeaning);
        meaning.add(meaning(open, choice));
        problems.suggest(new Suggestion(arguments, String.join(", ", meaning)));
      }
    }
    if (!anyKnown) {
      problems.suggest(
          Suggestion.of(
              "the words are no movements, amounts are what is paid at each date",
              "--shape",
              "snapshots"));
    }
  }

  private static List<MovementType> choices(@Nullable Unclear rows, SignConvention losses) {
    if (rows == null) {
      return List.of();
    }
    if (rows.known != null) {
      return List.of(MovementType.UNCHANGED, MovementType.CHANGE);
    }
    if (rows.losses) {
      boolean loss = !rows.gains && losses.firstPositive() == RowPlace.NONE;
      return List.of(loss ? MovementType.CONTRACTION : MovementType.CHANGE);
    }
    if (!rows.gains) {
      return List.of(MovementType.UNCHANGED);
    }
    return losses.isNegative()
        ? List.of(MovementType.EXPANSION, MovementType.UNCHANGED)
        : List.of(MovementType.EXPANSION, MovementType.CONTRACTION, MovementType.UNCHANGED);
  }

  private static String meaning(String word, MovementType type) {
    return MessageText.quoted(word)
        + switch (type) {
          case NEW, EXPANSION, REACTIVATION -> " adds its amount";
          case CONTRACTION, CHURN -> " takes its amount away";
          case CHANGE -> " adds its amount, or takes it away where it is below zero";
          case UNCHANGED -> " changes nothing";
        };
  }
}
