package dev.nrr.input.inspect;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import dev.nrr.input.request.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Amounts of several currencies, by their column or by their own symbols. */
final class CurrencyCheck implements RowCheck {

  private final Map<String, Place> first = new LinkedHashMap<>();
  private final Map<String, Long> rows = new LinkedHashMap<>();

  @Override
  public void see(InspectedRow row) {
    String stated = row.text(Field.CURRENCY);
    if (!stated.isEmpty()) {
      note(stated, row);
      return;
    }
    for (String text : row.amountTexts()) {
      String named = row.currency(text);
      if (named != null) {
        note(named, row);
      }
    }
  }

  private void note(String currency, InspectedRow row) {
    first.putIfAbsent(currency, row.place());
    rows.merge(currency, 1L, Long::sum);
  }

  /** Every currency, in order of appearance. */
  List<String> currencies() {
    return List.copyOf(first.keySet());
  }

  @Override
  public Stream<InspectionFinding> findings() {
    if (first.size() < 2) {
      return Stream.empty();
    }
    String found =
        rows.entrySet().stream()
            .map(currency -> currency.getKey() + " (" + currency.getValue() + ")")
            .collect(Collectors.joining(", "));
    return Stream.of(
        new InspectionFinding(
            "currency",
            Severity.ERROR,
            "amounts of several currencies: " + found + " (--rates FILE makes them one)",
            first.size(),
            List.copyOf(first.values())));
  }
}
