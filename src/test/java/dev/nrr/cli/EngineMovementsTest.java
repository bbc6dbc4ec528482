package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.warehouse.RandomMovements;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tables of movements in an engine: the figures of a file of the same rows, or a refusal. */
class EngineMovementsTest {

  private static final List<String> QUESTIONS =
      List.of(
          "calc",
          "calc --by segment",
          "check --min-nrr 90 --min-grr 70 --by segment --each",
          "trend",
          "trend --by segment",
          "calc --method chained",
          "calc --reactivation gain",
          "calc --min-start 1000.5 --by segment",
          "calc --where segment=s1",
          "calc --where segment!=s1 --min-start 100",
          "calc --as-of 2024-02",
          "movers",
          "movers --top 3 --min-start 1000.5",
          "movers --top 2 --where segment=s1 --reactivation gain",
          "compare");

  private static final int BOOKS = 8;

  @TempDir private Path temp;

  @Test
  void giveWhatTheFileGives() throws Exception {
    new FileAndTable(temp)
        .giveTheSame(
            "movements",
            BOOKS,
            QUESTIONS,
            seed -> {
              RandomMovements book = new RandomMovements(seed);
              return new FileAndTable.Rows(book.text(), book.statements());
            });
  }

  private List<String> table(String name, String columns, String... rows) throws Exception {
    return new FileAndTable(temp).table(name, columns, rows);
  }

  private Cli.Run run(String question, List<String> place) {
    return new FileAndTable(temp).run(question, place);
  }

  private void refuses(List<String> table, String question, String... messages) {
    Cli.Run run = run(question, table);
    assertThat(run.err()).contains(messages);
    assertThat(run.code()).as(run.err()).isEqualTo(3);
  }

  private static final String CUSTOMERS =
      "customer VARCHAR(9), starting DECIMAL(9,2), expansion DECIMAL(9,2), churn DECIMAL(9,2)";

  @Test
  void rowsThatMayBeMoreThanTheySayAreRefused() throws Exception {
    refuses(
        table("twice", CUSTOMERS, "'a', 10, 1, 0", "'a', 10, 1, 0", "'b', 5, 0, 0"),
        "calc",
        "t: customer 'a' has several rows; the SELECT of --query FILE");
    refuses(
        table("total", CUSTOMERS, "'a', 10, 1, 0", "'b', 5, 0, 5", "'Total', 15, 1, 5"),
        "calc",
        "t: 'Total' is a total of other rows");
    refuses(
        table("half", CUSTOMERS, "'a', 10, 1, 0", "'b', 5, 0, 5", "'x', 15, 1, 5"),
        "calc",
        "t: 'x' is a total of other rows");
    refuses(table("empty", CUSTOMERS), "calc", "t: no data rows");
    refuses(
        table(
            "bad",
            CUSTOMERS,
            "'a', 10, -1, 0",
            "'b', NULL, 0, 5",
            "' c', 1, 1, 5",
            "NULL, 1, 1, 1"),
        "calc",
        "1 row with a gain below zero",
        "1 row without a starting or ending amount",
        "1 row whose customer begins or ends in a blank",
        "1 row without a customer",
        "1 row with more contraction and churn than starting revenue");
    String products = CUSTOMERS.replace("customer", "product");
    refuses(
        table("sum", products, "'p', 10, 1, 0", "'q', 5, 0, 5", "'Gesamt', 9, 1, 5"),
        "calc",
        "t: 'Gesamt' is a total of other rows");
    refuses(
        table("rolling", products, "'p', 10, 1, 0", "'q', 11, 0, 5", "'r', 6, 1, 5"),
        "calc",
        "t: rows start with what others end with: they may be periods",
        "--read rows");
    String derived =
        "customer VARCHAR(9), new DECIMAL(9,2), churn DECIMAL(9,2), ending DECIMAL(9,2)";
    refuses(
        table("derived", derived, "'a', 0, 5, 10"),
        "calc",
        "t: no column of starting amounts, which engines do not derive from endings",
        "--read rows");
  }

  @Test
  void theLinesThatRefusalsTellComputeWhatTheySay() throws Exception {
    List<String> floats =
        table(
            "floats",
            "customer VARCHAR(9), starting DOUBLE PRECISION, churn DOUBLE PRECISION,"
                + " currency VARCHAR(9)",
            "'a', 10.5, 0.5, 'EUR'",
            "'b', 5, 0, 'USD'");
    refuses(floats, "calc", "--amount-cast 'DECIMAL(18,2)'");
    String cast = "calc --amount-cast DECIMAL(18,2)";
    refuses(floats, cast, "t: mixed currencies: EUR, USD");
    Cli.Run one = run(cast + " --where currency=EUR", floats);
    assertThat(one.code()).as(one.err()).isZero();
    ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(one.out());
    assertThat(document.at("/total/starting").asString()).isEqualTo("10.5");
    assertThat(document.at("/rule/currency").asString()).isEqualTo("EUR");
    assertThat(one.out()).contains("CURRENCY=EUR");
    assertThat(document.at("/input/engine").asString()).startsWith("H2 2.");
    refuses(floats, "calc --amount-cast DECIMAL(18,0)", "1 amount would be changed by");
  }

  @Test
  void moversBringTheirOwnNamesAndNoOthers() throws Exception {
    List<String> rows = new ArrayList<>();
    StringBuilder text = new StringBuilder("customer,starting,expansion,churn\n");
    for (int i = 0; i < 30; i++) {
      String churn = i % 7 == 0 ? String.valueOf(100 + i % 3) : "0";
      String expansion = i % 5 == 1 ? "9" : "0";
      rows.add("'c" + i + "', " + (100 + i % 3) + ", " + expansion + ", " + churn);
      text.append("c" + i + "," + (100 + i % 3) + "," + expansion + "," + churn + "\n");
    }
    String columns = CUSTOMERS.replace("customer", "\"customer\"");
    List<String> table = table("movers", columns, rows.toArray(new String[0]));
    Path file = Files.writeString(temp.resolve("movers.csv"), text);
    for (String question : List.of("movers --top 4", "movers --top 8", "movers")) {
      Cli.Run one = run(question, List.of(file.toString()));
      Cli.Run other = run(question, table);
      assertThat(other.code()).as(other.err()).isZero();
      assertThat(FileAndTable.figures(other)).isEqualTo(FileAndTable.figures(one));
    }
    Cli.Run all = run("movers --all", table);
    assertThat(all.code()).isEqualTo(2);
    assertThat(all.err()).contains("--all is about rows", "--read rows");
    String products = CUSTOMERS.replace("customer", "product");
    Cli.Run none = run("movers", table("products", products, "'p', 10, 1, 0", "'q', 5, 0, 5"));
    assertThat(none.err()).contains("movers needs customers", "--map customer=COLUMN");
    assertThat(none.code()).isEqualTo(3);
  }
}
