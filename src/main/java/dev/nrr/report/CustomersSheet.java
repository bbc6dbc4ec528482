package dev.nrr.report;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.core.analysis.Movers;
import dev.nrr.core.result.CustomerClass;
import dev.nrr.core.result.Memo;
import dev.nrr.core.result.RetentionResult;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.retention.WindowFigures.Step;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Formula;
import dev.nrr.report.model.Sheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every customer as a row of a workbook, and the parts of the bridge as formulas over those rows:
 * by what each pays at both ends and its class, else by its part of each movement. A formula is
 * only given where, worked out exactly, it comes to what the program says.
 */
final class CustomersSheet {

  static final String NAME = "Customers";

  private static final String CLASS = "Class";
  private static final String STARTING = "Starting";
  private static final String ENDING = "Ending";
  private static final String SHARE = "Share of starting";
  private static final String LEFT_OUT = " (below --min-start)";

  private static final List<CustomerClass> COHORT =
      List.of(
          CustomerClass.EXPANSION,
          CustomerClass.CONTRACTION,
          CustomerClass.CHURN,
          CustomerClass.UNCHANGED);

  /** A part of a bridge or beside it. */
  enum Part {
    STARTING("Counted at start"),
    EXPANSION("Expansion"),
    CONTRACTION("Contraction"),
    CHURN("Churn"),
    NEW("New"),
    REACTIVATION("Reactivation"),
    RETURNED("Returned");

    private final String title;

    Part(String title) {
      this.title = title;
    }

    /** What it is of a bridge and what stands beside; null where that cannot be told. */
    @Nullable Amount of(RevenueBridge bridge, Memo memo) {
      return switch (this) {
        case STARTING -> bridge.starting();
        case EXPANSION -> bridge.expansion();
        case CONTRACTION -> bridge.contraction();
        case CHURN -> bridge.churn();
        case NEW -> memo.newBusiness();
        case REACTIVATION -> memo.reactivation();
        case RETURNED -> memo.returned();
      };
    }
  }

  /** What customers of one class pay and how many they are, those below the least left out. */
  private static final class ClassSums {
    private Amount starting = Amount.ZERO;
    private Amount ending = Amount.ZERO;
    private long customers;
  }

  private final List<Movers.Line> lines;
  private final @Nullable RowPlaces places;
  private final RetentionResult total;
  private final Map<CustomerClass, ClassSums> classes = new EnumMap<>(CustomerClass.class);
  private final boolean byClass;
  private final boolean byPart;

  private CustomersSheet(CustomerRows rows, RetentionResult total) {
    this.lines = Objects.requireNonNull(rows.movers().customers());
    this.places = rows.places();
    this.total = total;
    for (CustomerClass kind : CustomerClass.values()) {
      classes.put(kind, new ClassSums());
    }
    for (Movers.Line line : lines) {
      if (!line.leftOut()) {
        ClassSums sums = sums(line.kind());
        sums.starting = sums.starting.plus(line.starting());
        sums.ending = sums.ending.plus(line.ending());
        sums.customers++;
      }
    }
    this.byClass = isTrue(true);
    this.byPart = !byClass && isTrue(false);
  }

  /** The customers' sheet; nothing where there are more than rows on a sheet. */
  static Optional<CustomersSheet> of(@Nullable CustomerRows rows, RetentionResult total) {
    List<Movers.Line> lines = rows == null ? null : rows.movers().customers();
    return rows == null || lines == null || lines.isEmpty() || lines.size() >= Sheet.MOST_ROWS
        ? Optional.empty()
        : Optional.of(new CustomersSheet(rows, total));
  }

  private ClassSums sums(CustomerClass kind) {
    return Objects.requireNonNull(classes.get(kind));
  }

  /** Whether the rows come to what the program says, by one way or the other. */
  private boolean isTrue(boolean classesAlone) {
    for (Part part : Part.values()) {
      Amount stated = part.of(total.bridge(), total.memo());
      if (stated != null && !stated.equals(classesAlone ? ofClasses(part) : ofParts(part))) {
        return false;
      }
    }
    return true;
  }

  private Amount ofClasses(Part part) {
    return switch (part) {
      case STARTING ->
          COHORT.stream().map(kind -> sums(kind).starting).reduce(Amount.ZERO, Amount::plus);
      case EXPANSION ->
          sums(CustomerClass.EXPANSION).ending.minus(sums(CustomerClass.EXPANSION).starting);
      case CONTRACTION ->
          sums(CustomerClass.CONTRACTION).starting.minus(sums(CustomerClass.CONTRACTION).ending);
      case CHURN -> sums(CustomerClass.CHURN).starting;
      case NEW -> sums(CustomerClass.NEW).ending;
      case REACTIVATION -> sums(CustomerClass.REACTIVATION).ending;
      case RETURNED -> sums(CustomerClass.CHURN).ending;
    };
  }

  private @Nullable Amount ofParts(Part part) {
    Amount sum = Amount.ZERO;
    for (Movers.Line line : lines) {
      Step own = line.part();
      Amount amount = own == null ? null : part.of(own.bridge(), own.memo());
      if (amount == null) {
        return null;
      }
      sum = sum.plus(amount);
    }
    return sum;
  }

  /** A part of the bridge with its formula, where the rows tell it. */
  Cell cell(Part part, Amount stated) {
    Cell value = new Cell.Money(stated);
    if (byClass) {
      return new Cell.Live(formula(part), value);
    }
    return byPart
        ? new Cell.Live(Formula.call("SUM", new Formula.Column(NAME, part.title)), value)
        : value;
  }

