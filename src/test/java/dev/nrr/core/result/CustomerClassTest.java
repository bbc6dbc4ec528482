package dev.nrr.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerClassTest {

  /** All there is: 2 x 2 x 2 x 3. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # start, end, before, change, class
          false, false, false,  0, ABSENT
          false, false, true ,  0, ABSENT
          false, true , false,  1, NEW
          false, true , true ,  1, REACTIVATION
          true , false, false, -1, CHURN
          true , false, true , -1, CHURN
          true , true , false,  1, EXPANSION
          true , true , true ,  1, EXPANSION
          true , true , false, -1, CONTRACTION
          true , true , true , -1, CONTRACTION
          true , true , false,  0, UNCHANGED
          true , true , true ,  0, UNCHANGED
          """)
  void everyCustomerHasOneClass(
      boolean start, boolean end, boolean before, int change, CustomerClass expected) {
    assertThat(CustomerClass.of(start, end, before, change)).isEqualTo(expected);
    assertThat(CustomerClass.of(start, end, before, 7 * change)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          false, false, false, -1
          false, false, false,  1
          false, false, true , -1
          false, false, true ,  1
          false, true , false, -1
          false, true , false,  0
          false, true , true , -1
          false, true , true ,  0
          true , false, false,  0
          true , false, false,  1
          true , false, true ,  0
          true , false, true ,  1
          """)
  void refusesAChangeThatCannotBe(boolean start, boolean end, boolean before, int change) {
    assertThatThrownBy(() -> CustomerClass.of(start, end, before, change))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a change of sign " + change + ", not ");
  }

  @Test
  void classesAreCalledAsTheFieldCallsThem() {
    assertThat(CustomerClass.values())
        .extracting(CustomerClass::word)
        .containsExactly(
            "expansion", "contraction", "churn", "unchanged", "new", "reactivation", "absent");
  }
}
