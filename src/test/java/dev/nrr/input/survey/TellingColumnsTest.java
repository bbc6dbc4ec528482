package dev.nrr.input.survey;

import static dev.nrr.input.survey.Tables.lines;
import static dev.nrr.input.survey.Tables.remedies;
import static dev.nrr.input.survey.Tables.role;
import static dev.nrr.input.survey.Tables.roles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.header.HeaderCurrency;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.RowMeaning;
import dev.nrr.input.survey.ColumnRole.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingColumnsTest {

  private static final String SUBSCRIPTIONS =
      "customer:customer,start_date:start,end_date:end,amount:amount";

  /** One column beside a customer, a date and an amount, with two cells. */
  @ParameterizedTest(name = "{1} of {2}; {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "snapshots     | status           | active    | churned      | field     | STATUS",
        "snapshots     | Estado           | activo    | cancelado    | field     | STATUS",
        "snapshots     | whatever         | active    | Canceled     | telling   | STATUS",
        "snapshots     | status           | active    | past_due     | attribute | STATUS",
        "snapshots     | status           | Gold      | Silver       | telling   | STATUS",
        "snapshots     | state            | CA        | TX           | attribute | ATTRIBUTE",
        "snapshots     | marital_status   | free      | lost         | attribute | ATTRIBUTE",
        "snapshots     | is_active        | 1         | 0            | field     | STATUS",
        "snapshots     | Active?          | yes       | yes          | attribute | STATUS",
        "snapshots     | is_trial         | no        | yes          | field     | STATUS",
        "snapshots     | churned          | false     | true         | field     | STATUS",
        "snapshots     | auto_renew       | yes       | no           | attribute | ATTRIBUTE",
        "snapshots     | plan             | Free      | Pro          | attribute | ATTRIBUTE",
        "snapshots     | seats            | 3         | 4            | telling   | QUANTITY",
        "snapshots     | seats            | 1         | 1            | attribute | QUANTITY",
        "snapshots     | Number of users  | 3         | 4            | telling   | QUANTITY",
        "snapshots     | userCount        | 3         | 4            | telling   | QUANTITY",
        "snapshots     | Lizenzen         | 3         | 4            | telling   | QUANTITY",
        "snapshots     | user_id          | 3         | 4            | attribute | ATTRIBUTE",
        "snapshots     | seats            | 3.5       | 4            | attribute | ATTRIBUTE",
        "snapshots     | employees        | 30        | 45           | attribute | ATTRIBUTE",
        "snapshots     | age              | 30        | 45           | attribute | ATTRIBUTE",
        "snapshots     | billing          | monthly   | annual       | telling   | INTERVAL",
        "snapshots     | plan             | Monthly   | Annual       | telling   | INTERVAL",
        "snapshots     | billing          | monthly   | monthly      | attribute | INTERVAL",
        "snapshots     | version          | Actual    | Forecast     | telling   | SCENARIO",
        "snapshots     | scenario         | base      | upside       | telling   | SCENARIO",
        "snapshots     | anything         | actual    | actual       | attribute | ATTRIBUTE",
        "snapshots     | scenario         | actual    | actual       | attribute | SCENARIO",
        "snapshots     | version          | v1        | v2           | attribute | ATTRIBUTE",
        "snapshots     | target           | plan      | other        | attribute | ATTRIBUTE",
        "snapshots     | term             | 12        | 24           | telling   | INTERVAL",
        "snapshots     | level            | 12        | 24           | attribute | ATTRIBUTE",
        "snapshots     | gender           | M         | M            | attribute | ATTRIBUTE",
        "snapshots     | interval_count   | 1         | 3            | telling   | INTERVAL_COUNT",
        "snapshots     | interval_count   | 1         | 1            | attribute | INTERVAL_COUNT",
        "snapshots     | discount         | 10        | 0            | telling   | DISCOUNT",
        "snapshots     | Rabatt           | 10%       | 0%           | telling   | DISCOUNT",
        "snapshots     | discount         | 0%        | 0.00%        | attribute | DISCOUNT",
        "snapshots     | discount_code    | 10        | 20           | attribute | ATTRIBUTE",
        "snapshots     | plan_change_mrr  | 180       |              | telling   | SECOND_AMOUNT",
        "snapshots     | list price       | 180       | 90           | telling   | SECOND_AMOUNT",
        "snapshots     | Umsatz           | 180       | 90           | telling   | SECOND_AMOUNT",
        "snapshots     | anything         | $180      | $90          | telling   | SECOND_AMOUNT",
        "snapshots     | total            | 100       | 50           | attribute | SECOND_AMOUNT",
        "snapshots     | arr              | 1200      | 600.00       | attribute | SECOND_AMOUNT",
        "snapshots     | fee              | 0         |              | attribute | SECOND_AMOUNT",
        "snapshots     | event_id         | 1         | 9            | attribute | ATTRIBUTE",
        "snapshots     | Vendor           | A         | B            | attribute | ATTRIBUTE",
        "snapshots     | price_id         | 7         | 9            | attribute | ATTRIBUTE",
        "snapshots     | churn_score      | 0.7       | 0.1          | attribute | ATTRIBUTE",
        "snapshots     | growth amount %  | 0.7       | 0.1          | attribute | ATTRIBUTE",
        "snapshots     | report_date      | 2024-11-1 | 2024-10-1    | telling   | SECOND_DATE",
        "snapshots     | report_date      | 2024-12   | 2025-01      | attribute | SECOND_DATE",
        "snapshots     | signup_date      | 2020-01-1 | 2021-01-1    | attribute | ATTRIBUTE",
        "snapshots     | load_ts          | 2024-01-1 | 2021-01-1    | attribute | ATTRIBUTE",
        "snapshots     | contract_end     | 2026-01-1 | 2027-01-1    | attribute | ATTRIBUTE",
        "snapshots     | Währung          | USD       | EUR          | telling   | CURRENCY",
        "snapshots     | Währung          | EUR       | EUR          | attribute | CURRENCY",
        "snapshots     | currency_note    | weak      | strong       | attribute | ATTRIBUTE",
        "snapshots     | empty            |           |              | attribute | ATTRIBUTE",
        "snapshots     | #                | 1         | 2            | attribute | ATTRIBUTE",
        "transactions  | period_start     | 2024-01-1 | 2024-02-1    | telling   | SERVICE_PERIOD",
        "transactions  | payment_date     | 2024-01-1 | 2024-02-1    | telling   | SECOND_DATE",
        "transactions  | due_date         | 2024-01-1 | 2024-02-1    | attribute | ATTRIBUTE",
        "transactions  | status           | paid      | refunded     | telling   | STATUS",
        "events        | effective_date   | 2024-01-1 | 2024-02-1    | telling   | SECOND_DATE",
        "events        | created_at       | 2024-01-1 | 2024-02-1    | attribute | ATTRIBUTE",
        "events        | status           | active    | churned      | attribute | STATUS"
      })
  void judgesColumns(
      String shape, String header, String one, String two, String word, ColumnKind kind) {
    List<ColumnRole> roles =
        roles(
            shape,
            "customer:customer,month:date,amount:amount," + header,
            "Alder,2024-12,100," + (one == null ? "" : one),
            "Birch,2025-01,50," + (two == null ? "" : two));
    ColumnRole role = roles.get(3);
    assertThat(role.word() + " " + role.kind()).isEqualTo(word + " " + kind);
    boolean asked = role.role() == Role.TELLING || role.role() == Role.FIELD;
    boolean told = "past_due".equals(two);
    assertThat(role.remedies().isEmpty()).isEqualTo(!(asked || told));
    assertThat(role.reason()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "Okt 2024, telling, --date-format PATTERN",
    "MRR Januar, telling, --date-format PATTERN",
    "'', telling, --ignore ",
    "Fee, telling, --ignore Fee",
    "Total 2024, telling, --ignore Total 2024",
    "account no, attribute, "
  })
  void neverTakesAmountsBesideDatesForAttributes(String header, String word, String option) {
    List<ColumnRole> roles =
        roles("wide", "customer:customer,!2024-08,!2024-09," + header, "a,1,2,30", "b,3,4,50");
    ColumnRole role = roles.get(3);
    assertThat(role.word()).isEqualTo(word);
    assertThat(
            role.remedies().isEmpty()
                ? null
                : String.join(" ", role.remedies().get(0).arguments()).strip())
        .isEqualTo(option);
  }

  @Test
  void provesTotalsAndNumbersOfRows() {
    List<ColumnRole> roles =
        roles(
            "wide",
            "#,Client Name:customer,!Jan 17,!Feb 17,TOTAL,x",
            "1,Birch,\"6200\",100.50,100.50,1".replace("\"6200\"", "0"),
            "2,Cedar,50,60,110.00,2");
    assertThat(roles).extracting(ColumnRole::word).doesNotContain("telling");
    assertThat(role(roles, "TOTAL").reason()).isEqualTo("is the sum of the dates in every row");
    assertThat(role(roles, "x").reason()).isEqualTo("numbers the rows");
    assertThat(TellingColumns.lines(roles)).isEmpty();
  }

  @Test
  void oneWrongSumIsNoTotal() {
    List<ColumnRole> roles =
        roles("wide", "c:customer,!2024-01,!2024-02,TOTAL", "a,1,2,3", "b,1,2,4");
    assertThat(remedies(roles, "TOTAL"))
        .containsExactly("--ignore TOTAL   (it is the amount of no date)");
  }

  @Test
  void offersStatusOfSubscriptions() {
    List<ColumnRole> roles =
        roles(
            "subscriptions",
            SUBSCRIPTIONS + ",status",
            "alder,2024-01-01,,100,active",
            "birch,2024-12-01,2025-01-15,80,trialing",
            "dill,2024-02-01,2025-06-15,60,canceled");
    assertThat(role(roles, "status").reason())
        .isEqualTo("says who pays, and rows of trialing count 0");
    assertThat(TakenStatus.isTaken(role(roles, "status"))).isTrue();
    assertThat(remedies(roles, "status"))
        .containsExactly(
            "--map status=status   (each row's status is of its time)",
            "--ignore status   (the amounts were paid, whatever status says now)");
  }

  @Test
  void neverTakesLossesOutByStatus() {
    String open = "alder,2024-01-01,,100,active";
    String noEnd = "bo,2024-01-01,,100,canceled";
    assertThat(remedies(roles("subscriptions", SUBSCRIPTIONS + ",status", open, noEnd), "status"))
        .containsExactly("--ignore status   (a row of canceled without an end still pays)");
    assertThat(
            remedies(
                roles("subscriptions", SUBSCRIPTIONS + ",s", open, noEnd, "c,2024-01-01,,9,trial"),
                "s"))
        .containsExactly(
            "--map status=s --paying canceled   (a row that is not paying counts 0: trial; a row"
                + " of canceled without an end still pays)");
    assertThat(
            remedies(
                roles("wide", "c:customer,!2024,!2025,status", "a,5,5,active", "b,5,5,churned"),
                "status"))
        .containsExactly("--ignore status   (the amounts are paid, whatever status says)");
    assertThat(roles("wide", "c:customer,!2025,!2024,status", "a,5,5,active", "b,0,5,churned"))
        .extracting(ColumnRole::word)
        .doesNotContain("telling");
    assertThat(
            remedies(
                roles(
                    "events",
                    "d:date,c:customer,type:type,amount:amount,status",
                    "2024-12-01,A,churn,-100,churned",
                    "2024-12-02,B,new,100,trialing"),
                "status"))
        .containsExactly(
            "--map status=status --paying churned"
                + "   (a row that is not paying counts 0: trialing)");
  }

  @Test
  void asksBothWaysForUnknownWords() {
    List<ColumnRole> roles =
        roles(
            "snapshots",
            "c:customer,month:date,mrr:amount,Status",
            "a,2024-12,5,active",
            "a,2025-01,5,Zwölf");
    assertThat(remedies(roles, "Status"))
        .containsExactly(
            "--map status=Status --not-paying Zwölf"
                + "   (a row that is not paying counts 0: Zwölf)",
            "--map status=Status --paying Zwölf   (every row pays)");
  }

  @Test
  void saysWhatFlagsMean() {
    List<ColumnRole> roles =
        roles(
            "snapshots",
            "c:customer,month:date,is_active,churned,mrr:amount",
            "a,2024-12,1,no,5",
            "a,2025-01,0,yes,5");
    roles.replaceAll(role -> TakenStatus.isTaken(role) ? TakenStatus.asked(role) : role);
    assertThat(lines(TellingColumns.lines(roles)))
        .containsExactly(
            "--map status=is_active --ignore churned   (each row's is_active is of its time;"
                + " the amounts were paid, whatever churned says now)",
            "--ignore is_active --map status=churned --paying no --not-paying yes"
                + "   (the amounts were paid, whatever is_active says now;"
                + " each row's churned is of its time)",
            "--ignore is_active --ignore churned   (the amounts were paid, whatever is_active says"
                + " now; the amounts were paid, whatever churned says now)");
  }

  @Test
  void offersIntervals() {
    List<ColumnRole> roles =
        roles(
            "subscriptions",
            SUBSCRIPTIONS + ",billing_term",
            "a,2024-01-01,,1200,Annual",
            "b,2024-01-01,,4800,2-Year",
            "c,2024-01-01,,500,One-Time");
    assertThat(remedies(roles, "billing_term"))
        .containsExactly(
            "--map interval=billing_term   (amount is for the billing_term of its row;"
                + " rows of One-Time do not recur and are left out)");
    assertThat(
            remedies(
                roles(
                    "subscriptions",
                    SUBSCRIPTIONS + ",interval:interval,interval_count",
                    "a,2024-01-01,,100,month,3"),
                "interval_count"))
        .containsExactly(
            "--map interval=interval --map interval-count=interval_count"
                + "   (an amount is for so many of its interval)",
            "--ignore interval_count   (an amount is for one interval)");
  }

  @Test
  void takesAnAmountByItsName() {
    String header = "c:customer,start:start,end:end,mrr:amount,billing,interval_count";
    List<ColumnRole> roles = roles("subscriptions", header, "a,2024-01-01,,5,annual,3");
    assertThat(roles).extracting(ColumnRole::word).doesNotContain("telling");
    assertThat(remedies(roles("subscriptions", header, "a,2024-01-01,,5,once,1"), "billing"))
        .containsExactly("--where billing!=once   (rows of once do not recur)");
  }

  @Test
  void takesAPriceTimesItsQuantity() {
    ColumnRole seats =
        role(
            roles("snapshots", "c:customer,month:date,unit_price:amount,seats", "a,2024-12,5,3"),
            "seats");
    assertThat(seats.role()).isEqualTo(Role.FIELD);
    assertThat(lines(seats.remedies()))
        .containsExactly("--map quantity=seats   (unit_price is the price of one)");
  }

  @Test
  void seesThatQuantityTimesPriceIsTheAmount() {
    String header = "c:customer,month:date,mrr:amount,seats,unit_price";
    assertThat(roles("snapshots", header, "a,2024-12,15,3,5.00", "b,2024-12,8,2,4"))
        .extracting(ColumnRole::word)
        .doesNotContain("telling");
    assertThat(roles("snapshots", header, "a,2024-12,15,3,5.00", "b,2024-12,9,2,4"))
        .extracting(ColumnRole::word)
        .containsExactly("field", "field", "field", "telling", "telling");
  }

  @Test
  void endsBesideEnds() {
    String header = "c:customer,started_at:start,ended_at:end,ends_at,amount:amount";
    assertThat(
            role(
                    roles(
                        "subscriptions",
                        header,
                        "a,2024-03-01,,2025-09-01,100",
                        "b,2024-03-01,2025-04-01,2025-04-01 00:00:00,50"),
                    "ends_at")
                .role())
        .isEqualTo(Role.ATTRIBUTE);
    assertThat(
            remedies(
                roles("subscriptions", header, "b,2024-03-01,2025-05-01,2025-04-01,50"), "ends_at"))
        .containsExactly(
            "--map end=ends_at --ignore ended_at"
                + "   (a subscription ends at ends_at, not at ended_at)",
            "--ignore ends_at   (a subscription ends at ended_at, not at ends_at)");
    String cancel = "c:customer,start:start,end_date:end,cancel_date,mrr:amount";
    assertThat(
            remedies(
                roles(
                    "subscriptions",
                    cancel,
                    "a,2024-03-01,,2025-09-01,100",
                    "b,2024-03-01,2025-04-01,2025-04-01,50"),
                "cancel_date"))
        .containsExactly(
            "--map end=cancel_date --ignore end_date"
                + "   (a subscription ends at cancel_date, not at end_date)");
    assertThat(
            remedies(
                roles(
                    "subscriptions",
                    cancel,
                    "a,2024-03-01,,2025-09-01,100",
                    "b,2024-03-01,2025-04-01,,50"),
                "cancel_date"))
        .as("either way ends would be lost")
        .isEmpty();
  }

  @Test
  void changesBesideBalances() {
    assertThat(
            remedies(
                roles(
                    "events",
                    "month:date,a:customer,movement:type,mrr,mrr_delta:amount",
                    "2024-12-01,A,new,1000,1000",
                    "2024-12-02,A,expansion,1200,200"),
                "mrr"))
        .containsExactly(
            "--shape levels --map amount=mrr --ignore mrr_delta"
                + "   (mrr is the amount, not mrr_delta)",
            "--ignore mrr   (mrr is not the change that counts)");
    assertThat(
            remedies(
                roles(
                    "events",
                    "month:date,a:customer,movement:type,mrr:amount,mrr_delta",
                    "2024-12-01,A,new,1000,1000",
                    "2024-12-02,A,expansion,1200,200"),
                "mrr_delta"))
        .containsExactly(
            "--map amount=mrr_delta --ignore mrr   (mrr_delta is the change, not mrr)");
  }

  @Test
  void combinesRemediesOfSeveralColumns() {
    List<ColumnRole> roles =
        roles(
            "transactions",
            "invoice_date:date,c:customer,amount:amount,status,period_start,period_end",
            "2025-01-03,A,100,paid,2025-01-01,2025-03-31",
            "2025-01-03,B,100,refunded,2025-01-01,2025-01-31");
    assertThat(lines(TellingColumns.lines(roles)))
        .containsExactly(
            "--map status=status --amount-per term --map start=period_start --map end=period_end"
                + "   (a row that is not paying counts 0: refunded; a payment is for the time from"
                + " period_start to period_end)",
            "--map status=status --ignore period_start --ignore period_end"
                + "   (a row that is not paying counts 0: refunded; a payment is of its"
                + " invoice_date)",
            "--map status=status --paying refunded --amount-per term --map start=period_start"
                + " --map end=period_end   (every row pays; a payment is for the time from"
                + " period_start to period_end)",
            "--map status=status --paying refunded --ignore period_start --ignore period_end"
                + "   (every row pays; a payment is of its invoice_date)");
  }

  @Test
  void dropsLinesThatContradictThemselves() {
    List<ColumnRole> roles =
        roles(
            "snapshots",
            "c:customer,month:date,amount:amount,arr,list",
            "a,2024-12,5,6,7",
            "b,2024-12,5,6,8");
    assertThat(TellingColumns.lines(roles))
        .allSatisfy(
            line ->
                assertThat(line.arguments().stream().filter(a -> a.startsWith("amount=")).count())
                    .isLessThan(2));
    assertThat(lines(TellingColumns.lines(roles)))
        .contains(
            "--map amount=arr --ignore amount --ignore list"
                + "   (arr is the amount, not amount; list is not the amount that counts)");
  }

  @Test
  void saysWhatIsKnownAlready() {
    TableColumns table =
        new TableColumns(
            RowMeaning.AMOUNT_AT_DATE,
            List.of("c", "month", "mrr", "a", "b", "d"),
            Map.of(0, Field.CUSTOMER, 1, Field.DATE, 2, Field.AMOUNT),
            Set.of(),
            Set.of(3),
            Set.of(4),
            Set.of(5),
            new StatusWords.Said(Set.of(), Set.of()));
    TableFacts rows = new TableFacts(table);
    rows.observe(new String[] {"x", "2024-12"}, 2);
    assertThat(TellingColumns.roles(rows))
        .extracting(ColumnRole::word)
        .containsExactly("field", "field", "field", "slice", "filter", "ignored");
  }

  @ParameterizedTest
  @CsvSource({
    "amount_usd, USD",
    "MRR (€), EUR",
    "Umsatz £, GBP",
    "amountEUR, EUR",
    "mrr, ",
    "all, ",
    "eur_usd, ",
    "₹ total, INR"
  })
  void findsCurrenciesOfHeaders(String header, String code) {
    assertThat(HeaderCurrency.find(header)).isEqualTo(code);
  }

  @Test
  void aPlansNameIsAnIntervalWhereItSaysSo() {
    String header = SUBSCRIPTIONS + ",plan:subscription";
    List<ColumnRole> roles =
        roles("subscriptions", header, "A,2024-01-01,,100,monthly", "B,2024-01-01,,1200,annual");
    assertThat(role(roles, "plan").role()).isEqualTo(Role.TELLING);
    assertThat(remedies(roles, "plan"))
        .containsExactly(
            "--map interval=plan   (amount is for the plan of its row)",
            "--ignore plan   (every amount is a month's)");
    List<ColumnRole> names =
        roles("subscriptions", header, "A,2024-01-01,,100,Pro", "B,2024-01-01,,1200,Pro Annual");
    assertThat(role(names, "plan").role()).isEqualTo(Role.TELLING);
    assertThat(remedies(names, "plan"))
        .containsExactly("--ignore plan   (every amount is a month's, whatever plan says)");
    List<ColumnRole> words =
        roles("subscriptions", header, "A,2024-01-01,,100,Pro", "B,2024-01-01,,1200,Team");
    assertThat(role(words, "plan").role()).isEqualTo(Role.FIELD);
    List<ColumnRole> monthly =
        roles(
            "subscriptions",
            "customer:customer,start_date:start,mrr:amount,plan:subscription",
            "A,2024-01-01,100,monthly",
            "B,2024-01-01,100,annual");
    assertThat(role(monthly, "plan").role()).isEqualTo(Role.FIELD);
  }

  @Test
  void scenariosAreAskedForOneByOne() {
    assertThat(
            remedies(
                roles(
                    "movements",
                    "period:period,scenario,starting:starting,churn:churn",
                    "2024-01,budget,100,5",
                    "2024-01,actual,100,10"),
                "scenario"))
        .containsExactly(
            "--where scenario=actual   (the rows of actual alone)",
            "--where scenario=budget   (the rows of budget alone)");
  }
}
