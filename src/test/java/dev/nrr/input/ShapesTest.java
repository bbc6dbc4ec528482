package dev.nrr.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nrr.input.request.InputException;
import dev.nrr.input.request.Problem;
import dev.nrr.input.request.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which shape a header is taken for. */
class ShapesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          movements     | customer,segment,starting,expansion,contraction,churn | A,x,1,0,0,0
          movements     | month,starting,churn                                  | 2025-01,1,0
          balances      | account,start_arr,end_arr,region                      | A,1,1,EU
          snapshots     | customer,month,mrr                                    | A,2025-01,1
          snapshots     | Account Name,Snapshot Date,MRR (USD)                  | A,2025-01-31,1
          snapshots     | client_id,year_month,monthly_recurring_revenue        | A,2025-01,1
          snapshots     | company,fiscal_quarter,ARR,owner                      | A,2025Q1,1,me
          wide          | customer,2024-12,2025-01                              | A,1,1
          wide          | Customer Name,Segment,Jan-24,Feb-24                   | A,x,1,1
          subscriptions | subscription_id,customer_id,start_date,end_date,monthly_amount | s,A,2025-01-01,,1
          subscriptions | customer,started_at,canceled_at,mrr,plan              | A,2025-01-01,,1,x
          subscriptions | id,account,contract_start,contract_end,acv            | 1,A,2025-01-01,,12
          events        | date,customer,type,mrr_change                         | 2025-01-01,A,new,1
          events        | effective_date,account_id,movement,amount             | 2025-01-01,A,new,1
          events        | date,customer,type,amount                             | 2025-01-01,A,new,1
          events        | date,customer,mrr_change                              | 2025-01-01,A,1
          """)
  void aHeaderIsOneShape(String shape, String header, String row) throws Exception {
    assertThat(Inputs.of(header + "\n" + row + "\n").read().provenance().shape()).isEqualTo(shape);
  }

  @Test
  void aHeaderThatFitsTwoShapesIsRefusedWithALineForEach() {
    InputException refused = refused("customer,start,end,mrr");
    assertThat(refused.problems())
        .extracting(Problem::message)
        .containsExactly(
            "balances and subscriptions both fit these columns: customer, start, end, mrr");
    assertThat(refused.suggestions())
        .extracting(ShapesTest::line)
        .containsExactly(
            "--shape balances (start and end are what a customer paid then and now)",
            "--shape subscriptions (start and end are dates)");
  }

  @Test
  void aShapeThatIsGivenMustFit() {
    assertThat(Inputs.of("customer,month,mrr\nA,2025-01,1\n").shape("events").refusal())
        .isEqualTo(
            "book.csv:1: not events: found customer 'customer', date 'month'; missing type, change");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # headers                                                | message | lines
          a,b                                                      | no shape fits: none of these columns is known: a, b | --map customer=COLUMN --map date=COLUMN --map amount=COLUMN (a row is what a customer pays at a date; COLUMN is a header)
          customer,colour                                          | no shape fits; the nearest is snapshots: found customer 'customer'; missing date, amount; other columns: colour |
          event_id,account_id,changed_at,event_type,contract_value | no shape fits; the nearest is events: found customer 'account_id', date 'changed_at', type 'event_type'; missing change; other columns: event_id, contract_value | --map amount=contract_value (contract_value is the change)
          strating,churn                                           | no shape fits; the nearest is movements: found churn 'churn'; missing starting; other columns: strating | --map starting=strating (strating is the starting)
          starting,colour                                          | no shape fits; the nearest is movements: found starting 'starting'; missing churn, contraction or expansion; other columns: colour |
          customer_name,invoice_date,amount_paid                   | only transactions fits, which is taken with --shape alone: found customer 'customer_name', date 'invoice_date', amount 'amount_paid' | --shape transactions --every month (a row is a payment or an invoice)
          customer,start_date,end_date,contract_value              | no shape fits; the nearest is subscriptions: found customer 'customer', start 'start_date', end 'end_date'; missing amount; other columns: contract_value | --map amount=contract_value --amount-per month (contract_value is paid for a month) / --map amount=contract_value --amount-per year (contract_value is paid for a year) / --map amount=contract_value --amount-per term (contract_value is paid for all of a row's term)
          id,statut,state                                          | no shape fits: none of these columns is known: id, statut, state | --map customer=COLUMN --map date=COLUMN --map amount=COLUMN (a row is what a customer pays at a date; COLUMN is a header)
          Vendor,Region                                            | no shape fits: none of these columns is known: Vendor, Region | --map customer=COLUMN --map date=COLUMN --map amount=COLUMN (a row is what a customer pays at a date; COLUMN is a header)
          """)
  void theNearestShapeIsNamedWithWhatWasFoundAndWhatIsMissing(
      String headers, String message, @Nullable String lines) {
    InputException refused = refused(headers);
    assertThat(refused.problems()).extracting(Problem::message).containsExactly(message);
    assertThat(String.join(" / ", refused.suggestions().stream().map(ShapesTest::line).toList()))
        .isEqualTo(lines == null ? "" : lines);
  }

  @Test
  void longHeadersAreCutAndManyAreCounted() {
    InputException refused = refused("x".repeat(100_000) + ",y".repeat(1) + manyColumns(30));
    assertThat(refused.problems().get(0).message())
        .hasSizeLessThan(400)
        .endsWith("c17, c18 and 12 more");
  }

  private static String manyColumns(int count) {
    StringBuilder columns = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      columns.append(",c").append(i);
    }
    return columns.toString();
  }

  private static String line(Suggestion suggestion) {
    return String.join(" ", suggestion.arguments()) + " (" + suggestion.meaning() + ")";
  }

  private static InputException refused(String headers) {
    return assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Inputs.of(headers + "\n").read())
        .actual();
  }

  @Test
  void everyShapeHasANameOfItsOwn() {
    List<String> names = Shapes.names();
    assertThat(names)
        .containsExactly(
            "movements",
            "balances",
            "snapshots",
            "wide",
            "subscriptions",
            "events",
            "levels",
            "transactions");
    assertThat(names).allSatisfy(name -> assertThat(Shapes.find(name)).isPresent());
  }
}
