package dev.nrr.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.analysis.ConcentrationCurve.Point;
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
}
