package dev.nrr.core.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeOrderTest {

  @Test
  void standsInTheOrderOfCodesAndThenAsItStood() {
    int[] codes = {2, 0, 1, 2, 0};
    assertThat(CodeOrder.of(new int[] {5, 6, 7, 8, 9}, codes, new int[] {1, 2, 0}))
        .containsExactly(7, 5, 8, 6, 9);
    assertThat(CodeOrder.of(new int[0], new int[0], new int[0])).isEmpty();
  }
}