  private static Formula formula(Part part) {
    return switch (part) {
      case STARTING ->
          COHORT.stream().map(kind -> sumOf(STARTING, kind)).reduce(Formula::plus).orElseThrow();
      case EXPANSION ->
          sumOf(ENDING, CustomerClass.EXPANSION).minus(sumOf(STARTING, CustomerClass.EXPANSION));
      case CONTRACTION ->
          sumOf(STARTING, CustomerClass.CONTRACTION)
              .minus(sumOf(ENDING, CustomerClass.CONTRACTION));
      case CHURN -> sumOf(STARTING, CustomerClass.CHURN);
      case NEW -> sumOf(ENDING, CustomerClass.NEW);
      case REACTIVATION -> sumOf(ENDING, CustomerClass.REACTIVATION);
      case RETURNED -> sumOf(ENDING, CustomerClass.CHURN);
    };
  }

  private static Formula sumOf(String column, CustomerClass kind) {
    return Formula.call(
        "SUMIFS",
        new Formula.Column(NAME, column),
        new Formula.Column(NAME, CLASS),
        new Formula.Words(kind.word()));
  }

  /** How many customers are of some classes, with its formula where the rows tell it. */
  Cell count(long stated, CustomerClass... kinds) {
    long counted = 0;
    Formula formula = null;
    for (CustomerClass kind : kinds) {
      counted += sums(kind).customers;
      Formula one =
          Formula.call("COUNTIFS", new Formula.Column(NAME, CLASS), new Formula.Words(kind.word()));
      formula = formula == null ? one : formula.plus(one);
    }
    Cell value = new Cell.Count(stated);
    return formula == null || counted != stated ? value : new Cell.Live(formula, value);
  }

  /** How many customers were there at the start. */
  Cell countOfStart(long stated) {
    return count(stated, COHORT.toArray(CustomerClass[]::new));
  }

  /** All revenue at one end, with its formula where the rows come to it. */
  Cell all(boolean atStart, Amount stated) {
    Amount sum =
        lines.stream()
            .map(line -> atStart ? line.starting() : line.ending())
            .reduce(Amount.ZERO, Amount::plus);
    Cell value = new Cell.Money(stated);
    return sum.equals(stated)
        ? new Cell.Live(
            Formula.call("SUM", new Formula.Column(NAME, atStart ? STARTING : ENDING)), value)
        : value;
  }

  /** The share of the largest customers, with its formula. */
  Cell share(int largest, Ratio stated) {
    Cell value = new Cell.Share(stated, List.of());
    long cohort = COHORT.stream().mapToLong(kind -> sums(kind).customers).sum();
    int counted = (int) Math.min(largest, cohort);
    if (counted == 0 || !hasShares()) {
      return value;
    }
    Formula shares = new Formula.Column(NAME, SHARE);
    return new Cell.Live(
        counted == 1
            ? Formula.call("MAX", shares)
            : Formula.call("SUMPRODUCT", Formula.call("LARGE", shares, new Formula.Ranks(counted))),
        value);
  }

  private boolean hasShares() {
    return byClass || byPart;
  }

  /**
   * The sheet, in the order of names.
   *
   * @param starting all starting revenue of the bridge
   */
  Sheet sheet(Formula starting) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.ofNames("Customer"));
    columns.add(Column.ofWords(CLASS));
    columns.add(Column.ofNumbers(STARTING));
    columns.add(Column.ofNumbers(ENDING));
    List<Part> parts = byPart ? partsTold() : List.of();
    parts.forEach(part -> columns.add(Column.ofNumbers(part.title)));
    if (hasShares()) {
      columns.add(Column.ofNumbers(SHARE));
    }
    if (places != null) {
      columns.add(Column.ofWords("Row at start"));
      columns.add(Column.ofWords("Row at end"));
    }
    Formula share =
        new Formula.Operation(
            new Formula.InRow(byPart ? Part.STARTING.title : STARTING), '/', starting);
    List<List<Cell>> rows = lines.stream().map(line -> row(line, parts, share)).toList();
    return new Sheet(NAME, List.of(new Block.Table(columns, rows, true)));
  }

  private List<Part> partsTold() {
    List<Part> told = new ArrayList<>();
    for (Part part : Part.values()) {
      if (part.of(total.bridge(), total.memo()) != null) {
        told.add(part);
      }
    }
    return told;
  }

  private List<Cell> row(Movers.Line line, List<Part> parts, Formula share) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.words(line.customer()));
    row.add(Cell.words(line.kind().word() + (line.leftOut() ? LEFT_OUT : "")));
    row.add(new Cell.Money(line.starting()));
    row.add(new Cell.Money(line.ending()));
    Step own = line.part();
    for (Part part : parts) {
      Step known = Objects.requireNonNull(own);
      row.add(new Cell.Money(Objects.requireNonNull(part.of(known.bridge(), known.memo()))));
    }
    if (hasShares()) {
      row.add(share(line, share));
    }
    if (places != null) {
      row.add(place(places, line.startLine()));
      row.add(place(places, line.endLine()));
    }
    return row;
  }

  private Cell share(Movers.Line line, Formula formula) {
    Step own = line.part();
    Amount counted = byPart && own != null ? own.bridge().starting() : line.starting();
    return line.leftOut() || !COHORT.contains(line.kind()) || total.bridge().starting().isZero()
        ? Cell.BLANK
        : new Cell.Live(
            formula, new Cell.Share(Ratio.between(counted, total.bridge().starting()), List.of()));
  }

  private static Cell place(RowPlaces places, int place) {
    return place == 0 ? Cell.BLANK : Cell.words(places.file(place) + ":" + places.line(place));
  }
}
