package dev.nrr.input.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.date.FiscalYear;
import dev.nrr.input.Shapes;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderMatchTest {

  private static final List<FieldSpec> MOVEMENTS = Shapes.find("movements").orElseThrow().fields();

  private static HeaderMatch match(String... headers) throws InputException {
    return match(List.of(headers), Map.of(), null);
  }

  private static HeaderMatch match(
      List<String> headers, Map<Field, String> map, @Nullable String customer)
      throws InputException {
    return HeaderMatch.of(
        headers,
        MOVEMENTS,
        new InputRequest.Columns(null, map, customer, null, null, FiscalYear.CALENDAR, null));
  }

  @ParameterizedTest
  @CsvSource({
    "STARTING, Start",
    "STARTING, Starting MRR",
    "STARTING, start_arr",
    "STARTING, Opening-ARR",
    "STARTING, MRR start",
    "STARTING, Beginning Balance",
    "STARTING, Prior ARR (USD)",
    "EXPANSION, Upgrade",
    "EXPANSION, Upsell MRR",
    "EXPANSION, cross-sell",
    "EXPANSION, INCREASE",
    "CONTRACTION, Downgrades",
    "CONTRACTION, downsell",
    "CONTRACTION, Contraction Revenue",
    "CHURN, Churned MRR",
    "CHURN, Cancelled",
    "CHURN, canceled",
    "CHURN, Lost ARR",
    "NEW, New Business",
    "NEW, New MRR",
    "NEW, new logo",
    "REACTIVATION, Win-back",
    "REACTIVATION, Resurrected",
    "REACTIVATION, reactivated mrr",
    "ENDING, Ending MRR",
    "ENDING, closing",
    "ENDING, Current ARR",
    "CUSTOMER, Customer ID",
    "CUSTOMER, account_name",
    "CUSTOMER, Client",
    "CUSTOMER, Logo",
    "CUSTOMER, user",
    "CUSTOMER, Organization",
    "CUSTOMER, Company",
    "PERIOD, Month",
    "PERIOD, period end",
    "CURRENCY, Ccy",
    "SUBSCRIPTION, Product",
    "STARTING_CUSTOMERS, Starting Customers",
    "CHURNED_CUSTOMERS, Lost logos"
  })
  void everyFieldHasItsSynonyms(Field field, String header) throws InputException {
    assertThat(match(header).columns()).containsExactly(Map.entry(field, 0));
    assertThat(match(header.toUpperCase(Locale.ROOT)).has(field)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "churn rate",
    "churn %",
    "churn reason",
    "start date",
    "new customers",
    "mrr",
    "''",
    "net new",
    "expansion pct",
    "ending soon",
    "customers"
  })
  void whatIsNoAmountOfAFieldIsNotTakenForIt(String header) throws InputException {
    assertThat(match(header).columns()).isEmpty();
  }

  @Test
  void theMostTellingHeaderOfACustomerIsTaken() throws InputException {
    assertThat(match("account", "customer", "company").columns())
        .containsExactly(Map.entry(Field.CUSTOMER, 1));
  }

  @Test
  void twoAmountsThatFitAreAConflictUnlessOneIsGiven() throws InputException {
    assertThat(match("start", "opening mrr").conflicts())
        .containsExactly(
            "starting: both 'start' and 'opening mrr' fit; say which with --map starting=COLUMN");
    HeaderMatch given =
        match(List.of("start", "opening mrr"), Map.of(Field.STARTING, "Opening_MRR"), null);
    assertThat(given.conflicts()).isEmpty();
    assertThat(given.columns()).containsEntry(Field.STARTING, 1);
  }

  @Test
  void aColumnIsFoundAsWrittenBeforeItIsFoundByItsLetters() throws InputException {
    assertThat(HeaderMatch.column(List.of("a b", "A_B"), "A_B", "--by")).isEqualTo(1);
    assertThat(HeaderMatch.column(List.of("x", "A_B"), "a b", "--by")).isEqualTo(1);
    assertThatThrownBy(() -> HeaderMatch.column(List.of("a", ""), "?", "--by"))
        .isInstanceOf(InputException.class)
        .hasMessage("--by: no column '?'; found: a, ");
  }

  @Test
  void aCoarserCustomerTurnsTheRecognisedOneIntoItsParts() throws InputException {
    List<String> headers = List.of("account", "parent", "start");
    assertThat(match(headers, Map.of(), "parent").columns())
        .containsEntry(Field.CUSTOMER, 1)
        .containsEntry(Field.SUBSCRIPTION, 0);
    assertThat(match(headers, Map.of(), "account").columns())
        .containsEntry(Field.CUSTOMER, 0)
        .doesNotContainKey(Field.SUBSCRIPTION);
  }

  @Test
  void anEmptyHeaderIsLeftAloneUnlessItIsNeeded() throws InputException {
    assertThat(match("start", "", "churn").columns()).hasSize(2);
  }

  @Test
  void aColumnIsGivenToOneFieldOnly() {
    Map<Field, String> twice = Map.of(Field.STARTING, "a", Field.ENDING, "A");
    assertThatThrownBy(() -> match(List.of("a", "b"), twice, null))
        .isInstanceOf(InputException.class)
        .hasMessage("--map: column 'a' is given to two fields");
    Map<Field, String> missing = Map.of(Field.STARTING, "c");
    assertThatThrownBy(() -> match(List.of("a", "b"), missing, null))
        .hasMessage("--map: no column 'c'; found: a, b");
  }

  @Test
  void aHeaderThatIsAnotherFieldsOwnNameIsLeftToIt() throws InputException {
    HeaderMatch match = match("period end", "ending");
    assertThat(match.columns())
        .containsOnly(Map.entry(Field.PERIOD, 0), Map.entry(Field.ENDING, 1));
    assertThat(match.header(Field.ENDING)).isEqualTo("ending");
    assertThat(match.header(Field.CHURN)).isEmpty();
  }

  @Test
  void datesAreHeadersThatAreNoField() throws InputException {
    HeaderMatch match = match(List.of("start", "2025-01", "2025-02"), Map.of(), null);
    assertThat(match.dated()).containsExactly("2025-01", "2025-02");
    assertThat(match(List.of("x", "2025-01"), Map.of(Field.STARTING, "2025-01"), null).dated())
        .isEmpty();
  }

  @Test
  void aCustomerThatIsNamedSettlesTheConflictOfCustomers() throws InputException {
    List<String> headers = List.of("account", "product", "parent", "start");
    assertThat(match(headers, Map.of(), "parent").columns())
        .containsEntry(Field.CUSTOMER, 2)
        .containsEntry(Field.SUBSCRIPTION, 1)
        .containsEntry(Field.ACCOUNT, 0);
  }

  @ParameterizedTest
  @CsvSource({"mrr;arr, mrr", "arr;mrr, mrr", "price_annual;price_monthly, price_monthly"})
  void ofAMonthAndAYearTheMonthIsTaken(String amounts, String taken) throws InputException {
    HeaderMatch match =
        HeaderMatch.of(
            List.of(("customer;" + amounts).split(";", -1)),
            Shapes.find("snapshots").orElseThrow().fields(),
            new InputRequest.Columns(null, Map.of(), null, null, null, FiscalYear.CALENDAR, null));
    assertThat(match.conflicts()).isEmpty();
    assertThat(match.header(Field.AMOUNT)).isEqualTo(taken);
  }
}
