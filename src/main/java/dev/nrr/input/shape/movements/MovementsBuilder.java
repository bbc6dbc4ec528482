package dev.nrr.input.shape.movements;

import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.result.Notice;
import dev.nrr.core.result.StatedMovements;
import dev.nrr.input.check.PeriodChecks;
import dev.nrr.input.duplicate.OrderAssumption;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.LineNumbers;
import dev.nrr.input.request.Problems;
import dev.nrr.input.row.CodeMapping;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowBatch;
import dev.nrr.input.row.RowLayout;
import dev.nrr.input.shape.PartedBuilder;
import dev.nrr.input.shape.movements.RowNotices.Kind;
import dev.nrr.input.source.NotRegularException;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a movements file becoming bridges: a running sum a slice and period, so that a file of
 * any length takes the same memory.
 */
final class MovementsBuilder implements PartedBuilder, MovementRowCheck.NoticeListener {

  private final InputRequest request;
  private final RowLayout slots;
  private final Problems problems;
  private final List<Breakdown> breakdowns;
  private final List<MovementPeriod> periods = new ArrayList<>();
  private final MovementCustomers customers;
  private final MutableAmount[] cells = new MutableAmount[MovementSlots.AMOUNTS];
  private final MovementArithmetic sums = new MovementArithmetic();
  private final MovementBatch batch = new MovementBatch();

  /** By breakdown the numbers of the slices of a batch's rows. */
  private final int[][] slices;

  private final MovementRowCheck check;
  private final MutableAmount minStart = new MutableAmount();
  private final HeaderMatch match;
  private final MovementOfRow movementOfRow;
  private final @Nullable PeriodSequence sequence;
  private @Nullable MovementColumns columns;
  private final LineNumbers places;
  private int source;

  MovementsBuilder(InputRequest request, RowLayout slots, HeaderMatch match, Problems problems)
      throws InputException {
    this(
        request,
        slots,
        match,
        new MovementOfRow(request, match.has(Field.MOVEMENT)),
        problems,
        new OrderAssumption(false),
        false);
  }

  private MovementsBuilder(
      InputRequest request,
      RowLayout slots,
      HeaderMatch match,
      MovementOfRow movementOfRow,
      Problems problems,
      OrderAssumption order,
      boolean isPart) {
    this.request = request;
    this.slots = slots;
    this.match = match;
    this.movementOfRow = movementOfRow;
    this.sequence = PeriodSequence.mayBe(request, match) ? new PeriodSequence() : null;
    this.problems = problems;
    this.places = new LineNumbers(request.sources().size());
    this.breakdowns = new ArrayList<>();
    for (List<String> columns : request.slices().by()) {
      breakdowns.add(new Breakdown(columns, slots));
    }
    this.slices = new int[breakdowns.size()][];
    this.customers =
        new MovementCustomers(
            request.policies().sumDuplicates(),
            request.slices().choosesRows(),
            problems,
            order,
            isPart);
    this.check = new MovementRowCheck(request.policies(), problems, this);
    if (request.slices().minStart() != null) {
      minStart.set(request.slices().minStart().toDecimal());
    }
  }

  @Override
  public @Nullable Fault accept(Row row) throws IOException {
    Fault fault = add(row);
    if (fault == null) {
      customers.observe(row);
    }
    return fault;
  }

  @Override
  public @Nullable Fault acceptAll(RowBatch rows) throws IOException {
    customers.observeAll(rows);
    boolean even = minStart.isZero() && !hasCounts(rows) && batch.accept(rows);
    for (int i = 0; i < slices.length; i++) {
      slices[i] = breakdowns.get(i).numbersOf(rows);
    }
    boolean alike = !rows.has(MovementSlots.PERIOD) && rows.areAllAdmitted();
    if (even && alike && batch.areRegular(rows)) {
      addRegular(rows);
      return null;
    }
    return addOneByOne(rows, even);
  }

  /** Adds rows that all are regular movements of one period. */
  private void addRegular(RowBatch rows) {
    MovementPeriod only = period(0);
    only.addRegular(batch, rows.size(), slices);
    if (isLookedAt(rows, false)) {
      for (int index = 0; index < rows.size(); index++) {
        look(rows, index, only);
      }
    }
  }

