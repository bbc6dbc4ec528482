package dev.nrr.core.date;

import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * English month names, in full or cut to three letters ({@code Sept} too), in any case, on any
 * machine.
 */
final class MonthNames {

  private static final int SHORT = 3;
  private static final Map<String, Integer> NUMBERS = numbers();

  private MonthNames() {}

  /** The month's number, 1 to 12; 0 if these letters name none. */
  static int number(String letters) {
    return NUMBERS.getOrDefault(letters.toLowerCase(Locale.ROOT), 0);
  }

  /** Whether the name of a month is in full when it takes so many letters. */
  static boolean isFull(int month, int letters) {
    return Month.of(month).name().length() == letters;
  }

  /** Whether the name of a month is a short one when it takes so many letters; May is both. */
  static boolean isShort(int month, int letters) {
    return letters == SHORT || !isFull(month, letters);
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      numbers.put(name, month.getValue());
      numbers.put(name.substring(0, SHORT), month.getValue());
    }
    numbers.put("sept", Month.SEPTEMBER.getValue());
    return Map.copyOf(numbers);
  }
}
