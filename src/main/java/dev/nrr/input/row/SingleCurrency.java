package dev.nrr.input.row;

import dev.nrr.core.amount.CurrencyNames;
import dev.nrr.input.request.Problem;
import dev.nrr.input.request.Problems;
import org.jspecify.annotations.Nullable;

/** Holds the one currency of an input, and refuses a second one. */
public final class SingleCurrency {

  private final Problems problems;
  private @Nullable String currency;
  private long line;
  private boolean mixed;

  public SingleCurrency(Problems problems, @Nullable String given) {
    this.problems = problems;
    this.currency = given;
  }

  /** An amount in this currency stands here. */
  public void observe(String found, int source, long foundLine, int column) {
    String common = currency == null ? found : CurrencyNames.common(currency, found);
    if (common != null) {
      currency = common;
      line = line == 0 ? foundLine : line;
    } else if (!mixed) {
      mixed = true;
      problems.refuse(mixture(found, source, foundLine, column));
    }
  }

  private Problem mixture(String found, int source, long foundLine, int column) {
    String other = line == 0 ? currency + " given" : currency + " on line " + line;
    return problems.at(
        source, foundLine, column, "mixed currencies: " + found + ", after " + other);
  }

  /** Adds what was observed in another part of the input. */
  void mergeFrom(SingleCurrency other) {
    if (other.currency != null) {
      observe(other.currency, 0, other.line, 0);
    }
  }

  @Nullable String currency() {
    return currency;
  }
}
