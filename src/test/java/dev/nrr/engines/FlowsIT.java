package dev.nrr.engines;

import dev.nrr.cli.Cli;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Balances and movements that a query makes in an engine, and the same rows in files. */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ResourceLock("engines")
class FlowsIT {

  private static final List<String> OF_MOVEMENTS =
      List.of(
          "calc --by segment --by region",
          "calc --where region=EMEA --by segment",
          "calc --min-start 1000 --by region",
          "check --min-nrr 50 --by segment --each");

  private static final List<String> OF_BALANCES =
      List.of(
          "calc --by segment --by region",
          "calc --method movements --by region",
          "calc --where region!=EMEA --min-start 500",
          "movers --top 5",
          "compare");

  private static final List<String> OF_PERIODS =
      List.of(
          "calc --by segment",
          "trend --window 3m --by region",
          "calc --method chained",
          "cohorts",
          "movers --top 5",
          "compare");

  @TempDir private Path files;

  static List<Engine> engines() {
    return Engines.ALL;
  }

  private static Cli.Run run(List<String> words) {
    return new Cli().run(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void everyFigureIsThatOfTheFile(Engine engine) throws Exception {
    Server server = Engines.shared().get(engine);
    long figures = 0;
    Book small = Book.random(1);
    boolean slow = engine.randomBooks() == 0;
    for (Book book : slow ? List.of(small) : List.of(Book.golden(), small)) {
      server.load(book);
      Flows flows = new Flows(book, server);
      figures += compare(server, book.name() + "_balances", flows.balances(), OF_BALANCES);
      figures += compare(server, book.name() + "_movements", flows.movements(), OF_MOVEMENTS);
      figures += compare(server, book.name() + "_periods", flows.periods(), OF_PERIODS);
    }
    System.out.println(
        "engines: flows of " + server.version() + ": " + figures + " figures compared, 0 differ");
  }

  private long compare(Server server, String name, Flow flow, List<String> questions)
      throws Exception {
    Files.writeString(files.resolve(name + ".csv"), flow.text());
    Path query = Files.writeString(files.resolve(name + ".sql"), flow.query());
    List<String> table = new ArrayList<>(List.of(server.arguments(files, name)));
    table.set(table.indexOf("--table"), "--query");
    table.set(table.indexOf(name), query.toString());
    long figures = 0;
    for (String question : questions) {
      Book book = new Book(name, List.of());
      String[] words = table.toArray(String[]::new);
      figures += EnginesIT.compare(files, FlowsIT::run, question, book, words);
    }
    return figures;
  }

  /** The same rows as a file and as a query. */
  private record Flow(String text, String query) {}

  /** What the first and last dates of a book make of it, and what each month does. */
  private static final class Flows {
    private final Book book;
    private final Server server;
    private final List<LocalDate> dates;
    private final Map<Book.Row, BigDecimal[]> paid = new LinkedHashMap<>();

    Flows(Book book, Server server) {
      this.book = book;
      this.server = server;
      TreeSet<LocalDate> months = new TreeSet<>();
      book.rows().forEach(row -> months.add(row.month()));
      dates = List.copyOf(months).subList(months.size() - 6, months.size());
      for (Book.Row row : book.rows()) {
        Book.Row who =
            new Book.Row(
                row.customer(), row.segment(), row.region(), dates.get(0), BigDecimal.ZERO);
        BigDecimal[] amounts = paid.computeIfAbsent(who, key -> zeros());
        int date = dates.indexOf(row.month());
        if (date >= 0) {
          amounts[date] = row.mrr();
        }
      }
    }

    private BigDecimal[] zeros() {
      BigDecimal[] zeros = new BigDecimal[dates.size()];
      Arrays.fill(zeros, BigDecimal.ZERO);
      return zeros;
    }

    private String amount(int date) {
      return "SUM(CASE WHEN "
          + server.quoted("month_end")
          + " = DATE '"
          + dates.get(date)
          + "' THEN mrr ELSE 0 END)";
    }

    private String keys() {
      return server.quoted("customer")
          + ", "
          + server.quoted("segment")
          + ", "
          + server.quoted("region");
    }

    private String ends(int from, int to, String more) {
      return "SELECT "
          + keys()
          + more
          + ", "
          + amount(from).replace("mrr", server.quoted("mrr"))
          + " AS "
          + server.quoted("starting")
          + ", "
          + amount(to).replace("mrr", server.quoted("mrr"))
          + " AS ending FROM "
          + book.name()
          + " GROUP BY "
          + keys();
    }

    Flow balances() {
      StringBuilder text = new StringBuilder("customer,segment,region,starting,ending\n");
      paid.forEach((who, paid) -> text.append(line(who, "", paid[0], paid[paid.length - 1])));
      return new Flow(text.toString(), ends(0, dates.size() - 1, ""));
    }

    Flow periods() {
      StringBuilder text = new StringBuilder("customer,segment,region,month,starting,ending\n");
      List<String> queries = new ArrayList<>();
      for (int date = 1; date < dates.size(); date++) {
        int at = date;
        String day = dates.get(date).toString();
        paid.forEach((who, paid) -> text.append(line(who, day, paid[at - 1], paid[at])));
        queries.add(
            ends(date - 1, date, ", CAST('" + day + "' AS DATE) AS " + server.quoted("month")));
      }
      return new Flow(text.toString(), String.join("\nUNION ALL\n", queries));
    }

    Flow movements() {
      StringBuilder text =
          new StringBuilder("customer,segment,region,starting,expansion,contraction,churn,new\n");
      paid.forEach((who, paid) -> text.append(moved(who, paid[0], paid[paid.length - 1])));
      String starts = "starting > 0 AND ";
      String columns =
          keys()
              + ", starting, "
              + part(starts + "ending > starting", "ending - starting", "expansion")
              + part(
                  starts + "ending > 0 AND ending < starting", "starting - ending", "contraction")
              + part(starts + "ending = 0", "starting", "churn")
              + "CASE WHEN starting = 0 THEN ending ELSE 0 END AS "
              + server.quoted("new");
      return new Flow(
          text.toString(),
          "SELECT "
              + columns.replace("starting", server.quoted("starting")) // a word of MariaDB's
              + " FROM ("
              + ends(0, dates.size() - 1, "")
              + ") b");
    }

    private static String part(String condition, String amount, String name) {
      return "CASE WHEN " + condition + " THEN " + amount + " ELSE 0 END AS " + name + ", ";
    }

    private static String moved(Book.Row who, BigDecimal start, BigDecimal end) {
      BigDecimal change = end.subtract(start);
      boolean starts = start.signum() > 0;
      boolean stays = end.signum() > 0;
      BigDecimal grown = starts && change.signum() > 0 ? change : BigDecimal.ZERO;
      BigDecimal less = starts && stays && change.signum() < 0 ? change.negate() : BigDecimal.ZERO;
      BigDecimal lost = starts && !stays ? start : BigDecimal.ZERO;
      return cells(who, start, grown, less, lost, starts ? BigDecimal.ZERO : end);
    }

    private static String line(Book.Row who, String day, Object start, Object end) {
      return day.isEmpty() ? cells(who, start, end) : cells(who, day, start, end);
    }

    private static String cells(Book.Row who, Object... more) {
      List<String> cells = new ArrayList<>(List.of(who.customer(), who.segment(), who.region()));
      for (Object each : more) {
        cells.add(each.toString());
      }
      cells.replaceAll(cell -> '"' + cell.replace("\"", "\"\"") + '"');
      return String.join(",", cells) + "\n";
    }
  }
}
