package dev.nrr.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Ratio;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TerminalTextTest {

  @Test
  void theLowestIsLowestAndTheHighestFull() {
    assertThat(bars("90", "95", "100")).isEqualTo("▁▅█");
    assertThat(bars("100", "99", "98", "97", "96", "95", "94", "93")).isEqualTo("█▇▆▅▄▃▂▁");
  }

  @Test
  void whatIsUndefinedIsAGap() {
    assertThat(bars("", "90", "", "100")).isEqualTo(" ▁ █");
  }

  @Test
  void equalRatiosStandHalfHigh() {
    assertThat(bars("90", "90")).isEqualTo("▅▅");
  }

  @Test
  void nothingIsDrawnWithoutARatio() {
    assertThat(bars("", "")).isEmpty();
  }

  private static String bars(String... percents) {
    List<Optional<Ratio>> ratios =
        Arrays.stream(percents)
            .map(text -> text.isEmpty() ? Optional.<Ratio>empty() : Optional.of(ratio(text)))
            .toList();
    return TerminalText.bars(ratios);
  }

  private static Ratio ratio(String percent) {
    return Ratio.ofPercent(percent);
  }
}
