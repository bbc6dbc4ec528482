package dev.nrr.input.shape.book;

import dev.nrr.input.header.HeaderText;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowPlace;
import dev.nrr.input.survey.StatusWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which words beside a level end what a customer pays, whatever the amount says. */
final class LevelTypes {

  private static final int MOST_WORDS = 12;

  private final Map<String, MovementType> given;
  private final int slot;
  private final List<@Nullable MovementType> byCode = new ArrayList<>();
  private final List<Boolean> known = new ArrayList<>();

  /** The place of the first row with money of each word that nobody knows. */
  private final Map<String, Long> unknown = new LinkedHashMap<>();

  private int column;

  LevelTypes(InputRequest request, int slot) throws InputException {
    this.given = MovementType.given(request);
    this.slot = slot;
  }

  /** Whether a row's word ends what its customer pays. */
  boolean ends(Row row, int code) {
    while (byCode.size() <= code) {
      String word = row.text(slot);
      MovementType type = find(word);
      byCode.add(type);
      known.add(word.isEmpty() || type != null || StatusWords.find(word) != null);
    }
    if (!known.get(code) && !row.amount(LevelsShape.AMOUNT).isZero()) {
      column = row.column(slot) + 1;
      unknown.putIfAbsent(row.text(slot), RowPlace.of(row.source(), row.line()));
    }
    return byCode.get(code) == MovementType.CHURN;
  }

  /**
   * Takes in the words of another part; unknown ones make the input one to be read as a whole.
   *
   * @param here what the part's codes are here
   */
  void mergeFrom(LevelTypes other, int[] here, Problems problems) {
    for (int code = 0; code < other.byCode.size(); code++) {
      while (byCode.size() <= here[code]) {
        byCode.add(null);
        known.add(true);
      }
      byCode.set(here[code], other.byCode.get(code));
    }
    if (!other.unknown.isEmpty()) {
      problems.refuse(problems.at(0, 0, 0, "words that nobody knows"));
    }
  }

  private @Nullable MovementType find(String word) {
    MovementType mapped = given.get(HeaderText.normalised(word));
    if (mapped != null) {
      return mapped;
    }
    MovementType type = MovementType.find(word).orElse(null);
    StatusWords.Status status = type == null ? StatusWords.find(word) : null;
    boolean pays = status == null || status == StatusWords.Status.PAYING;
    return pays ? type : MovementType.CHURN;
  }

  /** The movement behind each code of a type; null where it says nothing. */
  List<@Nullable MovementType> byCode() {
    return byCode;
  }

  /** Refuses words that may end what is paid, or may not. */
  void refuse(Problems problems) {
    if (unknown.isEmpty()) {
      return;
    }
    unknown.forEach(
        (word, place) ->
            problems.refuse(
                problems.at(
                    RowPlace.source(place),
                    RowPlace.line(place),
                    column,
                    MessageText.quoted(word)
                        + " is no known movement: it may end what the customer pays")));
    List<String> words = unknown.keySet().stream().limit(MOST_WORDS).toList();
    List<String> all = new ArrayList<>();
    words.forEach(word -> all.addAll(List.of("--map-type", word + "=change")));
    problems.suggest(
        new Suggestion(
            all,
            words.size() == 1
                ? MessageText.quoted(words.get(0)) + " ends nothing"
                : "none of these words ends what a customer pays"));
    problems.suggest(
        Suggestion.of(
            MessageText.quoted(words.get(0)) + " ends what a customer pays",
            "--map-type",
            words.get(0) + "=churn"));
  }
}
