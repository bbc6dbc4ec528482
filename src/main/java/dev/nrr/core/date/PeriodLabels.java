package dev.nrr.core.date;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The many ways quarters, half years and fiscal years are written: the year before or behind
 * ({@code 2024-Q3}, {@code Q3-24}, {@code 3Q24}, {@code H1'24}), with {@code FY} or without, and
 * named by both of its calendar years or by the one it ends in ({@code FY 2023-24}, {@code
 * FY2024}).
 */
final class PeriodLabels {

  private static final String YEAR = "(?:f[ '-]?)?[yn](?:[-/][yn])?";
  private static final Pattern YEAR_FIRST = Pattern.compile(YEAR + "[ /-]?[qh]n");
  private static final Pattern YEAR_LAST = Pattern.compile("(?:[qh]n|n[qh])(?: '|[ '/-])?" + YEAR);
  private static final Pattern YEAR_ONLY = Pattern.compile("f[ '-]?[yn](?:[-/][yn])?");

  /** Some of the many, for help. */
  static final List<String> EXAMPLES =
      List.of(
          "2024Q4",
          "2024-Q4",
          "Q4-24",
          "Q4 2024",
          "4Q24",
          "2024-H2",
          "H2'24",
          "FY24",
          "FY 2023-24",
          "FY24 Q4");

  private PeriodLabels() {}

  /** The layouts of a skeleton; none if no period is written so, two for {@code 24Q1, 1Q24}. */
  static List<DateLayout> of(String skeleton) {
    List<DateLayout> layouts = new ArrayList<>();
    if (YEAR_LAST.matcher(skeleton).matches()) {
      layouts.add(new DateLayout(skeleton, part(skeleton) + years(skeleton, 1)));
    }
    if (YEAR_FIRST.matcher(skeleton).matches()) {
      layouts.add(new DateLayout(skeleton, years(skeleton, 0) + part(skeleton)));
    }
    if (YEAR_ONLY.matcher(skeleton).matches()) {
      layouts.add(new DateLayout(skeleton, years(skeleton, 0)));
    }
    return layouts;
  }

  private static String part(String skeleton) {
    return skeleton.indexOf('h') >= 0 ? "H" : "Q";
  }

  /**
   * The fields of the years.
   *
   * @param before numbers that stand before them
   */
  private static String years(String skeleton, int before) {
    String numbers = skeleton.replaceAll("[^yn]", "");
    int after = before == 0 && !YEAR_ONLY.matcher(skeleton).matches() ? 1 : 0;
    String years = numbers.substring(before, numbers.length() - after);
    String first = years.charAt(0) == 'y' ? "y" : "z";
    return years.length() == 1 ? first : first + "Y";
  }
}
