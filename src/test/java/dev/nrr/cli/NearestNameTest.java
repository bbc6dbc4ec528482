package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {

  private static final List<String> NAMES = List.of("min-nrr", "min-grr", "max-churn", "by");

  @Test
  void theNearestNameIsFound() {
    assertThat(NearestName.find("min-nr", NAMES)).contains("min-nrr");
    assertThat(NearestName.find("mingrr", NAMES)).contains("min-grr");
    assertThat(NearestName.find("max-chrun", NAMES)).contains("max-churn");
  }

  @Test
  void whatIsFarFromAllHasNone() {
    assertThat(NearestName.find("starting", NAMES)).isEmpty();
    assertThat(NearestName.hint("starting", NAMES)).isEmpty();
  }

  @Test
  void aHintAsksWhetherItWasMeant() {
    assertThat(NearestName.hint("min-nr", NAMES)).isEqualTo(", did you mean 'min-nrr'?");
  }
}
