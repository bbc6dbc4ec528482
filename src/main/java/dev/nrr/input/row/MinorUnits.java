package dev.nrr.input.row;

import dev.nrr.core.amount.CurrencyNames;
import dev.nrr.core.result.Notice;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Amounts in cents, or what else a currency has, brought to whole units: divided by 100, by 1000
 * where the currency has three decimals, and not at all where it has none, such as yen.
 */
final class MinorUnits {

  private static final int USUAL_DECIMALS = 2;

  private final InputRequest.Recurring asked;
  private final RowLayout slots;
  private final @Nullable String given;
  private final int currencySlot;
  private final Set<String> whole = new TreeSet<>();
  private boolean[] minor = {};
  private @Nullable String ofHeader;
  private long divided;

  MinorUnits(InputRequest request, RowLayout slots) {
    this.asked = request.recurring();
    this.slots = slots;
    this.given = request.columns().currency();
    this.currencySlot = slots.slot(Field.CURRENCY);
  }

  /** Learns of the columns of a source. */
  void moveTo(HeaderMatch match) {
    minor = new boolean[slots.fields().size()];
    ofHeader = match.currency();
    for (int slot = 0; slot < minor.length; slot++) {
      FieldSpec spec = slots.fields().get(slot);
      minor[slot] =
          spec.kind() == FieldSpec.Kind.AMOUNT
              && (asked.minorUnits() || asked.minorHeaders().contains(match.header(spec.field())));
    }
  }

  /**
   * Divides the amounts of a row.
   *
   * @param found the currency that amounts state; null for none
   * @return why that cannot be done, by the slot; null if it can
   */
  @Nullable String divide(RecordRow row, @Nullable String found) {
    if (!asked.isAnyMinor()) {
      return null;
    }
    String stated = currencySlot < 0 ? "" : row.text(currencySlot);
    String currency = stated;
    for (String other : new String[] {ofHeader, given, found}) {
      currency = currency.isEmpty() && other != null ? other : currency;
    }
    int decimals = decimals(CurrencyNames.of(currency));
    if (decimals < 0) {
      return "amounts in minor units of "
          + MessageText.quoted(currency)
          + ", which may be a currency with or without cents";
    }
    boolean any = false;
    for (int slot = 0; slot < minor.length; slot++) {
      if (minor[slot] && row.has(slot) && !row.amount(slot).isZero()) {
        BigDecimal amount = row.amount(slot).decimal();
        row.amount(slot).set(amount.movePointLeft(decimals));
        any = true;
      }
    }
    divided += any && decimals > 0 ? 1 : 0;
    if (any && decimals == 0) {
      whole.add(CurrencyNames.of(currency));
    }
    return null;
  }

  /** The decimals of a currency; two where it is not known, -1 where its sign leaves it open. */
  private static int decimals(String name) {
    String code = CurrencyNames.usual(name);
    try {
      int decimals = Math.max(0, Currency.getInstance(code).getDefaultFractionDigits());
      return decimals != USUAL_DECIMALS && !code.equals(name) ? -1 : decimals;
    } catch (IllegalArgumentException unknown) {
      return USUAL_DECIMALS;
    }
  }

  List<Notice> notices() {
    if (divided == 0 && whole.isEmpty()) {
      return List.of();
    }
    String why =
        asked.minorUnits()
            ? "as --minor-units says"
            : "by the header "
                + MessageText.quoted(String.join(", ", new TreeSet<>(asked.minorHeaders())));
    String but =
        whole.isEmpty() ? "" : "; " + String.join(", ", whole) + " has none and is as it stands";
    return List.of(
        new Notice(
            "minor-units",
            "amounts are cents or the like, " + why + ", and told in whole units" + but,
            divided));
  }
}
