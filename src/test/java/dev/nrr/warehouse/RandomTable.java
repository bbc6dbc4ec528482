package dev.nrr.warehouse;

import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueRows;
import dev.nrr.core.date.PeriodDate;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The same random rows as a book and as a table. */
record RandomTable(int months, List<Row> rows) {

  record Row(String customer, int month, BigDecimal amount, String segment, String region) {}

  private static final String[] SEGMENTS = {"SMB", "Enter'prise \"Ä\" \\", ""};
  private static final String[] REGIONS = {"EU", "US"};

  static RandomTable of(long seed) {
    Random random = new Random(seed);
    int months = 2 + random.nextInt(6);
    boolean moves = random.nextBoolean();
    List<Row> rows = new ArrayList<>();
    for (int customer = 2 + random.nextInt(25); customer >= 0; customer--) {
      String segment = any(random, SEGMENTS);
      String region = any(random, REGIONS);
      for (int month = 0; month < months; month++) {
        if (customer == 0 || random.nextInt(4) > 0) {
          BigDecimal amount =
              random.nextInt(4) == 0
                  ? BigDecimal.ZERO
                  : BigDecimal.valueOf(1 + random.nextInt(customer % 3 == 0 ? 4 : 900_000), 2);
          String there = moves ? any(random, SEGMENTS) : segment;
          rows.add(new Row(name(customer), month, amount, there, region));
        }
      }
    }
    return new RandomTable(months, rows);
  }

  private static String name(int customer) {
    return switch (customer % 5) {
      case 0 -> "c" + customer;
      case 1 -> "C" + customer + " O'Neil";
      default -> "\"c\"\\" + customer + " é";
    };
  }

  private static String any(Random random, String[] of) {
    return of[random.nextInt(of.length)];
  }

  static LocalDate day(int month) {
    return YearMonth.of(2024, 11).plusMonths(month).atEndOfMonth();
  }

  RevenueBook book() {
    RevenueRows book = new RevenueRows("segment", "region");
    for (Row row : rows) {
      book.add(
          row.customer,
          PeriodDate.ofDay(day(row.month)),
          row.amount,
          row.segment.strip(),
          row.region);
    }
    return book.book();
  }

  /** Makes the table {@code mrr}, in the place of one that is there. */
  void write(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS \"mrr\"");
      statement.execute(
          "CREATE TABLE \"mrr\" (\"customer\" VARCHAR(60), \"month_end\" DATE, \"mrr\" DECIMAL(18,2),"
              + " \"segment\" VARCHAR(60), \"region\" VARCHAR(60))");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO \"mrr\" VALUES (?, ?, ?, ?, ?)")) {
      for (Row row : rows) {
        insert.setString(1, row.customer);
        insert.setObject(2, day(row.month));
        insert.setBigDecimal(3, row.amount);
        insert.setString(4, row.segment.isEmpty() ? null : row.segment);
        insert.setString(5, row.region);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
