package dev.nrr.input.table;

import dev.nrr.input.Problem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the one currency of an input, and refuses a second one. */
final class CurrencyWatch {

  private static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD");

  private final Problems problems;
  private @Nullable String currency;
  private long line;
  private boolean mixed;

  CurrencyWatch(Problems problems, @Nullable String given) {
    this.problems = problems;
    this.currency = given;
  }

  /** An amount in this currency stands here. */
  void see(String found, int source, long foundLine, int column) {
    if (currency == null || currency.equals(found)) {
      currency = found;
      line = line == 0 ? foundLine : line;
    } else if (currency.equals("$") && DOLLARS.contains(found)) {
      currency = found;
    } else if (!(found.equals("$") && DOLLARS.contains(currency)) && !mixed) {
      mixed = true;
      problems.refuse(mixture(found, source, foundLine, column));
    }
  }

  private Problem mixture(String found, int source, long foundLine, int column) {
    String other = line == 0 ? currency + " given" : currency + " on line " + line;
    return problems.at(
        source, foundLine, column, "mixed currencies: " + found + ", after " + other);
  }

  @Nullable String currency() {
    return currency;
  }
}
