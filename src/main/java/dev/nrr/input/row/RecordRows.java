package dev.nrr.input.row;

import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.result.Notice;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problem;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.RowFilter;
import dev.nrr.input.source.NotRegularException;
import dev.nrr.input.source.Records;
import dev.nrr.input.source.SourceException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings every row of an input to a shape: reads the cells, decides the decimal mark for the whole,
 * passes only rows that can be used and were asked for, and tells of the others.
 */
public final class RecordRows {

  private final RowLayout slots;
  private final Problems problems;
  private final DecimalMarkDecision marks;
  private final SingleCurrency currency;
  private final @Nullable CurrencyConversion conversion;
  private final RecordRowParser parser;
  private final RowAdjustment adjustment;
  private final List<FilterValues> filters = new ArrayList<>();
  private final TypeFilter types;
  private final List<Notice> typeNotices = new ArrayList<>();
  private final RecordRow row;
  private int[] amounts = {};
  private long rows;
  private long admitted;

  /** What is known of rows that were read apart, in another way than by records. */
  public interface Part {

    /** Data rows read. */
    long rows();

    /** Rows that were asked for. */
    long admitted();

    /** The decimal mark by which they were read, the same in all parts. */
    DecimalMark mark();

    /** What their amounts say of it. */
    DecimalMarkVotes votes();

    SingleCurrency currency();

    /** Which of the values that choose rows stand in them, filter by filter in their order. */
    BitSet filterValues();

    /** The dictionary behind the codes of a slot. */
    Dictionary dictionary(int slot);
  }

  /**
   * The rows of one input.
   *
   * @param rates what amounts are converted by; null for not at all
   */
  public RecordRows(
      InputRequest request, @Nullable ExchangeRates rates, RowLayout slots, Problems problems) {
    this.conversion = rates == null ? null : new CurrencyConversion(rates, slots, problems);
    this.slots = slots;
    this.problems = problems;
    this.marks = new DecimalMarkDecision(request.columns().decimalMark());
    this.currency = new SingleCurrency(problems, request.columns().currency());
    this.parser =
        new RecordRowParser(
            slots, marks, currency, problems, request.policies().blankIsZero(), conversion);
    for (RowFilter filter : slots.filters()) {
      filters.add(new FilterValues(filter));
    }
    this.types = new TypeFilter(request.slices().types());
    this.adjustment = new RowAdjustment(request, slots, problems, conversion != null);
    this.row = new RecordRow(slots.size());
  }

  /**
   * Reads every record of one source that is left, and hands it to a shape.
   *
   * @throws InputException if the source cannot be read to its end
   */
  public void readAll(
      int source, Records records, HeaderMatch match, List<String> headers, RowHandler sink)
      throws InputException {
    int[] columns = slots.columns(match, headers);
    row.moveTo(source, columns);
    amounts = slots.amounts(columns);
    Integer stated = match.columns().get(Field.CURRENCY);
    currency.stateIn(match.header(Field.CURRENCY), stated == null ? 0 : stated + 1);
    adjustment.moveTo(source, match);
    try {
      while (records.next()) {
        rows++;
        take(records, headers.size(), sink);
      }
    } catch (SourceException failure) {
      problems.refuse(problems.at(source, failure.line(), 0, String.valueOf(failure.getMessage())));
      problems.check(rows + 1);
    } catch (IOException failure) {
      throw InputException.temporaryFile(failure);
    }
  }

  private void take(Records records, int width, RowHandler sink)
      throws InputException, IOException {
    row.moveTo(records.fields(), records.line());
    if (records.fields().length != width) {
      String message =
          MessageText.count(records.fields().length, "field") + ", the header has " + width;
      reject(List.of(problems.at(row.source(), row.line(), 0, message)));
    } else if (!marks.isOpen()) {
      pass(sink);
    } else {
      decide(sink);
    }
  }

  private void decide(RowHandler sink) throws InputException, IOException {
    DecimalMarkDecision.Vote vote = marks.vote(row.fields(), amounts);
    switch (vote.reading()) {
      case SAME, NONE -> pass(sink);
      case AMBIGUOUS -> {
        marks.hold(
            new DecimalMarkDecision.Waiting(
                row.source(), row.columns(), row.fields(), row.line(), vote.column(), vote.text()));
        if (marks.isFull()) {
          throw undecided();
        }
      }
      case POINT, COMMA -> {
        marks.choose(vote.reading(), row.line());
        pass(sink);
        release(sink);
      }
    }
  }

  private void release(RowHandler sink) throws IOException {
    int source = row.source();
    int[] columns = row.columns();
    while (!marks.waiting().isEmpty()) {
      DecimalMarkDecision.Waiting held = marks.waiting().remove();
      row.moveTo(held.source(), held.columns());
      row.moveTo(held.fields(), held.line());
      pass(sink);
    }
    row.moveTo(source, columns);
  }

  private InputException undecided() {
    DecimalMarkDecision.Waiting first = marks.waiting().getFirst();
    return InputException.data(
        problems.at(
            first.source(),
            first.line(),
            first.column(),
            MessageText.quoted(first.text())
                + " can be read two ways, and so can every amount like it here; say which with"
                + " --decimal-mark . or --decimal-mark ,"));
  }

