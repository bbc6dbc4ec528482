package dev.nrr.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.opentest4j.TestAbortedException;

/**
 * Columns of thousands of values: what a file of the same rows gives, or a refusal. In DuckDB,
 * since H2 takes minutes for as many customers.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ResourceLock("engines")
class ManyValuesIT {

  private static final int MANY = 2100;

  @TempDir private static Path files;
  private static Server server;

  @BeforeAll
  static void start() throws Exception {
    try {
      server = Engines.shared().get(new DuckDb());
    } catch (NotHereException why) {
      System.out.println("engines: skipped: duckdb: " + why.getMessage());
      throw new TestAbortedException("duckdb: " + why.getMessage());
    }
  }

  /** Customers of two months, most with a note of their own; the rows of a file and of a table. */
  private static Path notes() throws Exception {
    StringBuilder text = new StringBuilder("customer,month_end,mrr,note\n");
    List<String> values = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      for (String month : List.of("2024-01-31", "2024-02-29")) {
        String note = i % 50 == 0 ? "" : "n" + i + (i % 3 == 0 ? " O'Neil" : "");
        note = i == 7 && month.endsWith("29") ? " n7 " : note;
        note = i == 8 ? "n7" : note;
        text.append("c" + i + "," + month + "," + (10 + i) + "," + note + "\n");
        String literal = note.isEmpty() ? "NULL" : "'" + note.replace("'", "''") + "'";
        values.add("('c" + i + "', DATE '" + month + "', " + (10 + i) + ", " + literal + ")");
      }
    }
    server.run(
        "CREATE OR REPLACE TABLE many_notes"
            + " (customer VARCHAR, month_end DATE, mrr DECIMAL(18,2), note VARCHAR)",
        "INSERT INTO many_notes VALUES " + String.join(", ", values));
    return Files.writeString(files.resolve("many.csv"), text);
  }

  private static Cli.Run ask(String question, String... place) {
    return new Cli()
        .run(
            Stream.of(
                    question.split(" "),
                    new String[] {"--format", "csv", "--config", "none"},
                    place)
                .flatMap(Stream::of)
                .map(word -> word.replace('~', ' '))
                .toArray(String[]::new));
  }

  @Test
  void whereFindsWhatIsWrittenAsItIsAskedFor() throws Exception {
    String file = notes().toString();
    String[] table = server.arguments(files, "many_notes");
    for (String filter :
        List.of(
            "note=n7",
            "note!=n7",
            "note=n7 --where note=n9~O'Neil",
            "note!=n7 --where note!=n11 --where customer!=c3",
            "customer=c5 --where customer=c6")) {
      Cli.Run one = ask("calc --where " + filter, file);
      Cli.Run other = ask("calc --where " + filter, table);
      assertThat(one.code()).as(one.err()).isZero();
      assertThat(other.code()).as(other.err()).isZero();
      assertThat(other.out()).as(filter).isEqualTo(one.out());
    }
  }

  @Test
  void whereRefusesWhatNoRowHasAndWhatCannotBeToldThatWay() throws Exception {
    notes();
    String[] table = server.arguments(files, "many_notes");
    Cli.Run none = ask("calc --where customer=C5", table);
    assertThat(none.err()).contains("--where: no row has customer 'C5'", "at least 1990 more");
    assertThat(none.code()).isEqualTo(3);
    Cli.Run blank = ask("calc --where note=", table);
    assertThat(blank.err()).contains("column 'note' has 2000 values or more", "--read rows");
    assertThat(blank.code()).isEqualTo(3);
  }

  @Test
  void moreNamesThanAreLookedAtAreRefusedOrTold() throws Exception {
    for (String name : List.of("many_totals", "many_letters")) {
      server.run(
          "CREATE OR REPLACE TABLE "
              + name
              + " (customer VARCHAR, month_end DATE, mrr DECIMAL(18,2), segment VARCHAR)");
    }
    for (int month = 1; month < 3; month++) {
      String rows = " || '%s', DATE '2024-0" + month + "-28', x, 'a' FROM range(1, %d) r(x)";
      server.run(
          "INSERT INTO many_totals SELECT 'c' || x" + rows.formatted(" total", 251),
          "INSERT INTO many_letters SELECT '\u00fc' || x" + rows.formatted("", 5101));
    }
    Cli.Run totals = ask("calc", server.arguments(files, "many_totals"));
    assertThat(totals.err())
        .contains(
            "many_totals: more rows are named like totals than are judged, such as 'c1 total'")
        .contains("--totals keep", "--read rows");
    assertThat(totals.code()).isEqualTo(3);
    Cli.Run letters = ask("calc", server.arguments(files, "many_letters"));
    assertThat(letters.code()).as(letters.err()).isZero();
    assertThat(letters.err()).contains("more than 5000 names have letters beyond ASCII");
  }
}
