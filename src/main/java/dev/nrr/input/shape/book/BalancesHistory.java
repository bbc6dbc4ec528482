package dev.nrr.input.shape.book;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Timeline;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowLayout;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Balances of one period after another becoming a book: what customers began the first period with,
 * then what they ended each with. Each must begin a period with what it ended the one before with;
 * who pays at the end of a period must have a row in the next.
 */
final class BalancesHistory extends PendingBuilder {

  private static final int DATE_CODE = 0;

  /** Which amount of a row is what the period began with. */
  private static final int BEGINNING = 1;

  private final MutableAmount cell = new MutableAmount();

  // of the customer being written
  private BigDecimal ended = BigDecimal.ZERO;
  private int endedAt = -1;

  BalancesHistory(InputRequest request, RowLayout slots, HeaderMatch match, Problems problems) {
    super(request, slots, match, problems, 1, 2);
  }

  @Override
  PendingBuilder empty(Problems ofPart) {
    return new BalancesHistory(request, slots, match, ofPart);
  }

  @Override
  int[][] mergeCodes(PendingBuilder part, int[] dateHere) {
    return new int[][] {dateHere};
  }

  @Override
  public @Nullable Fault accept(Row row) throws IOException {
    if (!row.has(BalancesShape.DATE)) {
      return new Fault(-1, "no date column, as the first file has it");
    }
    int date = dates.code(row, BalancesShape.DATE);
    if (rows.open(row, BookRowCollector.EVERY_DATE)) {
      pending().add(rows, row, row.amount(BalancesShape.ENDING));
      pending().setCode(DATE_CODE, date);
      pending().setAmount(BEGINNING, row.amount(BalancesShape.STARTING));
    }
    return null;
  }

  @Override
  Outcome write(RecordRows read) throws InputException {
    List<@Nullable PeriodDate> decided = dates.decide(request, problems);
    problems.check(read.rows());
    List<PeriodDate> ofCode = decided.stream().map(Objects::requireNonNull).toList();
    List<PeriodDate> used = new ArrayList<>();
    for (int row = 0; row < pending().size(); row++) {
      used.add(ofCode.get(pending().code(DATE_CODE, row)));
    }
    if (used.isEmpty()) {
      throw InputException.data(request.name() + ": no row is left to compute from");
    }
    Timeline periods = Timeline.of(used);
    CustomerDays order = new CustomerDays(pending(), DATE_CODE, ofCode);
    List<PeriodDate> all = BalancePeriods.of(request.name(), used);
    order.forEach((from, to, first, last) -> write(order, periods, from, to, first, last));
    if (all.isEmpty()) {
      return rows.finishUndated(read);
    }
    suggest(ofCode, periods);
    List<@Nullable PeriodDate> codes = new ArrayList<>(all);
    return rows.finish(read, codes, code -> code == 0 ? 0 : rowsOf(periods, used, code - 1));
  }

  private static long rowsOf(Timeline periods, List<PeriodDate> used, int period) {
    return used.stream().filter(date -> periods.indexOf(date) == period).count();
  }

  /** One customer's rows of one period: date code 0 is the beginning of the first. */
  private void write(
      CustomerDays order, Timeline periods, int from, int to, boolean first, boolean last) {
    if (first) {
      ended = BigDecimal.ZERO;
      endedAt = -1;
    }
    BigDecimal begins = BigDecimal.ZERO;
    BigDecimal ends = BigDecimal.ZERO;
    for (int at = from; at < to; at++) {
      begins = begins.add(pending().amount(BEGINNING, order.row(at)));
      ends = ends.add(pending().amount(order.row(at)));
    }
    int row = order.row(from);
    int period = indexOf(periods, order.day(from));
    if (to - from > 1 && !request.policies().sumDuplicates()) {
      rows.refuse(
          pending().place(order.row(from + 1)),
          who(row)
              + " has several rows of "
              + periods.dates().get(period)
              + " (--duplicates sum adds them up)");
    }
    BigDecimal expected = endedAt == period - 1 ? ended : BigDecimal.ZERO;
    if (period == 0) {
      add(row, 0, begins);
    } else if (ended.signum() > 0 && endedAt < period - 1) {
      refuseGap(row, periods, endedAt + 1);
    } else if (begins.compareTo(expected) != 0) {
      broken = true;
      rows.refuse(
          pending().place(row),
          who(row)
              + " begins "
              + periods.dates().get(period)
              + " with "
              + Amount.of(begins)
              + ", but ended "
              + periods.dates().get(period - 1)
              + " with "
              + Amount.of(expected));
    }
    add(row, period + 1, ends);
    ended = ends;
    endedAt = period;
    if (last && ends.signum() > 0 && period < periods.dates().size() - 1) {
      refuseGap(row, periods, period + 1);
    }
  }

  private boolean broken;

  private void refuseGap(int row, Timeline periods, int missing) {
    broken = true;
    rows.refuse(
        pending().place(row),
        who(row)
            + " pays at the end of "
            + periods.dates().get(missing - 1)
            + ", but has no row for "
            + periods.dates().get(missing));
  }

  private static int indexOf(Timeline periods, LocalDate day) {
    int index = 0;
    while (!periods.dates().get(index).firstDay().equals(day)) {
      index++;
    }
    return index;
  }

  private void add(int row, int code, BigDecimal amount) {
    int[] attributes = new int[rows.attributeCodes().length];
    pending().readAttributes(row, attributes);
    BookRowCollector.set(cell, amount);
    rows.add(pending().customer(row), code, cell, attributes, pending().place(row));
  }

  private String who(int row) {
    return "customer "
        + MessageText.quoted(rows.builder().customers().text(pending().customer(row)));
  }

  /** Where periods do not follow each other, the last stands by itself. */
  private void suggest(List<PeriodDate> ofCode, Timeline periods) {
    int code = ofCode.lastIndexOf(periods.last());
    if (broken && ofCode.indexOf(periods.last()) == code) {
      problems.suggest(
          Suggestion.of(
              "only the last period, from its beginning to its end",
              "--where",
              match.header(Field.DATE) + "=" + dates.text(code)));
    }
  }
}
