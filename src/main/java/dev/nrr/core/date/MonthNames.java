package dev.nrr.core.date;

import java.time.Month;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Month names of English, German, Spanish, French, Italian, Portuguese, Dutch, Swedish and Polish:
 * in full or as they are usually cut, in any case, with or without accents, on any machine. No name
 * is of two months in two of these languages, so that a name means the same in any file.
 */
final class MonthNames {

  /** January to December of one language a line; a second line has other spellings. */
  static final List<String> FULL =
      List.of(
          "january february march april may june july august september october november december",
          "januar februar marz april mai juni juli august september oktober november dezember",
          "janner feber maerz - - - - - - - - -",
          "jaenner - - - - - - - - - - -",
          "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
          "- - - - - - - - setiembre - - -",
          "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
          "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
              + " dicembre",
          "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
          "januari februari maart april mei juni juli augustus september oktober november december",
          "januari februari mars april maj juni juli augusti september oktober november december",
          "styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad"
              + " grudzien",
          "stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika"
              + " listopada grudnia");

  static final List<String> SHORT =
      List.of(
          "jan feb mar apr may jun jul aug sep oct nov dec",
          "- - - - - - - - sept - - -",
          "jan feb mrz apr mai jun jul aug sep okt nov dez",
          "ene feb mar abr may jun jul ago sep oct nov dic",
          "janv fevr mars avr mai juin juil aout sept oct nov dec",
          "- fev - - - - juill aou - - - -",
          "gen feb mar apr mag giu lug ago set ott nov dic",
          "genn febb - - - - - - sett - - -",
          "jan fev mar abr mai jun jul ago set out nov dez",
          "jan febr mrt apr mei jun jul aug sep okt nov dec",
          "jan feb mar apr maj jun jul aug sep okt nov dec",
          "sty lut mar kwi maj cze lip sie wrz paz lis gru");

  private static final int MONTHS = 12;
  private static final int SHORT_LENGTH = 3;
  private static final Map<String, Name> NAMES = names();

  /** The accented letters of these names, and the same letters without. */
  private static final String ACCENTED = "\u00e4\u00e1\u00e9\u00fb\u00e7\u0144\u015b\u017a";

  private static final String UNACCENTED = "aaeucnsz";

  private MonthNames() {}

  /** Made only where a text is looked through. */
  private static final class Words {
    static final Pattern PATTERN = Pattern.compile("([\\p{L}\\p{M}]{3,})\\.?");
  }

  /**
   * A name of a month.
   *
   * @param month 1 to 12
   * @param full whether it is not cut
   */
  record Name(int month, boolean full) {

    /** The English name, in full where this is and of three letters where not. */
    String english() {
      String name = Month.of(month).name();
      String written = name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
      return full ? written : written.substring(0, SHORT_LENGTH);
    }
  }

  /** The month that letters name; null if none. */
  static @Nullable Name find(String letters) {
    return NAMES.get(plain(letters));
  }

  /** A text with every month name in English, without a full stop behind it. */
  static String inEnglish(String text) {
    return Words.PATTERN
        .matcher(text)
        .replaceAll(
            word -> {
              Name name = find(word.group(1));
              return name == null ? word.group() : name.english();
            });
  }

  /** Whether the English name of a month is in full when it takes so many letters. */
  static boolean isFull(int month, int letters) {
    return Month.of(month).name().length() == letters;
  }

  /** Whether it is a short one when it takes so many letters; May is both. */
  static boolean isShort(int month, int letters) {
    return letters == SHORT_LENGTH || !isFull(month, letters);
  }

  /** Letters in lower case without accents, whether these are letters of their own or not. */
  private static String plain(String letters) {
    StringBuilder plain = new StringBuilder();
    for (char letter : letters.toLowerCase(Locale.ROOT).toCharArray()) {
      int accented = ACCENTED.indexOf(letter);
      if (accented >= 0) {
        plain.append(UNACCENTED.charAt(accented));
      } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
        plain.append(letter);
      }
    }
    return plain.toString();
  }

  private static Map<String, Name> names() {
    Map<String, Name> names = new HashMap<>();
    for (String line : SHORT) {
      add(line, false, names);
    }
    for (String line : FULL) {
      add(line, true, names);
    }
    names.remove("-");
    return Collections.unmodifiableMap(names);
  }

  private static void add(String line, boolean full, Map<String, Name> names) {
    int month = 0;
    for (String name : line.split(" ", MONTHS)) {
      month++;
      names.put(name, new Name(month, full));
    }
  }
}
