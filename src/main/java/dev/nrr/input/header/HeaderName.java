package dev.nrr.input.header;

import dev.nrr.input.request.Field;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A header as it is compared with the synonyms of fields: its letters, and its words in any order
 * without those that say nothing of the field.
 */
final class HeaderName {

  private static final int NONE = -1;

  /** Longer headers are compared by all their letters alone. */
  private static final int LONGEST = 120;

  /** Longer headers are no field's. */
  private static final int UNKNOWN = 1000;

  /** More words than these have too many orders, and mean something else. */
  private static final int MOST_WORDS = 4;

  private final String header;
  private final String letters;

  /** The letters without measures; null until asked. */
  private @Nullable String bare;

  /** All words, then those outside brackets where those inside only explain; null until asked. */
  private @Nullable List<List<String>> words;

  /** What was found out before, by field: for certain, and by all words. */
  private final IdentityHashMap<FieldSpec, Integer> certain = new IdentityHashMap<>();

  private final IdentityHashMap<FieldSpec, Integer> ranks = new IdentityHashMap<>();

  private HeaderName(String header) {
    this.header = header;
    this.letters = header.length() > UNKNOWN ? "" : HeaderText.normalised(header);
  }

  static HeaderName of(String header) {
    return new HeaderName(header);
  }

  /** The letters and digits in lower case. */
  String letters() {
    return letters;
  }

  private List<List<String>> words() {
    List<List<String>> known = words;
    if (known == null) {
      known =
          header.length() > LONGEST ? List.of() : List.of(words(header), outsideBrackets(header));
      words = known;
    }
    return known;
  }

  private static List<String> words(String header) {
    List<String> words = new ArrayList<>();
    for (String word : HeaderWords.of(header).list()) {
      if (!words.contains(word)) {
        words.add(word);
      }
    }
    return withoutPerPeriod(words);
  }

  /** Amounts {@code per month} are told by {@link HeaderUnits}; the words name no field. */
  private static List<String> withoutPerPeriod(List<String> words) {
    int per = words.indexOf("per");
    if (per > 0
        && per + 1 < words.size()
        && HeaderNoise.PERIOD_OF_AMOUNT.contains(words.get(per + 1))) {
      words.remove(per + 1);
      words.remove(per);
    }
    return words;
  }

  /** Empty where there are no brackets, or where they change what the words before mean. */
  private static List<String> outsideBrackets(String header) {
    int open = header.indexOf('(');
    int close = header.lastIndexOf(')');
    if (open < 0) {
      open = header.indexOf('[');
      close = header.lastIndexOf(']');
    }
    if (open <= 0
        || close < open
        || HeaderWords.of(header.substring(open, close)).hasAny(HeaderNoise.CONTRADICTING)) {
      return List.of();
    }
    return words(header.substring(0, open) + " " + header.substring(close + 1));
  }

  /** How well the header fits a field: the place from 0 of the synonym it is, or -1. */
  synchronized int rank(FieldSpec spec, Synonyms.Round round) {
    if (round == Synonyms.Round.CERTAIN) {
      return certain(spec);
    }
    Integer known = ranks.get(spec);
    if (known == null) {
      known = rank(spec);
      ranks.put(spec, known);
    }
    boolean later = round == Synonyms.Round.FURTHER && known >= spec.synonyms().sure();
    return later ? NONE : known;
  }

  private int certain(FieldSpec spec) {
    Integer known = certain.get(spec);
    if (known == null) {
      if (bare == null) {
        bare = HeaderText.withoutMeasure(letters);
      }
      known = HeaderText.rank(spec, letters, bare);
      certain.put(spec, known);
    }
    return known;
  }

  private int rank(FieldSpec spec) {
    int rank = spec.synonyms().places().getOrDefault(letters, NONE);
    for (List<String> some : rank < 0 ? words() : List.<List<String>>of()) {
      rank = rank < 0 ? rank(spec, some) : rank;
    }
    return rank;
  }

  private static int rank(FieldSpec spec, List<String> words) {
    Synonyms known = spec.synonyms();
    int rank = anyOrder(words, known);
    if (rank >= 0) {
      return rank;
    }
    List<String> telling = without(words, HeaderNoise.of(spec.field()));
    rank = telling.size() < words.size() ? anyOrder(telling, known) : rank;
    if (rank >= 0 || spec.kind() != FieldSpec.Kind.AMOUNT) {
      return rank;
    }
    List<String> bare = without(telling, HeaderNoise.MEASURES);
    if (spec.field() == Field.AMOUNT) {
      return without(bare, HeaderNoise.OF_AMOUNTS).isEmpty() ? best(telling, known.places()) : rank;
    }
    return anyOrder(bare, known);
  }

  /** Only measures are left, and what they are of: the one that tells most. */
  private static int best(List<String> words, Map<String, Integer> places) {
    int best = NONE;
    for (String word : words) {
      int rank = HeaderNoise.STRONG.contains(word) ? places.getOrDefault(word, -1) : -1;
      best = rank >= 0 && (best < 0 || rank < best) ? rank : best;
    }
    return best;
  }

  private static List<String> without(List<String> words, Set<String> noise) {
    List<String> left = new ArrayList<>();
    for (String word : words) {
      if (!noise.contains(word)) {
        left.add(word);
      }
    }
    return left;
  }

  /** The best place of the words written together in any of their orders. */
  private static int anyOrder(List<String> words, Synonyms known) {
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return NONE;
    }
    return inOrders("", words, known, NONE);
  }

  private static int inOrders(String begun, List<String> left, Synonyms known, int before) {
    if (left.isEmpty()) {
      int rank = known.places().getOrDefault(begun, NONE);
      return rank >= 0 && (before < 0 || rank < before) ? rank : before;
    }
    int best = before;
    for (int i = 0; i < left.size(); i++) {
      if (!begun.isEmpty() || known.mayBegin(left.get(i))) {
        List<String> rest = new ArrayList<>(left);
        rest.remove(i);
        best = inOrders(begun + left.get(i), rest, known, best);
      }
    }
    return best;
  }
}
