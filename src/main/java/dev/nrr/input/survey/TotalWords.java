package dev.nrr.input.survey;

import dev.nrr.input.header.FoldedText;
import dev.nrr.input.header.WordSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Names of rows that are no customer but a total, in English, German, French, Spanish, Italian,
 * Portuguese, Dutch, the Scandinavian languages, Polish, Russian, Czech, Chinese and Japanese. A
 * name that says nothing else ({@code Grand total}, {@code Total MRR:}) is a total; one that begins
 * or ends with such a word ({@code Alder Total}, {@code Total Energies}) may be, its amounts
 * decide.
 */
public final class TotalWords {

  /** What a name says. */
  public enum Match {
    NONE,
    /** It begins or ends with a word for a total. */
    PART,
    /** It is a total and nothing else. */
    WHOLE
  }

  /** Words that make a total of a name that they begin or end. */
  private static final Set<String> STRONG =
      WordSet.of(
          "total totals subtotal subtotals grandtotal sum gesamt gesamtsumme gesamtergebnis summe"
              + " zwischensumme teilsumme endsumme insgesamt soustotal totaux totale totali"
              + " subtotale totaal subtotaal eindtotaal totalt summa delsumma delsum totalsumma"
              + " subtotales totales totais razem lacznie ogolem итого всего итог celkem soucet"
              + " 合計 总计 總計 小計 小计 总和");

  /** Words that mean a total only where nothing but a {@link #FILLER} stands with them. */
  private static final Set<String> WEAK =
      WordSet.of(
          "overall all everyone suma soma somma somme ensemble alle tous toutes todos todas tutti"
              + " tutte alla wszyscy все общий blended aggregate combined average avg mean median"
              + " durchschnitt mittelwert moyenne promedio gemiddelde medelvarde");

  /** How those of these words are written that always have accents. */
  private static final List<String> ACCENTED = List.of("łącznie", "ogółem", "součet");

  /** Words that say nothing more. */
  private static final Set<String> FILLER =
      WordSet.of(
          "grand sub sous net gross overall all total mrr arr acv revenue amount sum customers"
              + " customer accounts clients companies logos users segments products plans"
              + " regions cohorts rows general generale generali geral of the de des du la"
              + " le les los las i os as usd eur gbp inr month year kunden kundinnen clienti"
              + " clientes klanten kunder klienci klienty клиенты czesciowa company sales"
              + " recurring monthly annual result ergebnis umsatz");

  /**
   * By so many bytes at either end a name is told: as many as the shortest word has, three letters
   * of ASCII, or one that takes three bytes.
   */
  public static final int EDGE = 3;

  /** Which characters of ASCII are part of a word. */
  private static final boolean[] PARTS = parts();

  private static final int[] HASHES = hashes();

  /**
   * By three letters of ASCII, five bits of each, a bit that tells if a word may begin with them.
   */
  private static final long[] STARTS = triples(true);

  /** The same of its last three. */
  private static final long[] ENDS = triples(false);

  private TotalWords() {}

  /** What a row's name says. */
  public static Match match(String name) {
    if (!mayBeTotal(name)) {
      return Match.NONE;
    }
    List<String> words = words(name);
    boolean whole = true;
    boolean strong = false;
    boolean weak = false;
    for (String word : words) {
      boolean isStrong = STRONG.contains(word);
      boolean isWeak = WEAK.contains(word);
      strong |= isStrong;
      weak |= isWeak;
      whole &= isStrong || isWeak || FILLER.contains(word) || isDigits(word);
    }
    if (whole && (strong || weak)) {
      return Match.WHOLE;
    }
    boolean atEdge =
        strong && (STRONG.contains(words.get(0)) || STRONG.contains(words.get(words.size() - 1)));
    return atEdge ? Match.PART : Match.NONE;
  }

  /**
   * {@return the words of ASCII, sorted: a name of ASCII that matches begins or ends with one}
   *
   * <p>A word is of letters and digits, in small letters, whatever stands before and behind it.
   */
  public static List<String> asciiWords() {
    return words(true);
  }

  /** {@return all other words, in small letters, as they are usually written} */
  public static List<String> otherWords() {
    List<String> words = words(false);
    words.addAll(ACCENTED);
    return words;
  }

  private static List<String> words(boolean ascii) {
    List<String> words = new ArrayList<>();
    for (Set<String> some : List.of(STRONG, WEAK)) {
      for (String word : some) {
        if (word.charAt(0) < 128 == ascii) {
          words.add(word);
        }
      }
    }
    Collections.sort(words);
    return words;
  }

  /**
   * What the total is of: {@code Alder} of {@code Alder Total}; empty where the name says nothing
   * more. Only for names that match.
   */
  public static String groupOf(String name) {
    if (match(name) != Match.PART) {
      return "";
    }
    int from = 0;
    int to = name.length();
    int firstEnd = endOfWord(name, startOfWord(name, 0));
    if (STRONG.contains(folded(name.substring(startOfWord(name, 0), firstEnd)))) {
      from = firstEnd;
    } else {
      to = startOfLastWord(name);
    }
    while (from < to && !isPart(name.charAt(from))) {
      from++;
    }
    while (to > from && !isPart(name.charAt(to - 1))) {
      to--;
    }
    return name.substring(from, to);
  }

