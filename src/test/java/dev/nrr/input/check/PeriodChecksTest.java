package dev.nrr.input.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.result.Notice;
import dev.nrr.input.Inputs;
import dev.nrr.input.inspect.CheckRuns;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodChecksTest {

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
                : "warning rollforward [] 1 period that does not start with what the one before"
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
        PeriodChecks.rollforward(((InputData.Movements) data.content()).movements(), false)
            .stream());
  }

  /** Where months are left out between nothing can be told. */
  @Test
  void onlyPeriodsRightBehindAnotherAreCompared() throws InputException {
    assertThat(
            rollforward("period,starting,expansion,churn,new/2025-01,100,1,5,0/2025-03,500,0,0,0"))
        .isEqualTo("nothing");
    assertThat(
            rollforward(
                "period,starting,expansion,churn,new/2024-12-31,100,1,5,0/2025-01-31,500,0,0,0"))
        .startsWith("warning rollforward");
  }

  @Test
  void differencesAreErrorsWhereThatIsAsked() throws InputException {
    InputData data =
        Inputs.of("period,starting,churn,new\n2025-01,100,5,0\n2025-02,90,0,0\n").read();
    assertThat(data.notices()).extracting(Notice::code).contains("rollforward");
    assertThat(
            CheckRuns.words(
                PeriodChecks.rollforward(((InputData.Movements) data.content()).movements(), true)
                    .stream()))
        .startsWith("error rollforward");
  }
}