  private @Nullable Fault addOneByOne(RowBatch rows, boolean even) throws IOException {
    boolean periods = rows.has(MovementSlots.PERIOD);
    int[] periodCodes = periods ? rows.codes(MovementSlots.PERIOD) : new int[0];
    boolean looking = even && isLookedAt(rows, periods);
    Fault fault = null;
    for (int index = 0; fault == null && index < rows.size(); index++) {
      int move = even && rows.isAdmitted(index) ? batch.move(index) : MovementBatch.NOT_REGULAR;
      if (move == MovementBatch.NOT_REGULAR) {
        fault = add(rows.row(index));
      } else {
        MovementPeriod period = period(periods ? periodCodes[index] : 0);
        period.addRegular(batch, index, move, slices);
        if (looking) {
          look(rows, index, period);
        }
      }
    }
    return fault;
  }

  /** Whether there may be more to learn from a regular movement than what it adds. */
  private boolean isLookedAt(RowBatch rows, boolean periods) {
    boolean sized = rows.has(MovementSlots.CUSTOMER);
    return columns == null
        || check.mayBeNew(batch)
        || (sized && (periods || period(0).mayStandOut(batch)));
  }

  private void look(RowBatch rows, int index, MovementPeriod period) {
    boolean heavy = rows.has(MovementSlots.CUSTOMER) && period.mayStandOut(batch, index);
    if (columns == null || heavy || check.mayBeNew(batch)) {
      Row row = rows.row(index);
      open(row);
      check.observeRegular(row, batch, index);
      if (heavy) {
        period.weigh(row, cells);
      }
    }
  }

  private static boolean hasCounts(RowBatch rows) {
    return rows.has(MovementSlots.STARTING_CUSTOMERS) || rows.has(MovementSlots.CHURNED_CUSTOMERS);
  }

  private @Nullable Fault add(Row row) {
    open(row);
    Fault fault = movementOfRow.place(row, cells);
    fault = fault == null ? check.check(row, cells, sums) : fault;
    if (fault == null && row.isAdmitted()) {
      if (sequence != null) {
        sequence.observe(row, cells, sums.sum(MovementSum.ALL_ENDED));
      }
      add(row, period(row));
    }
    return fault;
  }

  /** Finds the row's amounts, and which columns there are in every source. */
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

  private boolean namesCustomers() {
    return request.slices().customers() && match.has(Field.CUSTOMER);
  }

  private MovementPeriod period(Row row) {
    return period(row.has(MovementSlots.PERIOD) ? row.code(MovementSlots.PERIOD) : 0);
  }

  private MovementPeriod period(int code) {
    while (periods.size() <= code) {
      periods.add(new MovementPeriod(breakdowns, namesCustomers()));
    }
    return periods.get(code);
  }

  @Override
  public void happened(Row row, Kind kind, BigDecimal amount) {
    if (row.isAdmitted()) {
      period(row).notices().add(kind, row.line(), amount);
    }
  }

  private void add(Row row, MovementPeriod period) {
    boolean starts = !cells[MovementSlots.STARTING].isZero();
    boolean tooSmall = starts && cells[MovementSlots.STARTING].compareTo(minStart) < 0;
    period.keep(row, cells, tooSmall, places.of(row.source(), row.line()));
    if (tooSmall) {
      period
          .notices()
          .add(Kind.BELOW_MIN_START, row.line(), cells[MovementSlots.STARTING].decimal());
      return;
    }
    if (sums.isOutside()) {
      period.notices().add(Kind.OUTSIDE_COHORT, row.line(), sums.sum(MovementSum.MOVED));
    }
    CustomerMove move = move(starts);
    addTo(period.total(), row, starts, move);
    for (int i = 0; i < period.breakdowns(); i++) {
      addTo(period.slice(i, row), row, starts, move);
    }
    if (starts && row.has(MovementSlots.CUSTOMER)) {
      period.weigh(row, cells);
    }
  }

