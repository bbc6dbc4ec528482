package dev.nrr.input.shape.movements;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.RevenueBridge;
import dev.nrr.core.result.Slice;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.input.row.CodeMapping;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One period of a movements file while it is read. */
final class MovementPeriod {

  private final MovementSums total = new MovementSums();
  private final SliceTallies[] breakdowns;

  /** By breakdown; without any, of all rows. */
  private final QuietSums[] quiet;

  private final RowNotices notices = new RowNotices();
  private final Top expander = new Top(MovementsShape.EXPANSION);
  private final Top largest = new Top(MovementsShape.STARTING);

  MovementPeriod(List<Breakdown> breakdowns) {
    this.breakdowns = breakdowns.stream().map(SliceTallies::new).toArray(SliceTallies[]::new);
    this.quiet =
        Stream.generate(QuietSums::new)
            .limit(Math.max(1, breakdowns.size()))
            .toArray(QuietSums[]::new);
  }

  RowNotices notices() {
    return notices;
  }

  /** The tally of all rows. */
  MovementSums total() {
    return total;
  }

  /** How many breakdowns there are. */
  int breakdowns() {
    return breakdowns.length;
  }

  /** The tally of a row's slice of a breakdown. */
  MovementSums slice(int breakdown, Row row) {
    return breakdowns[breakdown].of(row);
  }

  /**
   * Adds a quiet row.
   *
   * @param numbers of the row's slice of every breakdown, by row
   */
  void addQuiet(MovementBatch rows, int row, int move, int[][] numbers) {
    if (!quiet[0].takes(rows.scale())) {
      settle(rows.scale());
    }
    for (int i = 0; i < quiet.length; i++) {
      quiet[i].add(rows, row, move, i < numbers.length ? numbers[i][row] : 0);
    }
  }

  /** Brings the sums of quiet rows to the tallies; those to come have as many decimals. */
  private void settle(int scale) {
    quiet[0].give((number, sums) -> total.add(sums));
    for (int i = 0; i < breakdowns.length; i++) {
      SliceTallies tallies = breakdowns[i];
      quiet[i].give((number, sums) -> tallies.of(number).add(sums));
    }
    for (QuietSums sums : quiet) {
      sums.begin(scale);
    }
  }

  /** Whether any of some rows may weigh as much as the heaviest so far. */
  boolean mayStandOut(MovementBatch rows) {
    return rows.mayExceed(MovementsShape.EXPANSION, expander.bar(rows.scale()) - 1)
        || rows.mayExceed(MovementsShape.STARTING, largest.bar(rows.scale()) - 1);
  }

  /** Whether a quiet row may weigh as much as the heaviest so far. */
  boolean mayStandOut(MovementBatch rows, int row) {
    return rows.expansion(row) >= expander.bar(rows.scale())
        || rows.starting(row) >= largest.bar(rows.scale());
  }

  /** Weighs a cohort row against the heaviest so far. */
  void weigh(Row row, MutableAmount[] cells) {
    expander.weigh(row, cells);
    largest.weigh(row, cells);
  }

  /** Adds what another part of the rows came to in this period. */
  void add(MovementPeriod other, CodeMapping codes) {
    settle(0);
    other.settle(0);
    total.add(other.total);
    for (int i = 0; i < breakdowns.length; i++) {
      breakdowns[i].mergeFrom(other.breakdowns[i], codes);
    }
    notices.add(other.notices);
    expander.weigh(other.expander);
    largest.weigh(other.largest);
  }

  StatedMovements.Period finish(
      @Nullable PeriodDate date, MovementColumns columns, RecordRows feed) {
    settle(0);
    List<StatedMovements.Part> slices = new ArrayList<>();
    for (SliceTallies breakdown : breakdowns) {
      slices.addAll(breakdown.parts(columns, feed));
    }
    StatedMovements.Part whole = total.part(Slice.TOTAL, columns);
    boolean known = columns.rowsAreCustomers();
    List<Notice> found = new ArrayList<>(notices.toNotices());
    return new StatedMovements.Period(
        date,
        whole,
        slices,
        known ? expander.standout(whole) : null,
        known ? largest.standout(whole) : null,
        found);
  }

  /** The row that is heaviest in one amount; among equals the first by name. */
  private static final class Top {
    private final int slot;
    private final MutableAmount[] cells = new MutableAmount[MovementsShape.CHURN + 1];
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
        take(row.text(MovementsShape.CUSTOMER), candidate, order);
      }
    }

    void weigh(Top other) {
      if (other.name != null) {
        int order = other.cells[slot].compareTo(cells[slot]);
        if (order >= 0) {
          take(other.name, other.cells, order);
        }
      }
    }

    private void take(String candidateName, MutableAmount[] candidate, int order) {
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
      RevenueBridge all = whole.bridge();
      RevenueBridge without =
          new RevenueBridge(
              all.starting().minus(cells[MovementsShape.STARTING].toAmount()),
              all.expansion().minus(cells[MovementsShape.EXPANSION].toAmount()),
              all.contraction().minus(cells[MovementsShape.CONTRACTION].toAmount()),
              all.churn().minus(cells[MovementsShape.CHURN].toAmount()));
      return new StatedMovements.Standout(
          name,
          cells[slot].toAmount(),
          new StatedMovements.Part(Slice.TOTAL, without, whole.memo(), null));
    }
  }
}
