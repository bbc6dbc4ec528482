package dev.nrr.input.shape.movements;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.LazyList;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.input.row.CodeMapping;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowBatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One period of a movements file while it is read. */
final class MovementPeriod {

  private static final int[] ONE_SLICE = new int[RowBatch.MOST];

  private final MovementSums total = new MovementSums();
  private final SliceSums[] breakdowns;

  /** Sums of regular movements by breakdown; without any, of all rows. */
  private final MovementBatch.Sums[] regular;

  private final RowNotices notices = new RowNotices();
  private final Top expander = new Top(MovementSlots.EXPANSION);
  private final Top largest = new Top(MovementSlots.STARTING);

  /** Every customer by name, where that is asked; null where it is not. */
  private final @Nullable Map<String, StatedMovements.Customer> customers;

  MovementPeriod(List<Breakdown> breakdowns, boolean named) {
    this.customers = named ? new LinkedHashMap<>() : null;
    this.breakdowns = new SliceSums[breakdowns.size()];
    for (int i = 0; i < this.breakdowns.length; i++) {
      this.breakdowns[i] = new SliceSums(breakdowns.get(i));
    }
    this.regular = new MovementBatch.Sums[Math.max(1, breakdowns.size())];
    for (int i = 0; i < regular.length; i++) {
      regular[i] = new MovementBatch.Sums();
    }
  }

  RowNotices notices() {
    return notices;
  }

  /** The sums of all rows. */
  MovementSums total() {
    return total;
  }

  /** How many breakdowns there are. */
  int breakdowns() {
    return breakdowns.length;
  }

  /** The sums of a row's slice of a breakdown. */
  MovementSums slice(int breakdown, Row row) {
    return breakdowns[breakdown].of(row);
  }

  /**
   * Adds a regular movement.
   *
   * @param numbers of the row's slice of every breakdown, by row
   */
  void addRegular(MovementBatch rows, int row, int move, int[][] numbers) {
    if (!regular[0].hasRoom(rows.scale())) {
      settle(rows.scale());
    }
    for (int i = 0; i < regular.length; i++) {
      regular[i].add(rows, row, move, i < numbers.length ? numbers[i][row] : 0);
    }
  }

  /**
   * Adds all rows of a batch, which are regular movements.
   *
   * @param numbers as above
   */
  void addRegular(MovementBatch rows, int size, int[][] numbers) {
    if (!regular[0].hasRoom(rows.scale())) {
      settle(rows.scale());
    }
    for (int i = 0; i < regular.length; i++) {
      regular[i].addAll(rows, size, i < numbers.length ? numbers[i] : ONE_SLICE);
    }
  }

  /** Adds the regular movements to all other sums; those to come have so many decimals. */
  private void settle(int scale) {
    addRegularTo(total);
    for (int i = 0; i < breakdowns.length; i++) {
      breakdowns[i].add(regular[i]);
    }
    for (MovementBatch.Sums sums : regular) {
      sums.begin(scale);
    }
  }

  private void addRegularTo(MovementSums sums) {
    for (int slice = 0; slice < regular[0].slices(); slice++) {
      if (regular[0].has(slice)) {
        sums.add(regular[0], slice);
      }
    }
  }

  /** Whether any of some rows may weigh as much as the heaviest so far. */
  boolean mayStandOut(MovementBatch rows) {
    return rows.mayExceed(MovementSlots.EXPANSION, expander.bar(rows.scale()) - 1)
        || rows.mayExceed(MovementSlots.STARTING, largest.bar(rows.scale()) - 1);
  }

  /** Whether a regular movement may weigh as much as the heaviest so far. */
  boolean mayStandOut(MovementBatch rows, int row) {
    return rows.expansion(row) >= expander.bar(rows.scale())
        || rows.starting(row) >= largest.bar(rows.scale());
  }

  /** Weighs a cohort row against the heaviest so far. */
  void weigh(Row row, MutableAmount[] cells) {
    expander.weigh(row, cells);
    largest.weigh(row, cells);
  }

