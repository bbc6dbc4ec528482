package dev.nrr.input.inspect;

import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.book.TextDictionary;
import dev.nrr.input.RowObserver;
import dev.nrr.input.Shapes;
import dev.nrr.input.check.NearNames;
import dev.nrr.input.duplicate.DistinctCounter;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.row.KeyHash;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowBatch;
import dev.nrr.input.row.RowLayout;
import dev.nrr.input.row.RowPlace;
import dev.nrr.input.shape.movements.MovementArithmetic;
import dev.nrr.input.survey.OneTimeWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The checks of rows that are read in blocks. A row is shown to them only where one may have
 * something to say of it; who rows are about is told by counting keys. Where keys stand twice, or
 * something cannot be told so, nothing has been checked: records are to be looked at.
 */
final class BlockChecks implements RowObserver {

  private static final int CENTS = 2;

  private static final List<Field> KEYS =
      List.of(Field.CUSTOMER, Field.ACCOUNT, Field.SUBSCRIPTION, Field.DATE, Field.PERIOD);

  private final InputRequest request;
  private AmountChecks.Currencies currencies = new AmountChecks.Currencies();
  private ObservedDates dates = new ObservedDates();
  private List<RowCheck.Parted> checks = List.of();
  private boolean told;

  // what one source has
  private @Nullable InspectedRow row;
  private String[] fields = {};
  private int[] amounts = {};
  private int[] losses = {};
  private int[] words = {};
  private int[] keys = {};
  private final int[] dateSlots = new int[Field.DATES.size()];
  private int currency = -1;
  private int movements;
  private boolean signed;
  private int customer = -1;
  private boolean hasEnding;

  // what was met
  private final boolean[] notable = new boolean[RowBatch.MOST];
  private final List<TextDictionary> texts = new ArrayList<>();
  private final boolean[] lossMet = new boolean[2];
  private final MutableAmount[] cells = new MutableAmount[MovementArithmetic.fields().size()];
  private final MovementArithmetic sums = new MovementArithmetic();
  private final DistinctCounter rowKeys = new DistinctCounter();
  private final DistinctCounter names = new DistinctCounter();
  private final DistinctCounter foldedNames = new DistinctCounter();
  private boolean countsKeys;
  private boolean unknown;

  BlockChecks(InputRequest request) {
    this.request = request;
    Arrays.setAll(cells, i -> new MutableAmount());
    for (int field = 0; field <= Field.DATES.size(); field++) {
      texts.add(new TextDictionary());
    }
  }

  /** Whether all rows were seen, and all of them are checked. */
  boolean isDone() {
    return told;
  }

  /** The checks, which have observed all rows. */
  List<RowCheck> checks() {
    return List.copyOf(checks);
  }

  AmountChecks.Currencies currencies() {
    return currencies;
  }

  ObservedDates dates() {
    return dates;
  }

  @Override
  public void begin() {
    told = false;
  }

  @Override
  public RowObserver part() {
    return new BlockChecks(request);
  }

  @Override
  public void moveTo(int source, Shapes.Recognised recognised, RowLayout slots, DecimalMark mark)
      throws InputException {
    if (checks.isEmpty()) {
      checks = Checks.ofSingleRows(recognised.shape(), request, currencies);
    }
    InspectedRow here =
        new InspectedRow(request.sources().get(source).name(), source, recognised.match(), mark);
    row = here;
    int[] columns = slots.columns(recognised.match(), recognised.match().headers());
    fields = new String[here.columns()];
    amounts = amounts(slots, columns, here.amountColumns());
    unknown |= amounts.length < here.amountColumns().size();
    losses = taken(slots, columns, List.of(Field.CONTRACTION, Field.CHURN));
    words = here.otherColumns().stream().mapToInt(column -> column).toArray();
    keys = taken(slots, columns, KEYS);
    currency = slot(slots, columns, Field.CURRENCY);
    Arrays.setAll(dateSlots, i -> slot(slots, columns, Field.DATES.get(i)));
    signed = recognised.shape().isSigned();
    boolean moves = slots.slot(Field.EXPANSION) >= 0;
    customer = moves ? slot(slots, columns, Field.CUSTOMER) : -1;
    movements = moves && here.has(Field.STARTING) ? cells.length : 0;
    hasEnding = here.has(Field.ENDING);
    countsKeys =
        here.has(Field.CUSTOMER)
            && request.policies().duplicates() == InputRequest.Duplicates.FAIL
            && !recognised.shape().addsUpRows();
  }

  private static int[] amounts(RowLayout slots, int[] columns, List<Integer> wanted) {
    int[] amounts = new int[slots.fields().size()];
    int count = 0;
    for (int slot = 0; slot < amounts.length; slot++) {
      if (slots.isAmount(slot) && columns[slot] >= 0 && wanted.contains(columns[slot])) {
        amounts[count++] = slot;
      }
    }
    return Arrays.copyOf(amounts, count);
  }

  private static int[] taken(RowLayout slots, int[] columns, List<Field> fields) {
    int[] taken = new int[fields.size()];
    int count = 0;
    for (Field field : fields) {
      int slot = slot(slots, columns, field);
      if (slot >= 0) {
        taken[count++] = slot;
      }
    }
    return Arrays.copyOf(taken, count);
  }

