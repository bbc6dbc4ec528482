package dev.nrr.cli.option;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.AmountParser;
import dev.nrr.core.amount.CurrencyNames;
import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.input.shape.movements.FiguresInput;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Figures given by options. */
final class FigureOptions {

  private final OptionValues values;
  private @Nullable String currency;

  private FigureOptions(OptionValues values) {
    this.values = values;
    this.currency =
        values.has(Flags.CURRENCY)
            ? CurrencyNames.of(values.find(Flags.CURRENCY).orElseThrow())
            : null;
  }

  /**
   * Reads the options: amounts of one currency, and numbers of customers.
   *
   * @throws OptionException if one is missing, cannot be read or contradicts another
   */
  static FiguresInput parse(OptionValues values) {
    if (!values.has(Flags.STARTING)) {
      throw new OptionException("figures need --starting");
    }
    FigureOptions options = new FigureOptions(values);
    RevenueBridge bridge =
        new RevenueBridge(
            options.amount(Flags.STARTING),
            options.amount(Flags.EXPANSION),
            options.amount(Flags.CONTRACTION),
            options.amount(Flags.CHURN));
    Long starting = options.count(Flags.STARTING_CUSTOMERS);
    Long churned = options.count(Flags.CHURNED_CUSTOMERS);
    if (churned != null && starting == null) {
      throw new OptionException("--churned-customers needs --starting-customers");
    }
    return new FiguresInput(bridge, starting, churned, options.currency);
  }

  /** An amount; no lambda, since a start with figures has no other. */
  private record Money(AmountParser parser) implements Function<String, Amount> {

    @Override
    public Amount apply(String text) {
      return OptionText.amount(parser, text);
    }
  }

  /** A number of customers. */
  private record Count() implements Function<String, Long> {

    @Override
    public Long apply(String text) {
      return OptionText.count(text);
    }
  }

  private Amount amount(Flag flag) {
    AmountParser parser = new AmountParser(DecimalMark.POINT);
    Amount amount = values.has(flag) ? values.parse(flag, new Money(parser)) : null;
    if (amount == null) {
      return Amount.ZERO;
    }
    String found = parser.currency();
    if (found != null) {
      String common = currency == null ? found : CurrencyNames.common(currency, found);
      if (common == null) {
        throw new OptionException(
            flag.name()
                + ": mixed currencies: '"
                + values.find(flag).orElseThrow()
                + "' is "
                + found
                + ", after "
                + currency);
      }
      currency = common;
    }
    return amount;
  }

  /** How many customers an option says; null where it is not given. */
  private @Nullable Long count(Flag flag) {
    return values.has(flag) ? values.parse(flag, new Count()) : null;
  }
}
