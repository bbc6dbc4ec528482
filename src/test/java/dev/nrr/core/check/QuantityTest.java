package dev.nrr.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.result.MetricValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantityTest {

  private static final Quantity MONEY = new Quantity.Money(Amount.of("12.50"));
  private static final Quantity COUNT = new Quantity.Count(7);

  /** The kind of a quantity, and its value. */
  private static final class Words implements Quantity.Visitor<String> {
    @Override
    public String share(Ratio ratio) {
      return "share " + ratio;
    }

    @Override
    public String points(Ratio difference) {
      return "points " + difference;
    }

    @Override
    public String count(long count) {
      return "count " + count;
    }

    @Override
    public String money(Amount amount) {
      return "money " + amount;
    }
  }

  private static String words(Quantity quantity) {
    return quantity.accept(new Words());
  }

  @Test
  void aVisitorMeetsEachKind() {
    assertThat(List.of(Results.share("105"), Results.points("-2.5"), COUNT, MONEY))
        .extracting(QuantityTest::words)
        .containsExactly("share 21/20", "points -1/40", "count 7", "money 12.5");
  }

  @Test
  void twoSharesArePointsApart() {
    assertThat(Results.share("105").minus(Results.share("110"))).isEqualTo(Results.points("-5"));
  }

  @Test
  void othersAreApartByTheirOwnKind() {
    assertThat(Results.points("1").minus(Results.points("3"))).isEqualTo(Results.points("-2"));
    assertThat(COUNT.minus(new Quantity.Count(10))).isEqualTo(new Quantity.Count(-3));
    assertThat(words(MONEY.minus(new Quantity.Money(Amount.of(13))))).isEqualTo("money -0.5");
  }

  @Test
  void eachKindComparesByItsValue() {
    assertThat(Results.share("99.9999999999")).isLessThan(Results.share("100"));
    assertThat(Results.points("2")).isEqualByComparingTo(Results.points("2.0"));
    assertThat(COUNT).isGreaterThan(new Quantity.Count(6));
    assertThat(MONEY).isEqualByComparingTo(new Quantity.Money(Amount.of("12.5")));
  }

  @Test
  void differentKindsDoNotCompare() {
    assertThatThrownBy(() -> COUNT.compareTo(MONEY)).isInstanceOf(ClassCastException.class);
  }

  @Test
  void aMeasureIsAKnownShareOrUnknownWithItsReason() {
    assertThat(Actual.of(Results.percent("80")).find()).contains(Results.share("80"));
    Actual unknown = Actual.of(new MetricValue.Undefined("no cohort"));
    assertThat(unknown.find()).isEmpty();
    assertThat(unknown.fold(QuantityTest::words, reason -> reason)).isEqualTo("no cohort");
  }
}
