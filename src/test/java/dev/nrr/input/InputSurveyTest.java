package dev.nrr.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest.Duplicates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an input is refused for before any figure comes of it, whatever its decimal mark. */
class InputSurveyTest {

  /** Lines end at a slash, fields at a bar; amounts have a point. */
  private static String withPoint(String text) {
    return text.replaceAll(" */ *", "\n").replaceAll(" *\\| *", "|");
  }

  /** The same with semicolons and a decimal comma. */
  private static String withComma(String text) {
    return withPoint(text).replace('.', '#').replace(',', '.').replace('#', ',').replace('|', ';');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          client|2024-01|2025-01/ A|1,000.50|900.25/ B|20.50|1,100.75/ Total|1,021.00|2,001.00   ! 4: 'Total' is the total of other rows
          client|month|mrr/ A|2024-01|1,000.50/ B|2024-01|20.50/ Total|2024-01|1,021.00          ! 4: 'Total' is the total of other rows
          customer|starting|churn/ A|1,000.50|0/ B|20.50|20.5/ Total|1,021.00|20.5               ! 4: 'Total' is the total of other rows
          customer|start|end/ A|1,000.50|1,000.50/ B|20.50|0.25/ Total|1,021.00|1,000.75         ! 4: 'Total' is the total of other rows
          customer|starting|churn/ A|1.500|0/ B|2.500|1.5/ Of A Total|4|1.5/ C|20.50|2           ! 4: 'Of A Total' is the total of other rows
          client|2024-01|2025-01/ A|1.500|1.750/ B|2.250|2.5/ C|0.25|0.75/ D|4|5                 ! 5: the amounts of 'D' are the sums of the rows above
          customer|starting|churn/ A|1,000.5|0.5/ B|20|1.75/ C|1|1/ D|1,021.5|3.25               ! 5: the amounts of 'D' are the sums of the rows above
          client|month|seats|mrr/ A|2024-01|1,000|5.5/ B|2025-01|1|7                               ! 1: column 'seats' is a quantity and not used (first on line 2)
          """)
  void refusesTheSameByEitherDecimalMark(String text, String problem) {
    assertThat(Inputs.of(withPoint(text)).refusal()).contains("book.csv:" + problem);
    assertThat(Inputs.of(withComma(text)).refusal()).contains("book.csv:" + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          client|month|mrr|list/ A|2024-01|1.5|18/ A|2025-01|1,000.5|12,006/ B|2024-01|2|24
          client|2024-01|2025-01|sum/ A|1.500|1.750|3.25/ B|2,000|2.5|2,002.5
          """)
  void takesTheSameByEitherDecimalMark(String text) throws InputException {
    assertThat(Inputs.of(withComma(text)).cells()).isEqualTo(Inputs.of(withPoint(text)).cells());
  }

  @Test
  void countsTheMoneyOfRowsLeftOutByTheDecimalMark() throws InputException {
    String text = "client|month|mrr/ A|2024-01|1,000.50/ A|2024-01|1,000.50/ A|2025-01|1.125";
    for (String written : new String[] {withPoint(text), withComma(text)}) {
      assertThat(Inputs.of(written).duplicates(Duplicates.SAME).notices())
          .contains("duplicates-left-out 1 1000.5");
      assertThat(Inputs.of(written).duplicates(Duplicates.SUM).cells())
          .isEqualTo("A 2024-01 2001\nA 2025-01 1.125");
    }
  }

  private static final int MANY = 700;

