package dev.nrr.cli.option;

import dev.nrr.cli.option.Flag.Group;
import dev.nrr.core.check.ControlTotal;
import dev.nrr.core.check.Threshold;
import dev.nrr.core.check.Thresholds;
import dev.nrr.output.ReportFormat;
import dev.nrr.output.ReportFormats;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The options of {@code check} alone; those of thresholds follow {@link Thresholds#ALL}. */
public final class CheckFlags {

  public static final Flag BASELINE =
      Flag.of(
          Group.CHECKS,
          "--baseline",
          "FILE",
          "an earlier --format json of calc or check, to measure drops from");
  public static final Flag EACH =
      Flag.of(Group.CHECKS, "--each", "", "hold every slice of --by against the thresholds too");
  public static final Flag FORMAT =
      Flag.of(
          Group.OUTPUT,
          "-f",
          "--format",
          "FORMAT",
          formats().collect(Collectors.joining(", ")) + " (default: text)");

  private CheckFlags() {}

  private static Stream<String> formats() {
    return Stream.concat(ReportFormats.ALL.stream(), ReportFormats.OF_CHECKS.stream())
        .map(ReportFormat::name);
  }

  /** Every option of checks, thresholds first, each beside its twin that only warns. */
  public static List<Flag> all() {
    List<Flag> flags = new ArrayList<>();
    for (Threshold threshold : Thresholds.ALL) {
      flags.add(of(threshold));
      flags.add(ofWarning(threshold));
    }
    flags.addAll(List.of(BASELINE, EACH));
    return flags;
  }

  /** The option that fails where the threshold is missed. */
  static Flag of(Threshold threshold) {
    return flag(threshold, "--" + threshold.name(), "fail");
  }

  /** The option that only reports it. */
  static Flag ofWarning(Threshold threshold) {
    return flag(threshold, "--" + Threshold.WARN + threshold.name(), "warn");
  }

  private static Flag flag(Threshold threshold, String name, String verb) {
    String side =
        switch (threshold.bound()) {
          case AT_LEAST -> " below";
          case AT_MOST -> " above";
          case EXACTLY -> " unless";
        };
    return Flag.of(
        Group.CHECKS, name, parameter(threshold), verb + side + " it: " + title(threshold));
  }

  private static String title(Threshold threshold) {
    String title = threshold.title();
    boolean isTerm = Character.isUpperCase(title.charAt(1));
    return isTerm ? title : Character.toLowerCase(title.charAt(0)) + title.substring(1);
  }

  private static String parameter(Threshold threshold) {
    return switch (threshold.unit()) {
      case PERCENT -> "PERCENT";
      case POINTS -> "POINTS";
      case CUSTOMERS -> "N";
    };
  }

  /** The keys of {@code --expect}. */
  static String keys() {
    return ControlTotal.ALL.stream().map(ControlTotal::key).collect(Collectors.joining(", "));
  }
}
