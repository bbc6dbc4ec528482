package dev.nrr.input.header;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * A header that says of what and when its amounts are: {@code ARR 2023}, {@code Dec-23 MRR (k$)}.
 *
 * @param measure its words beside the date, in their order by letters: {@code arr}
 * @param date what is left without them: {@code 2023}, {@code 2023-12} of {@code mrr_2023_12}
 */
record MeasuredDate(List<String> measure, String date) {

  /** Words for money that stand beside a date, more than those of a field's header. */
  private static final Set<String> MONEY =
      WordSet.of(
          "sales billing billings umsatz umsaetze erloes erlos einnahmen ventas ingresos ricavi"
              + " fatturato omzet receita faturamento ca chiffre affaires przychod przychody"
              + " in k m mm tsd teur keur kusd thousands millions");

  /** Words that only say that a date follows. */
  private static final Set<String> FILLERS =
      WordSet.of("at as of on per the end eoy ye eop eom stand zum am au al");

  /** A header cut into both; without any words it is all date. */
  static MeasuredDate of(String header) {
    List<String> measure = new ArrayList<>();
    String left = header.strip();
    String before;
    do {
      before = left;
      left = withoutFirst(withoutLast(withoutMarks(left), measure), measure);
    } while (!left.equals(before));
    if (!FILLERS.containsAll(measure)) {
      measure.removeAll(FILLERS);
      Collections.sort(measure);
      return new MeasuredDate(List.copyOf(measure), left.replace('_', '-'));
    }
    return new MeasuredDate(List.of(), header.strip());
  }

  private static String withoutFirst(String text, List<String> measure) {
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return isMeasure(text.substring(0, end), measure) ? text.substring(end) : text;
  }

  private static String withoutLast(String text, List<String> measure) {
    int from = text.length();
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return isMeasure(text.substring(from), measure) ? text.substring(0, from) : text;
  }

  private static boolean isMeasure(String text, List<String> measure) {
    String word = FoldedText.of(text);
    if (!HeaderNoise.MEASURES.contains(word) && !MONEY.contains(word) && !FILLERS.contains(word)) {
      return false;
    }
    measure.add(word);
    return true;
  }

  /** Without what stands between words, at both ends. */
  private static String withoutMarks(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isMark(text.charAt(from))) {
      from++;
    }
    while (to > from && isMark(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isMark(char c) {
    return Character.isWhitespace(c)
        || "_-–—:;,/()[]|".indexOf(c) >= 0
        || Character.getType(c) == Character.CURRENCY_SYMBOL;
  }
}
