package dev.nrr.input.shape.movements;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.result.StatedMovements;
import dev.nrr.input.Inputs;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovementsShapeTest {

  private static final String BRIDGE = "starting,expansion,churn\n";

  /** Every period's bridge: starting, expansion, contraction, churn. */
  private static String bridges(Inputs input) throws InputException {
    List<StatedMovements.Period> periods =
        ((InputData.Movements) input.read().content()).movements().periods();
    return String.join(
        "\n",
        periods.stream()
            .map(
                period ->
                    period.date()
                        + " "
                        + period.total().bridge().starting()
                        + " "
                        + period.total().bridge().expansion()
                        + " "
                        + period.total().bridge().contraction()
                        + " "
                        + period.total().bridge().churn())
            .toList());
  }

  @Test
  void startingIsTheEndingLessTheMovementsWhereItIsNotStated() throws Exception {
    Inputs input =
        Inputs.of("month,new,expansion,churned,ending\n2025-01,20,10,-5,125\n2025-02,0,0,25,100\n");
    assertThat(bridges(Inputs.of("month,new,expansion,churned,ending\n2025-01,20,10,5,125\n")))
        .isEqualTo("2025-01 100 10 0 5");
    assertThat(input.refusal()).contains("churn is written with both signs");
  }

  @Test
  void startingThatIsNotWhatThePeriodBeforeEndedWithIsRefused() {
    assertThat(
            Inputs.of(
                    "month,new,expansion,churned,ending\n2025-01,20,10,5,125\n"
                        + "2025-02,0,0,25,90\n")
                .refusal())
        .isEqualTo(
            "book.csv: by its ending and movements 2025-02 starts with 115, 2025-01 ended with"
                + " 125; expected a column of starting amounts, or every movement");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "blah," + BRIDGE + "x,100,50,0\ny,150,0,30\n",
        "blah," + BRIDGE + "x,150,0,30\ny,100,50,0\n",
        "blah," + BRIDGE + "x,100,50,0\ny,150,0,30\nz,120,7,0\n",
        "blah,starting,expansion,churn,ending\nx,100,50,0,170\ny,170,0,30,140\n"
      })
  void rowsThatRollForwardArePeriodsAndNeverAddedUp(String file) {
    Inputs input = Inputs.of(file);
    assertThat(input.refusal()).contains("the rows are periods");
    assertThat(input.suggestions()).isEqualTo("--map period=blah\n--duplicates sum");
  }

  @Test
  void rowsOfACustomerThatRollForwardAreNotAddedUpEither() throws Exception {
    Inputs input =
        Inputs.of("customer,blah," + BRIDGE + "A,x,100,50,0\nA,y,150,0,30\nB,x,7,0,0\n")
            .sumDuplicates();
    assertThat(input.refusal()).contains("the rows are periods");
    assertThat(input.suggestions()).isEqualTo("--map period=blah\n--map subscription=blah");
    assertThat(
            bridges(
                Inputs.of("customer,product," + BRIDGE + "A,x,100,50,0\nA,y,150,0,30\n")
                    .sumDuplicates()))
        .isEqualTo("null 250 50 0 30");
    assertThat(
            bridges(
                Inputs.of("customer,product," + BRIDGE + "A,x,100,50,0\nA,y,90,0,30\n")
                    .sumDuplicates()))
        .isEqualTo("null 190 50 0 30");
  }

  @Test
  void rowsOfSegmentsAreAddedUp() throws Exception {
    assertThat(bridges(Inputs.of("segment," + BRIDGE + "x,100,50,0\ny,90,0,30\n")))
        .isEqualTo("null 190 50 0 30");
    assertThat(bridges(Inputs.of("segment," + BRIDGE + "x,100,0,0\ny,100,0,0\n")))
        .isEqualTo("null 200 0 0 0");
  }

  @Test
  void aRowMayHaveOneMovementByItsType() throws Exception {
    String header = "customer,ARR Up For Renewal,Revenue Movement Type,Revenue Movement Amount\n";
    assertThat(
            bridges(
                Inputs.of(
                    header
                        + "A,12000,Expansion,3000\nB,8000,Contraction,-2000\n"
                        + "C,5000,Churn,5000\nD,6000,Flat,0\n")))
        .isEqualTo("null 31000 3000 2000 5000");
    Inputs unknown = Inputs.of(header + "A,12000,Bump,3000\n");
    assertThat(unknown.refusal()).startsWith("book.csv:2:3: unknown movement 'Bump'");
    assertThat(bridges(unknown.mapType("Bump", "expansion"))).isEqualTo("null 12000 3000 0 0");
    assertThat(Inputs.of(header + "A,12000,Expansion,-3000\n").refusal())
        .startsWith("book.csv:2:4: 'Expansion' of -3000, expected a gain");
    assertThat(Inputs.of(header + "A,12000,Flat,3\n").refusal())
        .startsWith("book.csv:2:4: 'Flat' of 3, expected no change");
  }

  @Test
  void anEndingWithoutNewBusinessIsSaid() throws Exception {
    Inputs input = Inputs.of("starting,expansion,churn,new,ending\n100,10,5,50,105\n");
    assertThat(input.notices()).isEmpty();
    assertThat(
            ((InputData.Movements) input.read().content())
                .movements()
                .periods()
                .get(0)
                .notices()
                .toString())
        .contains("ending-of-cohort");
  }

  @Test
  void noRowLeftIsSaid() {
    assertThat(Inputs.of("customer,starting,churn\nA,100,150\n").skipBadRows().refusal())
        .isEqualTo("book.csv: no row is left to compute from");
  }
}
