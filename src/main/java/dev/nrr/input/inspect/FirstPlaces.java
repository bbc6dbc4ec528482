package dev.nrr.input.inspect;

import dev.nrr.input.row.RowPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Distinct texts in the order in which they first appear, whatever part of the rows is seen first.
 */
final class FirstPlaces {

  private final Map<String, First> texts = new HashMap<>();

  /** Where a text first stands: its row, then its rank among the texts of whoever saw that row. */
  private record First(long place, int rank) implements Comparable<First> {
    @Override
    public int compareTo(First other) {
      return place == other.place
          ? Integer.compare(rank, other.rank)
          : Long.compare(place, other.place);
    }
  }

  /**
   * A text stands here; rows come in their order.
   *
   * @param place as a {@link RowPlace}; {@link RowPlace#NONE} is before all
   */
  void add(String text, long place) {
    texts.putIfAbsent(text, new First(place, texts.size()));
  }

  boolean has(String text) {
    return texts.containsKey(text);
  }

  int size() {
    return texts.size();
  }

  /** Adds the texts of other rows. */
  void mergeFrom(FirstPlaces other) {
    other.texts.forEach(
        (text, first) ->
            texts.merge(text, first, (one, two) -> one.compareTo(two) <= 0 ? one : two));
  }

  /** The texts in order. */
  List<String> inOrder() {
    List<Map.Entry<String, First>> order = new ArrayList<>(texts.entrySet());
    order.sort(Map.Entry.comparingByValue());
    List<String> ordered = new ArrayList<>();
    order.forEach(text -> ordered.add(text.getKey()));
    return ordered;
  }
}
