package dev.nrr.input.shape.book;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.ExactSum;
import dev.nrr.core.amount.MutableAmount;
import dev.nrr.core.book.CellRows;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueBookBuilder;
import dev.nrr.core.book.RevenueBookBuilder.CellListener;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Timeline;
import dev.nrr.core.result.Notice;
import dev.nrr.input.duplicate.DistinctCounter;
import dev.nrr.input.duplicate.DuplicateFinder;
import dev.nrr.input.duplicate.KeyRegister;
import dev.nrr.input.header.FieldSpec;
import dev.nrr.input.header.HeaderSynonyms;
import dev.nrr.input.header.Synonyms;
import dev.nrr.input.request.Field;
import dev.nrr.input.request.InputData;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.LineNumbers;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problems;
import dev.nrr.input.request.Suggestion;
import dev.nrr.input.row.RecordRows;
import dev.nrr.input.row.Row;
import dev.nrr.input.row.RowBatch;
import dev.nrr.input.row.RowLayout;
import dev.nrr.input.shape.ShapeBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rows of customers and dates becoming a book, with the policies every such shape shares: what
 * becomes of several rows of one customer and date, of revenue below zero, and of dates that are
 * missing or too late.
 */
final class BookRowCollector implements Closeable {

  static final int CUSTOMER = 0;
  static final int SUBSCRIPTION = 1;
  static final int ACCOUNT = 2;

  /** The first slot of a shape's own, behind those of all such shapes. */
  static final int OWN = 4;

  /** In place of a date: the row has an amount for each. */
  static final int EVERY_DATE = -1;

  private static final int LONG_DIGITS = 18;

  private static final List<FieldSpec> SHARED =
      List.of(
          FieldSpec.key(Field.CUSTOMER, HeaderSynonyms.CUSTOMER_OR_NAME),
          FieldSpec.text(Field.SUBSCRIPTION, HeaderSynonyms.SUBSCRIPTION),
          FieldSpec.text(Field.ACCOUNT, Synonyms.NONE),
          FieldSpec.text(Field.CURRENCY, HeaderSynonyms.CURRENCY));

  private final InputRequest request;
  private final RowLayout slots;
  private final RepeatedRows.Policy kind;
  private final Problems problems;
  private final LineNumbers places;
  private final RevenueBookBuilder builder;
  private final RepeatedRows repeats;
  private final int[] attributeSlots;
  private final int[] attributeCodes;
  private final ExactSum clipped = new ExactSum();
  private final MutableAmount cell = new MutableAmount();
  private long clippedCells;
  private int customer;

  /** By row of the batch opened last, its customer, and by attribute its values. */
  private int[] customersOf = {};

  private final int[][] attributesOf;

  private final int[] linesOf = new int[RowBatch.MOST];

  /** The fields that every such shape reads, then a shape's own, in the order of their slots. */
  static List<FieldSpec> fields(FieldSpec... own) {
    List<FieldSpec> fields = new ArrayList<>(SHARED);
    fields.addAll(List.of(own));
    return List.copyOf(fields);
  }

  BookRowCollector(
      InputRequest request, RowLayout slots, Problems problems, RepeatedRows.Policy repeats) {
    this(request, slots, problems, repeats, new DuplicateFinder());
  }

  private BookRowCollector(
      InputRequest request,
      RowLayout slots,
      Problems problems,
      RepeatedRows.Policy repeats,
      KeyRegister details) {
    this.request = request;
    this.slots = slots;
    this.problems = problems;
    this.places = new LineNumbers(request.sources().size());
    this.attributeSlots = slots.attributes(slots.attributes());
    this.attributeCodes = new int[attributeSlots.length];
    this.attributesOf = new int[attributeSlots.length][];
    this.builder =
        new RevenueBookBuilder(new RevenueBookBuilder.Keeping(slots.attributes(), true, true));
    this.repeats = new RepeatedRows(request, problems, repeats, builder.dates(), details);
    this.kind = repeats;
  }

  /** Rows of a part of the same input. */
  BookRowCollector part(Problems ofPart) {
    return new BookRowCollector(request, slots, ofPart, kind, new DistinctCounter());
  }

