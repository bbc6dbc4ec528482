package dev.nrr.input.shape.book;

import dev.nrr.input.header.HeaderSynonyms;
import dev.nrr.input.header.HeaderText;
import java.util.List;
import java.util.Optional;

/** What a movement in a ledger does to what a customer pays. */
enum MovementType {
  NEW(
      Direction.GAIN,
      List.of(
          "new",
          "newbusiness",
          "newlogo",
          "newcustomer",
          "newmrr",
          "newarr",
          "opening",
          "openingbalance",
          "initial",
          "start",
          "started",
          "signup",
          "activation",
          "activated",
          "created")),
  EXPANSION(Direction.GAIN, HeaderSynonyms.EXPANSION),
  CONTRACTION(Direction.LOSS, HeaderSynonyms.CONTRACTION),
  CHURN(Direction.LOSS, HeaderSynonyms.CHURN),
  REACTIVATION(Direction.GAIN, HeaderSynonyms.REACTIVATION),
  CHANGE(
      Direction.EITHER,
      List.of("change", "changes", "adjustment", "adjusted", "pricechange", "planchange"));

  /** Which way it goes. */
  enum Direction {
    GAIN,
    LOSS,
    EITHER
  }

  private final Direction direction;

  @SuppressWarnings("ImmutableEnumChecker") // every list here is unmodifiable
  private final List<String> synonyms;

  MovementType(Direction direction, List<String> synonyms) {
    this.direction = direction;
    this.synonyms = synonyms;
  }

  Direction direction() {
    return direction;
  }

  /** The type a ledger means, without regard to case, spaces, punctuation and a measure. */
  static Optional<MovementType> find(String text) {
    String word = HeaderText.normalised(text);
    String bare = HeaderText.normalised(text.replaceAll("(?i)\\b(mrr|arr|revenue)\\b", ""));
    for (MovementType type : values()) {
      if (type.synonyms.contains(word) || type.synonyms.contains(bare)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
