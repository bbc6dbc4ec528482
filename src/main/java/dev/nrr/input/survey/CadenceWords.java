package dev.nrr.input.survey;

import dev.nrr.input.header.FoldedText;
import dev.nrr.input.survey.Cadence.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words for how often an amount is paid: {@code month}, {@code Annual}, {@code 2-Year}, {@code
 * P3M}, {@code every 6 months}, {@code month-to-month}, {@code one-time}; also where one stands in
 * the name of a plan: {@code Pro Annual}, {@code Basic (12 months)}. Compared without case,
 * accents, spaces, hyphens and underscores. English, German, French, Spanish, Italian, Portuguese
 * and Dutch.
 */
public final class CadenceWords {

  private static final int LONGEST_WORD = 40;

  /** Shorter words in a name are no cadence: {@code Pro M}, {@code Plan d'an}. */
  private static final int SHORTEST_IN_NAME = 4;

  /** Longer counts are no cadence: {@code 2024}. */
  private static final int LONGEST_COUNT = 3;

  private static final Map<String, Cadence> WORDS = words();

  private CadenceWords() {}

  /** The cadence of a text; null if it is none. Bare numbers are none. */
  public static @Nullable Cadence find(String text) {
    Cadence whole = text.length() > LONGEST_WORD ? null : findWhole(text);
    return whole != null ? whole : findInName(text);
  }

  private static @Nullable Cadence findWhole(String text) {
    String word = FoldedText.of(text);
    Cadence known = WORDS.get(word);
    return known != null ? known : counted(word);
  }

  /** The one recurring cadence among the words of a name; null where there is none, or two. */
  private static @Nullable Cadence findInName(String text) {
    List<String> words = words(text);
    Cadence found = null;
    for (int i = 0; i < words.size(); i++) {
      Cadence cadence = inName(words, i);
      if (cadence != null && found != null && !cadence.equals(found)) {
        return null;
      }
      found = cadence == null ? found : cadence;
    }
    return found;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int end;
    for (int from = 0; from < text.length(); from = end + 1) {
      end = from;
      while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      if (end > from) {
        words.add(text.substring(from, end));
      }
    }
    return words;
  }

  /**
   * The cadence of a word of a name, with the number before it. Short words may mean more, and a
   * number behind it may tell which: {@code Year 2}.
   */
  private static @Nullable Cadence inName(List<String> words, int i) {
    String word = words.get(i);
    String before = i == 0 ? "" : words.get(i - 1);
    String after = i + 1 == words.size() ? "" : words.get(i + 1);
    if (word.length() < SHORTEST_IN_NAME
        || word.length() > LONGEST_WORD
        || number(after, 0, after.length()) > 0) {
      return null;
    }
    boolean counted = !before.isEmpty() && Character.isDigit(before.charAt(0));
    Cadence cadence = findWhole(counted ? before + word : word);
    boolean recurs =
        cadence != null && (cadence.isPeriodic() || cadence.unit() == Cadence.Unit.UNCLEAR);
    return recurs && !isDay(word) ? cadence : null;
  }

  /** A {@code Daily} in a name says more often what is delivered than when it is paid. */
  private static boolean isDay(String word) {
    Cadence alone = WORDS.get(FoldedText.of(word));
    return alone != null && alone.unit() == Unit.DAYS && alone.count() == 1;
  }

  /** The cadence of a bare number of months, as under a header {@code billing_months}. */
  public static @Nullable Cadence findMonths(String text) {
    int months = number(text, 0, text.length());
    return months > 0 ? new Cadence(Unit.MONTHS, months) : null;
  }

  /** A count and a unit: {@code 3month}, {@code every6months}, {@code p1y}. */
  private static @Nullable Cadence counted(String word) {
    int from = word.startsWith("every") ? 5 : word.startsWith("p") ? 1 : 0;
    int end = from;
    while (end < word.length() && word.charAt(end) >= '0' && word.charAt(end) <= '9') {
      end++;
    }
    int count = number(word, from, end);
    if (count <= 0 && !(from == 5 && end == from)) {
      return null;
    }
    Cadence unit = WORDS.get(word.substring(end));
    return unit == null || !unit.isPeriodic()
        ? null
        : new Cadence(unit.unit(), unit.count() * Math.max(1, count));
  }

  /** The number in a part of a text; 0 where it is none or too large. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      number = number * 10 + (c - '0');
      if (i - from >= LONGEST_COUNT) {
        return 0;
      }
    }
    return number;
  }

  /** All words, as they are compared. */
  private static Map<String, Cadence> words() {
    Map<String, Cadence> words = new HashMap<>();
    months(
        words,
        1,
        "m mo mos mth mths month months monthly monthtomonth m2m mtm permonth permo /month"
            + " /mo everymonth rollingmonthly monat monate monatlich mois mensuel mensuelle mes"
            + " meses mensual mensuales mese mesi mensile mensal maand maanden maandelijks");
    months(
        words,
        3,
        "q qtr qtrly quarter quarters quarterly perquarter quartal quartale quartalsweise"
            + " vierteljahrlich vierteljaehrlich trimestre trimestriel trimestrielle trimestral"
            + " trimestrale kwartaal perkwartaal");
    months(
        words,
        6,
        "semiannual semiannually semiyearly semester halfyear halfyearly everyhalfyear"
            + " twiceayear halbjahr halbjahrlich halbjaehrlich"
            + " semestre semestriel semestrielle semestral semestrale halfjaar halfjaarlijks");
    months(
        words,
        12,
        "y yr yrs year years yearly annual annually annualy annum perannum peryear /year /yr"
            + " everyyear jahr jahre jahrlich jaehrlich an ans annee annuel annuelle ano anos"
            + " anual anualmente anno anni annuale jaar jaarlijks");
    months(words, 24, "biennial biennially biyearly twoyear twoyears zweijahrig");
    months(words, 36, "triennial triennially threeyear threeyears dreijahrig");
    months(words, 60, "fiveyear");
    days(words, 1, "d day days daily perday taglich taeglich jour quotidien diario dagelijks");
    days(
        words,
        7,
        "w wk wks week weeks weekly perweek /week woche wochen wochentlich woechentlich semaine"
            + " hebdomadaire semana semanal settimana settimanale wekelijks");
    days(words, 14, "fortnight fortnightly everyotherweek");
    all(
        words,
        Unit.ONE_OFF,
        "onetime onetimepayment oneoff once single lifetime perpetual"
            + " nonrecurring notrecurring oneshot setup einmalig lebenslang"
            + " ponctuel unique unatantum unico pagounico pagamentounico eenmalig");
    all(words, Unit.TRIAL, "trial freetrial trialing testphase essai prueba prova proef");
    all(words, Unit.UNCLEAR, "biannual biannually bimonthly biweekly");
    return Collections.unmodifiableMap(words);
  }

  private static void months(Map<String, Cadence> words, int count, String list) {
    put(words, new Cadence(Unit.MONTHS, count), list);
  }

  private static void days(Map<String, Cadence> words, int count, String list) {
    put(words, new Cadence(Unit.DAYS, count), list);
  }

  private static void all(Map<String, Cadence> words, Unit unit, String list) {
    put(words, new Cadence(unit, 1), list);
  }

  private static void put(Map<String, Cadence> words, Cadence cadence, String list) {
    for (String word : list.split(" ", -1)) {
      words.put(word, cadence);
    }
  }
}
