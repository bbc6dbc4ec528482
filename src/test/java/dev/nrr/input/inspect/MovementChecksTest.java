package dev.nrr.input.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.Inputs;
import dev.nrr.input.request.InputData;
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
          100,10,5,5,20,3,124   | 1
          100,0,0,0,0,0,99.5    | -0.5
          0.10,0.20,0,0,0,0,0.3 | ''
          0,0,0,0,0,0,1         | 1
          """)
  void anEndingIsStartingPlusTheMovements(String row, String difference)
      throws IOException, InputException {
    assertThat(
            CheckRuns.run(
                new MovementChecks.Arithmetic(CheckRuns.shape("movements")),
                "movements",
                HEADER + row))
        .isEqualTo(
            difference.isEmpty()
                ? "nothing"
                : "error arith [2] 1 row whose ending is not starting plus the movements:"
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
          A,-1,0,0,0      | error churn-le-start [2] 1 row with more contraction and churn than starting revenue: 0 lost of -1
          A,0,5,0,0       | warning new-in-cohort [2] 1 row with movements but no starting revenue, left out of every figure: A
          A,,0,0,5        | warning new-in-cohort [2] 1 row with movements but no starting revenue, left out of every figure: A
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
                new MovementChecks.Arithmetic(CheckRuns.shape("balances")), "balances", balances))
        .isEqualTo("nothing");
    assertThat(
            CheckRuns.run(
                new MovementChecks.Losses(CheckRuns.shape("balances")), "balances", balances))
        .isEqualTo("nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rows                                           | finds
          2025-01,100,10,5,5,20/2025-02,120,0,0,0,0        | nothing
          2025-01,100,10,5,5,20/2025-02,119,0,0,0,0        | 2025-02 starts with 119, 2025-01 ended with 120
          2025-02,130,0,0,0,0/2025-01,100,10,5,5,20        | 2025-02 starts with 130, 2025-01 ended with 120
          """)
  void aPeriodStartsWithWhatTheOneBeforeEndedWith(String rows, String finds) throws InputException {
    assertThat(rollforward("period,starting,expansion,contraction,churn,new/" + rows))
        .isEqualTo(
            finds.equals("nothing")
                ? finds
                : "error rollforward [] 1 period that does not start with what the one before"
                    + " ended with: "
                    + finds);
  }

  /** Without a column of new business the next start may be higher, never lower. */
  @ParameterizedTest
  @CsvSource({"100, true", "150, true", "99, false"})
  void newBusinessThatIsNotStatedMayExplainARise(String starting, boolean passes)
      throws InputException {
    String text =
        "period,starting,expansion,contraction,churn/2025-01,100,0,0,0/2025-02,"
            + starting
            + ",0,0,0";
    assertThat(rollforward(text).equals("nothing")).isEqualTo(passes);
  }

  private static String rollforward(String text) throws InputException {
    InputData data = Inputs.of(text.replace('/', '\n')).read();
    return CheckRuns.words(
        MovementChecks.rollforward(((InputData.Movements) data.content()).movements()));
  }
}
