package dev.nrr.cli.option;

import dev.nrr.core.amount.WholeNumber;
import dev.nrr.report.CohortsReport.Measure;
import dev.nrr.report.CohortsReport.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The options that say which part of the triangle of cohorts is shown. */
public final class CohortsOptions {

  private static final int OLDEST = 9_999;

  private CohortsOptions() {}

  /** Which ratio and which ages. */
  public static View parse(OptionValues values) {
    return new View(
        measure(values.word(Flags.METRIC)),
        values.has(Flags.AGES) ? values.parse(Flags.AGES, CohortsOptions::ages) : List.of());
  }

  private static @Nullable Measure measure(String word) {
    for (Measure measure : Measure.values()) {
      if (measure.name().toLowerCase(Locale.ROOT).equals(word)) {
        return measure;
      }
    }
    return null;
  }

  private static List<Integer> ages(String text) {
    TreeSet<Integer> ages = new TreeSet<>();
    for (String part : text.split(",", -1)) {
      long age = WholeNumber.parse(part.strip());
      if (age < 0 || age > OLDEST) {
        throw new IllegalArgumentException(
            "'" + text + "' is not whole numbers with commas between, such as 0,3,6,12");
      }
      ages.add((int) age);
    }
    return new ArrayList<>(ages);
  }

  /**
   * Refuses to show nothing.
   *
   * @param reached every age there is, from young to old
   * @throws OptionException if ages are asked for and no cohort has reached one of them
   */
  public static void requireReached(View view, List<Integer> reached) {
    if (!view.ages().isEmpty() && view.ages().stream().noneMatch(reached::contains)) {
      throw new OptionException(
          "--ages: no cohort is that old; there are 0 to " + reached.get(reached.size() - 1));
    }
  }
}
