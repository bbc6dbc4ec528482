package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.warehouse.EventBooks;
import dev.nrr.warehouse.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of an engine: the same answers as over a file of the same rows, or none. */
class EventTablesTest {

  private static final List<String> COMMANDS =
      List.of(
          "calc --by segment",
          "calc --window 1m --by region --reactivation gain",
          "calc --at 2024-03 --method movements --scope all",
          "calc --at 2023-11 --by segment,region --method chained --interrupted churned",
          "check --at 2024-02 --window 3m --min-nrr 1",
          "calc --as-of 2023-12 --by region --min-start 500",
          "trend --window 3m --by segment",
          "calc --where region=EMEA --by segment",
          "trend --where region!=EMEA --as-of 2024-01",
          "cohorts --where region=Americas",
          "movers --top 3",
          "compare");

  @TempDir private Path temp;

  @Test
  void areAnsweredAsTheFileIs() throws Exception {
    int answered = 0;
    for (long seed = 0; seed < 4; seed++) {
      answered += new FileAndTable(temp).answerTheSame(EventBooks.random(seed), COMMANDS);
    }
    assertThat(answered).isGreaterThan(2 * COMMANDS.size());
  }

  @Test
  void areNeverAnsweredOtherwise() throws Exception {
    int refused = 0;
    int books = 2 * EventBooks.ODDITIES;
    for (long seed = 0; seed < books; seed++) {
      FileAndTable both = new FileAndTable(temp);
      refused += both.isRefusedOrTheSame(EventBooks.odd(seed), "calc --by segment") ? 1 : 0;
    }
    for (long seed = 0; seed < 8; seed++) {
      FileAndTable both = new FileAndTable(temp);
      String slice = "calc --at 2024-03 --where segment=SMB";
      refused += both.isRefusedOrTheSame(EventBooks.random(100 + seed), slice) ? 1 : 0;
    }
    assertThat(refused).isBetween(EventBooks.ODDITIES, books + 7);
  }

  private static final String T =
      "CREATE TABLE t (customer VARCHAR(9), event_date DATE, type VARCHAR(20), amount"
          + " DECIMAL(18,2), segment VARCHAR(9))";

  private static final String ROWS =
      "INSERT INTO t VALUES ('a', DATE '2023-01-05', 'new', 10, 'x'), ('b', DATE '2023-02-05',"
          + " 'new', 20, 'y'), ('a', DATE '2024-01-10', 'expansion', 5, 'x'), ('b', DATE"
          + " '2024-02-01', 'contraction', 8, 'y'), ('c', DATE '2024-03-01', 'new', 30, 'x')";

  private static String row(String customer, String date, String type, String amount) {
    return "INSERT INTO t VALUES ('"
        + customer
        + "', DATE '"
        + date
        + "', "
        + type
        + ", "
        + amount
        + ", 'x')";
  }

  @Test
  void areRefusedForWhatFilesAreRefusedFor() throws Exception {
    Map<String, String> cases = new LinkedHashMap<>();
    cases.put(
        "t: changes take more away than there was, on 1 day of a customer, 'b' among them",
        row("b", "2024-03-02", "'contraction'", "13"));
    cases.put(
        "t: changes take more away than there was, on 2 days of a customer, 'b' among them",
        row("b", "2024-03-02", "'churn'", "13")
            + ", ('c', DATE '2024-03-02', 'contraction', 30.5, 'x')");
    cases.put(
        "t: churn of 0 leaves customer 'b' with revenue, expected what was lost",
        row("b", "2024-03-02", "'churn'", "0"));
    cases.put(
        "t: 1 row of 'new' below zero, expected a gain", row("d", "2024-03-02", "'new'", "-1"));
    cases.put(
        "t: losses are above zero in 1 row and below zero in 1, expected one or the other",
        row("b", "2024-03-02", "'churn'", "-12"));
    cases.put("t: 1 row without a type", row("d", "2024-03-02", "NULL", "1"));
    cases.put(
        "t: unknown movement 'oops' (2 rows), expected one such as new",
        row("d", "2024-03-02", "'oops'", "1") + ", ('d', DATE '2024-03-03', 'oops', 2, 'x')");
    cases.put(
        "t: 'renewal' of 12 should change nothing", row("b", "2024-03-02", "'renewal'", "12"));
    cases.put(
        "t: every loss is 0: the amounts are what a customer pays after each event",
        "UPDATE t SET amount = 0 WHERE type = 'contraction'");
    cases.put("t: 1 row without an amount", row("d", "2024-03-02", "'new'", "NULL"));
    cases.put(
        "t: 1 row is the same as another one in every column",
        row("c", "2024-03-01", "'new'", "30"));
    cases.put(
        "t: dates from 2023-01-05 to 2150-01-01 are over 100 years",
        row("d", "2150-01-01", "'new'", "1"));
    cases.put("t: 'Total' is a total of other rows", row("Total", "2024-03-02", "'new'", "99"));
    cases.put("t: no data rows", "DELETE FROM t");
    cases.put(
        "column 'EVENT_DATE' is TIMESTAMP, which is not taken for the date",
        "ALTER TABLE t ALTER COLUMN event_date TIMESTAMP");
    cases.put(
        "'MRR' may be what a customer pays after each event, or what the event changes",
        "ALTER TABLE t ALTER COLUMN amount RENAME TO mrr");
    cases.put(
        "column 'DISCOUNT' is a discount and not used",
        "ALTER TABLE t ADD COLUMN discount INTEGER DEFAULT 5");
    int number = 0;
    for (Map.Entry<String, String> each : cases.entrySet()) {
      number++;
      Cli.Run run = calc(new Tables(temp).made("case" + number, T, ROWS, each.getValue()));
      assertThat(run.err()).contains(each.getKey());
      assertThat(run.code()).as(each.getKey()).isEqualTo(3);
    }
  }

