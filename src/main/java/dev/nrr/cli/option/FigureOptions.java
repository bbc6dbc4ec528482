package dev.nrr.cli.option;

import dev.nrr.core.amount.AmountParser;
import dev.nrr.core.amount.CurrencyNames;
import dev.nrr.core.amount.DecimalMark;
import dev.nrr.input.shape.movements.FiguresInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Figures given by options. */
public final class FigureOptions {

  private static final List<Flag> AMOUNTS =
      List.of(Flags.STARTING, Flags.EXPANSION, Flags.CONTRACTION, Flags.CHURN);

  private final OptionValues arguments;
  private @Nullable String currency;

  public FigureOptions(OptionValues arguments) {
    this.arguments = arguments;
    this.currency = arguments.find(Flags.CURRENCY).orElse(null);
  }

  /** The figures, in one currency. */
  public FiguresInput toFigures() {
    if (!arguments.has(Flags.STARTING)) {
      throw new OptionException("figures need --starting");
    }
    List<BigDecimal> amounts = new ArrayList<>();
    for (Flag flag : AMOUNTS) {
      Optional<String> text = arguments.find(flag);
      amounts.add(text.isPresent() ? amount(flag, text.get()) : BigDecimal.ZERO);
    }
    Long starting = customers(Flags.STARTING_CUSTOMERS).orElse(null);
    Long churned = customers(Flags.CHURNED_CUSTOMERS).orElse(null);
    if (churned != null && starting == null) {
      throw new OptionException("--churned-customers needs --starting-customers");
    }
    return new FiguresInput(amounts, starting, churned, currency);
  }

  private BigDecimal amount(Flag flag, String text) {
    AmountParser parser = new AmountParser(DecimalMark.POINT);
    arguments.parse(flag, value -> InputOptions.parse(parser, value));
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

  private Optional<Long> customers(Flag flag) {
    return arguments.parse(flag, FigureOptions::count);
  }

  /**
   * A whole number.
   *
   * @throws IllegalArgumentException if the text is none
   */
  static Long count(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException("'" + text + "' is not a whole number");
    }
    return Long.valueOf(text);
  }
}
