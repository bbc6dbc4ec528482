package dev.nrr.input.row;

import dev.nrr.core.amount.CurrencyNames;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings every amount of a row to one currency, exactly. Its currency is the one that stands with
 * the amount, else the one of the row. A row without one, or of one without a rate, is refused.
 */
final class CurrencyConversion {

  private final ExchangeRates rates;
  private final RowLayout slots;
  private final Problems problems;
  private final @Nullable String[] ofSlot;
  private final Set<String> refused = new HashSet<>();
  private @Nullable String assumed;
  private @Nullable String ofRow;
  private long converted;

  CurrencyConversion(ExchangeRates rates, RowLayout slots, Problems problems) {
    this.rates = rates;
    this.slots = slots;
    this.problems = problems;
    this.ofSlot = new String[slots.size()];
  }

  String target() {
    return rates.target();
  }

  /** Rows that state no currency are in this one. */
  void assume(String currency) {
    assumed = rates.name(currency);
  }

  /** Begins a row. */
  void open() {
    ofRow = assumed;
    Arrays.fill(ofSlot, null);
  }

  /** A currency stands in a slot: of an amount, or for the row. */
  void observe(int slot, String currency) {
    String name = rates.name(currency);
    if (slots.isAmount(slot)) {
      ofSlot[slot] = name;
    } else {
      ofRow = name;
    }
  }

  /** Converts the amounts of a row whose cells could all be read. */
  void convert(RecordRow row) {
    boolean changed = false;
    for (int slot = 0; slot < slots.fields().size(); slot++) {
      if (slots.isAmount(slot) && !row.amount(slot).isZero()) {
        changed |= convert(row, slot);
      }
    }
    converted += changed ? 1 : 0;
  }

  private boolean convert(RecordRow row, int slot) {
    String currency = currency(row, slot);
    Optional<ExchangeRates.Rate> rate = rates.find(currency);
    if (rate.isEmpty()) {
      refuse(
          row,
          slot,
          currency.isEmpty()
              ? "no currency, expected one to find its rate"
              : "no rate of " + currency + " in " + rates.origin());
      return false;
    }
    row.amount(slot).multiplyBy(rate.get().units(), rate.get().scale());
    return !rate.get().equals(ExchangeRates.Rate.ONE);
  }

  private String currency(RecordRow row, int slot) {
    String own = ofSlot[slot];
    if (own == null || ofRow == null) {
      return Objects.requireNonNullElse(own == null ? ofRow : own, "");
    }
    String common = CurrencyNames.common(ofRow, own);
    if (common == null) {
      refuse(row, slot, "mixed currencies: " + own + " in a row of " + ofRow);
      return own;
    }
    return common;
  }

  /** Each message once, at its first line. */
  private void refuse(RecordRow row, int slot, String message) {
    if (refused.add(message)) {
      problems.refuse(problems.at(row.source(), row.line(), row.column(slot) + 1, message));
    }
  }

  /** Says how many rows were converted, if any were. */
  List<Notice> notices() {
    return converted == 0
        ? List.of()
        : List.of(
            new Notice(
                "converted",
                MessageText.count(converted, "row")
                    + " brought to "
                    + rates.target()
                    + " at the rates of "
                    + rates.origin(),
                converted));
  }
}
