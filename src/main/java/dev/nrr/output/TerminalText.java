package dev.nrr.output;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.report.model.Cell.Tone;
import dev.nrr.report.model.Picture.Bar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What only a terminal shows: tones as ANSI colours, ratios and changes as bars. */
final class TerminalText {

  private static final String RESET = "\u001b[0m";
  private static final String HEIGHTS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
  private static final int DIGITS = 10;
  private static final int LONGEST_BAR = 10;
  private static final Ratio POOR_BELOW = Ratio.ofPercent("80");

  private TerminalText() {}

  /** The text in the colour of its tone. */
  static String paint(Tone tone, String text) {
    return "\u001b[" + code(tone) + "m" + text + RESET;
  }

  private static int code(Tone tone) {
    return switch (tone) {
      case GOOD -> 32;
      case FAIR -> 33;
      case POOR -> 31;
      case STRONG -> 1;
      case FAINT -> 2;
    };
  }

  /**
   * One bar a ratio; a space where there is none. The lowest ratio has the lowest bar, the highest
   * the highest.
   */
  static String bars(List<Optional<Ratio>> ratios) {
    List<Ratio> known = ratios.stream().flatMap(Optional::stream).toList();
    if (known.isEmpty()) {
      return "";
    }
    Ratio lowest = Collections.min(known);
    BigDecimal range = Collections.max(known).minus(lowest).toFraction(DIGITS);
    StringBuilder bars = new StringBuilder();
    for (Optional<Ratio> ratio : ratios) {
      bars.append(ratio.map(r -> bar(r.minus(lowest).toFraction(DIGITS), range)).orElse(' '));
    }
    return bars.toString();
  }

  private static char bar(BigDecimal above, BigDecimal range) {
    if (range.signum() == 0) {
      return HEIGHTS.charAt(HEIGHTS.length() / 2);
    }
    BigDecimal height = above.multiply(BigDecimal.valueOf(HEIGHTS.length() - 1L));
    return HEIGHTS.charAt(height.divide(range, 0, RoundingMode.HALF_UP).intValueExact());
  }

  /** What a share of first revenue means: kept by less than four fifths, all but kept, or grown. */
  static Tone heat(Ratio ratio) {
    if (ratio.compareTo(POOR_BELOW) < 0) {
      return Tone.POOR;
    }
    return ratio.compareTo(Ratio.ONE) < 0 ? Tone.FAIR : Tone.GOOD;
  }

  /**
   * A bar for each change, the largest of full length: gains solid, losses shaded, with the sign
   * beside them in the table.
   */
  static List<String> changes(List<Bar> bars) {
    Amount largest = Amount.ZERO;
    for (Bar bar : bars) {
      Amount size = bar.change().abs();
      largest = size.compareTo(largest) > 0 ? size : largest;
    }
    List<String> drawn = new ArrayList<>();
    for (Bar bar : bars) {
      String block = bar.change().isNegative() ? "\u2592" : "\u2588";
      int length =
          largest.isZero()
              ? 0
              : Ratio.between(bar.change().abs(), largest)
                  .toFraction(DIGITS)
                  .multiply(BigDecimal.valueOf(LONGEST_BAR))
                  .setScale(0, RoundingMode.UP)
                  .intValueExact();
      drawn.add(block.repeat(length));
    }
    return drawn;
  }
}
