package dev.nrr.input.table;

import dev.nrr.core.value.DecimalMark;
import dev.nrr.input.InputRefused;
import dev.nrr.input.InputRequest;
import dev.nrr.input.scan.Block;
import dev.nrr.input.scan.ParallelScan;
import dev.nrr.input.scan.PlainAmount;
import dev.nrr.input.scan.RecordScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows of some blocks of an input to a part of a shape's reading: what {@link RowFeed}
 * does for records, for plain bytes and without anything wrong in them. At the end {@link
 * RowFeed#absorb} takes in all such parts.
 */
public final class PlainFeed implements ParallelScan.Taker {

  private static final int LONGEST_COUNT = 18;

  private final Slots slots;
  private final RowSink sink;
  private final Problems problems;
  private final boolean[] zeroIfBlank;
  private final byte[][][] allowed;
  private final PlainAmount amount;
  private final ByteRow row;
  private final CurrencyWatch currency;
  private final MarkVotes votes = new MarkVotes();
  private int[] amounts = {};
  private int[] texts = {};
  private int[] counts = {};
  private final int currencySlot;
  private byte[] lastCurrency = {};
  private boolean markOpen;
  private @Nullable RecordScanner scanner;
  private int source;
  private long rows;
  private long admitted;

  /**
   * A part of an input.
   *
   * @param problems of this part; whatever it is told of makes the input not plain
   */
  public PlainFeed(InputRequest request, Slots slots, RowSink sink, Problems problems) {
    DecimalMark given = request.columns().decimalMark();
    this.slots = slots;
    this.sink = sink;
    this.problems = problems;
    this.amount = new PlainAmount(given == null ? DecimalMark.POINT.mark() : given.mark());
    this.markOpen = given == null;
    this.currency = new CurrencyWatch(problems, request.columns().currency());
    this.row = new ByteRow(slots.size());
    this.zeroIfBlank = zeroIfBlank(slots.fields(), request.policies().blankIsZero());
    this.currencySlot =
        slots.fields().stream().map(FieldSpec::field).toList().indexOf(Field.CURRENCY);
    this.allowed = slots.allowed().stream().map(PlainFeed::utf8).toArray(byte[][][]::new);
  }

  /**
   * Which blanks are zero by the shape's own rule; those that only an option allows are counted.
   */
  private static boolean[] zeroIfBlank(List<FieldSpec> fields, @Nullable Boolean asked) {
    boolean[] zero = new boolean[fields.size()];
    for (int slot = 0; slot < zero.length; slot++) {
      boolean usual = fields.get(slot).blank() != FieldSpec.Blank.BAD;
      boolean isAmount = fields.get(slot).kind() == FieldSpec.Kind.AMOUNT;
      zero[slot] = usual && (!isAmount || asked == null || asked);
    }
    return zero;
  }

  private static byte[][] utf8(Set<String> words) {
    return words.stream().map(w -> w.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
  }

  /** What follows is of this source. */
  public void moveTo(int source, HeaderMatch match, List<String> headers, char delimiter)
      throws InputRefused {
    this.source = source;
    row.moveTo(source, slots.columns(match, headers));
    amounts = present(FieldSpec.Kind.AMOUNT);
    texts = present(FieldSpec.Kind.TEXT);
    counts = present(FieldSpec.Kind.COUNT);
    scanner = new RecordScanner(delimiter, headers.size());
  }

  /** The slots of a kind that the source has; columns beyond the shape's fields are words. */
  private int[] present(FieldSpec.Kind kind) {
    return IntStream.range(0, slots.size())
        .filter(slot -> row.has(slot) && kindOf(slot) == kind)
        .toArray();
  }

  private FieldSpec.Kind kindOf(int slot) {
    return slot < zeroIfBlank.length ? slots.fields().get(slot).kind() : FieldSpec.Kind.TEXT;
  }

  @Override
  public boolean take(Block block) throws IOException {
    RecordScanner records = scanner;
    if (records == null) {
      throw new IllegalStateException("no source");
    }
    records.open(block);
    votes.open((long) source << Integer.SIZE | block.number());
    boolean plain = block.number() > 0 || records.next(); // the header
    while (plain && records.next()) {
      plain = take(records);
    }
    return plain && records.isPlain() && problems.isClean();
  }

  private boolean take(RecordScanner records) throws IOException {
    rows++;
    row.moveTo(records);
    if (!readAmounts(records) || !readTexts(records) || !readCounts(records)) {
      return false;
    }
    boolean asked = allowed.length == 0 || isAdmitted();
    row.setAdmitted(asked);
    if (asked) {
      admitted++;
      seeCurrency();
    }
    return sink.accept(row) == null;
  }

  private boolean isAdmitted() {
    int slot = slots.size() - allowed.length;
    for (byte[][] words : allowed) {
      int asked = slot++;
      if (Arrays.stream(words).noneMatch(word -> row.holds(asked, word))) {
        return false;
      }
    }
    return true;
  }

  private boolean readAmounts(RecordScanner records) {
    boolean definite = false;
    boolean ambiguous = false;
    for (int slot : amounts) {
      row.locate(slot, records);
      if (row.isBlank(slot)) {
        row.amount(slot).clear();
        if (!zeroIfBlank[slot]) {
          return false;
        }
      } else if (amount.parse(row.bytes(), row.start(slot), row.end(slot))) {
        row.amount(slot).set(amount.units(), amount.scale());
        definite |= amount.scale() > 0 && !amount.isGroupable();
        ambiguous |= amount.isGroupable();
      } else {
        return false;
      }
    }
    if (markOpen) {
      votes.see(definite, ambiguous);
      markOpen = votes.isOpen();
    }
    return true;
  }

  private boolean readTexts(RecordScanner records) {
    for (int slot : texts) {
      row.locate(slot, records);
      boolean missing = slot < zeroIfBlank.length && !zeroIfBlank[slot] && row.isBlank(slot);
      if (missing || !row.isTrimmed(slot)) {
        return false;
      }
    }
    return true;
  }

  private boolean readCounts(RecordScanner records) {
    for (int slot : counts) {
      row.locate(slot, records);
      if (row.isBlank(slot) || !parseCount(slot)) {
        return false;
      }
    }
    return true;
  }

  private boolean parseCount(int slot) {
    long count = 0;
    for (int i = row.start(slot); i < row.end(slot); i++) {
      int digit = row.bytes()[i] - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      count = count * 10 + digit;
    }
    row.setCount(slot, count);
    return row.end(slot) - row.start(slot) <= LONGEST_COUNT;
  }

  private void seeCurrency() {
    int slot = currencySlot;
    boolean stated = slot >= 0 && row.has(slot) && !row.isBlank(slot);
    if (stated && !row.holds(slot, lastCurrency)) {
      lastCurrency = Arrays.copyOfRange(row.bytes(), row.start(slot), row.end(slot));
      currency.see(row.text(slot), row.source(), row.line(), 0);
    }
  }

  /** Data rows read. */
  public long rows() {
    return rows;
  }

  long admitted() {
    return admitted;
  }

  MarkVotes votes() {
    return votes;
  }

  CurrencyWatch currency() {
    return currency;
  }

  Dictionary dictionary(int slot) {
    return row.dictionary(slot);
  }
}
