package dev.nrr.core.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.RevenueBookBuilder.Keeping;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A book put together from parts is the book of all rows, whatever is in which part. */
class BookPartsTest {

  private static final int DATES = 3;
  private static final int BOOKS = 40;

  /** A row by numbers. */
  private record Row(int customer, int date, String amount, int segment, int line) {

    /** The same at another date. */
    Row at(int other) {
      return new Row(customer, other, amount, segment, line);
    }
  }

  private static List<Row> rows(Random random, int customers) {
    int scale = random.nextInt(3);
    int segments = random.nextBoolean() ? 3 : 300;
    int wide = random.nextInt(3) == 0 ? 50 : Integer.MAX_VALUE;
    int lines = random.nextInt(4);
    int far = random.nextBoolean() ? 500 : Integer.MAX_VALUE;
    boolean even = random.nextBoolean();
    List<Row> rows = new ArrayList<>();
    for (int customer = 0; customer < customers; customer++) {
      String amount = amount(random, customer < customers / 2 ? 0 : scale, wide);
      for (int date = 0; date < DATES; date++) {
        if (random.nextInt(5) > 0) {
          // What a customer pays changes for most of them, or for few.
          boolean same = even && random.nextInt(300) > 0;
          amount = same ? amount : amount(random, customer < customers / 2 ? 0 : scale, wide);
          int segment = even ? customer % segments : random.nextInt(segments);
          // A row of its own for each date, or one for all, or one from some date on.
          boolean own = lines == 0 || (lines == 1 && customer % 50 == 0 && date > 0);
          int line = own ? customers + rows.size() + 2 : customer + 2;
          if (lines == 3) { // one after another, but for few
            line = rows.size() + (random.nextInt(far) == 0 ? 1_000 : 2);
          }
          rows.add(new Row(customer, date, amount, segment, line));
        }
      }
    }
    if (random.nextInt(3) == 0) {
      Collections.shuffle(rows, random);
    }
    return rows;
  }

  private static String amount(Random random, int scale, int wide) {
    if (random.nextInt(9) == 0) {
      return "0";
    }
    if (random.nextInt(wide) == 0) {
      return random.nextBoolean() ? "123456789012345678901.25" : Long.toString(Long.MIN_VALUE + 1);
    }
    String whole = Integer.toString(random.nextInt(random.nextInt(40) == 0 ? 2_000_000_000 : 900));
    return scale == 0 ? whole : whole + "." + (10 + random.nextInt(90));
  }

  private static void add(RevenueBookBuilder builder, Row row) {
    String name = "Customer " + row.customer();
    Books.add(builder, row.line(), name, row.date(), row.amount(), "s" + row.segment());
  }

  /** Adds rows that are alike at dates after each other as one. */
  private static void addRuns(RevenueBookBuilder builder, List<Row> rows) {
    for (int date = 0; date < DATES; date++) {
      builder.dates().intern(Integer.toString(date));
    }
    int from = 0;
    while (from < rows.size()) {
      Row first = rows.get(from);
      BigDecimal amount = new BigDecimal(first.amount());
      int to = from + 1;
      while (to < rows.size() && rows.get(to).equals(first.at(first.date() + to - from))) {
        to++;
      }
      if (amount.precision() > 18) {
        add(builder, first);
        to = from + 1;
      } else {
        builder.addAll(
            builder.customers().intern("Customer " + first.customer()),
            first.date(),
            first.date() + to - from,
            amount.unscaledValue().longValueExact(),
            amount.scale(),
            new int[] {builder.attribute(0).intern("s" + first.segment())},
            first.line());
      }
      from = to;
    }
  }

  /** Adds rows by column, and one by one those that are not held like others. */
  private static void addColumns(RevenueBookBuilder builder, List<Row> rows) {
    List<BigDecimal> amounts = rows.stream().map(row -> new BigDecimal(row.amount())).toList();
    int scale = amounts.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    if (amounts.stream().anyMatch(amount -> amount.setScale(scale).precision() > 18)) {
      rows.forEach(row -> add(builder, row));
      return;
    }
    CellRows columns =
        new CellRows(
            rows.size(),
            rows.stream()
                .mapToInt(row -> builder.customers().intern("Customer " + row.customer()))
                .toArray(),
            rows.stream()
                .mapToInt(row -> builder.dates().intern(Integer.toString(row.date())))
                .toArray(),
            amounts.stream()
                .mapToLong(amount -> amount.setScale(scale).unscaledValue().longValueExact())
                .toArray(),
            scale,
            new int[][] {
              rows.stream()
                  .mapToInt(row -> builder.attribute(0).intern("s" + row.segment()))
                  .toArray()
            },
            rows.stream().mapToInt(Row::line).toArray());
    int row = builder.addLike(columns, 0);
    while (row < rows.size()) {
      add(builder, rows.get(row));
      row = builder.addLike(columns, row + 1);
    }
  }