  /** Takes in the rows of another part, which is then spent. */
  void mergeFrom(BookRowCollector other) throws IOException {
    repeats.mergeFrom(other.repeats);
    builder.merge(other.builder, new AcrossParts());
  }

  /** Codes of customers, dates and attributes. */
  RevenueBookBuilder builder() {
    return builder;
  }

  /**
   * Learns of a row's customer.
   *
   * @param date code of the row's date, or {@link #EVERY_DATE}
   * @return whether the row is one of those asked for, whose amounts are then to be added
   */
  boolean open(Row row, int date) throws IOException {
    customer = row.intern(CUSTOMER, builder.customers());
    if (!row.isAdmitted()) {
      return false;
    }
    for (int i = 0; i < attributeSlots.length; i++) {
      attributeCodes[i] = row.intern(attributeSlots[i], builder.attribute(i));
    }
    repeats.open(row, date);
    return true;
  }

  /** The customer of the row opened last. */
  int customer() {
    return customer;
  }

  /** The attributes of the row opened last; the same array for every row. */
  int[] attributeCodes() {
    return attributeCodes;
  }

  /** The customers of all rows of the batch opened last. */
  int[] customers() {
    return customersOf;
  }

  /** An attribute of all of them; of rows asked for only. */
  int[] attributeCodes(int attribute) {
    return attributesOf[attribute];
  }

  /** The numbers of the lines of all rows of a batch; the same array for every batch. */
  int[] places(RowBatch rows) {
    for (int index = 0; index < rows.size(); index++) {
      linesOf[index] = place(rows, index);
    }
    return linesOf;
  }

  /** The line of a place. */
  long line(int place) {
    return places.line(place);
  }

  /** The number of a row's line. */
  int place(Row row) {
    return places.of(row.source(), row.line());
  }

  /** The number of the line of a row of a batch. */
  int place(RowBatch rows, int index) {
    return places.of(rows.source(), rows.line(index));
  }

  /** Adds what the customer of the row opened last pays at a date. */
  void add(Row row, int date, MutableAmount amount) {
    tell(row, add(customer, date, amount, attributeCodes, place(row)));
  }

  /** Learns of the customers of all rows; one of those asked for is opened by its index. */
  void openAll(RowBatch rows) {
    customersOf = rows.numbers(CUSTOMER, builder.customers(), true);
    for (int i = 0; i < attributesOf.length; i++) {
      attributesOf[i] = rows.numbers(attributeSlots[i], builder.attribute(i), false);
    }
  }

  /** Opens a row of the batch, which is one of those asked for. */
  void open(int index) {
    customer = customersOf[index];
    for (int i = 0; i < attributeCodes.length; i++) {
      attributeCodes[i] = attributesOf[i][index];
    }
  }

  /**
   * Adds what all rows have in a slot, each at its date, if they are asked for.
   *
   * @param dates codes by row
   */
  void addAll(RowBatch rows, int[] dates, int slot) throws IOException {
    openAll(rows);
    boolean keyed = rows.has(SUBSCRIPTION);
    CellRows alike = keyed || !rows.areAllAdmitted() ? null : cells(rows, dates, slot);
    int index = alike == null ? 0 : builder.addLike(alike, 0);
    while (index < rows.size()) {
      if (rows.isAdmitted(index)) {
        open(index);
        int first = add(rows, index, dates[index], slot);
        if (keyed || first != RevenueBookBuilder.FREE) {
          repeats.open(rows.row(index), dates[index]);
          tell(rows.row(index), first);
        }
      }
      index++;
      index = alike == null ? index : builder.addLike(alike, index);
    }
  }

  /** All rows as cells of a book; null where their amounts are not of one scale. */
  private @Nullable CellRows cells(RowBatch rows, int[] dates, int slot) {
    int scale = rows.evenScale(slot, slot + 1, Long.MAX_VALUE);
    return scale < 0
        ? null
        : new CellRows(
            rows.size(),
            customersOf,
            dates,
            rows.evenUnits(slot, scale),
            scale,
            attributesOf,
            places(rows));
  }

