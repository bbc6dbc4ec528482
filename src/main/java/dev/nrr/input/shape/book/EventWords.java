package dev.nrr.input.shape.book;

import dev.nrr.core.amount.Amount;
import dev.nrr.input.header.HeaderText;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.row.RowPlace;
import dev.nrr.input.shape.SignConvention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a ledger's types mean: as {@code --map-type} says, else as they are known; and
 * what those that nobody knows, or whose amounts contradict them, may mean.
 */
final class EventWords {

  private final Map<String, MovementType> given;
  private final Map<String, Unclear> unclear = new LinkedHashMap<>();

  /** A word without a meaning, or whose meaning its amounts contradict. */
  private static final class Unclear {
    private final @Nullable MovementType known;
    private final Amount amount;
    private long rows;
    private boolean gains;
    private boolean losses;

    Unclear(@Nullable MovementType known, Amount amount) {
      this.known = known;
      this.amount = amount;
    }
  }

  /**
   * The words of one input.
   *
   * @throws InputException if {@code --map-type} names no movement
   */
  EventWords(InputRequest request) throws InputException {
    this.given = MovementType.given(request);
  }

  /** The movement that a word means; null where nobody knows it. */
  @Nullable MovementType find(String word) {
    MovementType mapped = given.get(HeaderText.normalised(word));
    return mapped != null ? mapped : MovementType.find(word).orElse(null);
  }

  /** Whether the user said what a word means. */
  boolean isGiven(String word) {
    return given.containsKey(HeaderText.normalised(word));
  }

  /**
   * Notes a word that has no meaning, or not this one with such an amount.
   *
   * @param known what it means; null for nothing
   * @param amount one of its amounts
   */
  void unclear(String word, @Nullable MovementType known, Amount amount) {
    unclear.putIfAbsent(word, new Unclear(known, amount));
  }

  /**
   * Counts rows of a word that was noted.
   *
   * @param sign of all their amounts
   */
  void count(String word, long rows, int sign) {
    Unclear noted = Objects.requireNonNull(unclear.get(word));
    noted.rows += rows;
    noted.gains |= rows > 0 && sign > 0;
    noted.losses |= rows > 0 && sign < 0;
  }

  /** Whether every word was clear. */
  boolean isClear() {
    return unclear.isEmpty();
  }

  /** What there is to be said of each word that was not. */
  Map<String, String> messages() {
    Map<String, String> messages = new LinkedHashMap<>();
    unclear.forEach((word, rows) -> messages.put(word, message(word, rows)));
    return messages;
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

  /**
   * The ways out: one line for each meaning of the first word that has several, together with all
   * others.
   *
   * @param anyKnown whether some word is known
   * @param losses the sign of the losses that are known
   */
  List<Suggestion> ways(boolean anyKnown, SignConvention losses) {
    if (!anyKnown && unclear.keySet().stream().anyMatch(TransactionTypes::isBilled)) {
      return List.of(
          Suggestion.of(
              "the rows are bills and what became of them, no changes", "--shape", "transactions"));
    }
    List<Suggestion> ways = new ArrayList<>();
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
      ways.add(new Suggestion(sure, String.join(", ", sureMeaning)));
    } else {
      for (MovementType choice : choices(unclear.get(open), losses)) {
        List<String> arguments = new ArrayList<>(sure);
        arguments.addAll(List.of("--map-type", open + "=" + choice.word()));
        List<String> meaning = new ArrayList<>(sureMeaning);
        meaning.add(meaning(open, choice));
        ways.add(new Suggestion(arguments, String.join(", ", meaning)));
      }
    }
    if (!anyKnown) {
      ways.add(
          Suggestion.of(
              "the words are no movements, amounts are what is paid at each date",
              "--shape",
              "snapshots"));
    }
    return ways;
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
