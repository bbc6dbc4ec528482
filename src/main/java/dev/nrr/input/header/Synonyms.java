package dev.nrr.input.header;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  /** No header: the field is taken only from a column that is given. */
  public static final Synonyms NONE = new Synonyms(List.of(), List.of(), List.of());

  private final Map<Round, List<String>> words = new EnumMap<>(Round.class);
  private final Map<String, Integer> places = new HashMap<>();

  /** A bit for each letter that some word begins with. */
  private int beginnings;

  private Synonyms(List<String> certain, List<String> further, List<String> last) {
    words.put(Round.CERTAIN, List.copyOf(certain));
    words.put(Round.FURTHER, List.copyOf(further));
    words.put(Round.LAST, List.copyOf(last));
  }

  /**
   * A header that is one of these is the field's, whatever stands beside it.
   *
   * @param certain words with one space between
   */
  public static Synonyms of(String certain) {
    return new Synonyms(list(certain), List.of(), List.of());
  }

  /** One header alone, whatever it is. */
  static Synonyms only(String header) {
    return new Synonyms(List.of(header), List.of(), List.of());
  }

  /** The same with words that are taken only where no header is certain. */
  Synonyms or(String further) {
    List<String> others = new ArrayList<>(list(further));
    others.removeAll(new HashSet<>(certain()));
    return new Synonyms(certain(), others, words(Round.LAST));
  }

  /** The same with words that are taken only where nothing else is there. */
  Synonyms orLast(String last) {
    return new Synonyms(certain(), words(Round.FURTHER), list(last));
  }

  /** These words, then those of another field, as certain there as here. */
  Synonyms and(Synonyms others) {
    Set<String> certain = new LinkedHashSet<>(certain());
    certain.addAll(others.certain());
    List<String> further = new ArrayList<>(others.words(Round.FURTHER));
    further.removeAll(certain);
    return new Synonyms(List.copyOf(certain), further, List.of());
  }

  private static List<String> list(String words) {
    return List.of(words.split(" ", -1));
  }

  /** The words that are certain. */
  public List<String> certain() {
    return words(Round.CERTAIN);
  }

  /** The words of a round alone. */
  List<String> words(Round round) {
    return words.getOrDefault(round, List.of());
  }

  /** How many words are no last resort. */
  int sure() {
    return certain().size() + words(Round.FURTHER).size();
  }

  /** All words, each with its place from 0. */
  synchronized Map<String, Integer> places() {
    if (places.isEmpty()) {
      for (Round round : Round.values()) {
        for (String word : words(round)) {
          places.putIfAbsent(word, places.size());
          beginnings |= bit(word);
        }
      }
    }
    return places;
  }

  /** Whether some word may begin with this one; never false where one does. */
  synchronized boolean mayBegin(String word) {
    places();
    return (beginnings & bit(word)) != 0;
  }

  /** By five bits of the first letter; some signs look like letters. */
  private static int bit(String word) {
    return word.isEmpty() ? -1 : 1 << (word.charAt(0) & 31);
  }
}
