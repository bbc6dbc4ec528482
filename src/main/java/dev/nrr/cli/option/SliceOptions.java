package dev.nrr.cli.option;

import dev.nrr.cli.option.OptionSource.Setting;
import dev.nrr.core.amount.Amount;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.RowFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options that say which rows count and how they are broken down. */
final class SliceOptions {

  private SliceOptions() {}

  /**
   * Reads the options.
   *
   * @param minStart the least starting revenue of a cohort customer; null for any above zero
   * @param customers whether every customer is to be told by itself
   * @throws OptionException if a column stands twice
   */
  static InputRequest.Slices parse(
      OptionValues values, @Nullable Amount minStart, boolean customers) {
    InputRequest.Types types =
        new InputRequest.Types(
            Set.copyOf(values.all(Flags.INCLUDE_TYPE)),
            Set.copyOf(values.all(Flags.EXCLUDE_TYPE)),
            meanings(values));
    return new InputRequest.Slices(
        where(values), breakdowns(values.all(Flags.BY)), minStart, types, customers);
  }

  private static List<RowFilter> where(OptionValues values) {
    Map<String, Set<String>> any = new LinkedHashMap<>();
    Map<String, Set<String>> none = new LinkedHashMap<>();
    for (Setting set : values.settings(Flags.WHERE)) {
      for (String text : set.values()) {
        int equals = operator(text, set.place());
        boolean isNot = text.charAt(equals - 1) == '!';
        String column = text.substring(0, isNot ? equals - 1 : equals).strip();
        String value = text.substring(equals + 1).strip();
        any.computeIfAbsent(column, header -> new HashSet<>());
        none.computeIfAbsent(column, header -> new HashSet<>());
        Set<String> same = Objects.requireNonNull((isNot ? none : any).get(column));
        Set<String> other = Objects.requireNonNull((isNot ? any : none).get(column));
        same.add(value);
        if (other.contains(value)) {
          throw new OptionException(
              set.place() + ": " + column + " cannot be and not be '" + value + "'");
        }
      }
    }
    List<RowFilter> filters = new ArrayList<>();
    for (Map.Entry<String, Set<String>> entry : any.entrySet()) {
      String column = entry.getKey();
      filters.add(
          new RowFilter(column, entry.getValue(), Objects.requireNonNull(none.get(column))));
    }
    return filters;
  }

  /** Where the sign of equality stands; nothing but {@code =} and {@code !=} is known. */
  private static int operator(String text, String place) {
    int equals = text.indexOf('=');
    String before = equals <= 0 ? "" : text.substring(0, equals).strip();
    boolean isPair =
        !before.isEmpty()
            && !before.equals("!")
            && "<>~=".indexOf(before.charAt(before.length() - 1)) < 0
            && !(equals + 1 < text.length() && "=~".indexOf(text.charAt(equals + 1)) >= 0);
    if (!isPair || (text.charAt(equals - 1) == ' ' && before.endsWith("!"))) {
      throw new OptionException(
          place
              + ": '"
              + text
              + "' is not COLUMN=VALUE or COLUMN!=VALUE, and nothing else is known");
    }
    return equals;
  }

  /** What words of the type column mean. */
  private static Map<String, String> meanings(OptionValues values) {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> pair : values.pairs(Flags.MAP_TYPE).entrySet()) {
      if (pair.getValue().size() > 1) {
        throw new OptionException("--map-type: " + pair.getKey() + " is given two types");
      }
      meanings.put(pair.getKey(), pair.getValue().get(0));
    }
    return meanings;
  }

  private static List<List<String>> breakdowns(List<String> texts) {
    List<List<String>> breakdowns = new ArrayList<>();
    for (String text : texts) {
      List<String> columns = new ArrayList<>();
      for (String column : text.split(",", -1)) {
        columns.add(column.strip());
      }
      if (breakdowns.contains(columns) || new HashSet<>(columns).size() < columns.size()) {
        throw new OptionException("--by: the same column twice: " + String.join(" ", texts));
      }
      breakdowns.add(columns);
    }
    return breakdowns;
  }
}