  @Test
  void rowsByColumnStopAtWhatNeedsACloserLook() {
    RevenueBookBuilder builder = new RevenueBookBuilder(new Keeping(List.of(), true, false));
    List.of("Acme", "Bolt", "Coil").forEach(builder.customers()::intern);
    List.of("0", "1", "2").forEach(builder.dates()::intern);
    builder.add(0, 2, 5, 0, new int[0], 9);
    long beyond = 1L << 40;
    int[] customers = {0, 1, 1, 2, 2, 0};
    int[] dates = {1, 2, 2, 2, 2, 3};
    long[] units = {7, -7, 8, beyond, beyond, 1};
    int[] lines = {2, 3, 4, 5, 6, 7};
    CellRows rows = new CellRows(6, customers, dates, units, 0, new int[0][], lines);
    assertThat(builder.addLike(rows, 0)).as("nobody is there at that date").isEqualTo(0);
    assertThat(builder.addLike(rows, 1)).as("the customer is there").isEqualTo(2);
    assertThat(builder.addLike(rows, 3)).as("more than 4 bytes").isEqualTo(3);
    assertThat(builder.add(2, 2, beyond, 0, new int[0], 5)).isEqualTo(RevenueBookBuilder.FREE);
    assertThat(builder.addLike(rows, 4)).as("it is there now").isEqualTo(4);
    assertThat(builder.addLike(rows, 5)).as("a new date").isEqualTo(5);
    CellRows cents = new CellRows(1, customers, dates, units, 2, new int[0][], lines);
    assertThat(builder.addLike(cents, 0)).as("another scale").isEqualTo(0);
    RevenueBook book = Books.build(builder, 3, 1, new Ignored());
    assertThat(book.total(2)).isEqualTo(Amount.of(5 + beyond));
    assertThat(book.line(1, 2)).isEqualTo(3);
  }

  private static RevenueBookBuilder merged(List<Row> rows, int block, boolean lines) {
    Keeping keeping = new Keeping(List.of("segment"), lines, false);
    List<RevenueBookBuilder> builders =
        List.of(new RevenueBookBuilder(keeping), new RevenueBookBuilder(keeping));
    for (int from = 0; from < rows.size(); from += block) {
      List<Row> some = rows.subList(from, Math.min(rows.size(), from + block));
      RevenueBookBuilder builder = builders.get(from / block % 2);
      if (block % 3 == 0) {
        some.forEach(row -> add(builder, row));
      } else if (block % 3 == 1) {
        addColumns(builder, some);
      } else {
        addRuns(builder, some);
      }
    }
    builders.get(0).merge(builders.get(1), Books.SILENT);
    return builders.get(0);
  }

  @Test
  void partsMakeTheBookOfAllRows() {
    for (long seed = 0; seed < BOOKS; seed++) {
      Random random = new Random(seed);
      int customers = seed % 10 == 0 ? ColumnPart.SIZE + 5_000 : 1 + random.nextInt(400);
      List<Row> rows = rows(random, customers);
      RevenueBookBuilder parts = merged(rows, 1 + random.nextInt(500), seed % 2 == 0);
      Ignored clips = new Ignored();
      RevenueBook book = Books.build(parts, DATES, 1, clips);
      RevenueBookBuilder whole = Books.builder("segment");
      if (seed % 4 < 2) {
        addRuns(whole, rows);
      } else {
        rows.forEach(row -> add(whole, row));
      }
      RevenueBook expected = Books.build(whole, DATES, 1, clips);
      assertSame(seed, book, expected, seed % 2 == 0);
      assertBits(seed, book);
      for (Row row : rows) {
        int customer = whole.customers().intern("Customer " + row.customer());
        assertThat(expected.line(customer, row.date())).as("seed " + seed).isEqualTo(row.line());
        BigDecimal paid = new BigDecimal(row.amount()).max(BigDecimal.ZERO);
        assertThat(expected.revenue(customer, row.date()))
            .as("seed " + seed)
            .isEqualTo(Amount.of(paid));
      }
    }
  }