  /** The slot of a field; -1 where the source has no such column. */
  private static int slot(RowLayout slots, int[] columns, Field field) {
    int slot = slots.slot(field);
    return slot >= 0 && columns[slot] >= 0 ? slot : -1;
  }

  @Override
  public void observe(RowBatch rows) throws IOException {
    Arrays.fill(notable, 0, rows.size(), false);
    for (int slot : amounts) {
      lookAtAmounts(rows, slot);
    }
    for (int i = 0; i < losses.length; i++) {
      lookAtLosses(rows, losses[i], i);
    }
    lookAtTexts(rows);
    for (int index = 0; index < rows.size(); index++) {
      Row at = rows.row(index);
      if (notable[index] || isTelling(at) || (movements > 0 && isOdd(at))) {
        show(at);
      }
      count(at);
    }
  }

  private void lookAtAmounts(RowBatch rows, int slot) {
    for (int index = 0; index < rows.size(); index++) {
      notable[index] |= (!signed && rows.units(index, slot) < 0) || rows.scale(index, slot) > CENTS;
      String named = rows.currency(index, slot);
      notable[index] |=
          named != null
              && !currencies.has(named)
              && (currency < 0 || rows.row(index).text(currency).isEmpty());
    }
  }

  /** The first loss above zero is shown, since it says how losses are written. */
  private void lookAtLosses(RowBatch rows, int slot, int loss) {
    for (int index = 0; !lossMet[loss] && index < rows.size(); index++) {
      lossMet[loss] = rows.units(index, slot) > 0;
      notable[index] |= lossMet[loss];
    }
  }

  /** Dates and currencies are shown where they are new. */
  private void lookAtTexts(RowBatch rows) {
    lookAtTexts(rows, currency, texts.get(0));
    for (int i = 0; i < Field.DATES.size(); i++) {
      lookAtTexts(rows, dateSlots[i], texts.get(i + 1));
    }
  }

  private void lookAtTexts(RowBatch rows, int slot, TextDictionary known) {
    if (slot >= 0) {
      int before = known.size();
      int[] numbers = rows.numbers(slot, known, true);
      for (int index = 0; known.size() > before && index < rows.size(); index++) {
        notable[index] |= numbers[index] >= before;
      }
    }
  }

  private boolean isTelling(Row at) {
    boolean telling = false;
    for (int i = 0; !telling && i < words.length; i++) {
      telling = OneTimeWords.mayBeOneTime(at.cell(words[i]));
    }
    return telling;
  }

  /** Whether a row of movements, its losses above zero, does not add up or loses too much. */
  private boolean isOdd(Row at) {
    for (int i = 0; i < movements; i++) {
      cells[i].set(at.amount(i));
    }
    sums.of(cells);
    return sums.isOutside()
        || sums.isLosingTooMuch()
        || (hasEnding && sums.ending() == MovementArithmetic.Ending.UNEXPLAINED);
  }

  private void show(Row at) throws IOException {
    InspectedRow shown = Objects.requireNonNull(row);
    for (int column = 0; column < fields.length; column++) {
      fields[column] = at.cell(column);
    }
    shown.moveTo(fields, at.line());
    dates.observe(shown);
    for (RowCheck check : checks) {
      check.observe(shown);
    }
  }

  private void count(Row at) throws IOException {
    if (countsKeys) {
      long key = KeyHash.START;
      for (int slot : keys) {
        key = at.fingerprint(slot, key);
      }
      rowKeys.add(key, RowPlace.NONE);
    }
    if (customer >= 0) {
      String name = at.text(customer);
      foldedNames.add(NearNames.key(name), RowPlace.NONE);
      names.add(at.fingerprint(customer, KeyHash.START), RowPlace.NONE);
    }
  }

  @Override
  public void end(List<RowObserver> parts) throws IOException {
    BlockChecks all = (BlockChecks) parts.get(0);
    for (RowObserver part : parts.subList(1, parts.size())) {
      all.mergeFrom((BlockChecks) part);
    }
    long[] repeats = {0};
    all.rowKeys.finish((before, place) -> repeats[0]++);
    long distinct = all.names.finish((before, place) -> {});
    long folded = all.foldedNames.finish((before, place) -> {});
    told = !all.unknown && !all.dates.isFull() && repeats[0] == 0 && distinct == folded;
    checks = all.checks;
    currencies = all.currencies;
    dates = all.dates;
  }

  private void mergeFrom(BlockChecks part) throws IOException {
    for (int i = 0; i < checks.size(); i++) {
      checks.get(i).mergeFrom(part.checks.get(i));
    }
    dates.mergeFrom(part.dates);
    unknown |= part.unknown;
    rowKeys.mergeFrom(part.rowKeys);
    names.mergeFrom(part.names);
    foldedNames.mergeFrom(part.foldedNames);
  }

  @Override
  public void close() throws IOException {
    rowKeys.close();
    names.close();
    foldedNames.close();
  }
}
