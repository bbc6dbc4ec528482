package dev.nrr.cli.option;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.check.Quantity;
import dev.nrr.core.check.Threshold;
import dev.nrr.core.check.Threshold.Demand;
import dev.nrr.core.check.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The thresholds that were set, free of contradictions. */
public final class CheckOptions {

  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,20})?) ?%?");
  private static final Pattern POINTS = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,20})?)");

  private final OptionValues arguments;

  public CheckOptions(OptionValues arguments) {
    this.arguments = arguments;
  }

  /** Every threshold that was set, those that fail before their twins that warn. */
  public List<Demand> demands() {
    List<Demand> demands = new ArrayList<>();
    for (Threshold threshold : Thresholds.ALL) {
      Optional<Demand> failure = demand(threshold, CheckFlags.of(threshold), false);
      Optional<Demand> warning = demand(threshold, CheckFlags.ofWarning(threshold), true);
      refuseLate(failure, warning);
      failure.ifPresent(demands::add);
      warning.ifPresent(demands::add);
    }
    checkBaseline(demands);
    return demands;
  }

  private Optional<Demand> demand(Threshold threshold, Flag flag, boolean warning) {
    Optional<Demand> demand =
        arguments
            .parse(flag, text -> limit(threshold, text))
            .map(limit -> new Demand(threshold, limit, warning));
    demand
        .filter(Demand::isOutOfReach)
        .ifPresent(
            never -> {
              throw new OptionException(
                  flag.name()
                      + ": '"
                      + arguments.find(flag).orElseThrow()
                      + "' can never hold, expected 100 or less");
            });
    return demand;
  }

  private static Quantity limit(Threshold threshold, String text) {
    return switch (threshold.unit()) {
      case PERCENT ->
          new Quantity.Share(number(PERCENT, text, "a percentage from 0 up, such as 110 or 92.5%"));
      case POINTS -> new Quantity.Points(number(POINTS, text, "a number of points, such as 2.5"));
      case CUSTOMERS -> new Quantity.Count(FigureOptions.count(text));
    };
  }

  private static Ratio number(Pattern form, String text, String expected) {
    Matcher matcher = form.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + text + "' is not " + expected);
    }
    return Ratio.ofPercent(matcher.group(1));
  }

  private void refuseLate(Optional<Demand> failure, Optional<Demand> warning) {
    if (failure.isPresent() && warning.isPresent() && warning.get().isLaterThan(failure.get())) {
      Flag strict = CheckFlags.of(failure.get().threshold());
      Flag late = CheckFlags.ofWarning(failure.get().threshold());
      throw new OptionException(
          words(late) + " would warn only where " + words(strict) + " has failed already");
    }
  }

  private String words(Flag flag) {
    return flag.name() + " " + arguments.find(flag).orElseThrow();
  }

  private void checkBaseline(List<Demand> demands) {
    Optional<Demand> drop =
        demands.stream().filter(demand -> demand.threshold().needsBaseline()).findFirst();
    boolean given = arguments.has(CheckFlags.BASELINE);
    if (drop.isPresent() && !given) {
      throw new OptionException("--" + drop.get().threshold().name() + " needs --baseline FILE");
    }
    if (drop.isEmpty() && given) {
      throw new OptionException(
          "--baseline needs --max-nrr-drop or --max-grr-drop, else it is unused");
    }
  }
}