  private void pass(RowHandler sink) throws IOException {
    row.setAdmitted(admits());
    List<Problem> wrong = parser.parse(row);
    if (!wrong.isEmpty()) {
      reject(wrong);
      return;
    }
    RowAdjustment.RowFault unadjusted = adjustment.adjust(row, marks.parser(), currency.currency());
    if (unadjusted != null) {
      int column = unadjusted.column() + 1;
      reject(List.of(problems.at(row.source(), row.line(), column, unadjusted.message())));
      return;
    }
    admitted += row.isAdmitted() ? 1 : 0;
    RowHandler.Fault fault = sink.accept(row);
    if (fault != null) {
      int column = fault.slot() < 0 ? 0 : row.column(fault.slot()) + 1;
      reject(List.of(problems.at(row.source(), row.line(), column, fault.message())));
    }
  }

  /** Whether the row is one of those asked for; every value that decides it is looked at. */
  private boolean admits() {
    boolean admitted = true;
    int slot = slots.firstFilter();
    for (FilterValues filter : filters) {
      admitted &= filter.admits(row.text(slot++));
    }
    return (slots.type() < 0 || takesType()) && admitted;
  }

  private boolean takesType() {
    boolean taken = types.takes(row.text(slots.type()));
    if (!taken) {
      types.leaveOut();
    }
    return taken;
  }

  private void reject(List<Problem> reasons) {
    problems.reject(reasons, List.of(row.fields()), readableAmount());
  }

  /** The first amount of the row that can be read, which is what leaving it out costs. */
  private @Nullable ExactSum readableAmount() {
    for (int slot = 0; slot < slots.fields().size(); slot++) {
      if (slots.isAmount(slot) && row.column(slot) >= 0 && row.column(slot) < row.fields().length) {
        if (marks.parser().parse(row.text(slot))) {
          ExactSum sum = new ExactSum();
          row.amount(slot).set(marks.parser());
          sum.add(row.amount(slot));
          return sum;
        }
        return null;
      }
    }
    return null;
  }

  /**
   * Takes in parts of the input that were read apart, all of them at once.
   *
   * @return what each part's codes are here
   * @throws NotRegularException if the decimal mark cannot be decided, or a value that chooses rows
   *     stands in none
   */
  public List<CodeMapping> mergeFrom(List<? extends Part> parts) throws NotRegularException {
    List<DecimalMarkVotes> votes = new ArrayList<>();
    BitSet found = new BitSet();
    for (Part part : parts) {
      votes.add(part.votes());
      found.or(part.filterValues());
    }
    if (!marks.settle(votes, parts.get(0).mark())) {
      throw new NotRegularException("the decimal mark is open");
    }
    int wanted = 0;
    for (RowFilter filter : slots.filters()) {
      wanted += filter.values().size();
    }
    if (found.cardinality() < wanted) {
      throw new NotRegularException("a value asked for stands in no row");
    }
    List<CodeMapping> codes = new ArrayList<>();
    for (Part part : parts) {
      codes.add(mergeFrom(part));
    }
    return codes;
  }

  private CodeMapping mergeFrom(Part part) {
    rows += part.rows();
    admitted += part.admitted();
    currency.mergeFrom(part.currency());
    int[][] codes = new int[slots.size()][];
    for (int slot = 0; slot < codes.length; slot++) {
      codes[slot] = row.dictionary(slot).mergeFrom(part.dictionary(slot));
    }
    return new CodeMapping(codes);
  }

  /** Ends the rows: nothing may wait or be wrong, and every value and type asked for is there. */
  public void finish() throws InputException {
    if (!marks.waiting().isEmpty()) {
      throw undecided();
    }
    problems.check(rows);
    for (FilterValues filter : filters) {
      filter.requireAll();
    }
    if (slots.type() >= 0) {
      typeNotices.addAll(types.finish());
    }
  }

  /** Rows that state no currency are in this one, where amounts are converted. */
  public void assume(String name) {
    if (conversion != null) {
      conversion.assume(name);
    }
  }

  /** What is read of each row. */
  public RowLayout slots() {
    return slots;
  }

  /** Data rows read, whatever became of them. */
  public long rows() {
    return rows;
  }

  /** Rows that were asked for and could be read. */
  public long admitted() {
    return admitted;
  }

  /** The dictionary behind a slot's codes. */
  public Dictionary dictionary(int slot) {
    return row.dictionary(slot);
  }

  /** The decimal mark that was given or found; null where no amount has decimals. */
  public @Nullable DecimalMark decimalMark() {
    return marks.mark();
  }

  /** The one currency of every amount; null if none is stated. */
  public @Nullable String currency() {
    return conversion == null ? currency.currency() : conversion.target();
  }

  /** Words of a status column that were taken for paying; null without such a column. */
  public @Nullable List<String> paying() {
    return adjustment.paying();
  }

  /** What the user must know of the rows as they were read. */
  public List<Notice> notices() {
    List<Notice> notices = new ArrayList<>(typeNotices);
    notices.addAll(adjustment.notices());
    if (conversion != null) {
      notices.addAll(conversion.notices());
    }
    return notices;
  }
}
