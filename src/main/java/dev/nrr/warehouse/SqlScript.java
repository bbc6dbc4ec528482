package dev.nrr.warehouse;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueSource.Leaders;
import dev.nrr.core.book.RevenueSource.Look;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.request.InputException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The statements that a table is asked with whose customers are put together by dates, to be read
 * by people or run elsewhere.
 */
public final class SqlScript {

  /** The shapes that are printed, the usual one first. A new one is one class and one line. */
  private static final List<ScriptShape> SHAPES =
      List.of(new SnapshotScript(), new TermScript(), new EventScript(), new BalanceScript());

  private final SnapshotTable asked;
  private final TableSql table;
  private final CellSql cells;
  private final WindowSql windows;
  private final List<PeriodDate> dates;
  private final ScriptText text;
  private final @Nullable BigDecimal least;

  /**
   * The statements that are asked before any figure.
   *
   * @param shape one of {@link #shapes}
   * @throws InputException if what is said is not enough for such a table
   */
  public SqlScript(String shape, ScriptRequest request) throws InputException {
    ScriptShape.Asked made =
        SHAPES.stream()
            .filter(each -> each.name().equals(shape))
            .findFirst()
            .orElseThrow()
            .of(request);
    this.asked = made.table();
    this.table = new TableSql(request.dialect(), asked);
    this.dates = made.dates();
    this.cells = new CellSql(request.dialect(), asked, GridDate.of(made.written()));
    this.least = request.leastDecimal();
    this.windows = new WindowSql(cells, least);
    this.text = new ScriptText(request);
    for (ScriptShape.Check check : made.checks()) {
      check.comment().forEach(text::comment);
      text.add(check.statement());
    }
    addNames(request);
  }

  /** {@return the words of the shapes, the usual one first} */
  public static List<String> shapes() {
    return SHAPES.stream().map(ScriptShape::name).toList();
  }

  private void addNames(ScriptRequest request) {
    List<String> names = new ArrayList<>();
    names.add(asked.customer());
    names.addAll(asked.slices());
    text.addNames(request.dialect(), names, asked.from());
    text.comment(
        "How many customers there are, how many but for case and spaces, and how many are");
    text.comment("another one but for its last word: these may be one under two names.");
    text.add(table.customers());
  }

  /** {@return a book of these dates without customers, to choose windows on} */
  public RevenueBook emptyBook() {
    return new SmallBook(dates, List.of()).build(BigInteger.ONE);
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
      String from = DateTotals.label(dates, look.from());
      comment("Window" + number + ": " + from + " to " + DateTotals.label(dates, look.to()));
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
    add(LeaderSql.leaders(cells, leaders, least));
  }

  /** Adds what is asked of cohorts by first revenue. */
  public void addCohorts(List<Integer> at) {
    comment("Customers by the number of the date they first paid at, and what they pay at each");
    comment("later one: net is revenue over base, gross takes base where direction is above zero.");
    add(CohortSql.cohorts(cells, at));
  }

  private void comment(String words) {
    text.comment(words);
  }

  private void add(String statement) {
    text.add(statement);
  }

  /** {@return all statements} */
  public String text() {
    return text.toString();
  }
}
