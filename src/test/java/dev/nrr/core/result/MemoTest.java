package dev.nrr.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import org.junit.jupiter.api.Test;

class MemoTest {

  private static final Amount ONE = Amount.of(1);

  @Test
  void whatOneCannotTellNeitherCanBoth() {
    Memo memo = new Memo(ONE, null, Amount.ZERO);
    assertThat(memo.plus(memo)).isEqualTo(new Memo(Amount.of(2), null, Amount.ZERO));
    assertThat(memo.minus(memo)).isEqualTo(new Memo(Amount.ZERO, null, Amount.ZERO));
  }

  @Test
  void isNothingWhereNoLineIsMoreThanZero() {
    assertThat(Memo.UNKNOWN.isNothing()).isTrue();
    assertThat(new Memo(Amount.ZERO, Amount.ZERO, Amount.ZERO).isNothing()).isTrue();
    assertThat(new Memo(ONE, null, null).isNothing()).isFalse();
    assertThat(new Memo(null, ONE, null).isNothing()).isFalse();
    assertThat(new Memo(null, null, ONE).isNothing()).isFalse();
  }
}
