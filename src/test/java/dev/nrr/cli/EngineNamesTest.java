package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names that say something by themselves: what a file is refused or warned for, a table is too. */
class EngineNamesTest {

  private static final String SNAPSHOTS =
      "customer VARCHAR(40), month_end DATE, mrr DECIMAL(18,2), segment VARCHAR(40)";
  private static final String MOVEMENTS =
      "customer VARCHAR(40), period VARCHAR(7), starting DECIMAL(9,2), expansion DECIMAL(9,2),"
          + " churn DECIMAL(9,2)";
  private static final String BALANCES =
      "customer VARCHAR(40), starting DECIMAL(9,2), ending DECIMAL(9,2), region VARCHAR(40)";
  private static final String SUBSCRIPTIONS =
      "customer VARCHAR(40), start_date DATE, end_date DATE, mrr DECIMAL(9,2), product VARCHAR(40)";

  @TempDir private Path temp;

  private int tables;

  /** The file and the table of some rows, each of cells between commas; an empty one is NULL. */
  private record Both(Cli.Run file, Cli.Run table) {}

  private Both ask(String question, String columns, String... rows) throws Exception {
    StringBuilder text = new StringBuilder(columns.replaceAll(" [A-Z]+(\\([0-9,]+\\))?", ""));
    List<String> values = new ArrayList<>();
    for (String row : rows) {
      text.append('\n').append(row);
      List<String> cells = new ArrayList<>();
      for (String cell : row.split(",", -1)) {
        String literal = "'" + cell.replace("'", "''") + "'";
        cells.add(cell.isEmpty() ? "NULL" : literal);
      }
      values.add(String.join(", ", cells));
    }
    tables++;
    String quoted = columns.replaceAll("(\\w+) ([A-Z]+)", "\"$1\" $2");
    text.replace(0, text.indexOf("\n"), text.substring(0, text.indexOf("\n")).replace(", ", ","));
    Path file = Files.writeString(temp.resolve("rows" + tables + ".csv"), text + "\n");
    FileAndTable asked = new FileAndTable(temp);
    List<String> table = asked.table("rows" + tables, quoted, values.toArray(new String[0]));
    return new Both(asked.run(question, List.of(file.toString())), asked.run(question, table));
  }

  private void bothRefuse(String name, String question, String columns, String... rows)
      throws Exception {
    Both both = ask(question, columns, rows);
    assertThat(both.file().err()).as(name).contains("'" + name + "'").contains("total");
    assertThat(both.file().code()).as(name).isEqualTo(3);
    assertThat(both.table().err())
        .contains("t: '" + name + "' is a total of other rows, or named like one")
        .contains("--totals keep   (these rows are customers)");
    assertThat(both.table().code()).as(name).isEqualTo(3);
    bothAnswer(question + " --totals keep", columns, rows);
  }

  private void bothAnswer(String question, String columns, String... rows) throws Exception {
    Both both = ask(question, columns, rows);
    assertThat(both.file().code()).as(both.file().err()).isZero();
    assertThat(both.table().code()).as(both.table().err()).isZero();
    assertThat(FileAndTable.figures(both.table())).isEqualTo(FileAndTable.figures(both.file()));
  }

  private static String[] snapshots(String... more) {
    List<String> rows = new ArrayList<>();
    for (String month : List.of("2024-01-31", "2024-02-29")) {
      rows.add("Alder One," + month + ",100,SMB");
      rows.add("Alder Two," + month + ",50,SMB");
      rows.add("Birch," + month + ",70,ENT");
    }
    rows.addAll(List.of(more));
    return rows.toArray(new String[0]);
  }

  @Test
  void aNameThatSaysNothingButTotalIsRefused() throws Exception {
    for (String name :
        List.of("Total", "Grand Total:", "** SUM **", "Gesamtsumme", "Итого", "Łącznie", "All")) {
      bothRefuse(name, "calc", SNAPSHOTS, snapshots(name + ",2024-01-31,5,"));
    }
    bothRefuse("Overall", "calc", SNAPSHOTS, snapshots("Cedar,2024-01-31,5,Overall"));
    bothRefuse("Total", "calc", BALANCES, "Alder,10,12,EU", "Birch,5,6,EU", "Total,1,2,");
    bothRefuse("Total", "calc", MOVEMENTS, "Alder,2024-01,10,1,0", "Total,2024-01,3,0,0");
    bothRefuse(
        "Total",
        "calc --at 2024-03",
        SUBSCRIPTIONS,
        "Alder,2024-01-01,,10,a",
        "Birch,2024-02-01,,5,Total");
  }