  private void addTo(MovementSums target, Row row, boolean starts, @Nullable CustomerMove move) {
    if (starts) {
      target.addBridge(cells);
    }
    target.addMemo(cells);
    target.addCustomers(
        row.count(MovementSlots.STARTING_CUSTOMERS), row.count(MovementSlots.CHURNED_CUSTOMERS));
    if (move != null) {
      target.count(move);
    }
  }

  /** What a row's customer did, by its net change; null if it was not there at either end. */
  private @Nullable CustomerMove move(boolean starts) {
    if (!starts) {
      return moveFromZero();
    }
    int net = sums.signOfSum(MovementSum.NET);
    if (net == 0) {
      return CustomerMove.UNCHANGED;
    }
    if (net > 0) {
      return CustomerMove.EXPANDED;
    }
    return sums.signOfSum(MovementSum.ENDED) <= 0 ? CustomerMove.CHURNED : CustomerMove.CONTRACTED;
  }

  private @Nullable CustomerMove moveFromZero() {
    if (!cells[MovementSlots.NEW].isZero()) {
      return CustomerMove.NEW;
    }
    return cells[MovementSlots.REACTIVATION].isZero() ? null : CustomerMove.REACTIVATED;
  }

  @Override
  public PartedBuilder part(Problems ofPart, OrderAssumption order) throws NotRegularException {
    boolean inOrder = sequence != null || match.has(Field.AMOUNT) || !match.has(Field.STARTING);
    if (inOrder || namesCustomers()) {
      throw new NotRegularException(
          "movements whose rows are judged in their order, or one by one");
    }
    return new MovementsBuilder(request, slots, match, movementOfRow, ofPart, order, true);
  }

  @Override
  public void mergeFrom(PartedBuilder part, CodeMapping codes) throws IOException {
    MovementsBuilder other = (MovementsBuilder) part;
    columns = columns == null ? other.columns : columns;
    check.mergeFrom(other.check);
    customers.mergeFrom(other.customers);
    for (int code = 0; code < other.periods.size(); code++) {
      int here = codes.of(MovementSlots.PERIOD, code);
      period(here).mergeFrom(other.periods.get(code), codes);
    }
  }

  @Override
  public Outcome finish(RecordRows rows) throws InputException, NotRegularException {
    MovementColumns known = columns;
    if (known == null) {
      throw InputException.data(request.name() + ": no data rows");
    }
    MovementCustomers.Found found = customers.finish();
    if (sequence != null) {
      sequence.refuse(problems, match);
    }
    problems.check(rows.rows());
    if (periods.isEmpty()) {
      throw InputException.data(request.name() + ": no row is left to compute from");
    }
    List<Notice> notices = new ArrayList<>();
    known = known.settled(request, found.severalRows(), notices);
    List<StatedMovements.Period> finished = finishPeriods(known, rows);
    if (!match.has(Field.STARTING)) {
      refuseGaps(finished);
    }
    return new Outcome(
        new InputData.Movements(new StatedMovements(PeriodsUpTo.of(request, finished, notices))),
        found.customers(),
        notices);
  }

  /**
   * Refuses periods that do not begin, less their movements, with what the one before ended with.
   */
  private void refuseGaps(List<StatedMovements.Period> periods) throws InputException {
    for (PeriodChecks.Gap gap : PeriodChecks.gaps(new StatedMovements(periods))) {
      throw InputException.data(
          request.name()
              + ": by its ending and movements "
              + gap
              + "; expected a column of starting amounts, or every movement");
    }
  }

  private List<StatedMovements.Period> finishPeriods(MovementColumns known, RecordRows rows)
      throws InputException {
    List<@Nullable PeriodDate> dates =
        PeriodDates.of(request, rows, MovementSlots.PERIOD, problems);
    List<StatedMovements.Period> finished = new ArrayList<>();
    for (int code = 0; code < periods.size(); code++) {
      finished.add(periods.get(code).finish(dates.get(code), known, rows, periods.size() == 1));
    }
    if (finished.size() > 1) {
      finished.sort(
          Comparator.comparing(
              StatedMovements.Period::date, Comparator.nullsFirst(Comparator.naturalOrder())));
    }
    return finished;
  }

  @Override
  public void close() throws IOException {
    customers.close();
  }
}