  @Test
  void aDateAtWhichManyInARowPayNothingIsTakenInToo() {
    List<Row> rows = new ArrayList<>();
    for (int customer = 0; customer <= ColumnPart.SIZE + 1; customer++) {
      rows.add(new Row(customer, 0, "7", 0, rows.size() + 2));
      if (customer >= ColumnPart.SIZE) {
        rows.add(new Row(customer, 1, "8", 1, rows.size() + 2));
      }
    }
    rows.add(new Row(0, 2, "1.25", 0, rows.size() + 2));
    RevenueBookBuilder part = Books.builder("segment");
    rows.forEach(row -> add(part, row));
    RevenueBookBuilder parts = Books.builder("segment");
    Row first = new Row(-1, 0, "3", 0, 1);
    add(parts, first);
    parts.merge(part, Books.SILENT);
    RevenueBookBuilder whole = Books.builder("segment");
    add(whole, first);
    rows.forEach(row -> add(whole, row));
    RevenueBook book = Books.build(parts, DATES, 1, Books.SILENT);
    RevenueBook ofAll = Books.build(whole, DATES, 1, Books.SILENT);
    assertSame(0, book, ofAll, true);
    assertBits(0, book);
    assertBits(0, ofAll);
  }

  @Test
  void aNewCustomerWithSeveralValuesIsTakenInAsSuch() {
    Keeping keeping = new Keeping(List.of("segment"), true, true);
    RevenueBookBuilder parts = new RevenueBookBuilder(keeping);
    RevenueBookBuilder part = new RevenueBookBuilder(keeping);
    add(parts, new Row(0, 0, "7", 0, 2));
    add(part, new Row(1, 0, "8", 1, 3));
    add(part, new Row(1, 0, "9", 2, 4));
    parts.merge(part, Books.SILENT);
    RevenueBook book = Books.build(parts, 1, 1, Books.SILENT);
    assertThat(book.revenue(1, 0)).isEqualTo(Amount.of(17));
    assertThat(book.attribute("segment").code(0, 0)).isZero();
    assertThat(book.attribute("segment").code(1, 0)).isEqualTo(AttributeColumn.MIXED);
  }

  @Test
  void aDateThatEndsBeforeTheNewCustomersIsTakenInToo() {
    Keeping keeping = new Keeping(List.of("segment"), false, false);
    RevenueBookBuilder parts = new RevenueBookBuilder(keeping);
    RevenueBookBuilder part = new RevenueBookBuilder(keeping);
    for (int customer = 0; customer < 80; customer++) {
      if (customer < 70) {
        add(parts, new Row(customer, 0, "7", 0, 0));
      }
      add(part, new Row(customer, 2, "8", 0, 0));
    }
    add(parts, new Row(1, 1, "5", 0, 0));
    add(part, new Row(0, 1, "6", 0, 0));
    parts.merge(part, Books.SILENT);
    RevenueBook book = Books.build(parts, DATES, 1, Books.SILENT);
    assertBits(0, book);
    for (int customer = 0; customer < 80; customer++) {
      int one = customer < 70 ? 7 : 0;
      assertThat(book.revenue(customer, 0)).isEqualTo(Amount.of(one));
      assertThat(book.hasRow(customer, 1)).isEqualTo(customer < 2);
      assertThat(book.revenue(customer, 2)).isEqualTo(Amount.of(8));
    }
  }

  /** Adds rows of a customer, a line for each date; 0 for none. */
  private static void addLines(RevenueBookBuilder builder, int customer, int... lines) {
    for (int date = 0; date < lines.length; date++) {
      if (lines[date] > 0) {
        add(builder, new Row(customer, date, "7", 0, lines[date]));
      }
    }
  }

