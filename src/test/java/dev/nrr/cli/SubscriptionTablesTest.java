package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.warehouse.Tables;
import dev.nrr.warehouse.TermBooks;
import dev.nrr.warehouse.TypedBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Subscriptions of an engine: the same answers as over a file of the same rows, or none. */
class SubscriptionTablesTest {

  private static final List<String> COMMANDS =
      List.of(
          "calc --by segment",
          "calc --window 1m --by region --reactivation gain",
          "calc --at 2024-03 --method movements --scope all",
          "calc --at 2024-05 --by segment --method average",
          "check --at 2024-02 --window 3m --min-nrr 1",
          "calc --method chained --by segment",
          "calc --as-of 2024-06 --by region --min-start 500",
          "trend --window 3m",
          "calc --where region=EMEA --by segment",
          "trend --where segment!=SMB --as-of 2024-08",
          "cohorts --where region=Americas",
          "movers --top 3",
          "compare");

  @TempDir private Path temp;

  @Test
  void areAnsweredAsTheFileIs() throws Exception {
    int answered = 0;
    for (long seed = 0; seed < 4; seed++) {
      answered += new FileAndTable(temp).answerTheSame(TermBooks.random(seed), COMMANDS);
    }
    assertThat(answered).isPositive();
  }

  @Test
  void areNeverAnsweredOtherwise() throws Exception {
    int refused = 0;
    for (long seed = 0; seed < 12; seed++) {
      TypedBook book = TermBooks.odd(seed);
      refused += new FileAndTable(temp).isRefusedOrTheSame(book, "calc --by segment") ? 1 : 0;
    }
    assertThat(refused).isPositive();
  }

  private static final String T =
      "CREATE TABLE t (subscription_id VARCHAR(9), customer VARCHAR(9), start_date DATE, end_date"
          + " DATE, amount DECIMAL(18,2), billing_interval VARCHAR(20))";

  private static final String ROWS =
      "INSERT INTO t VALUES ('s1', 'a', DATE '2023-01-05', NULL, 10, 'month'), ('s2', 'b', DATE"
          + " '2023-02-05', DATE '2024-02-10', 120, 'year'), ('s3', 'c', DATE '2024-03-01', NULL,"
          + " 30, 'month')";

  @Test
  void areRefusedForWhatSumsCannotAnswer() throws Exception {
    Map<String, List<String>> cases =
        Map.ofEntries(
            entry(
                "1 subscription ends before it starts, of customer 'c'",
                "UPDATE t SET end_date = DATE '2024-02-01' WHERE customer = 'c'"),
            entry(
                "2 subscriptions end before they start, of customer 'a'",
                "UPDATE t SET end_date = DATE '2022-02-01' WHERE customer <> 'c'"),
            entry(
                "a subscription starts on 2100-01-01, expected a day before 2099-01-01",
                "UPDATE t SET start_date = DATE '2100-01-01' WHERE customer = 'c'"),
            entry(
                "1 row is the same as another one in every column",
                "INSERT INTO t SELECT * FROM t WHERE customer = 'c'"),
            entry(
                "2 rows are the same as another one in every column",
                "INSERT INTO t SELECT * FROM t WHERE customer <> 'c'"),
            entry(
                "1 row is paid at the same time as another one of its subscription, of customer 'a'",
                "INSERT INTO t VALUES ('s1', 'a', DATE '2023-06-05', NULL, 12, 'month')"),
            entry(
                "rows of 'one-time' do not recur",
                "UPDATE t SET billing_interval = 'one-time' WHERE customer = 'c'"),
            entry(
                "the interval 'biweekly' has two meanings",
                "UPDATE t SET billing_interval = 'biweekly' WHERE customer = 'c'"),
            entry(
                "unknown interval ''", "UPDATE t SET billing_interval = NULL WHERE customer = 'c'"),
            entry(
                "column 'END_DATE' is TIMESTAMP, which is not taken for the end",
                "ALTER TABLE t ALTER COLUMN end_date TIMESTAMP"),
            entry(
                "column 'DISCOUNT' is a discount and not used",
                "ALTER TABLE t ADD COLUMN discount INTEGER DEFAULT 5"),
            entry("1 row without a start", "UPDATE t SET start_date = NULL WHERE customer = 'c'"));
    int number = 0;
    for (Map.Entry<String, List<String>> each : cases.entrySet()) {
      number++;
      List<String> table =
          new Tables(temp).made("case" + number, each.getValue().toArray(new String[0]));
      Cli.Run run = calc(table);
      assertThat(run.code()).as(each.getKey()).isEqualTo(3);
      assertThat(run.err()).contains(each.getKey());
    }
  }

  private static Map.Entry<String, List<String>> entry(String message, String statement) {
    return Map.entry(message, List.of(T, ROWS, statement));
  }

  private Cli.Run calc(List<String> table, String... more) {
    List<String> words = new ArrayList<>(List.of("calc", "--format", "json"));
    words.addAll(table);
    words.addAll(List.of(more));
    return new Cli().in(temp).run(words.toArray(new String[0]));
  }

  @Test
  void refusalsOfOptionsNameTheWayThatAnswers() throws Exception {
    List<String> table = new Tables(temp).made("options", T, ROWS);
    for (List<String> option :
        List.of(
            List.of("--amount-per", "term"),
            List.of("--grace", "30d"),
            List.of("--at", "2100-12"),
            List.of("--duplicates", "sum"))) {
      Cli.Run run = calc(table, option.toArray(new String[0]));
      assertThat(run.code()).as(run.out()).isIn(2, 3);
      assertThat(run.err()).contains("--read rows");
    }
  }

  @Test
  void saysWhereTheRowsAre() throws Exception {
    Cli.Run run = calc(new Tables(temp).made("told", T, ROWS), "--amount-per", "year");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("\"shape\": \"subscriptions\"")
        .contains("\"engine\": \"H2 2.")
        .contains("\"rows\": 3,")
        .contains("\"amount_per\": \"year\"")
        .contains("interval-not-used");
  }

  @Test
  void aContractsValueIsAskedAbout() throws Exception {
    List<String> table =
        new Tables(temp)
            .made(
                "contract",
                T,
                ROWS,
                "ALTER TABLE t DROP COLUMN billing_interval",
                "ALTER TABLE t ALTER COLUMN amount RENAME TO contract_value");
    Cli.Run run = calc(table, "--map", "amount=CONTRACT_VALUE");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("may be for a month, a year or all of a contract's term");
    assertThat(calc(table, "--map", "amount=CONTRACT_VALUE", "--amount-per", "month").code())
        .isZero();
  }

  @Test
  void whatStandsBesideAnEndIsNotTakenToGoWithIt() throws Exception {
    List<String> table =
        new Tables(temp)
            .made(
                "planned",
                T,
                ROWS,
                "ALTER TABLE t ALTER COLUMN end_date RENAME TO ended_at",
                "ALTER TABLE t ADD COLUMN contract_end DATE DEFAULT DATE '2023-12-31'");
    Cli.Run run = calc(table, "--map", "end=ENDED_AT");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("column 'CONTRACT_END' is a date that may count");
    assertThat(calc(table, "--map", "end=ENDED_AT", "--ignore", "CONTRACT_END").code()).isZero();
  }
}
