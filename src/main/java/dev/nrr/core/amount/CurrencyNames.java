package dev.nrr.core.amount;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether two names of currencies, codes or signs, may mean one. Example: {@code $} and {@code USD}
 * may, {@code $} and {@code EUR} may not, {@code USD} and {@code CAD} may not.
 */
public final class CurrencyNames {

  private static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD");

  private CurrencyNames() {}

  /**
   * The name for both, which is the more telling one.
   *
   * @return null if they are two currencies
   */
  public static @Nullable String common(String one, String other) {
    if (one.equals(other) || (other.equals("$") && DOLLARS.contains(one))) {
      return one;
    }
    return one.equals("$") && DOLLARS.contains(other) ? other : null;
  }
}
