package dev.nrr.input.shape.movements;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.input.duplicate.DistinctCounter;
import dev.nrr.input.duplicate.DuplicateFinder;
import dev.nrr.input.duplicate.KeyRegister;
import dev.nrr.input.duplicate.OrderAssumption;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.CodeMapping;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowBatch;
import dev.nrr.input.row.RowLayout;
import dev.nrr.input.shape.ShapeBuilder;
import dev.nrr.input.shape.movements.MovementSums.Move;
import dev.nrr.input.shape.movements.RowNotices.Kind;
import dev.nrr.input.source.NotRegularException;
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
final class MovementsBuilder implements ShapeBuilder {

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
  private final RowLayout slots;
  private final Problems problems;
  private final List<Breakdown> breakdowns;
  private final List<MovementPeriod> periods = new ArrayList<>();
  private final MovementCustomers keys;
  private final MutableAmount[] cells = new MutableAmount[MovementsShape.AMOUNTS];
  private final RowUnits units = new RowUnits();
  private final MovementBatch quiet = new MovementBatch();
  private final LossSigns lossSigns;
  private final MutableAmount minStart = new MutableAmount();
  private @Nullable MovementColumns columns;
  private int source;

  MovementsBuilder(InputRequest request, RowLayout slots, Problems problems) {
    this(request, slots, problems, new OrderAssumption(false), DuplicateFinder::new);
  }

  private MovementsBuilder(
      InputRequest request,
      RowLayout slots,
      Problems problems,
      OrderAssumption order,
      Supplier<KeyRegister> keys) {
    this.request = request;
    this.slots = slots;
    this.problems = problems;
    this.breakdowns =
        request.slices().by().stream().map(columns -> new Breakdown(columns, slots)).toList();
    this.keys =
        new MovementCustomers(
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
  public @Nullable Fault acceptAll(RowBatch rows) throws IOException {
    keys.seeAll(rows);
    boolean asPlainNumbers = minStart.isZero() && !hasCounts(rows) && quiet.take(rows);
    int[] periodCodes =
        rows.has(MovementsShape.PERIOD) ? rows.codes(MovementsShape.PERIOD) : new int[0];
    int[][] slices = slices(rows);
    boolean looking = asPlainNumbers && isLookedAt(rows, periodCodes);
    Fault fault = null;
    for (int index = 0; fault == null && index < rows.size(); index++) {
      int move =
          asPlainNumbers && rows.isAdmitted(index) ? quiet.move(index) : MovementBatch.NOT_QUIET;
      if (move == MovementBatch.NOT_QUIET) {
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
  private boolean isLookedAt(RowBatch rows, int[] periodCodes) {
    boolean sized = rows.has(MovementsShape.CUSTOMER);
    return columns == null
        || lossSigns.mayBeNews(quiet)
        || (sized && (periodCodes.length > 0 || period(0).mayStandOut(quiet)));
  }

  private void look(RowBatch rows, int index, MovementPeriod period) {
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

  private int[][] slices(RowBatch rows) {
    return breakdowns.stream().map(by -> by.numbersOf(rows)).toArray(int[][]::new);
  }

  private static boolean hasCounts(RowBatch rows) {
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
      note(row, Kind.LOSSES_NEGATIVE, MovementArithmetic.sum(cells, 0, 0, 1, 1));
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
              + size(MovementArithmetic.sum(cells, 0, 0, 1, 1))
              + ") exceed starting ("
              + cells[MovementsShape.STARTING].toAmount()
              + ")");
    }
    if (exceeds) {
      note(row, Kind.LOSSES_EXCEED_STARTING, MovementArithmetic.sum(cells, EXCESS));
    }
    return null;
  }

  private @Nullable Fault checkEnding(Row row) {
    if (!row.has(MovementsShape.ENDING) || units.signOfSum(UNEXPLAINED) == 0) {
      return null;
    }
    BigDecimal difference = MovementArithmetic.sum(cells, UNEXPLAINED);
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
      period.notices().add(Kind.OUTSIDE_COHORT, row.line(), MovementArithmetic.sum(cells, MOVED));
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

  private void addTo(MovementSums tally, Row row, boolean starts, @Nullable Move move) {
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
  public ShapeBuilder part(Problems ofPart, OrderAssumption order) {
    return new MovementsBuilder(request, slots, ofPart, order, DistinctCounter::new);
  }

  @Override
  public void mergeFrom(ShapeBuilder part, CodeMapping codes) throws IOException {
    MovementsBuilder other = (MovementsBuilder) part;
    columns = columns == null ? other.columns : columns;
    lossSigns.mergeFrom(other.lossSigns);
    keys.mergeFrom(other.keys);
    for (int code = 0; code < other.periods.size(); code++) {
      int here = codes.of(MovementsShape.PERIOD, code);
      period(here).add(other.periods.get(code), codes);
    }
  }

  @Override
  public Outcome finish(RecordRows feed) throws InputException, NotRegularException {
    MovementColumns known = columns;
    if (known == null) {
      throw InputException.data(request.name() + ": no data rows");
    }
    MovementCustomers.Found found = keys.finish();
    problems.check(feed.rows());
    List<Notice> notices = new ArrayList<>();
    if (found.severalRows()) {
      if (request.slices().minStart() != null) {
        throw InputException.data(
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
        new InputData.Movements(new StatedMovements(finishPeriods(known, feed))),
        found.customers(),
        notices);
  }

  private List<StatedMovements.Period> finishPeriods(MovementColumns known, RecordRows feed)
      throws InputException {
    List<@Nullable PeriodDate> dates =
        PeriodDates.of(request, feed, MovementsShape.PERIOD, problems);
    List<StatedMovements.Period> finished = new ArrayList<>();
    for (int code = 0; code < periods.size(); code++) {
      finished.add(periods.get(code).finish(dates.get(code), known, feed));
    }
    finished.sort(
        Comparator.comparing(
            StatedMovements.Period::date, Comparator.nullsFirst(Comparator.naturalOrder())));
    return finished;
  }

  @Override
  public void close() throws IOException {
    keys.close();
  }
}
