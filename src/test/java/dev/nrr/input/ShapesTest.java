package dev.nrr.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
  void aHeaderThatFitsTwoShapesIsRefused() {
    assertThat(Inputs.of("customer,start,end,mrr\nA,1,2,3\n").refusal())
        .isEqualTo(
            "book.csv:1: balances and subscriptions both fit; say which with --shape;"
                + " found: customer, start, end, mrr");
  }

  @Test
  void aShapeThatIsGivenMustFit() {
    assertThat(Inputs.of("customer,month,mrr\nA,2025-01,1\n").shape("events").refusal())
        .isEqualTo(
            "book.csv:1: the columns do not fit; found: customer, month, mrr"
                + " (needed for events: date, customer, type, change;"
                + " --map FIELD=COLUMN names a column)");
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
            "transactions");
    assertThat(names).allSatisfy(name -> assertThat(Shapes.find(name)).isPresent());
  }
}
