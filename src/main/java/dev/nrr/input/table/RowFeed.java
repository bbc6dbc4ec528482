package dev.nrr.input.table;

import dev.nrr.core.retention.Notice;
import dev.nrr.core.value.AmountSum;
import dev.nrr.core.value.DecimalMark;
import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import dev.nrr.input.Problem;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.SourceFailure;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings every row of an input to a shape: reads the cells, decides the decimal mark for the whole,
 * passes only rows that can be used and were asked for, and tells of the others.
 */
public final class RowFeed {

  private final Slots slots;
  private final Problems problems;
  private final MarkChoice marks;
  private final CurrencyWatch currency;
  private final @Nullable Conversion conversion;
  private final RowParser parser;
  private final TextRow row;
  private long rows;
  private long admitted;

  public RowFeed(InputRequest request, Slots slots, Problems problems) {
    this(request, null, slots, problems);
  }

  /**
   * A feed of one input.
   *
   * @param rates what amounts are converted by; null for not at all
   */
  public RowFeed(
      InputRequest request, @Nullable ExchangeRates rates, Slots slots, Problems problems) {
    this.conversion = rates == null ? null : new Conversion(rates, slots, problems);
    this.slots = slots;
    this.problems = problems;
    this.marks = new MarkChoice(request.columns().decimalMark());
    this.currency = new CurrencyWatch(problems, request.columns().currency());
    this.parser =
        new RowParser(
            slots, marks, currency, problems, request.policies().blankIsZero(), conversion);
    this.row = new TextRow(slots.size());
  }

  /**
   * Feeds every record of one source that is left to read.
   *
   * @throws InputRefused if the source cannot be read to its end
   */
  public void feed(
      int source, RecordReader records, HeaderMatch match, List<String> headers, RowSink sink)
      throws InputRefused {
    row.moveTo(source, slots.columns(match, headers));
    try {
      while (records.next()) {
        rows++;
        take(records, headers.size(), sink);
      }
    } catch (SourceFailure failure) {
      problems.refuse(problems.at(source, failure.line(), 0, String.valueOf(failure.getMessage())));
      problems.check(rows + 1);
    } catch (IOException failure) {
      throw InputRefused.data("a temporary file failed: " + failure.getMessage());
    }
  }

  private void take(RecordReader records, int width, RowSink sink)
      throws InputRefused, IOException {
    row.moveTo(records.fields(), records.line());
    if (records.fields().length != width) {
      String message = Words.count(records.fields().length, "field") + ", the header has " + width;
      reject(List.of(problems.at(row.source(), row.line(), 0, message)));
    } else if (!marks.isOpen()) {
      pass(sink);
    } else {
      decide(sink);
    }
  }

  private void decide(RowSink sink) throws InputRefused, IOException {
    RowParser.Vote vote = parser.vote(row);
    switch (vote.reading()) {
      case SAME, NONE -> pass(sink);
      case AMBIGUOUS -> {
        marks.hold(
            new MarkChoice.Waiting(
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

  private void release(RowSink sink) throws IOException {
    int source = row.source();
    int[] columns = row.columns();
    while (!marks.waiting().isEmpty()) {
      MarkChoice.Waiting held = marks.waiting().remove();
      row.moveTo(held.source(), held.columns());
      row.moveTo(held.fields(), held.line());
      pass(sink);
    }
    row.moveTo(source, columns);
  }

  private InputRefused undecided() {
    MarkChoice.Waiting first = marks.waiting().getFirst();
    return InputRefused.data(
        problems.at(
            first.source(),
            first.line(),
            first.column(),
            Words.quoted(first.text())
                + " can be read two ways, and so can every amount like it here; say which with"
                + " --decimal-mark . or --decimal-mark ,"));
  }

  private void pass(RowSink sink) throws IOException {
    row.setAdmitted(slots.admits(row));
    List<Problem> wrong = parser.parse(row);
    if (!wrong.isEmpty()) {
      reject(wrong);
      return;
    }
    admitted += row.isAdmitted() ? 1 : 0;
    RowSink.Fault fault = sink.accept(row);
    if (fault != null) {
      int column = fault.slot() < 0 ? 0 : row.column(fault.slot()) + 1;
      reject(List.of(problems.at(row.source(), row.line(), column, fault.message())));
    }
  }

  private void reject(List<Problem> reasons) {
    problems.reject(reasons, List.of(row.fields()), readableAmount());
  }

  /** The first amount of the row that can be read, which is what leaving it out costs. */
  private @Nullable AmountSum readableAmount() {
    for (int slot = 0; slot < slots.fields().size(); slot++) {
      boolean amount = slots.fields().get(slot).kind() == FieldSpec.Kind.AMOUNT;
      if (amount && row.column(slot) >= 0 && row.column(slot) < row.fields().length) {
        if (marks.parser().parse(row.text(slot))) {
          AmountSum sum = new AmountSum();
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
   * @return what each part's codes are here; null if the decimal mark cannot be decided
   */
  public @Nullable List<Recoding> absorb(List<PlainFeed> parts) {
    if (!marks.settle(parts.stream().map(PlainFeed::votes).toList())) {
      return null;
    }
    return parts.stream().map(this::absorb).toList();
  }

  private Recoding absorb(PlainFeed part) {
    rows += part.rows();
    admitted += part.admitted();
    currency.absorb(part.currency());
    int[][] codes = new int[slots.size()][];
    for (int slot = 0; slot < codes.length; slot++) {
      codes[slot] = row.dictionary(slot).absorb(part.dictionary(slot));
    }
    return new Recoding(codes);
  }

  /** Ends the feed: nothing may wait, nothing may be wrong, and there must have been rows. */
  public void finish() throws InputRefused {
    if (!marks.waiting().isEmpty()) {
      throw undecided();
    }
    problems.check(rows);
  }

  /** What is read of each row. */
  public Slots slots() {
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

  /** What the user must know of the rows as they were read. */
  public List<Notice> notices() {
    return conversion == null ? List.of() : conversion.notices();
  }
}