  /** Lines that are near each other, that are not, and of rows that are for many dates. */
  private static RevenueBookBuilder lined(int kind, int customer) {
    RevenueBookBuilder builder = Books.summing("segment");
    if (kind < 2) {
      addLines(builder, customer, 10, 11, kind == 0 ? 12 : 10 + Byte.MAX_VALUE + 1);
      addLines(builder, customer + 1, 0, 900, 800);
      addLines(builder, customer + 2, 0, 0, 1_000);
    } else {
      List.of("0", "1", "2").forEach(builder.dates()::intern);
      int[] codes = {builder.attribute(0).intern("s0")};
      int first = builder.customers().intern("Customer " + customer);
      builder.addAll(first, 0, 1, 7, 0, codes, 10);
      builder.addAll(first, 1, 3, 7, 0, codes, 11);
      addLines(builder, customer + 1, 0, 900, 800);
      add(builder, new Row(customer + 1, 0, "8", 0, 901)); // not what its first row says
      add(builder, new Row(customer + 2, 2, "7", 0, 1_000));
      for (int date = 1; date < DATES; date++) {
        builder.add(first, date, 1, 0, codes, 12); // nor what the first customer's does
      }
    }
    return builder;
  }

  @Test
  void linesAreTakenInHoweverTheyAreHeld() {
    for (int kind = 0; kind < 9; kind++) {
      RevenueBookBuilder parts = lined(kind % 3, 0);
      parts.merge(lined(kind / 3, 3), Books.SILENT);
      RevenueBook book = Books.build(parts, DATES, 1, Books.SILENT);
      for (int customer = 0; customer < 6; customer += 3) {
        int how = customer == 0 ? kind % 3 : kind / 3;
        int last = how == 0 ? 12 : how == 1 ? 10 + Byte.MAX_VALUE + 1 : 11;
        int[][] lines = {{10, 11, last}, {how < 2 ? 0 : 901, 900, 800}, {0, 0, 1_000}};
        for (int i = 0; i < lines.length; i++) {
          for (int date = 0; date < DATES; date++) {
            assertThat(book.line(customer + i, date))
                .as("kind %d, customer %d at %d", kind, customer + i, date)
                .isEqualTo(lines[i][date]);
          }
        }
      }
    }
  }

  private static int addAll(RevenueBookBuilder builder, String name, long units, int scale) {
    int customer = builder.customers().intern(name);
    builder.addAll(customer, 0, DATES, units, scale, new int[] {}, 7);
    return customer;
  }

  private static RevenueBookBuilder dated() {
    RevenueBookBuilder builder = Books.summing();
    for (int date = 0; date < DATES; date++) {
      builder.dates().intern(Integer.toString(date));
    }
    return builder;
  }

  @Test
  void rowsForManyDatesGrowTheirDecimalsOnceForAll() {
    RevenueBookBuilder builder = dated();
    addAll(builder, "A", 7, 0);
    addAll(builder, "B", 0, 0);
    addAll(builder, "C", 125, 2);
    addAll(builder, "D", 4_000_000_000L, 0);
    addAll(builder, "D", 1, 0);
    addAll(builder, "E", Long.MIN_VALUE, 0);
    RevenueBook book = Books.build(builder, DATES, 1, new Ignored());
    for (int date = 0; date < DATES; date++) {
      assertThat(book.revenue(0, date)).isEqualTo(Amount.of(7));
      assertThat(book.revenue(1, date)).isEqualTo(Amount.ZERO);
      assertThat(book.revenue(2, date)).isEqualTo(Amount.of("1.25"));
      assertThat(book.revenue(3, date)).isEqualTo(Amount.of(4_000_000_001L));
      assertThat(book.revenue(4, date)).isEqualTo(Amount.ZERO);
      assertThat(book.line(2, date)).isEqualTo(7);
    }
    assertBits(0, book);
  }

  @Test
  void rowsForManyDatesStandBesideThoseOfOneDate() {
    RevenueBookBuilder builder = dated();
    addAll(builder, "A", 8, 0);
    int moved = builder.customers().intern("B");
    builder.add(moved, 0, 5, 0, new int[] {}, 3);
    builder.addAll(moved, 1, DATES, 5, 0, new int[] {}, 4);
    addAll(builder, "C", 6, 0);
    addAll(builder, "C", 6, 0);
    RevenueBook book = Books.build(builder, DATES, 1, new Ignored());
    for (int date = 0; date < DATES; date++) {
      assertThat(book.revenue(0, date)).isEqualTo(Amount.of(8));
      assertThat(book.revenue(1, date)).isEqualTo(Amount.of(5));
      assertThat(book.line(1, date)).isEqualTo(date == 0 ? 3 : 4);
      assertThat(book.revenue(2, date)).isEqualTo(Amount.of(12));
      assertThat(book.line(2, date)).isEqualTo(7);
    }
    assertBits(0, book);
  }

