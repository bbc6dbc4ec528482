package dev.nrr.input.shape;

import dev.nrr.core.retention.GivenMovements;
import dev.nrr.core.retention.Notice;
import dev.nrr.core.value.AmountCell;
import dev.nrr.core.value.GridDate;
import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import dev.nrr.input.Reading;
import dev.nrr.input.shape.MovementTally.Move;
import dev.nrr.input.shape.RowNotices.Kind;
import dev.nrr.input.table.ByteRows;
import dev.nrr.input.table.DistinctKeys;
import dev.nrr.input.table.Keys;
import dev.nrr.input.table.Problems;
import dev.nrr.input.table.Recoding;
import dev.nrr.input.table.Row;
import dev.nrr.input.table.RowFeed;
import dev.nrr.input.table.RowOrder;
import dev.nrr.input.table.SeenKeys;
import dev.nrr.input.table.Slots;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a movements file becoming bridges: a running sum a slice and period, so that a file of
 * any length takes the same memory.
 */
final class MovementsReading implements ShapeReading {

  /** starting + expansion - contraction - churn. */
  private static final int[] ENDED = {1, 1, -1, -1};

  /** expansion - contraction - churn. */
  private static final int[] NET = {0, 1, -1, -1};

  /** What is lost beyond starting. */
  private static final int[] EXCESS = {-1, 0, 1, 1};

  private static final int[] MOVED = {0, 1, 1, 1};

  /** Every movement column together, less the stated ending. */
  private static final int[] UNEXPLAINED = {1, 1, -1, -1, 1, 1, -1};

  private static final int[] BALANCES = {MovementsShape.STARTING, MovementsShape.ENDING};

  private static final int[] GAINS = {
    MovementsShape.EXPANSION, MovementsShape.NEW, MovementsShape.REACTIVATION
  };

  private final InputRequest request;
  private final Slots slots;
  private final Problems problems;
  private final List<Breakdown> breakdowns;
  private final List<MovementPeriod> periods = new ArrayList<>();
  private final CustomerKeys keys;
  private final AmountCell[] cells = new AmountCell[MovementsShape.AMOUNTS];
  private final RowUnits units = new RowUnits();
  private final QuietRows quiet = new QuietRows();
  private final LossSigns lossSigns;
  private final AmountCell minStart = new AmountCell();
  private @Nullable MovementColumns columns;
  private int source;

  MovementsReading(InputRequest request, Slots slots, Problems problems) {
    this(request, slots, problems, new RowOrder(false), SeenKeys::new);
  }

  private MovementsReading(
      InputRequest request, Slots slots, Problems problems, RowOrder order, Supplier<Keys> keys) {
    this.request = request;
    this.slots = slots;
    this.problems = problems;
    this.breakdowns =
        request.slices().by().stream().map(columns -> new Breakdown(columns, slots)).toList();
    this.keys =
        new CustomerKeys(
            request.policies().sumDuplicates(),
            !request.slices().where().isEmpty(),
            problems,
            order,
            keys);
    this.lossSigns = new LossSigns(problems);
    if (request.slices().minStart() != null) {
      minStart.set(request.slices().minStart().toDecimal());
    }
  }

  @Override
  public @Nullable Fault accept(Row row) throws IOException {
    Fault fault = take(row);
    if (fault == null) {
      keys.see(row);
    }
    return fault;
  }

  @Override
  public @Nullable Fault acceptAll(ByteRows rows) throws IOException {
    keys.seeAll(rows);
    boolean asPlainNumbers = minStart.isZero() && !hasCounts(rows) && quiet.take(rows);
    int[] periodCodes =
        rows.has(MovementsShape.PERIOD) ? rows.codes(MovementsShape.PERIOD) : new int[0];
    int[][] slices = slices(rows);
    boolean looking = asPlainNumbers && isLookedAt(rows, periodCodes);
    Fault fault = null;
    for (int index = 0; fault == null && index < rows.size(); index++) {
      int move = asPlainNumbers && rows.isAdmitted(index) ? quiet.move(index) : QuietRows.NOT_QUIET;
      if (move == QuietRows.NOT_QUIET) {
        fault = take(rows.row(index));
      } else {
        MovementPeriod period = period(periodCodes.length == 0 ? 0 : periodCodes[index]);
        period.addQuiet(quiet, index, move, slices);
        if (looking) {
          look(rows, index, period);
        }
      }
    }
    return fault;
  }

  /** Whether there may be more to learn from a quiet row than what it adds. */
  private boolean isLookedAt(ByteRows rows, int[] periodCodes) {
    boolean sized = rows.has(MovementsShape.CUSTOMER);
    return columns == null
        || lossSigns.mayBeNews(quiet)
        || (sized && (periodCodes.length > 0 || period(0).mayStandOut(quiet)));
  }

