package dev.nrr.input.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannedEndsTest {

  /** Beside a subscription that ended on 2024-06-01 as planned: one more, and whether both go. */
  @ParameterizedTest
  @CsvSource({
    "2023-01-01, '', 2024-06-02, true",
    "2023-01-01, '', 2024-06-01, false",
    "2024-07-01, '', 2024-06-02, false",
    "2023-01-01, 2024-02-01, 2024-03-01, true",
    "2023-01-01, 2024-03-02, 2024-03-01, false",
    "2023-01-01 10:00, null, 2025-01-01T00:00:00Z, true",
    "2023-01-01, '', '', true",
    "1/1/2023, '', 2025-01-01, false",
    "'', '', '', true"
  })
  void plansGoWithWhatCameAbout(String start, String ended, String planned, boolean go) {
    PlannedEnds ends = new PlannedEnds();
    ends.observe("2023-02-01", "2024-06-01", "2024-06-01");
    ends.observe(start, ended, planned);
    assertThat(ends.goWithEnds()).isEqualTo(go);
  }
}