  @Test
  void rowsForManyDatesThatAreBelowZeroAreClipped() {
    RevenueBookBuilder builder = dated();
    addAll(builder, "A", 7, 0);
    addAll(builder, "B", -2, 0);
    RevenueBook book = Books.build(builder, DATES, 1, new Ignored());
    for (int date = 0; date < DATES; date++) {
      assertThat(book.revenue(0, date)).isEqualTo(Amount.of(7));
      assertThat(book.revenue(1, date)).isEqualTo(Amount.ZERO);
    }
    assertBits(0, book);
  }

  @Test
  void customersOfManyRowsPayWhatTheseComeTo() {
    int dates = 40;
    for (long seed = 0; seed < BOOKS; seed++) {
      Random random = new Random(seed);
      int customers = seed % 10 == 0 ? ColumnPart.SIZE + 100 : 1 + random.nextInt(200);
      int shortest = 1 + random.nextInt(10);
      RevenueBookBuilder builder = Books.summing();
      BigDecimal[][] paid = new BigDecimal[customers][dates];
      int[][] lines = new int[customers][dates];
      int line = 0;
      for (int customer = 0; customer < customers; customer++) {
        builder.customers().intern("Customer " + customer);
        for (int from = random.nextInt(3); from < dates; from += random.nextInt(4) - 1) {
          int to = Math.min(dates, from + shortest + random.nextInt(4));
          int scale = random.nextInt(40) == 0 ? 2 : 0;
          long large = random.nextInt(900) == 0 ? 5_000_000_000L : 0;
          long units = random.nextInt(4) == 0 ? 0 : large + random.nextInt(20) - 2;
          line += random.nextInt(2);
          if (random.nextInt(9) == 0) {
            to = from + 1;
            builder.add(customer, from, units, scale, new int[] {}, line);
          } else {
            builder.addAll(customer, from, to, units, scale, new int[] {}, line);
          }
          for (; from < to; from++) {
            BigDecimal before = paid[customer][from];
            BigDecimal more = BigDecimal.valueOf(units, scale);
            lines[customer][from] = before == null ? line : lines[customer][from];
            paid[customer][from] = before == null ? more : before.add(more);
          }
        }
      }
      for (int date = 0; date < dates; date++) {
        builder.dates().intern(Integer.toString(date));
      }
      builder.add(0, dates - 1, 0, 0, new int[] {}, 0); // so that there are columns for all dates
      RevenueBook book = Books.build(builder, dates, 1, new Ignored());
      for (int customer = 0; customer < customers; customer++) {
        for (int date = 0; date < dates; date++) {
          String at = "seed " + seed + ", customer " + customer + " at " + date;
          BigDecimal sum = paid[customer][date];
          boolean last = customer == 0 && date == dates - 1;
          assertThat(book.hasRow(customer, date)).as(at).isEqualTo(sum != null || last);
          assertThat(book.revenue(customer, date))
              .as(at)
              .isEqualTo(Amount.of(sum == null ? BigDecimal.ZERO : sum.max(BigDecimal.ZERO)));
          assertThat(book.line(customer, date)).as(at).isEqualTo(lines[customer][date]);
        }
      }
      assertBits(seed, book);
    }
  }

  @Test
  void neighboursHaveAnyNumberOfRowsForDates() {
    int dates = 12;
    RevenueBookBuilder builder = Books.summing("segment");
    List.of("a", "b").forEach(builder.attribute(0)::intern);
    for (int customer = 0; customer < 100; customer++) {
      builder.customers().intern("Customer " + customer);
      for (int date = customer % 3; date < dates; date += 2) {
        int[] codes = {date % 4 / 2};
        builder.addAll(customer, date, date + 2, customer + date, 0, codes, customer + 2);
      }
    }
    for (int date = 0; date <= dates; date++) {
      builder.dates().intern(Integer.toString(date));
    }
    RevenueBook book = Books.build(builder, dates + 1, 1, Books.SILENT);
    for (int customer = 0; customer < 100; customer++) {
      for (int date = 0; date < dates; date++) {
        int begin = date - (date - customer % 3) % 2;
        boolean paid = date >= customer % 3;
        String at = customer + " at " + date;
        assertThat(book.hasRow(customer, date)).as(at).isEqualTo(paid);
        assertThat(book.revenue(customer, date))
            .as(at)
            .isEqualTo(Amount.of(paid ? customer + begin : 0));
        if (paid) {
          assertThat(book.attribute("segment").code(customer, date))
              .as(at)
              .isEqualTo(begin % 4 / 2);
        }
      }
    }
  }