  /**
   * Keeps what a row says of its customer, where every customer is to be told.
   *
   * @param leftOut whether it is in no figure
   * @param line the number of the row's line
   */
  void keep(Row row, MutableAmount[] cells, boolean leftOut, int line) {
    if (customers == null) {
      return;
    }
    boolean starts = !cells[MovementSlots.STARTING].isZero();
    StatedMovements.Customer customer =
        new StatedMovements.Customer(
            row.text(MovementSlots.CUSTOMER),
            starts ? bridge(cells) : RevenueBridge.NONE,
            cells[MovementSlots.NEW].toAmount(),
            cells[MovementSlots.REACTIVATION].toAmount(),
            leftOut,
            line);
    customers.merge(customer.name(), customer, StatedMovements.Customer::plus);
  }

  private static RevenueBridge bridge(MutableAmount[] cells) {
    return new RevenueBridge(
        cells[MovementSlots.STARTING].toAmount(),
        cells[MovementSlots.EXPANSION].toAmount(),
        cells[MovementSlots.CONTRACTION].toAmount(),
        cells[MovementSlots.CHURN].toAmount());
  }

  /** Adds this period of another part of the rows. */
  void mergeFrom(MovementPeriod other, CodeMapping codes) {
    if (!regular[0].hasRoom(other.regular[0])) {
      settle(other.regular[0].scale());
    }
    total.add(other.total);
    if (breakdowns.length == 0) {
      regular[0].addAll(other.regular[0], slice -> slice);
    }
    for (int i = 0; i < breakdowns.length; i++) {
      breakdowns[i].mergeFrom(other.breakdowns[i], codes, regular[i], other.regular[i]);
    }
    notices.add(other.notices);
    expander.mergeFrom(other.expander);
    largest.mergeFrom(other.largest);
  }

  /**
   * The period as it was read.
   *
   * @param alone whether there is no other, so that each slice is asked for about once
   */
  StatedMovements.Period finish(
      @Nullable PeriodDate date, MovementColumns columns, RecordRows rows, boolean alone) {
    addRegularTo(total);
    StatedMovements.Part whole = total.part(Slice.TOTAL, columns);
    boolean known = columns.rowsAreCustomers();
    List<Notice> found = new ArrayList<>(notices.toNotices());
    return new StatedMovements.Period(
        date,
        whole,
        alone ? slices(columns, rows) : new ArrayList<>(slices(columns, rows)),
        known ? expander.standout(whole) : null,
        known ? largest.standout(whole) : null,
        found,
        customers == null ? null : List.copyOf(customers.values()));
  }

  /** Every slice with a cohort or revenue beside it, breakdown after breakdown. */
  private List<StatedMovements.Part> slices(MovementColumns columns, RecordRows rows) {
    if (breakdowns.length == 0) {
      return List.of();
    }
    List<List<StatedMovements.Part>> parts = new ArrayList<>();
    for (int i = 0; i < breakdowns.length; i++) {
      parts.add(breakdowns[i].parts(regular[i], columns, rows));
    }
    return parts.size() == 1 ? parts.get(0) : LazyList.joined(parts);
  }

  /** The sums of one breakdown, by slice: those of other rows than regular movements. */
  private static final class SliceSums {
    private final Breakdown breakdown;
    private final List<@Nullable MovementSums> slices = new ArrayList<>();

    SliceSums(Breakdown breakdown) {
      this.breakdown = breakdown;
    }

    MovementSums of(Row row) {
      return of(breakdown.numberOf(row));
    }

    /** The sums of the slice with a number. */
    private MovementSums of(int number) {
      while (slices.size() <= number) {
        slices.add(null);
      }
      MovementSums sums = slices.get(number);
      if (sums == null) {
        sums = new MovementSums();
        slices.set(number, sums);
      }
      return sums;
    }

    void add(MovementBatch.Sums regular) {
      for (int number = 0; number < regular.slices(); number++) {
        if (regular.has(number)) {
          of(number).add(regular, number);
        }
      }
    }

