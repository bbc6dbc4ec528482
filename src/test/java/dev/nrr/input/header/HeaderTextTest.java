package dev.nrr.input.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.date.FiscalYear;
import dev.nrr.input.Shapes;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTextTest {

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
    assertThat(match(header.toUpperCase(java.util.Locale.ROOT)).has(field)).isTrue();
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

  @ParameterizedTest
  @CsvSource({
    "Start ARR, startarr",
    "'churn %', churnpercent",
    "Größe-2, größe2",
    "İD, i̇d",
    "'', ''",
    "__, ''"
  })
  void headersAreComparedByTheirLetters(String header, String normalised) {
    assertThat(HeaderText.normalised(header)).isEqualTo(normalised.replace("\u0307", ""));
  }

  @ParameterizedTest
  @CsvSource({"abc, abc, 0", "abc, abd, 1", "abc, ab, 1", "'', abc, 3", "kitten, sitting, 3"})
  void distanceCountsTheLettersThatChange(String one, String other, int distance) {
    assertThat(MessageText.distance(one, other)).isEqualTo(distance);
    assertThat(MessageText.distance(other, one)).isEqualTo(distance);
  }

  @Test
  void anEmptyHeaderIsLeftAloneUnlessItIsNeeded() throws InputException {
    assertThat(match("start", "", "churn").columns()).hasSize(2);
  }
}
