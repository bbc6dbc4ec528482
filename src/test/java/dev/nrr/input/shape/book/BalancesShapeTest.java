package dev.nrr.input.shape.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.Inputs;
import org.junit.jupiter.api.Test;

class BalancesShapeTest {

  private static final String HEADER = "company,month,beginning,ending\n";

  @Test
  void periodsThatRollForwardAreAHistory() throws Exception {
    assertThat(
            Inputs.of(
                    HEADER
                        + "R,2025-01,500,700\nR,2025-02,700,600\nT,2025-01,300,0\n"
                        + "U,2025-02,0,250\n")
                .cells())
        .isEqualTo("R 2024-12 500\nR 2025-01 700\nR 2025-02 600\nT 2024-12 300\nU 2025-02 250");
  }

  @Test
  void aBeginningThatIsNotTheEndingBeforeIsRefused() {
    Inputs input = Inputs.of(HEADER + "R,2025-01,500,700\nR,2025-02,690,600\n");
    assertThat(input.refusal())
        .startsWith("book.csv:3: customer 'R' begins 2025-02 with 690, but ended 2025-01 with 700");
    assertThat(input.suggestions()).isEqualTo("--where month=2025-02");
  }

  @Test
  void whoPaysMustHaveARowInTheNextPeriod() {
    assertThat(
            Inputs.of(HEADER + "R,2025-01,500,700\nR,2025-02,700,600\nT,2025-01,5,5\n").refusal())
        .startsWith(
            "book.csv:4: customer 'T' pays at the end of 2025-01, but has no row for 2025-02");
  }

  @Test
  void onePeriodIsItsTwoEnds() throws Exception {
    assertThat(Inputs.of(HEADER + "R,2025-01,500,700\nT,2025-01,300,0\n").cells())
        .isEqualTo("R 0 500\nR 1 700\nT 0 300");
  }

  @Test
  void severalRowsOfACustomerAndPeriodAreRefusedUnlessTheyAddUp() throws Exception {
    Inputs input = Inputs.of(HEADER + "R,2025-01,5,7\nR,2025-01,1,2\nR,2025-02,9,4\n");
    assertThat(input.refusal()).startsWith("book.csv:3: customer 'R' has several rows of 2025-01");
    assertThat(input.sumDuplicates().cells()).isEqualTo("R 2024-12 6\nR 2025-01 9\nR 2025-02 4");
  }
}
