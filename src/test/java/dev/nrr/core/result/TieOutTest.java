package dev.nrr.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TieOutTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # start, new, expansion, reactivation, returned, contraction, churn, end,  difference
          2200,    200, 550,       550,          ,         200,         700,   2600, 0
          2200,    450, 100,       250,          300,      0,           700,   2600, 0
          2200,    450, 100,       ,             ,         0,           150,   2600, 0
          100,     0,   0,         0,            0,        0,           0,     101,  1
          100,     0,   0,         0,            0,        0,           0,     99.5, -0.5
          """)
  void theDifferenceIsWhatThePartsLeaveUnexplained(
      String start,
      String added,
      String expansion,
      String reactivation,
      String returned,
      String contraction,
      String churn,
      String end,
      String difference) {
    TieOut tieOut =
        new TieOut(
            Amount.of(start),
            Amount.of(added),
            Amount.of(expansion),
            reactivation == null ? null : Amount.of(reactivation),
            returned == null ? null : Amount.of(returned),
            Amount.of(contraction),
            Amount.of(churn),
            Amount.of(end));
    assertThat(tieOut.difference()).isEqualTo(Amount.of(difference));
  }
}
