package dev.nrr.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.analysis.ConcentrationCurve.Point;
import dev.nrr.core.book.Books;
import dev.nrr.core.book.RevenueBookBuilder;
import dev.nrr.core.retention.Rules;
import dev.nrr.core.retention.WorkedBook;
import org.junit.jupiter.api.Test;

class ConcentrationCurveTest {

  @Test
  void addsUpFromTheLargest() {
    ConcentrationCurve curve =
        ConcentrationCurve.of(WorkedBook.book(), Rules.DEFAULT, WorkedBook.FROM, WorkedBook.TO);
    assertThat(curve.points())
        .containsExactly(
            new Point(1, Ratio.between(1000, 2200)),
            new Point(2, Ratio.between(1500, 2200)),
            new Point(3, Ratio.between(1900, 2200)),
            new Point(4, Ratio.ONE));
  }

  @Test
  void ofManyCustomersEverySecondIsTold() {
    RevenueBookBuilder builder = Books.builder();
    for (int i = 0; i < 131; i++) {
      Books.addRow(builder, "C" + i, 1, 1);
    }
    ConcentrationCurve curve = ConcentrationCurve.of(Books.build(builder, 2), Rules.DEFAULT, 0, 1);
    assertThat(curve.points()).hasSize(10 + 60 + 1);
    assertThat(curve.points().get(10)).isEqualTo(new Point(12, Ratio.between(12, 131)));
    assertThat(curve.points().get(70)).isEqualTo(new Point(131, Ratio.ONE));
  }

  @Test
  void ofNobodyThereIsNone() {
    RevenueBookBuilder builder = Books.builder();
    Books.addRow(builder, "New", 0, 1);
    assertThat(ConcentrationCurve.of(Books.build(builder, 2), Rules.DEFAULT, 0, 1).points())
        .isEmpty();
  }
}
