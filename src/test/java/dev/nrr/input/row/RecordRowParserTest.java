package dev.nrr.input.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.DecimalMark;
import dev.nrr.input.request.Problem;
import dev.nrr.input.request.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordRowParserTest {

  private final Problems problems = RowFixture.problems();
  private final DecimalMarkDecision marks = new DecimalMarkDecision(DecimalMark.POINT);
  private final SingleCurrency currency = new SingleCurrency(problems, null);

  private RecordRowParser parser(DecimalMarkDecision decision, @Nullable Boolean blankIsZero) {
    return new RecordRowParser(RowFixture.LAYOUT, decision, currency, problems, blankIsZero, null);
  }

  private List<Problem> wrong(@Nullable Boolean blankIsZero, String... cells) {
    return parser(marks, blankIsZero).parse(RowFixture.row(cells));
  }

  @Test
  void readsEveryCell() {
    RecordRow row = RowFixture.row(" acme ", "$1,200.50", "-3", " 12 ", "USD");

    assertThat(parser(marks, null).parse(row)).isEmpty();
    assertThat(row.text(RowFixture.CUSTOMER)).isEqualTo("acme");
    assertThat(row.amount(RowFixture.STARTING).toAmount()).isEqualTo(Amount.of("1200.5"));
    assertThat(row.amount(RowFixture.CHURN).toAmount()).isEqualTo(Amount.of("-3"));
    assertThat(row.count(RowFixture.CUSTOMERS)).isEqualTo(12);
    assertThat(currency.currency()).isEqualTo("USD");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''   | 1  | 1 | 1   | customer is blank
          acme | '' | 1 | 1   | starting is blank, expected an amount (--blank zero takes it as 0)
          acme | 1  | 1 | ''  | starting-customers is blank
          acme | 1  | 1 | 1.5 | starting-customers is not a whole number: '1.5'
          acme | 1  | 1 | -1  | starting-customers is not a whole number: '-1'
          """)
  void saysWhatIsWrongWithACell(
      String customer, String starting, String churn, String customers, String message) {
    assertThat(wrong(null, customer, starting, churn, customers, ""))
        .extracting(Problem::message)
        .containsExactly(message);
  }

  @Test
  void saysWhatIsWrongWithEveryCellOfARow() {
    assertThat(wrong(null, "", "ten", "1", "1", ""))
        .extracting(problem -> problem.line() + ":" + problem.column())
        .containsExactly("2:1", "2:2");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # --blank, blank starting, blank churn: how many problems
          -,     '', 1,  1
          -,     1,  '', 0
          true,  '', '', 0
          false, 1,  '', 1
          false, '', '', 2
          """)
  void blanksAreZeroByTheFieldOrAsAsked(
      @Nullable Boolean blankIsZero, String starting, String churn, int count) {
    assertThat(wrong(blankIsZero, "acme", starting, churn, "1", "")).hasSize(count);
  }

  @Test
  void aMarkThatWasFoundMayNotChange() {
    DecimalMarkDecision found = new DecimalMarkDecision(null);
    found.choose(DecimalMarkDecision.Reading.POINT, 2);

    assertThat(parser(found, null).parse(RowFixture.row("acme", "12,5", "1", "1", "")))
        .extracting(Problem::message)
        .containsExactly("both decimal marks are used: '12,5' after '.', as on line 2");
    assertThat(problems.isClean()).isFalse();
  }

  @Test
  void rowsNotAskedForMayBeInAnyCurrency() {
    RecordRow row = RowFixture.row("acme", "1", "1", "1", "USD");
    row.setAdmitted(false);
    parser(marks, null).parse(row);

    assertThat(currency.currency()).isNull();
  }
}