  /**
   * A row of each customer for some dates; the later customers have more decimals, or less room.
   */
  private static boolean fill(RevenueBookBuilder part, int from, int to, int kind) {
    int half = ColumnPart.SIZE;
    for (int customer = from; customer < to; customer++) {
      int begin = customer % DATES;
      int[] codes = {customer % 3};
      if (customer < half && kind == 2) {
        part.addAll(customer, begin, DATES, 4_000_000_000_000_000_000L, 0, codes, customer);
      } else if (customer % 1000 == 7) {
        part.add(customer, begin, BigInteger.TEN.pow(30), 0, codes, customer);
      } else {
        int scale = kind > 0 && customer > half + 10 ? 2 : 0;
        part.addAll(customer, begin, DATES, customer % 5, scale, codes, customer);
        part.addAll(customer, DATES - 1, DATES, 1 + customer % 7, scale, codes, customer + 1);
      }
    }
    return true;
  }

  @Test
  void rangesOfCustomersMakeOneBook() {
    int customers = 2 * ColumnPart.SIZE + 100;
    for (int kind = 0; kind < 3; kind++) {
      List<RevenueBook> books = new ArrayList<>();
      for (boolean ranges : new boolean[] {true, false}) {
        RevenueBookBuilder builder = Books.summing("segment");
        for (int customer = 0; customer < customers; customer++) {
          builder.customers().intern("Customer " + customer);
        }
        List.of("a", "b", "c").forEach(builder.attribute(0)::intern);
        List.of("0", "1", "2").forEach(builder.dates()::intern);
        int how = kind;
        if (!ranges) { // with cells already, all are added to them
          builder.add(0, 0, 0, 0, new int[] {0}, 0);
        }
        assertThat(builder.fill((part, from, to) -> fill(part, from, to, how))).isTrue();
        books.add(Books.build(builder, DATES, 1, Books.SILENT));
      }
      RevenueBook one = books.get(0);
      RevenueBook other = books.get(1);
      for (int customer = 0; customer < customers; customer++) {
        for (int date = 0; date < DATES; date++) {
          int segment = one.attribute("segment").code(customer, date);
          boolean same =
              one.revenue(customer, date).equals(other.revenue(customer, date))
                  && one.hasRow(customer, date) == other.hasRow(customer, date)
                  && one.line(customer, date) == other.line(customer, date)
                  && segment == other.attribute("segment").code(customer, date);
          assertThat(same || customer == 0).as("kind %d, %d, %d", kind, customer, date).isTrue();
        }
      }
      assertThat(one.revenue(ColumnPart.SIZE + 11, DATES - 1).isZero()).isFalse();
      assertThat(one.total(DATES - 1)).isEqualTo(other.total(DATES - 1));
      assertBits(kind, one);
    }
  }

  @Test
  void ofRangesThatAreNotToBeKeptNoneIs() {
    RevenueBookBuilder builder = dated();
    for (int customer = 0; customer < 2 * ColumnPart.SIZE; customer++) {
      builder.customers().intern("Customer " + customer);
    }
    int last = 2 * ColumnPart.SIZE - 1;
    boolean kept =
        builder.fill(
            (part, from, to) -> {
              if (part != builder) { // there is but one range on one processor
                part.addAll(from, 0, DATES, 5, 0, new int[] {}, 1);
              }
              return to <= last;
            });
    assertThat(kept).isFalse();
    assertThat(Books.build(builder, DATES, 1, Books.SILENT).total(0)).isEqualTo(Amount.ZERO);
  }

