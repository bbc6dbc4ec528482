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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One period of a movements file while it is read. */
final class MovementPeriod {

  private final MovementTally total = new MovementTally();
  private final SliceTallies[] breakdowns;
  private final RowNotices notices = new RowNotices();
  private final Top expander = new Top(MovementsShape.EXPANSION);
  private final Top largest = new Top(MovementsShape.STARTING);

  MovementPeriod(List<Breakdown> breakdowns) {
    this.breakdowns = breakdowns.stream().map(SliceTallies::new).toArray(SliceTallies[]::new);
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

  /** Weighs a cohort row against the heaviest so far. */
  void weigh(Row row, AmountCell[] cells) {
    expander.weigh(row, cells);
    largest.weigh(row, cells);
  }

  /** Adds what another part of the rows came to in this period. */
  void add(MovementPeriod other, Recoding codes) {
    total.add(other.total);
    for (int i = 0; i < breakdowns.length; i++) {
      breakdowns[i].merge(other.breakdowns[i], codes);
    }
    notices.add(other.notices);
    expander.weigh(other.expander);
    largest.weigh(other.largest);
  }

  GivenMovements.Period finish(@Nullable GridDate date, MovementColumns columns, RowFeed feed) {
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

    Top(int slot) {
      this.slot = slot;
      for (int i = 0; i < cells.length; i++) {
        cells[i] = new AmountCell();
      }
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