  private void look(ByteRows rows, int index, MovementPeriod period) {
    boolean heavy = rows.has(MovementsShape.CUSTOMER) && period.mayStandOut(quiet, index);
    if (columns == null || heavy || lossSigns.mayBeNews(quiet)) {
      Row row = rows.row(index);
      open(row);
      lossSigns.seeQuiet(row, quiet, index);
      if (heavy) {
        period.weigh(row, cells);
      }
    }
  }

  private int[][] slices(ByteRows rows) {
    return breakdowns.stream().map(by -> by.numbersOf(rows)).toArray(int[][]::new);
  }

  private static boolean hasCounts(ByteRows rows) {
    return rows.has(MovementsShape.STARTING_CUSTOMERS)
        || rows.has(MovementsShape.CHURNED_CUSTOMERS);
  }

  private @Nullable Fault take(Row row) {
    open(row);
    Fault fault = checkSigns(row);
    units.take(cells);
    fault = fault == null ? checkCounts(row) : fault;
    fault = fault == null ? checkLosses(row) : fault;
    fault = fault == null ? checkEnding(row) : fault;
    if (fault == null && row.isAdmitted()) {
      take(row, period(row));
    }
    return fault;
  }

  /** Takes hold of the row's cells, and learns which columns there are in every source. */
  private void open(Row row) {
    for (int slot = 0; slot < cells.length; slot++) {
      cells[slot] = row.amount(slot);
    }
    if (columns == null || source != row.source()) {
      MovementColumns here = MovementColumns.of(row);
      columns = columns == null ? here : columns.and(here);
      source = row.source();
    }
  }

  private MovementPeriod period(Row row) {
    return period(row.has(MovementsShape.PERIOD) ? row.code(MovementsShape.PERIOD) : 0);
  }

  private MovementPeriod period(int code) {
    while (periods.size() <= code) {
      periods.add(new MovementPeriod(breakdowns));
    }
    return periods.get(code);
  }

  private @Nullable Fault checkSigns(Row row) {
    for (int slot : BALANCES) {
      if (cells[slot].signum() < 0) {
        if (!request.policies().clipNegative()) {
          return new Fault(
              slot, "revenue below zero: " + cells[slot].toAmount() + " (--negative clip takes 0)");
        }
        note(row, Kind.NEGATIVE_CLIPPED, cells[slot].decimal());
        cells[slot].clear();
      }
    }
    for (int slot : GAINS) {
      if (cells[slot].signum() < 0) {
        return new Fault(slot, "below zero: " + cells[slot].toAmount() + ", expected a gain");
      }
    }
    if (lossSigns.straighten(row, cells)) {
      note(row, Kind.LOSSES_NEGATIVE, MovementRow.sum(cells, 0, 0, 1, 1));
    }
    return null;
  }

  private void note(Row row, Kind kind, BigDecimal amount) {
    if (row.isAdmitted()) {
      period(row).notices().add(kind, row.line(), amount);
    }
  }

  private @Nullable Fault checkCounts(Row row) {
    long starting = row.count(MovementsShape.STARTING_CUSTOMERS);
    long churned = row.count(MovementsShape.CHURNED_CUSTOMERS);
    boolean both =
        row.has(MovementsShape.STARTING_CUSTOMERS) && row.has(MovementsShape.CHURNED_CUSTOMERS);
    return both && churned > starting
        ? new Fault(
            MovementsShape.CHURNED_CUSTOMERS,
            churned + " customers churned of " + starting + " at the start")
        : null;
  }

  private @Nullable Fault checkLosses(Row row) {
    boolean exceeds = !cells[MovementsShape.STARTING].isZero() && units.signOfSum(EXCESS) > 0;
    if (exceeds && row.has(MovementsShape.CUSTOMER)) {
      return new Fault(
          -1,
          "contraction and churn ("
              + size(MovementRow.sum(cells, 0, 0, 1, 1))
              + ") exceed starting ("
              + cells[MovementsShape.STARTING].toAmount()
              + ")");
    }
    if (exceeds) {
      note(row, Kind.LOSSES_EXCEED_STARTING, MovementRow.sum(cells, EXCESS));
    }
    return null;
  }

