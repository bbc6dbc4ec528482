package dev.nrr.cli;

import dev.nrr.core.value.AmountParser;
import dev.nrr.core.value.CurrencyName;
import dev.nrr.core.value.DecimalMark;
import dev.nrr.input.shape.FiguresReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Figures given by options. */
final class FigureArguments {

  private static final List<Flag> AMOUNTS =
      List.of(Flags.STARTING, Flags.EXPANSION, Flags.CONTRACTION, Flags.CHURN);

  private final Arguments arguments;
  private @Nullable String currency;

  FigureArguments(Arguments arguments) {
    this.arguments = arguments;
    this.currency = arguments.find(Flags.CURRENCY).orElse(null);
  }

  /** The figures, in one currency. */
  FiguresReading toFigures() {
    if (!arguments.has(Flags.STARTING)) {
      throw new UsageError("figures need --starting");
    }
    List<BigDecimal> amounts = new ArrayList<>();
    for (Flag flag : AMOUNTS) {
      Optional<String> text = arguments.find(flag);
      amounts.add(text.isPresent() ? amount(flag, text.get()) : BigDecimal.ZERO);
    }
    Long starting = customers(Flags.STARTING_CUSTOMERS).orElse(null);
    Long churned = customers(Flags.CHURNED_CUSTOMERS).orElse(null);
    if (churned != null && starting == null) {
      throw new UsageError("--churned-customers needs --starting-customers");
    }
    return new FiguresReading(amounts, starting, churned, currency);
  }

  private BigDecimal amount(Flag flag, String text) {
    AmountParser parser = new AmountParser(DecimalMark.POINT);
    arguments.parse(flag, value -> InputArguments.parse(parser, value));
    String found = parser.currency();
    if (found != null) {
      String common = currency == null ? found : CurrencyName.common(currency, found);
      if (common == null) {
        throw new UsageError(
            flag.name() + ": mixed currencies: '" + text + "' is " + found + ", after " + currency);
      }
      currency = common;
    }
    return parser.decimal();
  }

  private Optional<Long> customers(Flag flag) {
    return arguments.parse(flag, FigureArguments::count);
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
