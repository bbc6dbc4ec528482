package dev.nrr.input.survey;

import dev.nrr.input.survey.ColumnRole.Remedy;
import dev.nrr.input.survey.ColumnRole.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * CSV that this program wrote, read again: what would give other figures than those it states is
 * refused, such as slices beside their total.
 */
public final class OwnOutput {

  private static final String SLICE = "slice.";
  private static final String SEPARATE = "separate.";

  /** Of so many companies there is a line to try each. */
  private static final int MOST = 3;

  private static final Set<String> OF_STEPS = Set.of("chained", "average");

  private OwnOutput() {}

  /** Whether a table is one: every output with amounts has these columns of its rule. */
  static boolean is(TableColumns table) {
    return table.headers().contains("rule.customer") && table.headers().contains("rule.currency");
  }

  /** The columns that say by which rule the figures of a table of this program were computed. */
  public static int[] rules(List<String> headers) {
    return headers.contains("rule.customer")
        ? IntStream.range(0, headers.size())
            .filter(column -> headers.get(column).startsWith("rule."))
            .toArray()
        : new int[0];
  }

  /** What a column does that is not used; null where nothing is to be said of it. */
  static @Nullable ColumnRole role(String header, ColumnFacts facts, TableColumns table) {
    if (!is(table)) {
      return null;
    }
    if (header.startsWith(SLICE) && facts.filled() > 0 && !isChosen(table)) {
      return telling(
          header,
          "has slices beside the total of all",
          List.of(new Remedy(List.of("--where", header + "="), "only the total")));
    }
    if (header.startsWith(SEPARATE) && facts.filled() > 0) {
      return telling(header, "tells companies apart that have no total", companies(header, facts));
    }
    if (header.equals("rule.method") && hasAny(facts, OF_STEPS)) {
      return telling(
          header, "is of steps: the ratios are not those of the amounts beside them", List.of());
    }
    if (header.equals("rule.reactivation") && hasAny(facts, Set.of("gain"))) {
      return telling(
          header,
          "says that reactivation counted in net retention",
          List.of(
              new Remedy(
                  List.of("--ignore", header, "--reactivation", "gain"),
                  "reactivation counts in net retention"),
              new Remedy(List.of("--ignore", header), "reactivation stands beside it")));
    }
    if (header.equals("nrr_without")) {
      return telling(
          header,
          "is of the largest movers, not of all customers",
          List.of(new Remedy(List.of("--ignore", header), "these customers are all there are")));
    }
    return header.startsWith("rule.")
        ? new ColumnRole(header, Role.ATTRIBUTE, "is the rule of these figures", null, List.of())
        : null;
  }

  /** Slices asked for beside their total; null where a total is left out. */
  static @Nullable ColumnRole sliced(String header, TableColumns table) {
    return is(table) && header.startsWith(SLICE) && !isChosen(table)
        ? telling(
            header,
            "has slices beside the total of all",
            List.of(new Remedy(List.of("--where", header + "!="), "only the slices")))
        : null;
  }

  /** The first companies, each alone. */
  private static List<Remedy> companies(String header, ColumnFacts facts) {
    List<Remedy> remedies = new ArrayList<>();
    for (DistinctTexts.Entry entry : facts.texts().list()) {
      if (remedies.size() < MOST) {
        remedies.add(
            new Remedy(List.of("--where", header + "=" + entry.text()), entry.text() + " alone"));
      }
    }
    return remedies;
  }

  private static ColumnRole telling(String header, String reason, List<Remedy> remedies) {
    return new ColumnRole(header, Role.TELLING, reason, null, remedies);
  }

  private static boolean isChosen(TableColumns table) {
    for (int column : table.filters()) {
      if (table.headers().get(column).startsWith(SLICE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAny(ColumnFacts facts, Set<String> words) {
    for (DistinctTexts.Entry entry : facts.texts().list()) {
      if (words.contains(entry.text())) {
        return true;
      }
    }
    return facts.texts().isFull();
  }
}
