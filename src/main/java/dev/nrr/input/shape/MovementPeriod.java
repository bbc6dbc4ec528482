package dev.nrr.input.shape;

import dev.nrr.core.retention.GivenMovements;
import dev.nrr.core.retention.Notice;
import dev.nrr.core.retention.RevenueBridge;
import dev.nrr.core.retention.Slice;
import dev.nrr.core.value.AmountCell;
import dev.nrr.core.value.GridDate;
import dev.nrr.input.table.Recoding;
import dev.nrr.input.table.Row;
import dev.nrr.input.table.RowFeed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One period of a movements file while it is read. */
final class MovementPeriod {

  private final MovementTally total = new MovementTally();
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
  MovementTally total() {
    return total;
  }

  /** How many breakdowns there are. */
  int breakdowns() {
    return breakdowns.length;
  }

  /** The tally of a row's slice of a breakdown. */
  MovementTally slice(int breakdown, Row row) {
    return breakdowns[breakdown].of(row);
  }

  /**
   * Adds a quiet row.
   *
   * @param numbers of the row's slice of every breakdown, by row
   */
  void addQuiet(QuietRows rows, int row, int move, int[][] numbers) {
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
  boolean mayStandOut(QuietRows rows) {
    return rows.mayExceed(MovementsShape.EXPANSION, expander.bar(rows.scale()) - 1)
        || rows.mayExceed(MovementsShape.STARTING, largest.bar(rows.scale()) - 1);
  }

  /** Whether a quiet row may weigh as much as the heaviest so far. */
  boolean mayStandOut(QuietRows rows, int row) {
    return rows.expansion(row) >= expander.bar(rows.scale())
        || rows.starting(row) >= largest.bar(rows.scale());
  }

  /** Weighs a cohort row against the heaviest so far. */
  void weigh(Row row, AmountCell[] cells) {
    expander.weigh(row, cells);
    largest.weigh(row, cells);
  }

  /** Adds what another part of the rows came to in this period. */
  void add(MovementPeriod other, Recoding codes) {
    settle(0);
    other.settle(0);
    total.add(other.total);
    for (int i = 0; i < breakdowns.length; i++) {
      breakdowns[i].merge(other.breakdowns[i], codes);
    }
    notices.add(other.notices);
    expander.weigh(other.expander);
    largest.weigh(other.largest);
  }

  GivenMovements.Period finish(@Nullable GridDate date, MovementColumns columns, RowFeed feed) {
    settle(0);
    List<GivenMovements.Part> slices = new ArrayList<>();
    for (SliceTallies breakdown : breakdowns) {
      slices.addAll(breakdown.parts(columns, feed));
    }
    GivenMovements.Part whole = total.part(Slice.TOTAL, columns);
    boolean known = columns.rowsAreCustomers();
    List<Notice> found = new ArrayList<>(notices.toNotices());
    return new GivenMovements.Period(
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
    private final AmountCell[] cells = new AmountCell[MovementsShape.CHURN + 1];
    private @Nullable String name;

    /**
     * What is below this, with {@link #barScale} decimals, weighs less; known only if asked for.
     */
    private long bar;

    private int barScale = -1;

    Top(int slot) {
      this.slot = slot;
      for (int i = 0; i < cells.length; i++) {
        cells[i] = new AmountCell();
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

    void weigh(Row row, AmountCell[] candidate) {
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

    private void take(String candidateName, AmountCell[] candidate, int order) {
      if (order == 0 && name != null && candidateName.compareTo(name) >= 0) {
        return;
      }
      name = candidateName;
      barScale = -1;
      for (int i = 0; i < cells.length; i++) {
        cells[i].set(candidate[i]);
      }
    }

    GivenMovements.@Nullable Standout standout(GivenMovements.Part whole) {
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
      return new GivenMovements.Standout(
          name,
          cells[slot].toAmount(),
          new GivenMovements.Part(Slice.TOTAL, without, whole.memo(), null));
    }
  }
}
