package dev.nrr.input.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignConventionTest {

  private final SignConvention signs = new SignConvention();

  @Test
  void nothingSaysNothing() {
    assertThat(signs.observe(0, 2)).isFalse();
    assertThat(signs.isNew(1)).isTrue();
    assertThat(signs.isNew(-1)).isTrue();
    assertThat(signs.isMixed()).isFalse();
    assertThat(signs.isNegative()).isFalse();
  }

  @Test
  void keepsTheFirstPlaceOfEachSign() {
    assertThat(signs.observe(1, 5)).isTrue();
    assertThat(signs.observe(1, 7)).isFalse();
    assertThat(signs.observe(1, 3)).isTrue();
    assertThat(signs.isMixed()).isFalse();
    assertThat(signs.observe(-1, 9)).isTrue();

    assertThat(signs.isMixed()).isTrue();
    assertThat(signs.isNegative()).isTrue();
    assertThat(signs.firstPositive()).isEqualTo(3);
    assertThat(signs.firstNegative()).isEqualTo(9);
  }

  @Test
  void addsTheSignsOfAnotherPart() {
    SignConvention other = new SignConvention();
    other.observe(-1, 4);
    signs.observe(-1, 6);
    signs.mergeFrom(other);
    signs.mergeFrom(new SignConvention());

    assertThat(signs.isNew(1)).isTrue();
    assertThat(signs.firstNegative()).isEqualTo(4);
    assertThat(signs.isMixed()).isFalse();
  }
}
