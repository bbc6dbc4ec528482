package dev.nrr.cli.option;

import dev.nrr.cli.option.OptionSource.Setting;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.check.Quantity;
import dev.nrr.core.check.Threshold;
import dev.nrr.core.check.Threshold.Bound;
import dev.nrr.core.check.Threshold.Demand;
import dev.nrr.core.check.Thresholds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a check holds the figures against, free of contradictions.
 *
 * @param demands every threshold of the whole, those that fail before their twins that warn
 * @param ofSlices every threshold of a slice
 * @param baseline the file of an earlier result, to measure drops from; null for none
 * @param each whether every slice is held against the thresholds too
 */
public record CheckOptions(
    List<Demand> demands, List<OfSlice> ofSlices, @Nullable String baseline, boolean each) {

  /**
   * A threshold of a slice.
   *
   * @param slice its name, as it was typed: {@code SMB}, {@code segment=SMB}; empty for the whole
   * @param place where it was set
   * @param text as it was typed there
   */
  public record OfSlice(String slice, String place, String text, Demand demand) {}

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
    List<OfSlice> ofSlices = new ArrayList<>();
    for (Threshold threshold : Thresholds.ALL) {
      Map<String, OfSlice> failures = demands(values, threshold, Flags.Checks.of(threshold), false);
      Map<String, OfSlice> warnings =
          demands(values, threshold, Flags.Checks.ofWarning(threshold), true);
      for (Map.Entry<String, OfSlice> warning : warnings.entrySet()) {
        refuseLate(failures.get(warning.getKey()), warning.getValue());
      }
      for (Map<String, OfSlice> found : List.of(failures, warnings)) {
        for (OfSlice one : found.values()) {
          if (one.slice().isEmpty()) {
            demands.add(one.demand());
          } else {
            ofSlices.add(one);
          }
        }
      }
    }
    String baseline = values.find(Flags.BASELINE).orElse(null);
    List<Demand> all = new ArrayList<>(demands);
    ofSlices.forEach(one -> all.add(one.demand()));
    checkBaseline(all, baseline != null);
    if (all.isEmpty() && !hasTotals) {
      throw new OptionException("check needs a threshold, such as --min-nrr 100");
    }
    if (values.isTyped(Flags.EACH) && !values.has(Flags.BY)) {
      throw new OptionException("--each needs --by COLUMN, else there are no slices");
    }
    if (!ofSlices.isEmpty() && !values.has(Flags.BY)) {
      OfSlice first = ofSlices.get(0);
      throw new OptionException(
          first.place() + ": '" + first.slice() + "' is a slice, which needs --by COLUMN");
    }
    return new CheckOptions(demands, ofSlices, baseline, values.has(Flags.EACH));
  }

  /**
   * Percentages above 0 and below this are fractions of one by mistake, where least values are
   * asked for.
   */
  private static final Ratio LEAST = Ratio.ofPercent("2");

  /** The demands of an option by slice, empty for the whole; of two places the stronger counts. */
  private static Map<String, OfSlice> demands(
      OptionValues values, Threshold threshold, Flag flag, boolean warning) {
    Map<String, OfSlice> demands = new LinkedHashMap<>();
    for (Setting set : values.everySetting(flag)) {
      Map<String, String> here = new LinkedHashMap<>();
      for (String text : set.values()) {
        int equals = text.lastIndexOf('=');
        String slice = equals <= 0 ? "" : text.substring(0, equals).strip();
        String other = here.put(slice, text);
        if (other != null) {
          throw new OptionException(set.place() + " is given twice: " + other + " and " + text);
        }
        demands.computeIfAbsent(
            slice,
            name ->
                new OfSlice(name, set.place(), text, demand(threshold, flag, set, text, warning)));
      }
    }
    return demands;
  }

  private static Demand demand(
      Threshold threshold, Flag flag, Setting set, String text, boolean warning) {
    int equals = text.lastIndexOf('=');
    String number = equals <= 0 ? text : text.substring(equals + 1).strip();
    Demand demand =
        new Demand(
            threshold,
            OptionValues.parse(flag, set, number, given -> limit(threshold, given)),
            warning);
    if (demand.isOutOfReach()) {
      throw new OptionException(
          flag.name() + ": '" + text + "' can never hold, expected 100 or less");
    }
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

  private static String words(OfSlice set) {
    Threshold threshold = set.demand().threshold();
    Flag flag =
        set.demand().warning() ? Flags.Checks.ofWarning(threshold) : Flags.Checks.of(threshold);
    return flag.name() + " " + set.text();
  }

  private static void refuseLate(@Nullable OfSlice failure, OfSlice warning) {
    if (failure != null && warning.demand().isLaterThan(failure.demand())) {
      throw new OptionException(
          words(warning) + " would warn only where " + words(failure) + " has failed already");
    }
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
