package dev.nrr.core.amount;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether two names of currencies, codes or signs, may mean one. Example: {@code $} and {@code USD}
 * may, {@code $} and {@code EUR} may not, {@code USD} and {@code CAD} may not.
 */
public final class CurrencyNames {

  /** Signs that several currencies share, the one that is mostly meant first. */
  private static final Map<String, List<String>> SHARED =
      Map.of(
          "$",
          List.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "ARS", "CLP", "COP", "TWD"),
          "\u00a5",
          List.of("JPY", "CNY"),
          "kr",
          List.of("SEK", "NOK", "DKK", "ISK"),
          "Rs",
          List.of("INR", "PKR", "LKR", "NPR", "MUR"));

  private CurrencyNames() {}

  /**
   * {@return a currency as it is compared: codes in capitals, signs that mean one currency as its
   * code}
   *
   * @param text what is written
   */
  public static String of(String text) {
    String name = text.strip();
    if (name.length() == 3 && name.chars().allMatch(CurrencyNames::isLetter)) {
      return name.toUpperCase(Locale.ROOT);
    }
    String known = AmountSymbols.currencyOf(name);
    return known == null ? name : known;
  }

  private static boolean isLetter(int c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /**
   * The name for both, which is the more telling one.
   *
   * @param one a name {@link #of} gave
   * @param other another
   * @return null if they are two currencies
   */
  public static @Nullable String common(String one, String other) {
    if (one.equals(other) || codes(other).contains(one)) {
      return one;
    }
    return codes(one).contains(other) ? other : null;
  }

  /**
   * {@return whether a sign may mean a code, but mostly means another: {@code $} beside {@code
   * CAD}}
   *
   * @param one a name {@link #of} gave
   * @param other another
   */
  public static boolean isUnusual(String one, String other) {
    return codes(one).indexOf(other) > 0 || codes(other).indexOf(one) > 0;
  }

  /**
   * {@return the code that a name mostly means: {@code USD} for {@code $}}
   *
   * @param name a name {@link #of} gave
   */
  public static String usual(String name) {
    List<String> codes = codes(name);
    return codes.isEmpty() ? name : codes.get(0);
  }

  private static List<String> codes(String sign) {
    return SHARED.getOrDefault(sign, List.of());
  }
}
