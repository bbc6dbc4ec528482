package dev.nrr.input.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.request.InputException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovementChecksTest {

  private static final String HEADER =
      "starting,expansion,contraction,churn,new,reactivation,ending/";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # row                 | difference
          100,10,5,5,20,3,123   | ''
          100,10,-5,-5,20,3,123 | ''
          100,10,5,5,20,3,      | ''
          100,,,,,,100          | ''
          100,10,5,5,20,3,100   | ''
          100,10,5,5,20,3,124   | 1
          100,0,0,0,0,0,99.5    | -0.5
          0.10,0.20,0,0,0,0,0.3 | ''
          0,0,0,0,0,0,1         | 1
          """)
  void anEndingIsStartingPlusTheMovements(String row, String difference)
      throws IOException, InputException {
    assertThat(
            CheckRuns.run(
                new MovementChecks.Arithmetic(CheckRuns.shape("movements"), false),
                "movements",
                HEADER + row))
        .isEqualTo(
            difference.isEmpty()
                ? "nothing"
                : "warning arith [2] 1 row whose ending is not starting plus the movements:"
                    + " difference "
                    + difference);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # row           | finds
          A,100,0,50,50   | nothing
          A,0,0,0,0       | nothing
          A,x,0,50,50     | nothing
          A,100,0,60,50   | error churn-le-start [2] 1 row with more contraction and churn than starting revenue: 110 lost of 100
          A,100,0,-60,-50 | error churn-le-start [2] 1 row with more contraction and churn than starting revenue: 110 lost of 100
          A,0,5,0,0       | warning new-in-cohort [2] 1 row with movements but no starting revenue, left out of every figure: A
          A,,0,0,5        | nothing
          """)
  void lossesAreAtMostWhatWasPaid(String row, String finds) throws IOException, InputException {
    assertThat(
            CheckRuns.run(
                new MovementChecks.Losses(CheckRuns.shape("movements")),
                "movements",
                "customer,starting,expansion,contraction,churn/" + row))
        .isEqualTo(finds);
  }

  @Test
  void shapesWithoutMovementsAreLeftAlone() throws IOException, InputException {
    String balances = "customer,starting,ending/A,100,50/B,0,10";
    assertThat(
            CheckRuns.run(
                new MovementChecks.Arithmetic(CheckRuns.shape("balances"), true),
                "balances",
                balances))
        .isEqualTo("nothing");
    assertThat(
            CheckRuns.run(
                new MovementChecks.Losses(CheckRuns.shape("balances")), "balances", balances))
        .isEqualTo("nothing");
  }
}
