package dev.nrr.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.report.model.Formula;
import dev.nrr.report.model.Formula.InRow;
import dev.nrr.report.model.Formula.Operation;
import dev.nrr.report.model.Formula.Whole;
import dev.nrr.report.model.Formula.Words;
import org.junit.jupiter.api.Test;

class FormulaTest {

  private static final Formula A = new InRow("A");
  private static final Formula B = new InRow("B");
  private static final Formula C = new InRow("C");

  private static String text(Formula formula) {
    return formula.text(
        new Formula.Places() {
          @Override
          public String inRow(String title) {
            return title;
          }

          @Override
          public String column(String sheet, String title) {
            return sheet + "!" + title;
          }

          @Override
          public String cell(String sheet, String label, String title) {
            return sheet + "!" + label + "/" + title;
          }
        });
  }

  @Test
  void bracketsStandWhereTheyChangeTheMeaning() {
    assertThat(text(A.minus(B).minus(C))).isEqualTo("A-B-C");
    assertThat(text(A.minus(B.minus(C)))).isEqualTo("A-(B-C)");
    assertThat(text(new Operation(A.plus(B), '/', C))).isEqualTo("(A+B)/C");
    assertThat(text(new Operation(A, '/', new Operation(B, '/', C)))).isEqualTo("A/(B/C)");
    assertThat(text(new Operation(A, '*', B).plus(C))).isEqualTo("A*B+C");
  }

  @Test
  void aRatioOverNothingIsWords() {
    assertThat(text(A.over(B, "n/a: \"nothing\"")))
        .isEqualTo("IF(B=0,\"n/a: \"\"nothing\"\"\",A/B)");
  }

  @Test
  void functionsTakeListsAndPlaces() {
    assertThat(text(Formula.call("LARGE", new Formula.Column("S", "T"), new Formula.Ranks(3))))
        .isEqualTo("LARGE(S!T,{1;2;3})");
    assertThat(text(new Formula.At("S", "L", "T"))).isEqualTo("S!L/T");
    assertThat(text(new Whole(7).plus(new Words("x")))).isEqualTo("7+\"x\"");
  }
}