    /** Adds those of another part, and the regular movements it has room for. */
    void mergeFrom(
        SliceSums other,
        CodeMapping codes,
        MovementBatch.Sums regular,
        MovementBatch.Sums otherRegular) {
      regular.addAll(otherRegular, number -> breakdown.numberOf(number, other.breakdown, codes));
      for (int number = 0; number < other.slices.size(); number++) {
        MovementSums sums = other.slices.get(number);
        if (sums != null) {
          of(breakdown.numberOf(number, other.breakdown, codes)).add(sums);
        }
      }
    }

    /** Every slice with a cohort or revenue beside it, in the order of its values. */
    List<StatedMovements.Part> parts(
        MovementBatch.Sums regular, MovementColumns columns, RecordRows rows) {
      int[] numbers = new int[Math.max(slices.size(), regular.slices())];
      int shown = 0;
      for (int number = 0; number < numbers.length; number++) {
        numbers[shown] = number;
        shown += isShown(number, regular, columns) ? 1 : 0;
      }
      int[] ordered = breakdown.inOrder(Arrays.copyOf(numbers, shown), rows);
      return new LazyList<>() {
        @Override
        public StatedMovements.Part get(int index) {
          int number = ordered[index];
          return sums(number, regular).part(breakdown.slice(number, rows), columns);
        }

        @Override
        public int size() {
          return ordered.length;
        }

        @Override
        protected List<StatedMovements.Part> kinds() {
          return subList(0, Math.min(1, size()));
        }
      };
    }

    /** All sums of a slice together. */
    private MovementSums sums(int number, MovementBatch.Sums regular) {
      MovementSums sums = new MovementSums();
      MovementSums others = number < slices.size() ? slices.get(number) : null;
      if (others != null) {
        sums.add(others);
      }
      if (number < regular.slices()) {
        sums.add(regular, number);
      }
      return sums;
    }

    /** Tries to make what is shown, so that nothing can fail when half of it is written. */
    private boolean isShown(int number, MovementBatch.Sums regular, MovementColumns columns) {
      MovementSums sums = sums(number, regular);
      boolean shown = sums.isShown();
      if (shown) {
        sums.part(Slice.TOTAL, columns);
      }
      return shown;
    }
  }

  /** The row that is heaviest in one amount; among equals the first by name. */
  private static final class Top {
    private final int slot;
    private final MutableAmount[] cells = new MutableAmount[MovementSlots.BRIDGE];
    private @Nullable String name;

    /**
     * What is below this, with {@link #barScale} decimals, weighs less; known only if asked for.
     */
    private long bar;

    private int barScale = -1;

    Top(int slot) {
      this.slot = slot;
      for (int i = 0; i < cells.length; i++) {
        cells[i] = new MutableAmount();
      }
    }

    /** The least units, with so many decimals, that may weigh as much; 1 at least. */
    long bar(int scale) {
      if (scale != barScale) {
        BigDecimal heaviest = cells[slot].decimal().movePointRight(scale);
        bar = heaviest.max(BigDecimal.ONE).min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
        barScale = scale;
      }
      return bar;
    }

    void weigh(Row row, MutableAmount[] candidate) {
      int order = candidate[slot].compareTo(cells[slot]);
      if (order > 0 || (order == 0 && name != null && !candidate[slot].isZero())) {
        replace(row.text(MovementSlots.CUSTOMER), candidate, order);
      }
    }

    void mergeFrom(Top other) {
      if (other.name != null) {
        int order = other.cells[slot].compareTo(cells[slot]);
        if (order >= 0) {
          replace(other.name, other.cells, order);
        }
      }
    }

    private void replace(String candidateName, MutableAmount[] candidate, int order) {
      if (order == 0 && name != null && candidateName.compareTo(name) >= 0) {
        return;
      }
      name = candidateName;
      barScale = -1;
      for (int i = 0; i < cells.length; i++) {
        cells[i].set(candidate[i]);
      }
    }

    StatedMovements.@Nullable Standout standout(StatedMovements.Part whole) {
      if (name == null) {
        return null;
      }
      List<Amount> amounts = new ArrayList<>();
      for (MutableAmount cell : cells) {
        amounts.add(cell.toAmount());
      }
      return CountedMovements.without(name, amounts, slot, whole);
    }
  }
}
