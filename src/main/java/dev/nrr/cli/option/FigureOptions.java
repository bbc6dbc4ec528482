package dev.nrr.cli.option;

import dev.nrr.core.amount.AmountParser;
import dev.nrr.core.amount.CurrencyNames;
import dev.nrr.core.amount.DecimalMark;
import dev.nrr.input.shape.movements.FiguresInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures given by options. */
final class FigureOptions {

  private static final List<Flag> AMOUNTS =
      List.of(Flags.STARTING, Flags.EXPANSION, Flags.CONTRACTION, Flags.CHURN);

  private final OptionValues values;
  private @Nullable String currency;

  private FigureOptions(OptionValues values) {
    this.values = values;
    this.currency = values.find(Flags.CURRENCY).orElse(null);
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
    List<BigDecimal> amounts = new ArrayList<>();
    for (Flag flag : AMOUNTS) {
      amounts.add(options.amount(flag));
    }
    Long starting = values.parse(Flags.STARTING_CUSTOMERS, OptionText::count).orElse(null);
    Long churned = values.parse(Flags.CHURNED_CUSTOMERS, OptionText::count).orElse(null);
    if (churned != null && starting == null) {
      throw new OptionException("--churned-customers needs --starting-customers");
    }
    return new FiguresInput(amounts, starting, churned, options.currency);
  }

  private BigDecimal amount(Flag flag) {
    String text = values.find(flag).orElse(null);
    if (text == null) {
      return BigDecimal.ZERO;
    }
    AmountParser parser = new AmountParser(DecimalMark.POINT);
    values.parse(flag, value -> OptionText.amount(parser, value));
    String found = parser.currency();
    if (found != null) {
      String common = currency == null ? found : CurrencyNames.common(currency, found);
      if (common == null) {
        throw new OptionException(
            flag.name() + ": mixed currencies: '" + text + "' is " + found + ", after " + currency);
      }
      currency = common;
    }
    return parser.decimal();
  }
}