  /**
   * Whether a name may match: a cheap test for each row, which makes no garbage. Never false for a
   * name that matches.
   */
  public static boolean mayBeTotal(CharSequence name) {
    int length = name.length();
    int first = startOfWord(name, 0);
    if (first == length) {
      return false;
    }
    return isKnownHash(hash(name, first, endOfWord(name, first)))
        || isKnownHash(hash(name, startOfLastWord(name), endOfLastWord(name)));
  }

  /**
   * The same of a name in UTF-8; true for all that is not plain ASCII and may match, to be decoded
   * first. Most names are told by their first and last three letters; no word has fewer bytes.
   */
  public static boolean mayBeTotal(byte[] bytes, int from, int to) {
    return (mayBegin(bytes, from, to) || mayEnd(bytes, from, to)) && hasKnownWord(bytes, from, to);
  }

  /** Whether a name in UTF-8 matches. */
  public static boolean isTotal(byte[] bytes, int from, int to) {
    return mayBeTotal(bytes, from, to)
        && match(new String(bytes, from, to - from, StandardCharsets.UTF_8)) != Match.NONE;
  }

  /**
   * Whether a name begins with three letters that such a name does; true for all that is not plain
   * ASCII there, or begins with what is part of no word. False for a name shorter than any word.
   */
  public static boolean mayBegin(byte[] bytes, int from, int to) {
    return to - from >= EDGE
        && mayBe(STARTS, bytes[from], bytes[from + 1], bytes[from + 2], bytes[from]);
  }

  /** The same of its end; no word ends with a digit. */
  public static boolean mayEnd(byte[] bytes, int from, int to) {
    return to - from >= EDGE
        && !isDigit(bytes[to - 1])
        && mayBe(ENDS, bytes[to - 3], bytes[to - 2], bytes[to - 1], bytes[to - 1]);
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  private static boolean mayBe(long[] known, int one, int two, int three, int outer) {
    return (one | two | three) < 0 || has(known, triple(one, two, three)) || !PARTS[outer];
  }

  private static boolean has(long[] known, int triple) {
    return (known[triple >> 6] >>> triple & 1) != 0;
  }

  /** Capital and small letters are one here, and some signs too: a triple only may be of a word. */
  private static int triple(int one, int two, int three) {
    return (one & 31) << 10 | (two & 31) << 5 | (three & 31);
  }

  private static boolean hasKnownWord(byte[] bytes, int from, int to) {
    int first = -1;
    int firstEnd = -1;
    int last = -1;
    int lastEnd = -1;
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0) {
        return true;
      }
      boolean part = isPart((char) bytes[i]);
      boolean before = i > from && isPart((char) bytes[i - 1]);
      if (part && !before) {
        first = first < 0 ? i : first;
        last = i;
      }
      if (part) {
        lastEnd = i + 1;
        firstEnd = last == first ? i + 1 : firstEnd;
      }
    }
    return first >= 0
        && (isKnownHash(hash(bytes, first, firstEnd)) || isKnownHash(hash(bytes, last, lastEnd)));
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int at = startOfWord(name, 0);
    while (at < name.length()) {
      int end = endOfWord(name, at);
      words.add(folded(name.substring(at, end)));
      at = startOfWord(name, end);
    }
    return words;
  }

  private static String folded(String word) {
    return FoldedText.withoutAccents(word);
  }

  private static boolean isDigits(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isDigit(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int startOfWord(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && !isPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int endOfWord(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && isPart(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int endOfLastWord(CharSequence text) {
    int at = text.length();
    while (at > 0 && !isPart(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int startOfLastWord(CharSequence text) {
    int at = endOfLastWord(text);
    while (at > 0 && isPart(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean isPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || (c > 127
            && (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK));
  }

  private static int hash(CharSequence text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c > 127) {
        return unaccentedHash(text, from, to);
      }
      hash = hash * 31 + lower(c);
    }
    return hash;
  }

  private static int unaccentedHash(CharSequence text, int from, int to) {
    return folded(text.subSequence(from, to).toString()).hashCode();
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + lower((char) bytes[i]);
    }
    return hash;
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }

  /** Whether a hash stands in the table, which has room for four times its words. */
  private static boolean isKnownHash(int hash) {
    int at = slot(hash);
    while (HASHES[at] != 0) {
      if (HASHES[at] == hash) {
        return true;
      }
      at = (at + 1) & (HASHES.length - 1);
    }
    return false;
  }

  private static int slot(int hash) {
    return (hash ^ (hash >>> 16)) & (512 - 1);
  }

  private static boolean[] parts() {
    boolean[] parts = new boolean[1 << 7];
    for (char c = 0; c < parts.length; c++) {
      parts[c] = isPart(c);
    }
    return parts;
  }

  private static long[] triples(boolean first) {
    long[] triples = new long[(1 << 15) / Long.SIZE];
    for (Set<String> words : List.of(STRONG, WEAK)) {
      for (String word : words) {
        int at = first ? 0 : word.length() - EDGE;
        if (word.length() >= EDGE) {
          int triple = triple(word.charAt(at), word.charAt(at + 1), word.charAt(at + 2));
          triples[triple >> 6] |= 1L << triple;
        }
      }
    }
    return triples;
  }

  private static int[] hashes() {
    int[] hashes = new int[512];
    for (Set<String> words : List.of(STRONG, WEAK)) {
      for (String word : words) {
        int at = slot(word.hashCode());
        while (hashes[at] != 0) {
          at = (at + 1) & (hashes.length - 1);
        }
        hashes[at] = word.hashCode();
      }
    }
    return hashes;
  }
}
