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
}
