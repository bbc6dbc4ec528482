package dev.nrr.core.check;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.check.Threshold.Bound;
import dev.nrr.core.result.Analysis;
import dev.nrr.core.result.Slice;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A figure somebody knows from elsewhere, which the input has to tie to exactly: starting and
 * ending revenue of the total, customers and data rows of the input.
 *
 * @param key as in {@code --expect KEY=VALUE}
 * @param title what is meant, for people
 * @param isMoney whether its value is money, else a count
 * @param actual what the input says
 */
public record ControlTotal(
    String key, String title, boolean isMoney, Function<Analysis, Actual> actual) {

  /** Every control total, in the order help shows them. */
  public static final List<ControlTotal> ALL =
      List.of(
          new ControlTotal(
              "starting",
              "Starting revenue",
              true,
              analysis -> money(analysis.total().bridge().starting())),
          new ControlTotal(
              "ending",
              "Ending revenue",
              true,
              analysis -> money(analysis.total().bridge().ending())),
          new ControlTotal("customers", "Customers of the input", false, ControlTotal::customers),
          new ControlTotal(
              "rows",
              "Data rows of the input",
              false,
              analysis -> new Actual.Known(new Quantity.Count(analysis.input().rows()))));

  private static Actual money(Amount amount) {
    return new Actual.Known(new Quantity.Money(amount));
  }

  private static Actual customers(Analysis analysis) {
    Long customers = analysis.input().customers();
    return customers == null
        ? new Actual.Unknown("the input has no customer column")
        : new Actual.Known(new Quantity.Count(customers));
  }

  /** The control total with a key. */
  public static Optional<ControlTotal> find(String key) {
    return ALL.stream().filter(total -> total.key().equals(key)).findFirst();
  }

  /** Whether the input ties to the value. */
  public Check check(Quantity expected, Analysis analysis) {
    Actual found = actual.apply(analysis);
    Quantity limit = found.find().filter(money -> isWrittenAs(money, expected)).orElse(expected);
    return new Check("expect-" + key, title, Bound.EXACTLY, limit, false, Slice.TOTAL, found);
  }

  /** Whether money whose decimals do not end is written as the money expected. */
  private static boolean isWrittenAs(Quantity found, Quantity expected) {
    return found instanceof Quantity.Money && found.toString().equals(expected.toString());
  }
}