  @Test
  void aSubtotalIsToldByItsAmounts() throws Exception {
    bothRefuse(
        "Alder Total",
        "calc",
        SNAPSHOTS,
        "Alder One,2024-01-31,100,SMB",
        "Alder Two,2024-01-31,50,ENT",
        "Alder Total,2024-01-31,150,",
        "Birch,2024-01-31,70,ENT",
        "Birch,2024-02-29,70,ENT");
    bothRefuse(
        "Total Fitness",
        "calc",
        SNAPSHOTS,
        "Acme,2024-01-31,100,SMB",
        "Bolt,2024-01-31,50,SMB",
        "Total Fitness,2024-01-31,150,SMB",
        "Cedar,2024-01-31,70,ENT",
        "Cedar,2024-02-29,70,ENT");
    bothRefuse(
        "Total SMB",
        "calc",
        MOVEMENTS,
        "Acme,2024-01,100,10,0",
        "Bolt,2024-01,50,0,5",
        "Total SMB,2024-01,150,10,5",
        "Cedar,2024-01,70,0,0");
    bothRefuse(
        "Total EU",
        "calc",
        BALANCES,
        "Acme,100,90,EU",
        "Bolt,50,60,EU",
        "Total EU,150,150,",
        "Cedar,70,70,US");
  }

  @Test
  void aCustomerNamedLikeATotalIsACustomer() throws Exception {
    bothAnswer(
        "calc --by segment",
        SNAPSHOTS,
        snapshots("Total Energies,2024-01-31,33,SMB", "Total Energies,2024-02-29,44,SMB"));
    bothAnswer("calc", BALANCES, "Acme,100,90,EU", "Bolt,50,60,EU", "Summa Ltd Sum,33,33,EU");
  }