  /**
   * Adds what all rows have in some slots, each slot a date, if they are asked for.
   *
   * @param first the slot of the date with code 0
   * @param dates how many slots
   */
  void addEach(RowBatch rows, int first, int dates) throws IOException {
    openAll(rows);
    boolean keyed = rows.has(SUBSCRIPTION);
    for (int index = 0; index < rows.size(); index++) {
      if (rows.isAdmitted(index)) {
        open(index);
        int known = RevenueBookBuilder.FREE;
        for (int date = 0; date < dates; date++) {
          int there = add(rows, index, date, first + date);
          known = known == RevenueBookBuilder.FREE ? there : known;
        }
        if (keyed || known != RevenueBookBuilder.FREE) {
          repeats.open(rows.row(index), EVERY_DATE);
          tell(rows.row(index), known);
        }
      }
    }
  }

  /** Tells of the first row of a row's customer and date, if the row is another. */
  private void tell(Row row, int first) {
    if (first != RevenueBookBuilder.FREE) {
      repeats.found(row, places.source(first), places.line(first));
    }
  }

  /**
   * Adds what a row has; the place of the first row of its customer and date, if this is another.
   */
  private int add(RowBatch rows, int index, int date, int slot) {
    return builder.add(
        customer,
        date,
        rows.units(index, slot),
        rows.scale(index, slot),
        attributeCodes,
        place(rows, index));
  }

  /**
   * Makes a cell hold an amount, in units where it fits them: as many cells of a book as may be.
   */
  static void set(MutableAmount cell, BigDecimal amount) {
    if (amount.precision() <= LONG_DIGITS && amount.scale() >= 0) {
      cell.set(amount.unscaledValue().longValueExact(), amount.scale());
    } else {
      cell.set(amount);
    }
  }

  /** Adds what a customer pays at a date; the place of the first row there, if this is another. */
  int add(int customer, int date, MutableAmount amount, int[] attributes, int place) {
    return add(builder, customer, date, amount, attributes, place);
  }

  /** The same in a part of a book. */
  static int add(
      RevenueBookBuilder builder,
      int customer,
      int date,
      MutableAmount amount,
      int[] attributes,
      int place) {
    return amount.isWide()
        ? builder.add(
            customer, date, amount.decimal().unscaledValue(), amount.scale(), attributes, place)
        : builder.add(customer, date, amount.units(), amount.scale(), attributes, place);
  }

  /** The same at each of several dates. */
  void addAll(int customer, int from, int to, MutableAmount amount, int[] attributes, int place) {
    addAll(builder, customer, from, to, amount, attributes, place);
  }

  /** The same in a part of a book. */
  static void addAll(
      RevenueBookBuilder part,
      int customer,
      int from,
      int to,
      MutableAmount amount,
      int[] attributes,
      int place) {
    if (from < to && !amount.isWide()) {
      part.addAll(customer, from, to, amount.units(), amount.scale(), attributes, place);
      return;
    }
    for (int date = from; date < to; date++) {
      add(part, customer, date, amount, attributes, place);
    }
  }

  /**
   * The book, once every row was taken.
   *
   * @param dateOfCode the date behind each code; not null
   * @param rowsOfCode how many rows had it
   * @throws InputException if a policy refuses something
   */
  ShapeBuilder.Outcome finish(
      RecordRows read, List<@Nullable PeriodDate> dateOfCode, IntToLongFunction rowsOfCode)
      throws InputException {
    List<PeriodDate> dates = known(dateOfCode);
    BookDates kept = BookDates.of(request, dates, rowsOfCode);
    RevenueBook book = build(kept, indexes(kept.grid(), dates), BigInteger.ONE);
    SnapshotDates snapshots = new SnapshotDates(kept, dates, rowsOfCode);
    return outcome(read, book, kept.with(snapshots.judge(request, new BookCounts(book))));
  }

  private static int[] indexes(Timeline grid, List<PeriodDate> dates) {
    int[] indexes = new int[dates.size()];
    for (int code = 0; code < indexes.length; code++) {
      indexes[code] = Math.max(-1, grid.indexOf(dates.get(code)));
    }
    return indexes;
  }

