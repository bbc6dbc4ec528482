package dev.nrr.input.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.request.Problems;
import org.junit.jupiter.api.Test;

class SingleCurrencyTest {

  private final Problems problems = RowFixture.problems();

  @Test
  void nothingStatedIsNoCurrency() {
    assertThat(new SingleCurrency(problems, null).currency()).isNull();
  }

  @Test
  void theSameCurrencyMayBeStatedOften() {
    SingleCurrency currency = new SingleCurrency(problems, null);
    currency.observe("EUR", 0, 2, 1);
    currency.observe("EUR", 0, 3, 1);

    assertThat(currency.currency()).isEqualTo("EUR");
    assertThat(problems.isClean()).isTrue();
  }

  @Test
  void aSignAndACodeThatItCanMeanAreOne() {
    SingleCurrency currency = new SingleCurrency(problems, null);
    currency.observe("$", 0, 2, 1);
    currency.observe("USD", 0, 3, 1);

    assertThat(currency.currency()).isEqualTo("USD");
    assertThat(problems.isClean()).isTrue();
  }

  @Test
  void aSecondCurrencyIsRefusedOnce() {
    SingleCurrency currency = new SingleCurrency(problems, null);
    currency.observe("EUR", 0, 2, 1);
    currency.observe("USD", 0, 3, 1);
    currency.observe("USD", 0, 4, 1);

    assertThat(RowFixture.told(problems))
        .containsExactly("mixed currencies: USD, after EUR on line 2");
  }

  @Test
  void aCurrencyBesideTheOneGivenIsRefused() {
    new SingleCurrency(problems, "EUR").observe("USD", 0, 3, 1);

    assertThat(RowFixture.told(problems)).containsExactly("mixed currencies: USD, after EUR given");
  }

  @Test
  void anotherPartMayNotStateAnother() {
    SingleCurrency currency = new SingleCurrency(problems, null);
    currency.observe("EUR", 0, 2, 1);
    SingleCurrency same = new SingleCurrency(problems, null);
    same.observe("EUR", 0, 7, 1);
    SingleCurrency other = new SingleCurrency(problems, null);
    other.observe("USD", 0, 9, 1);

    currency.mergeFrom(same);
    currency.mergeFrom(new SingleCurrency(problems, null));
    assertThat(problems.isClean()).isTrue();

    currency.mergeFrom(other);
    assertThat(problems.isClean()).isFalse();
  }
}
