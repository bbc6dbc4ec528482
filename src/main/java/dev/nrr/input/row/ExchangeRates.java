package dev.nrr.input.row;

import dev.nrr.core.amount.CurrencyNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one unit of each currency is in one other, for all dates alike.
 *
 * @param target the currency that amounts are brought to
 * @param rates by currency; the target's own is 1
 * @param origin where they are from, in words: the file, and its date if it has several
 */
public record ExchangeRates(String target, Map<String, Rate> rates, String origin) {

  /**
   * A rate of {@code units / 10^scale}.
   *
   * @param units above 0
   */
  public record Rate(long units, int scale) {

    /** A currency in itself. */
    public static final Rate ONE = new Rate(1, 0);
  }

  public ExchangeRates {
    rates = Map.copyOf(rates);
  }

  /** A currency as these rates name it, where they do but for case. */
  String name(String currency) {
    String upper = CurrencyNames.of(currency).toUpperCase(Locale.ROOT);
    return rates.containsKey(upper) ? upper : currency;
  }

  /**
   * The rate of a currency, by its code or by a sign that only one of them can mean; one that
   * mostly means the target means it.
   */
  Optional<Rate> find(String currency) {
    List<Rate> found =
        rates.containsKey(currency)
            ? List.of(rates.get(currency))
            : rates.entrySet().stream()
                .filter(entry -> CurrencyNames.common(entry.getKey(), currency) != null)
                .map(Map.Entry::getValue)
                .toList();
    if (found.size() > 1 && CurrencyNames.usual(currency).equals(target)) {
      return Optional.of(Rate.ONE);
    }
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
