package dev.nrr.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerCountsTest {

  @Test
  void whatPlainFiguresDoNotNameIsUnknown() {
    CustomerCounts counts = CustomerCounts.ofStartingAndChurned(40, 4L);
    assertThat(counts).isEqualTo(new CustomerCounts(40, null, null, 4L, null, null, null));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "4, 0", "4, 4", "4,"})
  void churnedMayBeAnyPartOfStartingOrUnknown(long starting, Long churned) {
    CustomerCounts counts = CustomerCounts.ofStartingAndChurned(starting, churned);
    assertThat(counts.starting()).isEqualTo(starting);
    assertThat(counts.churned()).isEqualTo(churned);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          -1, 0,  starting customers below zero: -1
          4,  5,  churned customers 5 of 4 starting
          4,  -1, churned customers -1 of 4 starting
          """)
  void refusesCountsThatCannotBe(long starting, long churned, String message) {
    assertThatThrownBy(() -> CustomerCounts.ofStartingAndChurned(starting, churned))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
