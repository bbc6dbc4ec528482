package dev.nrr.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.result.Concentration.LargestExpander;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcentrationTest {

  private static LargestExpander expander(String expansion, String total) {
    return new LargestExpander("Acme", Amount.of(expansion), Amount.of(total));
  }

  @ParameterizedTest
  @CsvSource({"25, 100, 25", "100, 100, 100", "0, 100, 0"})
  void anExpandersShareIsOfAllExpansion(String expansion, String total, String percent) {
    assertThat(expander(expansion, total).share()).contains(Ratio.ofPercent(percent));
  }

  @Test
  void nobodyHasAShareOfNoExpansion() {
    assertThat(expander("0", "0").share()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 100, largest expansion -1 of 100 in all",
    "5, 4, largest expansion 5 of 4 in all"
  })
  void refusesAPartThatIsNoPart(String expansion, String total, String message) {
    assertThatThrownBy(() -> expander(expansion, total))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void unknownNamesNobody() {
    assertThat(Concentration.UNKNOWN.expander()).isNull();
    assertThat(Concentration.UNKNOWN.largest()).isNull();
  }
}