  /** Movements of many customers of whom nothing is to be said but for one line. */
  private static Inputs movements(String header, String usual, int odd, String line) {
    StringBuilder text = new StringBuilder("customer,starting,churn" + header + "\n");
    for (int row = 0; row < MANY; row++) {
      text.append(row == odd ? line : "C" + row + "," + (100 + row) + ".50,0" + usual).append('\n');
    }
    return Inputs.of(text.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ,status   | ,active | ,churned   | column 'status' is a status and not used, and rows with money are churned (first on line 602)
          ,seats    | ,1      | ,5         | none
          ,list arr | ,0      | ,5         | column 'list arr' is money and not used
          ,discount | ,0      | ,10%       | column 'discount' is a discount and not used
          ,note     | ,       | ,canceled  | column 'note' is a status and not used
          ,score    | ,x      | ,canceled  | none
          ,status   | ,active | ,paid      | none
          ,seats    | ,1      | ,1         | none
          """)
  void findsWhatIsTellingBehindTheFirstRows(String header, String usual, String odd, String problem)
      throws InputException {
    Inputs input = movements(header, usual, 600, "odd,100,50" + odd);
    if (problem.equals("none")) {
      assertThat(input.read().provenance().rows()).isEqualTo(MANY);
    } else {
      assertThat(input.refusal()).contains(problem);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, Total, false",
    "300, Total, false",
    "300, Grand total:, false",
    "600, Summe, false",
    "699, Total, false",
    "300, Total Energies, true",
    "699, Sum Up Ltd, true",
  })
  void findsNamesOfTotalsInAnyRow(int row, String name, boolean customer) throws InputException {
    Inputs input = movements("", "", row, name + ",100,50");
    if (customer) {
      assertThat(input.read().provenance().rows()).isEqualTo(MANY);
    } else {
      assertThat(input.refusal()).contains("book.csv:" + (row + 2) + ": '" + name + "'");
    }
    Inputs segment = movements(",segment", ",SMB", row, "odd,100,50," + name);
    if (!customer) {
      assertThat(segment.refusal()).contains("book.csv:" + (row + 2) + ": '" + name + "'");
      assertThat(segment.by("segment").refusal()).contains(": '" + name + "'");
    }
  }

  @Test
  void findsALastRowThatIsTheSumOfAllOthers() throws InputException {
    int rows = MANY - 1;
    String sum = rows * 100 + rows * (rows - 1) / 2 + rows / 2 + ".50";
    assertThat(movements("", "", MANY - 1, "Z," + sum + ",0").read().provenance().rows())
        .as("one amount alone may be chance")
        .isEqualTo(MANY);

    StringBuilder text = new StringBuilder("client,2024-01,2025-01\n");
    for (int row = 0; row < MANY; row++) {
      text.append("C" + row + "," + row + "," + 2 * row + ".25\n");
    }
    int first = MANY * (MANY - 1) / 2;
    String last = "Z," + first + ".00," + (2 * first + MANY / 4) + "\n";
    assertThat(Inputs.of(text + last).refusal())
        .contains("book.csv:702: the amounts of 'Z' are the sums of the rows above");
    assertThat(Inputs.of(text + last.replace(".00", ".01")).read().provenance().rows())
        .isEqualTo(MANY + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          customer|month|mrr|scenario/ A|2023-12|9|actual/ A|2024-12|5|actual/ A|2024-12|7|budget ! --where scenario=actual ; --where scenario=budget
          customer|month|mrr|version/ A|2023-12|9|actual/ A|2024-12|5|forecast                    ! --where version=actual --at 2023-12 ; --where version=forecast ; --ignore version
          customer|month|mrr|version/ A|Dec 2023|9|actual/ A|Dec 2024|5|forecast                  ! --where version=actual --at DATE ; --where version=forecast --at DATE ; --ignore version
          customer|2023-12|2024-12/ A|9|5/ B|9|6/ |18|11                                          ! --totals skip
          customer|2023-12|2024-12/ A|9|5/ |8|6/ B|9|6/ |26|17                                    ! --fill-down customer
          customer|2023-12|2024-12/ A|9|5/ B|9|6/ Average|9|5.5                                   ! --where customer<>Average ; --totals keep
          """)
  void offersWhatLeadsToTheFigure(String text, String lines) {
    String written = withPoint(text).replace('|', ',');
    assertThat(Inputs.of(written).suggestions().replace("\n", " ; "))
        .isEqualTo(lines.replace("<>", "!="));
  }

  @ParameterizedTest
  @CsvSource({",plan,monthly,annual,plan", ",product_id,Monthly,Yearly,product_id"})
  void findsIntervalsAmongNamesBehindTheFirstRows(
      String nothing, String header, String usual, String odd, String column) {
    StringBuilder text = new StringBuilder("customer,start,end,amount," + header + "\n");
    for (int row = 0; row < MANY; row++) {
      text.append("C" + row + ",2024-01-01,,100," + (row == 600 ? odd : usual) + "\n");
    }
    assertThat(Inputs.of(text.toString()).refusal())
        .contains("column '" + column + "' says how often an amount is paid");
  }
}