  @Test
  void partsThatKeepDifferentThingsAreNone() {
    Keeping kept = new Keeping(List.of("segment"), true, false);
    for (Keeping other :
        List.of(
            new Keeping(List.of("segment"), false, false),
            new Keeping(List.of("segment"), true, true),
            new Keeping(List.of("region"), true, false))) {
      RevenueBookBuilder builder = new RevenueBookBuilder(kept);
      assertThatThrownBy(() -> builder.merge(new RevenueBookBuilder(other), Books.SILENT))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** What is told of 64 customers at once is what their cells say. */
  private static void assertBits(long seed, RevenueBook book) {
    assertThat(book.words()).isEqualTo((book.customers() + 63) / 64);
    for (int date = 0; date < book.dateCount(); date++) {
      for (int customer = 0; customer < book.words() * 64; customer++) {
        String at = "seed " + seed + ", customer " + customer + " at " + date;
        boolean known = customer < book.customers();
        boolean paying = known && !book.revenue(customer, date).isZero();
        assertThat(bit(book.paying(customer / 64, date), customer)).as(at).isEqualTo(paying);
        assertThat(known && book.isPaying(customer, date)).as(at).isEqualTo(paying);
        assertThat(bit(book.withRow(customer / 64, date), customer))
            .as(at)
            .isEqualTo(known && book.hasRow(customer, date));
        int before = Math.max(0, date - 1);
        for (int times : new int[] {2, 3, 10}) {
          assertThat(bit(book.jumping(customer / 64, date, before, times), customer))
              .as(at)
              .isEqualTo(
                  paying
                      && book.isPaying(customer, before)
                      && book.compareHalves(customer, date, before, 2 * times) >= 0);
        }
        assertAs(book, customer, date, customer * 7 % book.customers(), at);
        assertAs(book, customer, date, -1, at);
      }
    }
  }

  /** Of customers that may pay or rise as much as another none is missing, nor one too many. */
  private static void assertAs(RevenueBook book, int customer, int date, int other, String at) {
    int before = Math.max(0, date - 1);
    boolean paying = customer < book.customers() && book.isPaying(customer, date);
    boolean both = paying && book.isPaying(customer, before);
    boolean payingAs = bit(book.payingAs(customer / 64, date, other), customer);
    boolean risingAs = bit(book.risingAs(customer / 64, before, date, other), customer);
    assertThat((payingAs && !paying) || (risingAs && !both)).as(at).isFalse();
    BigDecimal least = other < 0 ? BigDecimal.ZERO : revenue(book, other, date);
    BigDecimal rise = other < 0 ? BigDecimal.ZERO : least.subtract(revenue(book, other, before));
    if (paying && revenue(book, customer, date).compareTo(least) >= 0) {
      assertThat(payingAs).as(at).isTrue();
    }
    if (both) {
      BigDecimal change = revenue(book, customer, date).subtract(revenue(book, customer, before));
      boolean most = change.signum() > 0 && change.compareTo(rise) >= 0;
      assertThat(most && !risingAs).as(at).isFalse();
    }
  }

  private static BigDecimal revenue(RevenueBook book, int customer, int date) {
    return book.revenue(customer, date).toDecimal();
  }

  private static boolean bit(long word, int customer) {
    return ((word >>> customer) & 1) != 0;
  }

  private static void assertSame(long seed, RevenueBook book, RevenueBook expected, boolean lines) {
    TextDictionary numbers = new TextDictionary();
    for (int customer = 0; customer < expected.customers(); customer++) {
      numbers.intern(expected.customer(customer));
    }
    assertThat(book.customers()).isEqualTo(expected.customers());
    AttributeColumn segments = book.attribute("segment");
    AttributeColumn expectedSegments = expected.attribute("segment");
    for (int customer = 0; customer < book.customers(); customer++) {
      int same = numbers.intern(book.customer(customer));
      for (int date = 0; date < book.dateCount(); date++) {
        String at = "seed " + seed + ", " + book.customer(customer) + " at " + date;
        assertThat(book.hasRow(customer, date)).as(at).isEqualTo(expected.hasRow(same, date));
        assertThat(book.revenue(customer, date)).as(at).isEqualTo(expected.revenue(same, date));
        assertThat(segments.values().get(segments.code(customer, date)))
            .as(at)
            .isEqualTo(expectedSegments.values().get(expectedSegments.code(same, date)));
        int line = lines ? expected.line(same, date) : 0;
        assertThat(book.line(customer, date)).as(at).isEqualTo(line);
      }
    }
  }

  /** Revenue below zero is clipped. */
  private static final class Ignored implements RevenueBookBuilder.CellListener {

    @Override
    public void repeated(String customer, int date, int firstLine, int line) {
      throw new AssertionError("repeated: " + customer);
    }

    @Override
    public void negative(String customer, int date, int line, Amount amount) {
      assertThat(amount).isLessThan(Amount.ZERO);
    }
  }
}
