package dev.nrr.input.survey;

import dev.nrr.input.header.HeaderWords;
import dev.nrr.input.header.WordSet;
import java.util.Set;

/** Headers of amounts beside dates that are not recognised as dates themselves. */
final class StrayHeaders {

  private static final Set<String> MONTHS =
      WordSet.of(
          "jan feb mar apr may jun jul aug sep sept oct nov dec okt dez mai mrz maerz marz"
              + " ene abr ago dic fev avr aou out set gen mag giu lug ott mrt mei maj"
              + " january february march april june july august september october november"
              + " december januar februar juni juli oktober dezember");

  private static final Set<String> TIMES =
      Set.of(
          "month", "monat", "mois", "mes", "mese", "maand", "quarter", "quartal", "year", "week");

  private static final Set<String> SUMS =
      WordSet.of(
          "total totals subtotal sum summe gesamt ytd average avg mean max min totale totaal"
              + " suma soma ltm ttm");

  private StrayHeaders() {}

  /** Whether a header may be a date after all: it holds a year or the name of a month. */
  static boolean mayBeDate(String header) {
    HeaderWords words = HeaderWords.of(header);
    if (words.hasAny(SUMS) || words.hasAny(HeaderVocabulary.MOVEMENTS)) {
      return false;
    }
    boolean time = words.hasAny(TIMES) && !words.hasAny(HeaderVocabulary.MONEY);
    if (time || words.hasAny(MONTHS)) {
      return true;
    }
    for (String word : words.list()) {
      if (hasYear(word)) {
        return true;
      }
    }
    return false;
  }

  /** The first number of four digits in a header, a year most likely; 0 where there is none. */
  static int year(String header) {
    int digits = 0;
    for (int i = 0; i < header.length(); i++) {
      digits = Character.isDigit(header.charAt(i)) ? digits + 1 : 0;
      if (digits == 4) {
        return Integer.parseInt(header, i - 3, i + 1, 10);
      }
    }
    return 0;
  }

  /** Whether a word is a year of two or four digits, letters round it: {@code 2024}, fy24. */
  private static boolean hasYear(String word) {
    int digits = 0;
    for (int i = 0; i < word.length(); i++) {
      digits += Character.isDigit(word.charAt(i)) ? 1 : 0;
    }
    return digits == 2 || digits == 4 || digits == 6 || digits == 8;
  }
}
