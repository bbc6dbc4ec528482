package dev.nrr.input.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import org.junit.jupiter.api.Test;

class InspectedRowTest {

  private static InspectedRow row(String shape, String header, String... cells)
      throws InputException {
    InspectedRow row = CheckRuns.row(shape, header);
    row.moveTo(cells, 7);
    return row;
  }

  @Test
  void aRowTellsItsFieldsWithoutOuterSpaces() throws InputException {
    InspectedRow row =
        row("snapshots", "customer,month,mrr,region", " Acme ", "2025-01", "1,200.50", "EU");
    assertThat(row.text(Field.CUSTOMER)).isEqualTo("Acme");
    assertThat(row.text(Field.SUBSCRIPTION)).isEmpty();
    assertThat(row.has(Field.DATE)).isTrue();
    assertThat(row.has(Field.CURRENCY)).isFalse();
    assertThat(row.amount(Field.AMOUNT)).isEqualByComparingTo("1200.50");
    assertThat(row.here()).contains(new Place("book.csv", 7));
  }

  @Test
  void anAmountIsZeroWhereItIsBlankAndNullWhereItIsNone() throws InputException {
    InspectedRow row = row("movements", "starting,churn,expansion", "", "x");
    assertThat(row.amount(Field.STARTING)).isZero();
    assertThat(row.amount(Field.CHURN)).isNull();
    assertThat(row.amount(Field.EXPANSION)).as("a short row").isZero();
    assertThat(row.amount(Field.ENDING)).as("no column").isZero();
  }

  @Test
  void amountsAreThoseOfTheFieldsOrOfTheDates() throws InputException {
    assertThat(row("movements", "churn,starting,note", "1", "2", "n").amountTexts())
        .containsExactly("1", "2");
    assertThat(row("wide", "customer,2025-01,2025-02,note", "A", "1", "2", "n").amountTexts())
        .containsExactly("1", "2");
    assertThat(row("snapshots", "customer,date,mrr,2025-02", "A", "d", "1", "2").amountTexts())
        .containsExactly("1");
  }

  @Test
  void whatIsPaidForStandsInColumnsOfNoFieldAndInTypeAndSubscription() throws InputException {
    assertThat(
            row("events", "customer,date,type,change,plan,note", "A", "d", "new", "1", "Pro", "n")
                .otherTexts())
        .containsExactly("new", "Pro", "n");
  }

  @Test
  void anAmountMayNameItsCurrency() throws InputException {
    InspectedRow row = row("snapshots", "customer,month,mrr");
    assertThat(row.currency("EUR 5")).isEqualTo("EUR");
    assertThat(row.currency("5")).isNull();
    assertThat(row.currency("")).isNull();
    assertThat(row.currency("EUR")).isNull();
  }
}
