package dev.nrr.cli.option;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.amount.WholeNumber;
import dev.nrr.core.date.Grain;
import dev.nrr.core.plan.Target.Goal;
import dev.nrr.input.request.Suggestion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a plan asks, free of contradictions.
 *
 * @param changes of the levers, in the order of the bridge
 * @param targets ratios that are wanted
 * @param years how far the base is carried on; 0 for not at all
 * @param newShare new business of a year over what is retained in it
 * @param base what is carried on; null for what is paid at the window's end
 * @param period what figures are over; null where it was not said
 * @param withoutYears the command without the years, where it is the command that asks for them
 */
public record PlanOptions(
    List<PlanChange> changes,
    Map<Goal, Ratio> targets,
    int years,
    Ratio newShare,
    @Nullable Amount base,
    @Nullable Grain period,
    List<Suggestion> withoutYears) {

  private static final int MOST_YEARS = 50;
  private static final Ratio LEAST_TARGET = Ratio.ofPercent("2");
  private static final Ratio MOST_PERCENT = Ratio.ofPercent("1000");
  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,20})?)( ?%)?");

  /**
   * Reads the options.
   *
   * @throws OptionException if one cannot be read, or contradicts another
   */
  public static PlanOptions parse(OptionValues values) {
    Map<Goal, Ratio> targets = new EnumMap<>(Goal.class);
    read(values, Flags.Plans.TARGET_NRR, PlanOptions::nrr, "110", "an NRR of 110 %")
        .ifPresent(ratio -> targets.put(Goal.NRR, ratio));
    read(values, Flags.Plans.TARGET_GRR, PlanOptions::grr, "90", "a GRR of 90 %")
        .ifPresent(ratio -> targets.put(Goal.GRR, ratio));
    int years = read(values, Flags.Plans.YEARS, PlanOptions::years, "3", "three years").orElse(0);
    Ratio newShare =
        read(values, Flags.Plans.NEW, PlanOptions::share, "20%", "a fifth of what is retained")
            .orElse(Ratio.ZERO);
    Amount base =
        read(values, Flags.Plans.BASE, OptionText::amount, "1M", "a base of one million")
            .orElse(null);
    for (Flag flag : List.of(Flags.Plans.NEW, Flags.Plans.BASE)) {
      if (years == 0 && values.isTyped(flag)) {
        throw new OptionException(
            flag.name() + " is about the years that --years carries the base on",
            List.of(Suggestion.of("three years", Flags.Plans.YEARS.name(), "3")));
      }
    }
    return new PlanOptions(
        PlanChange.parse(values),
        targets,
        years,
        newShare,
        base,
        values.has(Flags.Plans.PERIOD) ? period(values.word(Flags.Plans.PERIOD)) : null,
        withoutYears(values));
  }

  private static List<Suggestion> withoutYears(OptionValues values) {
    if (!values.isTyped(Flags.Plans.YEARS)) {
      return List.of();
    }
    Suggestion way = Suggestion.of("without the years");
    for (Flag flag : List.of(Flags.Plans.YEARS, Flags.Plans.NEW, Flags.Plans.BASE)) {
      if (values.isTyped(flag)) {
        way = way.inPlaceOf(flag.name(), values.find(flag).orElseThrow());
      }
    }
    return List.of(way);
  }

  /** The options without changes of figures, which every other reader takes for figures. */
  public static OptionValues withoutChanges(OptionValues values) {
    return values.withoutChanges();
  }

  /** The flags of {@code --period}, for messages. */
  public static String periodFlag() {
    return Flags.Plans.PERIOD.name();
  }

  private static Grain period(String word) {
    return switch (word) {
      case "month" -> Grain.MONTH;
      case "quarter" -> Grain.QUARTER;
      default -> Grain.YEAR;
    };
  }

  /** What an option says; where it cannot be read, with a line that can. */
  private static <T> Optional<T> read(
      OptionValues values, Flag flag, Function<String, T> reader, String instead, String meaning) {
    try {
      return values.has(flag) ? Optional.of(values.parse(flag, reader)) : Optional.empty();
    } catch (OptionException problem) {
      if (!values.isTyped(flag)) {
        throw problem;
      }
      throw new OptionException(
          problem.message(),
          List.of(
              Suggestion.of(meaning, flag.name(), instead)
                  .inPlaceOf(flag.name(), values.find(flag).orElseThrow())));
    }
  }

  private static Ratio nrr(String text) {
    return target(text, MOST_PERCENT);
  }

  private static Ratio grr(String text) {
    return target(text, Ratio.ONE);
  }

  private static Ratio target(String text, Ratio most) {
    Ratio target = percent(text);
    CheckOptions.refuseFraction(target, text);
    if (target.compareTo(LEAST_TARGET) < 0 || target.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "'" + text + "' is not from 2 to " + words(most) + " percent, such as 90 or 92.5%");
    }
    return target;
  }

  /** A share of new business: below 1 it needs its sign, since 0.2 may be meant as 20 %. */
  private static Ratio share(String text) {
    Ratio share = percent(text);
    boolean isDoubtful =
        !text.strip().endsWith("%")
            && share.compareTo(Ratio.ZERO) > 0
            && share.compareTo(Ratio.ofPercent("1")) < 0;
    if (isDoubtful || share.compareTo(MOST_PERCENT) > 0) {
      throw new IllegalArgumentException(
          "'" + text + "' is not from 0% to 1000%, such as 20%; below 1 with its % sign");
    }
    return share;
  }

  private static String words(Ratio ratio) {
    return ratio.toPercent(0).toPlainString();
  }

  static Ratio percent(String text) {
    Matcher matcher = PERCENT.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a percentage, such as 20%");
    }
    return Ratio.ofPercent(matcher.group(1));
  }

  private static Integer years(String text) {
    long years = WholeNumber.parse(text);
    if (years < 1 || years > MOST_YEARS) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a whole number of years from 1 to " + MOST_YEARS);
    }
    return (int) years;
  }
}