  private Cli.Run calc(List<String> table, String... more) {
    List<String> words = new ArrayList<>(List.of(more));
    words.addAll(table);
    return new FileAndTable(temp).run("calc", words);
  }

  @Test
  void whatIsSaidToTryLeadsOn() throws Exception {
    List<String> unknown =
        new Tables(temp).made("unknown", T, ROWS, row("b", "2024-03-02", "'oops'", "1"));
    assertThat(calc(unknown).err())
        .contains("--map-type oops=expansion", "'oops' adds its amount")
        .contains("--map-type oops=contraction", "'oops' takes its amount away");
    Cli.Run expansion = calc(unknown, "--map-type", "oops=expansion");
    assertThat(expansion.code()).as(expansion.err()).isZero();
    assertThat(calc(unknown, "--map-type", "oops=sideways").err()).contains("is no movement");
    String levels =
        "UPDATE t SET amount = 0 WHERE type = 'contraction';"
            + "UPDATE t SET amount = 15 WHERE type = 'expansion'";
    List<String> table = new Tables(temp).made("levels", T, ROWS, levels);
    assertThat(calc(table).err()).contains("--shape levels --read rows");
    Cli.Run rows = calc(table, "--shape", "levels", "--read", "rows");
    assertThat(rows.code()).as(rows.err()).isZero();
    List<String> bills =
        new Tables(temp).made("bills", T, ROWS, "UPDATE t SET type = 'invoice', customer = 'a'");
    assertThat(calc(bills).err()).contains("--shape transactions --read rows");
  }

  @Test
  void optionsOfRowsNameTheWayThatAnswers() throws Exception {
    List<String> table = new Tables(temp).made("options", T, ROWS);
    for (List<String> option :
        List.of(
            List.of("--include-type", "new"),
            List.of("--negative", "clip"),
            List.of("--duplicates", "sum"))) {
      Cli.Run run = calc(table, option.toArray(new String[0]));
      assertThat(run.code()).as(run.out()).isEqualTo(2);
      assertThat(run.err()).contains("--read rows");
    }
  }

  @Test
  void aStatedBalanceHasToBeWhatTheChangesComeTo() throws Exception {
    String stated =
        "ALTER TABLE t ADD COLUMN mrr_after DECIMAL(18,2) DEFAULT 10;"
            + "UPDATE t SET mrr_after = 20 WHERE type = 'new' AND customer = 'b';"
            + "UPDATE t SET mrr_after = 15 WHERE type = 'expansion';"
            + "UPDATE t SET mrr_after = 12 WHERE type = 'contraction';"
            + "UPDATE t SET mrr_after = 30 WHERE customer = 'c'";
    assertThat(calc(new Tables(temp).made("stated", T, ROWS, stated)).code()).isZero();
    String wrong = stated + ";UPDATE t SET mrr_after = 31 WHERE customer = 'c'";
    Cli.Run other = calc(new Tables(temp).made("wrong", T, ROWS, wrong));
    assertThat(other.code()).isEqualTo(3);
    assertThat(other.err())
        .contains("customer 'c' pays something else by 'MRR_AFTER' than what the changes");
    String blank = stated + ";UPDATE t SET mrr_after = NULL WHERE customer = 'c'";
    Cli.Run none = calc(new Tables(temp).made("blank", T, ROWS, blank));
    assertThat(none.err()).contains("1 row without an amount in 'MRR_AFTER'");
  }

  @Test
  void saysWhereTheRowsAre() throws Exception {
    Cli.Run run = calc(new Tables(temp).made("told", T, ROWS));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("\"shape\": \"events\"")
        .contains("\"engine\": \"H2 2.")
        .contains("\"rows\": 5,");
  }
}
