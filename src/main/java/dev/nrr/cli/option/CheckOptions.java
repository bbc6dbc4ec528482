package dev.nrr.cli.option;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.check.Quantity;
import dev.nrr.core.check.Threshold;
import dev.nrr.core.check.Threshold.Bound;
import dev.nrr.core.check.Threshold.Demand;
import dev.nrr.core.check.Thresholds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a check holds the figures against, free of contradictions.
 *
 * @param demands every threshold that was set, those that fail before their twins that warn
 * @param baseline the file of an earlier result, to measure drops from; null for none
 * @param each whether every slice is held against the thresholds too
 */
public record CheckOptions(List<Demand> demands, @Nullable String baseline, boolean each) {

  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,20})?) ?%?");
  private static final Pattern POINTS = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,20})?)");

  /**
   * Reads the options.
   *
   * @param hasTotals whether control totals were given, which are enough for a check
   * @throws OptionException if one contradicts another, or there is nothing to check
   */
  public static CheckOptions parse(OptionValues values, boolean hasTotals) {
    List<Demand> demands = new ArrayList<>();
    for (Threshold threshold : Thresholds.ALL) {
      Optional<Demand> failure = demand(values, threshold, Flags.Checks.of(threshold), false);
      Optional<Demand> warning = demand(values, threshold, Flags.Checks.ofWarning(threshold), true);
      refuseLate(values, failure, warning);
      failure.ifPresent(demands::add);
      warning.ifPresent(demands::add);
    }
    String baseline = values.find(Flags.BASELINE).orElse(null);
    checkBaseline(demands, baseline != null);
    if (demands.isEmpty() && !hasTotals) {
      throw new OptionException("check needs a threshold, such as --min-nrr 100");
    }
    if (values.isTyped(Flags.EACH) && !values.has(Flags.BY)) {
      throw new OptionException("--each needs --by COLUMN, else there are no slices");
    }
    return new CheckOptions(demands, baseline, values.has(Flags.EACH));
  }

  /**
   * Percentages above 0 and below this are fractions of one by mistake, where least values are
   * asked for.
   */
  private static final Ratio LEAST = Ratio.ofPercent("2");

  private static Optional<Demand> demand(
      OptionValues values, Threshold threshold, Flag flag, boolean warning) {
    Optional<Demand> demand =
        values
            .parse(flag, text -> limit(threshold, text))
            .map(limit -> new Demand(threshold, limit, warning));
    demand
        .filter(Demand::isOutOfReach)
        .ifPresent(
            never -> {
              throw new OptionException(
                  flag.name()
                      + ": '"
                      + values.find(flag).orElseThrow()
                      + "' can never hold, expected 100 or less");
            });
    return demand;
  }

  private static Quantity limit(Threshold threshold, String text) {
    return switch (threshold.unit()) {
      case PERCENT -> new Quantity.Share(percent(threshold, text));
      case POINTS -> new Quantity.Points(number(POINTS, text, "a number of points, such as 2.5"));
      case CUSTOMERS -> new Quantity.Count(OptionText.count(text));
    };
  }

  private static Ratio percent(Threshold threshold, String text) {
    Ratio percent = number(PERCENT, text, "a percentage from 0 up, such as 110 or 92.5%");
    if (threshold.bound() == Bound.AT_LEAST) {
      refuseFraction(percent, text);
    }
    return percent;
  }

  /** Refuses what is a fraction of one by mistake: 0.95 is 0.95 %. */
  static void refuseFraction(Ratio percent, String text) {
    if (percent.compareTo(Ratio.ZERO) > 0 && percent.compareTo(LEAST) < 0) {
      String given = text.strip().replaceAll(" ?%$", "");
      BigDecimal meant = new BigDecimal(given).movePointRight(2).stripTrailingZeros();
      throw new IllegalArgumentException(
          given + " is " + given + " %" + "; did you mean " + meant.toPlainString() + "?");
    }
  }

  private static Ratio number(Pattern form, String text, String expected) {
    Matcher matcher = form.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not " + expected);
    }
    return Ratio.ofPercent(matcher.group(1));
  }

  private static void refuseLate(
      OptionValues values, Optional<Demand> failure, Optional<Demand> warning) {
    if (failure.isPresent() && warning.isPresent() && warning.get().isLaterThan(failure.get())) {
      Flag strict = Flags.Checks.of(failure.get().threshold());
      Flag late = Flags.Checks.ofWarning(failure.get().threshold());
      throw new OptionException(
          words(values, late)
              + " would warn only where "
              + words(values, strict)
              + " has failed already");
    }
  }

  private static String words(OptionValues values, Flag flag) {
    return flag.name() + " " + values.find(flag).orElseThrow();
  }

  private static void checkBaseline(List<Demand> demands, boolean given) {
    Optional<Demand> drop =
        demands.stream().filter(demand -> demand.threshold().needsBaseline()).findFirst();
    if (drop.isPresent() && !given) {
      throw new OptionException("--" + drop.get().threshold().name() + " needs --baseline FILE");
    }
    if (drop.isEmpty() && given) {
      throw new OptionException(
          "--baseline needs --max-nrr-drop or --max-grr-drop, else it is unused");
    }
  }
}
