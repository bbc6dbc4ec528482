package dev.nrr.core.retention;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.book.Books;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueBookBuilder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Rows of a book as a file might hold them, drawn from a seed. */
public record RandomBook(int months, long divisor, List<Row> rows) {

  /** A row; every customer has one at most at a date. */
  record Row(String customer, int date, BigDecimal units, String segment, String region) {}

  private static final String[] SEGMENTS = {"SMB", "Enterprise", ""};
  private static final String[] REGIONS = {"EU", "US"};

  public static RandomBook of(long seed) {
    Random random = new Random(seed);
    int months = 2 + random.nextInt(7);
    Function<Random, BigDecimal> revenue = revenue(random.nextInt(5));
    boolean segmentsChange = random.nextBoolean();
    List<Row> rows = new ArrayList<>();
    for (int customer = random.nextInt(12); customer >= 0; customer--) {
      String segment = any(random, SEGMENTS);
      for (int date = 0; date < months; date++) {
        if (random.nextInt(4) > 0) {
          BigDecimal amount = random.nextInt(4) == 0 ? BigDecimal.ZERO : revenue.apply(random);
          String there = segmentsChange ? any(random, SEGMENTS) : segment;
          String name = "Customer " + (char) ('a' + customer);
          rows.add(new Row(name, date, amount, there, any(random, REGIONS)));
        }
      }
    }
    return new RandomBook(months, random.nextInt(3) == 0 ? 12 : 1, rows);
  }

  private static String any(Random random, String[] of) {
    return of[random.nextInt(of.length)];
  }

  private static Function<Random, BigDecimal> revenue(int style) {
    return switch (style) {
      case 0 -> random -> BigDecimal.valueOf(random.nextInt(4));
      case 1 -> random -> BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4));
      case 2 -> random -> BigDecimal.valueOf(Long.MAX_VALUE - random.nextInt(3));
      case 3 -> random -> new BigDecimal(new BigInteger(90, random), random.nextInt(25));
      default ->
          random ->
              random.nextBoolean()
                  ? BigDecimal.valueOf(random.nextLong() >>> 1 + random.nextInt(60))
                  : BigDecimal.valueOf(random.nextInt(1000), random.nextInt(20));
    };
  }

  Amount revenue(Row row) {
    BigInteger units = row.units().unscaledValue();
    return Amount.ofUnits(units, row.units().scale(), divisor);
  }

  RandomBook withRows(List<Row> others) {
    return new RandomBook(months, divisor, others);
  }

  RevenueBookBuilder builder() {
    RevenueBookBuilder builder = Books.builder("segment", "region");
    rows.forEach(row -> add(builder, row));
    return builder;
  }

  static void add(RevenueBookBuilder builder, Row row) {
    Books.add(
        builder,
        row.customer(),
        row.date(),
        row.units().toPlainString(),
        row.segment(),
        row.region());
  }

  public RevenueBook book() {
    return book(builder());
  }

  public RevenueBook book(RevenueBookBuilder builder) {
    return Books.build(builder, months, divisor, Books.SILENT);
  }
}