  private @Nullable Fault checkEnding(Row row) {
    if (!row.has(MovementsShape.ENDING) || units.signOfSum(UNEXPLAINED) == 0) {
      return null;
    }
    BigDecimal difference = MovementRow.sum(cells, UNEXPLAINED);
    if (request.policies().strict()) {
      return new Fault(
          MovementsShape.ENDING,
          "ending is "
              + cells[MovementsShape.ENDING].toAmount()
              + ", but starting plus the movements is "
              + size(difference.add(cells[MovementsShape.ENDING].decimal())));
    }
    note(row, Kind.ENDING_DIFFERS, difference);
    return null;
  }

  private static String size(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  private void take(Row row, MovementPeriod period) {
    boolean starts = !cells[MovementsShape.STARTING].isZero();
    boolean tooSmall = starts && cells[MovementsShape.STARTING].compareTo(minStart) < 0;
    if (tooSmall) {
      period
          .notices()
          .add(Kind.BELOW_MIN_START, row.line(), cells[MovementsShape.STARTING].decimal());
      return;
    }
    if (!starts && units.signOfSum(MOVED) != 0) {
      period.notices().add(Kind.OUTSIDE_COHORT, row.line(), MovementRow.sum(cells, MOVED));
    }
    Move move = move(starts);
    addTo(period.total(), row, starts, move);
    for (int i = 0; i < period.breakdowns(); i++) {
      addTo(period.slice(i, row), row, starts, move);
    }
    if (starts && row.has(MovementsShape.CUSTOMER)) {
      period.weigh(row, cells);
    }
  }

  private void addTo(MovementTally tally, Row row, boolean starts, @Nullable Move move) {
    if (starts) {
      tally.addBridge(cells);
    }
    tally.addMemo(cells);
    tally.addCustomers(
        row.count(MovementsShape.STARTING_CUSTOMERS), row.count(MovementsShape.CHURNED_CUSTOMERS));
    if (move != null) {
      tally.count(move);
    }
  }

  /** What a row's customer did, by its net change; null if it was not there at either end. */
  private @Nullable Move move(boolean starts) {
    if (!starts) {
      return moveFromZero();
    }
    int net = units.signOfSum(NET);
    if (net == 0) {
      return Move.UNCHANGED;
    }
    if (net > 0) {
      return Move.EXPANDED;
    }
    return units.signOfSum(ENDED) <= 0 ? Move.CHURNED : Move.CONTRACTED;
  }

  private @Nullable Move moveFromZero() {
    if (!cells[MovementsShape.NEW].isZero()) {
      return Move.NEW;
    }
    return cells[MovementsShape.REACTIVATION].isZero() ? null : Move.REACTIVATED;
  }

  @Override
  public ShapeReading part(Problems ofPart, RowOrder order) {
    return new MovementsReading(request, slots, ofPart, order, DistinctKeys::new);
  }

  @Override
  public void merge(ShapeReading part, Recoding codes) throws IOException {
    MovementsReading other = (MovementsReading) part;
    columns = columns == null ? other.columns : columns;
    lossSigns.merge(other.lossSigns);
    keys.merge(other.keys);
    for (int code = 0; code < other.periods.size(); code++) {
      int here = codes.of(MovementsShape.PERIOD, code);
      period(here).add(other.periods.get(code), codes);
    }
  }

  @Override
  public Outcome finish(RowFeed feed) throws InputRefused {
    MovementColumns known = columns;
    if (known == null) {
      throw InputRefused.data(request.name() + ": no data rows");
    }
    CustomerKeys.Found found = keys.finish();
    problems.check(feed.rows());
    List<Notice> notices = new ArrayList<>();
    if (found.severalRows()) {
      if (request.slices().minStart() != null) {
        throw InputRefused.data(
            "--min-start is about customers, and here they stand on several rows; expected one row"
                + " a customer");
      }
      known = known.withoutCustomers();
      notices.add(
          new Notice(
              "customers-on-several-rows",
              "customers stand on several rows: their number is not counted",
              0,
              null));
    }
    return new Outcome(
        new Reading.Movements(new GivenMovements(finishPeriods(known, feed))),
        found.customers(),
        notices);
  }

  private List<GivenMovements.Period> finishPeriods(MovementColumns known, RowFeed feed)
      throws InputRefused {
    List<@Nullable GridDate> dates = PeriodDates.of(request, feed, MovementsShape.PERIOD, problems);
    List<GivenMovements.Period> finished = new ArrayList<>();
    for (int code = 0; code < periods.size(); code++) {
      finished.add(periods.get(code).finish(dates.get(code), known, feed));
    }
    finished.sort(
        Comparator.comparing(
            GivenMovements.Period::date, Comparator.nullsFirst(Comparator.naturalOrder())));
    return finished;
  }

  @Override
  public void close() throws IOException {
    keys.close();
  }
}
