package dev.nrr.output;

import dev.nrr.core.amount.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Ratios as one line of bars, the lowest the least high of them, the highest the highest. */
final class TerminalText {

  private static final String HEIGHTS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
  private static final int DIGITS = 10;

  private TerminalText() {}

  /** One bar a ratio; a space where there is none. */
  static String of(List<Optional<Ratio>> ratios) {
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
}