  /** Dates of which none is unknown. */
  static List<PeriodDate> known(List<@Nullable PeriodDate> dates) {
    List<PeriodDate> known = new ArrayList<>();
    for (PeriodDate date : dates) {
      known.add(Objects.requireNonNull(date));
    }
    return known;
  }

  /**
   * The book of these dates.
   *
   * @param indexOfCode for each date code its index among the dates, or -1 to leave its rows out
   * @param divisor what all amounts are still to be divided by
   */
  ShapeBuilder.Outcome finish(
      RecordRows read, BookDates dates, int[] indexOfCode, BigInteger divisor)
      throws InputException {
    return outcome(read, build(dates, indexOfCode, divisor), dates);
  }

  private RevenueBook build(BookDates dates, int[] indexOfCode, BigInteger divisor)
      throws InputException {
    repeats.finish();
    return builder.build(dates.grid().dates(), indexOfCode, divisor, new Cells());
  }

  /** The book of a start, date code 0, and an end, 1. */
  ShapeBuilder.Outcome finishUndated(RecordRows read) throws InputException {
    if (request.dates().asOf() != null) {
      throw InputException.option("--as-of chooses by date, and the input has no dates");
    }
    repeats.finish();
    return outcome(read, builder.buildUndated(1, new Cells()), null);
  }

  private ShapeBuilder.Outcome outcome(RecordRows read, RevenueBook book, @Nullable BookDates dates)
      throws InputException {
    problems.check(read.rows());
    List<Notice> notices = new ArrayList<>(dates == null ? List.of() : dates.notices());
    notices.addAll(repeats.notices());
    if (clippedCells > 0) {
      notices.add(
          new Notice(
              "negative-clipped",
              MessageText.count(clippedCells, "amount") + " below zero taken as zero",
              clippedCells,
              clipped.toAmount()));
    }
    return new ShapeBuilder.Outcome(
        new InputData.Book(
            book,
            dates == null ? null : dates.grid(),
            places,
            dates == null ? List.of() : dates.doubts()),
        (long) builder.customers().size(),
        notices);
  }

  /** A customer's revenue came out below zero: clipped and counted, or refused. */
  void negative(String name, int place, Amount amount, String what) {
    clippedCells++;
    cell.set(amount.abs().toDecimal());
    clipped.add(cell);
    if (!request.policies().clipNegative()) {
      problems.suggest(
          Suggestion.of("a customer below zero at a date pays 0 then", "--negative", "clip"));
      refuse(
          place,
          "customer "
              + MessageText.quoted(name)
              + " "
              + what
              + " below zero: "
              + amount
              + " (--negative clip takes 0)");
    }
  }

  /**
   * A row kept before cannot be used: told, or left out and counted.
   *
   * @param fields what is known of it, for the file of rows left out
   */
  void reject(int place, String message, List<String> fields, MutableAmount amount) {
    ExactSum money = new ExactSum();
    money.add(amount);
    problems.reject(
        List.of(problems.at(places.source(place), places.line(place), 0, message)), fields, money);
  }

  /** Something that cannot be used stands at a place. */
  void refuse(int place, String message) {
    problems.refuse(problems.at(places.source(place), places.line(place), 0, message));
  }

  /** Hears of cells that two parts have. */
  private final class AcrossParts implements CellListener {

    @Override
    public void repeated(String name, int date, int firstPlace, int place) {
      repeats.foundAcrossParts(places.sources());
    }

    @Override
    public void negative(String name, int date, int place, Amount amount) {
      throw new IllegalStateException("parts are merged before the book is made");
    }
  }

  /** Decides what the builder finds at the end. */
  private final class Cells implements CellListener {

    @Override
    public void repeated(String name, int date, int firstPlace, int place) {
      repeats.found(
          name,
          new RepeatedRows.Pair(
              places.source(firstPlace),
              places.line(firstPlace),
              places.source(place),
              places.line(place)));
    }

    @Override
    public void negative(String name, int date, int place, Amount amount) {
      BookRowCollector.this.negative(name, place, amount, "has revenue");
    }
  }

  @Override
  public void close() throws IOException {
    repeats.close();
  }
}
