package dev.nrr.input.shape.movements;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.core.result.StatedMovements.Part;
import dev.nrr.core.result.StatedMovements.Period;
import dev.nrr.core.result.StatedMovements.Standout;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Movements that were not read row by row: rows alike were counted and added up elsewhere. */
public final class CountedMovements {

  /** What a group's customers did; the number is the order in a statement. */
  private static final CustomerMove[] MOVES = CustomerMove.values();

  private final InputRequest request;
  private final MovementColumns columns;
  private final List<List<String>> by;
  private final List<String> attributes;
  private final List<Notice> notices = new ArrayList<>();
  private final List<Period> periods = new ArrayList<>();

  /**
   * Rows alike.
   *
   * @param values one an attribute
   * @param move the number of what their customers did, in the order of expanded, contracted,
   *     churned, unchanged, new and reactivated; -1 for nothing
   * @param rows how many there are
   * @param amounts the sums of starting, expansion, contraction, churn, new and reactivation; the
   *     first four are nothing where nobody was there at the start
   * @param startingCustomers the sum of starting customers
   * @param churnedCustomers the sum of churned customers
   */
  public record Group(
      List<String> values,
      int move,
      long rows,
      List<BigDecimal> amounts,
      long startingCustomers,
      long churnedCustomers) {}

  /**
   * A row that weighs most.
   *
   * @param customer its name
   * @param amounts its starting, expansion, contraction and churn
   */
  public record Heaviest(String customer, List<BigDecimal> amounts) {}

  /**
   * Something that happened to rows of a period.
   *
   * @param rows how many
   * @param amount with how much money
   */
  public record Happened(RowNotices.Kind kind, long rows, BigDecimal amount) {}

  /**
   * No periods yet.
   *
   * @param by the breakdowns, each of some attributes
   * @param attributes the headers that groups have values of
   * @param severalRows whether a customer has several rows in one period
   * @throws InputException if least starting revenue is asked of rows that are no customers
   */
  public CountedMovements(
      InputRequest request,
      HeaderMatch match,
      List<List<String>> by,
      List<String> attributes,
      boolean severalRows)
      throws InputException {
    this.request = request;
    MovementColumns all =
        new MovementColumns(
            match.has(Field.NEW),
            match.has(Field.REACTIVATION),
            match.has(Field.STARTING_CUSTOMERS),
            match.has(Field.CHURNED_CUSTOMERS),
            match.has(Field.CUSTOMER));
    this.columns = all.settled(request, severalRows, notices);
    this.by = by;
    this.attributes = attributes;
  }

  /**
   * Adds a period.
   *
   * @param date null where the input states none
   * @param groups of its rows
   * @param happened what is to be told of its rows
   * @param expander the one that expanded most; null for none
   * @param largest the one with most at the start; null for none
   */
  public void add(
      @Nullable PeriodDate date,
      List<Group> groups,
      List<Happened> happened,
      @Nullable Heaviest expander,
      @Nullable Heaviest largest) {
    MovementSums total = new MovementSums();
    groups.forEach(group -> addTo(total, group));
    List<Part> slices = new ArrayList<>();
    for (List<String> breakdown : by) {
      slices.addAll(parts(breakdown, groups));
    }
    Part whole = total.part(Slice.TOTAL, columns);
    RowNotices told = new RowNotices();
    for (Happened each : happened) {
      told.addAll(each.kind(), each.rows(), each.amount());
    }
    boolean known = columns.rowsAreCustomers();
    periods.add(
        new Period(
            date,
            whole,
            slices,
            known ? standout(expander, MovementSlots.EXPANSION, whole) : null,
            known ? standout(largest, MovementSlots.STARTING, whole) : null,
            told.toNotices()));
  }

  private static void addTo(MovementSums sums, Group group) {
    CustomerMove move = group.move() < 0 ? null : MOVES[group.move()];
    sums.add(group.amounts(), move, group.rows());
    sums.addCustomers(group.startingCustomers(), group.churnedCustomers());
  }

  private List<Part> parts(List<String> breakdown, List<Group> groups) {
    Map<Slice, MovementSums> slices = new TreeMap<>();
    for (Group group : groups) {
      List<String> values = new ArrayList<>();
      breakdown.forEach(column -> values.add(group.values().get(attributes.indexOf(column))));
      addTo(
          slices.computeIfAbsent(Slice.of(breakdown, values), slice -> new MovementSums()), group);
    }
    List<Part> parts = new ArrayList<>();
    slices.forEach(
        (slice, sums) -> {
          if (sums.isShown()) {
            parts.add(sums.part(slice, columns));
          }
        });
    return parts;
  }

  private static @Nullable Standout standout(@Nullable Heaviest row, int slot, Part whole) {
    if (row == null) {
      return null;
    }
    List<Amount> cells = new ArrayList<>();
    row.amounts().forEach(amount -> cells.add(Amount.of(amount)));
    return without(row.customer(), cells, slot, whole);
  }

  /** A customer that weighs most in one of its amounts, and what the rest comes to. */
  static Standout without(String customer, List<Amount> cells, int slot, Part whole) {
    RevenueBridge all = whole.bridge();
    RevenueBridge without =
        new RevenueBridge(
            all.starting().minus(cells.get(MovementSlots.STARTING)),
            all.expansion().minus(cells.get(MovementSlots.EXPANSION)),
            all.contraction().minus(cells.get(MovementSlots.CONTRACTION)),
            all.churn().minus(cells.get(MovementSlots.CHURN)));
    return new Standout(
        customer, cells.get(slot), new Part(Slice.TOTAL, without, whole.memo(), null));
  }

  /**
   * {@return all periods that are asked for, in order}
   *
   * @throws InputException if {@code --as-of} leaves none
   */
  public StatedMovements finish() throws InputException {
    periods.sort(
        Comparator.comparing(Period::date, Comparator.nullsFirst(Comparator.naturalOrder())));
    return new StatedMovements(PeriodsUpTo.of(request, periods, notices));
  }

  /** {@return what the user must know beside the periods; all of it after {@link #finish}} */
  public List<Notice> notices() {
    return List.copyOf(notices);
  }
}
