package dev.nrr.input.block;

import dev.nrr.core.amount.DecimalMark;
import dev.nrr.input.duplicate.OrderAssumption;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderMatch;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.RowFilter;
import dev.nrr.input.row.DecimalMarkDecision;
import dev.nrr.input.row.DecimalMarkDecision.Reading;
import dev.nrr.input.row.DecimalMarkVotes;
import dev.nrr.input.row.Dictionary;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.RowBatch;
import dev.nrr.input.row.RowHandler;
import dev.nrr.input.row.RowLayout;
import dev.nrr.input.row.SingleCurrency;
import dev.nrr.input.survey.ColumnWatch;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows of some blocks of an input to a part of a shape's reading: what {@link
 * RecordRows} does for records, for regular bytes without anything wrong in them. At the end {@link
 * RecordRows#mergeFrom} adds all such parts.
 */
public final class BlockRows implements BlockWorkers.Worker, RecordRows.Part, Closeable {

  private final RowLayout slots;
  private final RowHandler sink;
  private final Problems problems;
  private final boolean[] zeroIfBlank;
  private final List<BlockFilter> filters = new ArrayList<>();
  private final BitSet filterValues = new BitSet();
  private final BlockRowBatch rows;
  private final SingleCurrency currency;
  private final DecimalMark mark;
  private final DecimalMarkVotes votes = new DecimalMarkVotes();
  private final DecimalMarkDecision texts = new DecimalMarkDecision(null);
  private final int currencySlot;
  private final @Nullable RowWatch watch;
  private byte[] lastCurrency = {};
  private String lastOfAmount = "";
  private boolean markOpen;
  private @Nullable BlockScanner scanner;
  private int source;
  private long count;
  private long admitted;

  /**
   * A part of an input.
   *
   * @param problems of this part; whatever it is told of makes the input not regular
   * @param mark the decimal mark that the first rows speak for, unless one is given
   * @param watch what is looked at beyond what figures are made of; null if all rows were judged
   * @param order of the rows of all parts
   */
  public BlockRows(
      InputRequest request,
      RowLayout slots,
      RowHandler sink,
      Problems problems,
      DecimalMark mark,
      @Nullable ColumnWatch watch,
      OrderAssumption order) {
    OrderAssumption ofOne = request.sources().size() == 1 ? order : new OrderAssumption(false);
    this.watch =
        watch == null ? null : new RowWatch(watch, !request.policies().clipNegative(), ofOne);
    DecimalMark given = request.columns().decimalMark();
    this.slots = slots;
    this.sink = sink;
    this.problems = problems;
    this.mark = given == null ? mark : given;
    this.markOpen = given == null;
    this.currency = new SingleCurrency(problems, request.columns().currency());
    this.zeroIfBlank = zeroIfBlank(slots.fields(), request.policies().blankIsZero());
    this.rows = new BlockRowBatch(slots.fields(), slots.size(), zeroIfBlank, this.mark);
    this.currencySlot = slots.slot(Field.CURRENCY);
    int first = 0;
    for (RowFilter filter : slots.filters()) {
      filters.add(new BlockFilter(filter, first, filterValues));
      first += filter.values().size();
    }
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

  /** What follows is of this source. */
  public void moveTo(int source, HeaderMatch match, List<String> headers, char delimiter)
      throws InputException {
    this.source = source;
    int[] columns = slots.columns(match, headers);
    rows.moveTo(source, columns);
    if (watch != null) {
      watch.moveTo(slots, match, columns);
    }
    scanner = new BlockScanner(delimiter, headers.size());
  }

  @Override
  public boolean accept(ByteBlock block) throws IOException {
    BlockScanner records = scanner;
    if (records == null) {
      throw new IllegalStateException("no source");
    }
    int header = block.number() == 0 ? 1 : 0;
    if (!records.scan(block) || records.records() < header) {
      return false;
    }
    votes.open((long) source << Integer.SIZE | block.number());
    boolean regular = true;
    for (int from = header; regular && from < records.records(); from += RowBatch.MOST) {
      rows.moveTo(records, from);
      regular = acceptRows(block.number(), from == header);
    }
    return regular
        && (watch == null || watch.accept(rows, records, header, block.number()))
        && problems.isClean();
  }

  private boolean acceptRows(long block, boolean first) throws IOException {
    count += rows.size();
    if (!readColumns() || (watch != null && !watch.accept(rows, block, first))) {
      return false;
    }
    admit();
    return sink.acceptAll(rows) == null;
  }

  private boolean readColumns() {
    boolean regular = true;
    for (int slot = 0; regular && slot < slots.size(); slot++) {
      regular =
          switch (kindOf(slot)) {
            case AMOUNT -> rows.readAmounts(slot);
            case COUNT -> rows.readCounts(slot);
            case TEXT -> !rows.has(slot) || rows.checkTexts(slot, isNeeded(slot));
          };
    }
    if (regular && markOpen) {
      vote();
    }
    return regular;
  }

  /** Columns beyond the shape's fields are words. */
  private FieldSpec.Kind kindOf(int slot) {
    return slot < zeroIfBlank.length ? slots.fields().get(slot).kind() : FieldSpec.Kind.TEXT;
  }

  private boolean isNeeded(int slot) {
    return slot < zeroIfBlank.length && !zeroIfBlank[slot];
  }

  /** Asks all amounts which decimal mark they speak for, as long as none has decided. */
  private void vote() {
    boolean decimals = false;
    boolean open = false;
    for (int slot = 0; slot < zeroIfBlank.length; slot++) {
      if (isAmount(slot)) {
        decimals |= rows.amounts(slot).hasDecimals();
        open |= rows.amounts(slot).hasGroupable() || rows.amounts(slot).hasWritten();
      }
    }
    if (!open) {
      votes.observe(decimals, false);
    }
    for (int index = 0; open && votes.isOpen() && index < rows.size(); index++) {
      vote(index);
    }
    markOpen = votes.isOpen();
  }

  private boolean isAmount(int slot) {
    return rows.has(slot) && kindOf(slot) == FieldSpec.Kind.AMOUNT;
  }

  private void vote(int index) {
    boolean definite = false;
    boolean ambiguous = false;
    for (int slot = 0; slot < zeroIfBlank.length; slot++) {
      if (isAmount(slot)) {
        Reading reading = rows.amounts(slot).reading(rows, index, slot, texts);
        definite |= reading == Reading.POINT || reading == Reading.COMMA;
        ambiguous |= reading == Reading.AMBIGUOUS;
      }
    }
    votes.observe(definite, ambiguous);
  }

  /** Finds the rows asked for, and the currencies they state. */
  private void admit() {
    int slot = slots.firstFilter();
    for (BlockFilter filter : filters) {
      rows.admit(slot++, filter);
    }
    boolean stated = currencySlot >= 0 && rows.has(currencySlot);
    admitted += rows.admitted();
    if (stated) {
      observeCurrencies();
    }
    for (int amount = 0; amount < zeroIfBlank.length; amount++) {
      if (isAmount(amount) && rows.amounts(amount).hasCurrencies()) {
        observeCurrencies(amount, stated);
      }
    }
  }

  /** Observes the currencies that rows state. */
  private void observeCurrencies() {
    for (int index = 0; index < rows.size(); index++) {
      BlockRow row = rows.blockRow(index);
      if (rows.isAdmitted(index) && !row.holds(currencySlot, lastCurrency)) {
        lastCurrency = row.utf8(currencySlot);
        if (lastCurrency.length > 0) {
          currency.observe(row.text(currencySlot), row.source(), row.line(), 0);
        }
      }
    }
  }

  /** Observes the currencies that stand with amounts, unless the row says which one is meant. */
  private void observeCurrencies(int slot, boolean stated) {
    for (int index = 0; index < rows.size(); index++) {
      String found = rows.amounts(slot).currency(index);
      if (found != null && rows.isAdmitted(index)) {
        BlockRow row = rows.blockRow(index);
        boolean said = stated && SingleCurrency.isSaid(row.text(currencySlot), found);
        if (!said && !found.equals(lastOfAmount)) {
          lastOfAmount = found;
          currency.observe(found, row.source(), row.line(), 0);
        }
      }
    }
  }

  /**
   * Ends a source of which all parts have read theirs: whether the rest of the input may be read in
   * blocks too, or its last row is a total, so that all rows have to be judged.
   */
  public static boolean endSource(List<BlockRows> parts) {
    List<RowWatch> watches = watches(parts);
    return watches.isEmpty() || !RowWatch.endInTotal(watches);
  }

  /** Ends all sources: whether no unused column of them is telling by what all parts have read. */
  public static boolean endAll(List<BlockRows> parts) throws IOException {
    List<RowWatch> watches = watches(parts);
    return watches.isEmpty() || RowWatch.areHarmless(watches);
  }

  private static List<RowWatch> watches(List<BlockRows> parts) {
    List<RowWatch> watches = new ArrayList<>();
    for (BlockRows part : parts) {
      if (part.watch != null) {
        watches.add(part.watch);
      }
    }
    return watches;
  }

  @Override
  public long rows() {
    return count;
  }

  @Override
  public long admitted() {
    return admitted;
  }

  @Override
  public DecimalMark mark() {
    return mark;
  }

  @Override
  public DecimalMarkVotes votes() {
    return votes;
  }

  @Override
  public SingleCurrency currency() {
    return currency;
  }

  @Override
  public BitSet filterValues() {
    return filterValues;
  }

  @Override
  public Dictionary dictionary(int slot) {
    return rows.dictionary(slot);
  }

  @Override
  public void close() throws IOException {
    if (watch != null) {
      watch.close();
    }
  }
}
