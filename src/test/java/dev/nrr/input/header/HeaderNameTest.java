package dev.nrr.input.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.Shapes;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which field a header is in a shape, by its words. */
class HeaderNameTest {

  private static Map<Field, Integer> columns(String shape, String... headers)
      throws InputException {
    return HeaderMatch.of(
            List.of(headers),
            Shapes.find(shape).orElseThrow().fields(),
            DateHeadersTest.columns(null))
        .columns();
  }

  @ParameterizedTest
  @CsvSource({
    "subscriptions, Opp Start Date, START",
    "subscriptions, OPP contract end date, END",
    "subscriptions, Account Field, CUSTOMER",
    "subscriptions, MRR(expected revenue per month), AMOUNT",
    "subscriptions, MRR [USD], AMOUNT",
    "subscriptions, MRR Amount, AMOUNT",
    "subscriptions, Account MRR, AMOUNT",
    "subscriptions, price per month, AMOUNT",
    "subscriptions, amount_cents, AMOUNT",
    "subscriptions, MonthlyCharges, AMOUNT",
    "subscriptions, plan_amount, AMOUNT",
    "subscriptions, Client Name, CUSTOMER",
    "subscriptions, Customer #, CUSTOMER",
    "subscriptions, Account No., CUSTOMER",
    "subscriptions, subscriber_id, CUSTOMER",
    "subscriptions, workspaceId, CUSTOMER",
    "subscriptions, Kunde, CUSTOMER",
    "subscriptions, Nom du client, CUSTOMER",
    "subscriptions, klant, CUSTOMER",
    "subscriptions, dbt_valid_from, START",
    "subscriptions, dbt_valid_to, END",
    "subscriptions, effective_start_date, START",
    "subscriptions, Start_Date__c, START",
    "subscriptions, StartDateUTC, START",
    "subscriptions, current_period_end, END",
    "subscriptions, cancel_date, END",
    "subscriptions, Vertragsende, END",
    "subscriptions, 'Date de début', START",
    "subscriptions, Fecha de inicio, START",
    "subscriptions, signup_date, START",
    "subscriptions, interval_unit, INTERVAL",
    "subscriptions, Payment Frequency, INTERVAL",
    "subscriptions, billing_term, INTERVAL",
    "subscriptions, Currency (ISO), CURRENCY",
    "subscriptions, mrr_currency, CURRENCY",
    "subscriptions, plan_currency, CURRENCY",
    "subscriptions, billingCurrency, CURRENCY",
    "subscriptions, 'Währung', CURRENCY",
    "snapshots, snapshot_date, DATE",
    "snapshots, Fiscal Quarter, DATE",
    "snapshots, report_month, DATE",
    "snapshots, as_of, DATE",
    "snapshots, FY, DATE",
    "snapshots, Monat, DATE",
    "snapshots, Umsatz, AMOUNT",
    "snapshots, recognized_revenue, AMOUNT",
    "events, changed_at, DATE",
    "events, event_month, DATE",
    "events, tx_date, DATE",
    "events, Event Type, TYPE",
    "transactions, invoice_month, DATE",
    "transactions, subtotal, AMOUNT",
    "movements, month_start, PERIOD",
    "movements, fiscal_quarter, PERIOD",
    "movements, Quarter Ended, PERIOD",
    "movements, ARR Up For Renewal, STARTING",
    "movements, prev_total_mrr, STARTING",
    "movements, total_mrr, ENDING",
    "movements, losses, CHURN",
    "movements, attrition_arr, CHURN",
    "movements, non_renewal, CHURN",
    "movements, Lost MRR (USD), CHURN",
    "movements, shrink, CONTRACTION",
    "movements, add_on, EXPANSION",
    "movements, ARR: cross-sell, EXPANSION",
    "movements, Number of starting customers, STARTING_CUSTOMERS"
  })
  void wordsAreMatchedWholeInAnyOrder(String shape, String header, Field field)
      throws InputException {
    assertThat(columns(shape, header)).containsExactly(Map.entry(field, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "events, event_id",
    "movements, contract_value",
    "movements, Vendor",
    "movements, statut",
    "movements, state",
    "movements, Churn (%)",
    "movements, churn (customers)",
    "movements, line_items",
    "subscriptions, end user",
    "subscriptions, trial_end",
    "subscriptions, Contract Date",
    "subscriptions, Customer Value",
    "subscriptions, revenue per customer",
    "subscriptions, Customer Segment",
    "subscriptions, mrr growth",
    "subscriptions, renewal date",
    "snapshots, order date",
    "snapshots, customer type"
  })
  void aWordThatSaysSomethingElseIsNeverPassedOver(String shape, String header)
      throws InputException {
    assertThat(columns(shape, header)).isEmpty();
  }

  @Test
  void aCertainHeaderIsTakenBeforeAllOthers() throws InputException {
    assertThat(columns("subscriptions", "Customer Name", "Customer ID", "signup_date", "from"))
        .containsOnly(Map.entry(Field.CUSTOMER, 1), Map.entry(Field.START, 3));
  }

  @ParameterizedTest
  @CsvSource({
    "mrr, MONTH, false",
    "ARR (EUR), YEAR, false",
    "annual_price, YEAR, false",
    "tcv, TERM, false",
    "Total Contract Value, TERM, false",
    "contract_value, CONTRACT, false",
    "amount_usd, UNSTATED, false",
    "amount_cents, UNSTATED, true",
    "unit_amount, UNSTATED, true",
    "amount per seat, UNSTATED, false"
  })
  void aHeaderOfAmountsTellsTheirUnits(String header, HeaderUnits.Period period, boolean minor) {
    assertThat(HeaderUnits.period(header)).isEqualTo(period);
    assertThat(HeaderUnits.mayBeMinor(header)).isEqualTo(minor);
  }
}
