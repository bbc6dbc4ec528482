package dev.nrr.input.header;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The headers taken for one field, without case, spaces and punctuation, the most telling first.
 */
public final class Synonyms {

  /** How sure a header is a field's; each is looked for only where the one before found none. */
  enum Round {
    CERTAIN,
    FURTHER,
    LAST
  }

  private final Map<Round, List<String>> words = new EnumMap<>(Round.class);
  private final Map<Round, NavigableMap<String, Integer>> places = new EnumMap<>(Round.class);

  private Synonyms(List<String> certain, List<String> further, List<String> last) {
    words.put(Round.CERTAIN, List.copyOf(certain));
    words.put(Round.FURTHER, List.copyOf(further));
    words.put(Round.LAST, List.copyOf(last));
  }

  /** A header that is one of these is the field's, whatever stands beside it. */
  public static Synonyms of(List<String> certain) {
    return new Synonyms(certain, List.of(), List.of());
  }

  /** The same with words that are taken only where no header is certain. */
  Synonyms or(List<String> further) {
    List<String> others = new ArrayList<>(further);
    others.removeAll(certain());
    return new Synonyms(certain(), others, words(Round.LAST));
  }

  /** The same with words that are taken only where nothing else is there. */
  Synonyms orLast(List<String> last) {
    return new Synonyms(certain(), words(Round.FURTHER), last);
  }

  /** The words that are certain. */
  public List<String> certain() {
    return words(Round.CERTAIN);
  }

  /** The words of a round alone. */
  List<String> words(Round round) {
    return words.getOrDefault(round, List.of());
  }

  /** The words of a round and of those before it, each with its place from 0. */
  synchronized NavigableMap<String, Integer> upTo(Round round) {
    NavigableMap<String, Integer> known = places.get(round);
    if (known == null) {
      known = new TreeMap<>();
      for (Round each : Round.values()) {
        for (String word : each.compareTo(round) <= 0 ? words(each) : List.<String>of()) {
          known.putIfAbsent(word, known.size());
        }
      }
      places.put(round, known);
    }
    return known;
  }
}
