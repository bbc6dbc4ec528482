package dev.nrr.warehouse;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueSource.Leaders;
import dev.nrr.core.book.RevenueSource.Look;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.shape.book.RenewalBreaks;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The statements that a table of snapshots or subscriptions is asked with, to be read by people or
 * run elsewhere.
 */
public final class SqlScript {

  private final SqlDialect dialect;
  private final SnapshotTable asked;
  private final TableSql table;
  private final List<GridDate> grid;
  private final CellSql cells;
  private final WindowSql windows;
  private final List<PeriodDate> dates;
  private final StringBuilder text = new StringBuilder();

  /**
   * No statements yet.
   *
   * @param dialect how they are written
   * @param table which table, and where in it things stand
   * @param dates the dates of the grid, in order
   * @param written the same as the table writes them: days, or texts
   * @param least what customers of a cohort pay at least; null for anything
   */
  public SqlScript(
      SqlDialect dialect,
      SnapshotTable table,
      List<PeriodDate> dates,
      List<Object> written,
      @Nullable Amount least) {
    this.dialect = dialect;
    this.asked = table;
    this.table = new TableSql(dialect, table);
    this.dates = List.copyOf(dates);
    this.grid = GridDate.of(written);
    this.cells = new CellSql(dialect, table, grid);
    this.windows = new WindowSql(cells, least == null ? null : least.toDecimal());
    comment("nrr sql, dialect " + dialect.name());
    if (!dialect.run()) {
      comment("This dialect is text only: its statements were never run by the tests of nrr.");
    }
  }

  /** {@return a book of these dates without customers, to choose windows on} */
  public RevenueBook emptyBook() {
    return new SmallBook(dates, List.of()).build(BigInteger.ONE);
  }

  /** Adds what is asked before any figure. */
  public void addChecks() {
    if (asked.term() != null) {
      addTerms(asked.term());
      return;
    }
    comment(
        "What each date holds. Rows without a date, a customer or an amount, below zero, or of a"
            + " customer");
    comment("that begins or ends in a blank are refused; the totals hold every later statement.");
    add(table.profile());
    comment("Several rows of one customer and date, and days of single customers, are refused.");
    add(cells.dates());
    add(table.customers());
  }

  private void addTerms(SnapshotTable.Term term) {
    TermSql terms = new TermSql(dialect, asked);
    comment(
        "Rows are subscriptions. On each day looked at, those paid then are its snapshots: from");
    comment(
        "their start to their end, the end itself "
            + (term.inclusive() ? "too" : "not")
            + "; NULL, and "
            + TermSql.NO_END.getYear()
            + " or later, is no end.");
    comment("With a connection the days are chosen by the rule of files, from the starts and ends");
    comment("counted here, and amounts of a year or another interval are multiplied and divided.");
    comment("What each start holds. Rows without a start, a customer or an amount, below zero, or");
    comment("of a customer that begins or ends in a blank are refused.");
    add(table.profile());
    comment(
        "What each end holds. Starts less ends are the totals that hold every later statement.");
    add(terms.ends());
    comment("Rows that end before they start are refused, and rows the same in every column.");
    add(terms.reversed());
    if (asked.part() != null) {
      comment("Rows of one subscription that are paid at the same time are refused.");
      add(terms.overlaps(asked.part()));
    }
    if (!term.inclusive()) {
      comment(
          "Customers that start again on the day after an end on a day looked at, and on the same:");
      comment("where most do the day after, --end-date has to be said.");
      add(terms.nextStarts(grid));
    }
    comment(
        "Customers that pay nothing for something on a day looked at, but again within "
            + RenewalBreaks.LONGEST_DAYS);
    comment("days of its end: a warning.");
    add(new BreakSql(dialect, asked, grid).sums());
    comment("What each day looked at holds.");
    add(cells.dates());
    add(table.customers());
  }

  /**
   * Adds what is asked of windows, in one statement where the engine is quick at that.
   *
   * @param looks the windows, with the same columns
   * @param rule in words
   */
  public void addWindows(List<Look> looks, String rule) {
    if (cells.writer().dialect().keeps()) {
      addTogether(looks, rule);
    } else {
      looks.forEach(look -> addTogether(List.of(look), rule));
    }
  }

  private void addTogether(List<Look> looks, String rule) {
    for (int i = 0; i < looks.size(); i++) {
      Look look = looks.get(i);
      String number = looks.size() > 1 ? " " + i : "";
      comment("Window" + number + ": " + dates.get(look.from()) + " to " + dates.get(look.to()));
    }
    comment(rule.substring(0, 1).toUpperCase(Locale.ROOT) + rule.substring(1) + ":");
    comment("customers alike in what decides their class, as sums at a window's two ends.");
    comment("Starting is s where pays_at_start; expansion, contraction and churn are of those by");
    comment("direction and pays_at_end; new is e of those that did not pay before, else it is");
    comment("reactivation; with --interrupted churned those with pauses count as churn.");
    add(windows.ends(looks));
    if (looks.get(0).everyStep()) {
      comment("The same of each step, named by the number of the date it begins at.");
      add(windows.steps(looks));
    }
  }

  /** Adds what is asked of the customers that lead a window. */
  public void addLeaders(Leaders leaders, String what) {
    comment(what + ", at all dates.");
    Amount least = leaders.rule().minStart();
    add(LeaderSql.leaders(cells, leaders, least == null ? null : least.toDecimal()));
  }

  /** Adds what is asked of cohorts by first revenue. */
  public void addCohorts(List<Integer> at) {
    comment("Customers by the number of the date they first paid at, and what they pay at each");
    comment("later one: net is revenue over base, gross takes base where direction is above zero.");
    add(CohortSql.cohorts(cells, at));
  }

  private void comment(String words) {
    text.append("-- ").append(words.replace('\n', ' ').replace('\r', ' ')).append('\n');
  }

  private void add(String statement) {
    text.append(statement).append(";\n\n");
  }

  /** {@return all statements} */
  public String text() {
    return text.toString().stripTrailing() + "\n";
  }
}
