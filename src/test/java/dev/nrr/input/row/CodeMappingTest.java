package dev.nrr.input.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeMappingTest {

  private final CodeMapping mapping = new CodeMapping(new int[][] {{}, {4, 0, 7}});

  @Test
  void translatesTheCodesOfASlot() {
    assertThat(mapping.of(1, 0)).isEqualTo(4);
    assertThat(mapping.of(1, 1)).isZero();
    assertThat(mapping.of(1, 2)).isEqualTo(7);
  }

  @Test
  void leavesCodesOfASlotWithoutTexts() {
    assertThat(mapping.of(0, 0)).isZero();
    assertThat(mapping.of(0, 3)).isEqualTo(3);
  }
}
