package dev.nrr.cli.option;

import dev.nrr.core.amount.Amount;
import dev.nrr.input.request.InputRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options that say which rows count and how they are broken down. */
final class SliceOptions {

  private SliceOptions() {}

  /**
   * Reads the options.
   *
   * @param minStart the least starting revenue of a cohort customer; null for any above zero
   * @throws OptionException if a column stands twice
   */
  static InputRequest.Slices parse(OptionValues values, @Nullable Amount minStart) {
    Map<String, Set<String>> where = new LinkedHashMap<>();
    for (Map.Entry<String, List<String>> pair : values.pairs(Flags.WHERE).entrySet()) {
      where.put(pair.getKey(), Set.copyOf(pair.getValue()));
    }
    InputRequest.Types types =
        new InputRequest.Types(
            Set.copyOf(values.all(Flags.INCLUDE_TYPE)), Set.copyOf(values.all(Flags.EXCLUDE_TYPE)));
    return new InputRequest.Slices(where, breakdowns(values.all(Flags.BY)), minStart, types);
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