  @Test
  void aLargeTableSaysThatItTookSuchANameForACustomer() throws Exception {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add("c" + i + ",2024-01-31," + (100 + i) + ",SMB");
      rows.add("c" + i + ",2024-02-29," + (100 + i) + ",SMB");
    }
    rows.add("Total Energies,2024-02-29,7,SMB");
    Both both = ask("calc", SNAPSHOTS, rows.toArray(new String[0]));
    assertThat(both.file().code()).isZero();
    assertThat(both.table().code()).as(both.table().err()).isZero();
    assertThat(both.table().err())
        .contains("1 name begins or ends like a total's")
        .contains("'Total Energies'");
    assertThat(total(both.table())).isEqualTo(total(both.file()));
  }

  private static JsonNode total(Cli.Run run) {
    return JsonMapper.shared().readTree(run.out()).at("/total");
  }

  @Test
  void theFilterThatTheRefusalTellsLeavesTheTotalOut() throws Exception {
    String[] rows = snapshots("Total,2024-01-31,220,", "Total,2024-02-29,220,");
    bothRefuse("Total", "calc", SNAPSHOTS, rows);
    bothAnswer("calc --where customer!=Total", SNAPSHOTS, rows);
    Both both = ask("calc", SNAPSHOTS, rows);
    assertThat(both.table().err())
        .contains("--where 'customer!=Total'   (these rows are no customers)");
    both = ask("calc --totals skip", SNAPSHOTS, rows);
    assertThat(both.table().err()).contains("--totals is about rows");
    assertThat(both.table().code()).isEqualTo(2);
  }

  @Test
  void customersThatMayBeOneAreToldAsOfAFile() throws Exception {
    String next = "2024-02-29";
    bothAnswer(
        "calc",
        SNAPSHOTS,
        snapshots(
            "Cedar,2024-01-31,10,SMB",
            "Cedar-EUR," + next + ",10,SMB",
            "Größe,2024-01-31,9,SMB",
            "Größe München," + next + ",9,SMB",
            "Dune 2,2024-01-31,5,SMB",
            "Dune," + next + ",5,SMB",
            "c 000123," + next + ",5,SMB",
            "c,2024-01-31,5,SMB"));
    Both both = ask("calc", SNAPSHOTS, snapshots("Birch AG,2024-02-29,1,SMB"));
    assertThat(both.table().err()).doesNotContain("nearly its name");
    both =
        ask(
            "calc",
            SNAPSHOTS,
            "Cedar,2024-01-31,10,SMB",
            "Elm,2024-01-31,10,SMB",
            "Elm,2024-02-29,10,SMB",
            "Cedar-EUR,2024-02-29,10,SMB");
    assertThat(both.table().err()).contains("'Cedar-EUR' after 'Cedar'");
  }

  @Test
  void namesInOtherFormsOfUnicodeAreTold() throws Exception {
    bothAnswer(
        "calc",
        SNAPSHOTS,
        snapshots(
            "Caf\u00e9,2024-01-31,10,SMB",
            "Cafe\u0301,2024-02-29,10,SMB",
            "\uff21cme,2024-01-31,10,SMB",
            "acme,2024-02-29,10,SMB",
            "B\u00a0B,2024-01-31,10,SMB",
            "b b,2024-01-31,10,SMB",
            "Z\u00fcrich,2024-02-29,1,SMB",
            "ZÜRICH,2024-02-29,1,SMB"));
    Both both =
        ask("calc", SNAPSHOTS, snapshots("BIRCH,2024-02-29,1,SMB", "Ｂirch,2024-02-29,2,SMB"));
    assertThat(both.table().err())
        .contains("2 customers that but for case, spaces or Unicode form");
  }

  @Test
  void filtersLookAtNamesAsThoseOfAFileDo() throws Exception {
    bothAnswer(
        "calc --where segment=SMB",
        SNAPSHOTS,
        snapshots(
            "BIRCH,2024-01-31,1,ENT",
            "\uff22irch,2024-02-29,1,ENT",
            "Cedar,2024-01-31,10,SMB",
            "Cedar-EUR,2024-02-29,10,SMB",
            "Alder Two-EUR,2024-02-29,10,ENT"));
    bothRefuse("Total", "calc --where segment=SMB", SNAPSHOTS, snapshots("Total,2024-01-31,5,ENT"));
    bothAnswer("calc --where segment!=All", SNAPSHOTS, snapshots("Dune,2024-01-31,5,All"));
  }

  @Test
  void noSubtotalThatAFileIsRefusedForIsAddedUpInSilence() throws Exception {
    int refused = 0;
    for (long seed = 0; seed < 12; seed++) {
      Both both = ask("calc", SNAPSHOTS, subtotals(new Random(seed)));
      String told = "seed " + seed + ": " + both.file().err() + " / " + both.table().err();
      if (both.file().code() == 3) {
        refused++;
        boolean silent =
            both.table().code() != 3
                && !both.table().err().contains("begins or ends like a total's")
                && !both.table().err().contains("begin or end like a total's");
        assertThat(silent).as(told).isFalse();
      } else {
        assertThat(both.table().code()).as(told).isZero();
        assertThat(total(both.table())).as(told).isEqualTo(total(both.file()));
      }
    }
    assertThat(refused).isBetween(4, 11);
  }

  /** Customers in groups, some of which have a subtotal, and a name that only looks like one. */
  private static String[] subtotals(Random random) {
    List<String> rows = new ArrayList<>();
    int[] sizes = {1 + random.nextInt(3), 2, 1 + random.nextInt(9)};
    boolean any = random.nextInt(4) > 0;
    boolean told = random.nextBoolean();
    for (String month : List.of("2024-01-31", "2024-02-29")) {
      for (int group = 0; group < sizes.length; group++) {
        String name = "G" + group;
        int sum = 0;
        for (int i = 0; i < sizes[group]; i++) {
          int amount = 100 + random.nextInt(900);
          sum += amount;
          rows.add((char) ('a' + group) + "x" + i + "," + month + "," + amount + "," + name);
        }
        boolean named = group == 0 || random.nextInt(3) == 0;
        if (any && named) {
          rows.add("Total " + name + "," + month + "," + sum + "," + (told ? name : ""));
        }
      }
      rows.add("Summa Health," + month + "," + (1 + random.nextInt(50)) + ",G2");
    }
    return rows.toArray(new String[0]);
  }
}
