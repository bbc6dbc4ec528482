package dev.nrr.engines;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What customers paid at the ends of months: the same rows for a file and for the table of an
 * engine.
 *
 * @param name of the table
 */
record Book(String name, List<Row> rows) {

  /** One row; a customer keeps its segment and region. */
  record Row(String customer, String segment, String region, LocalDate month, BigDecimal mrr) {}

  private static final List<String> SEGMENTS = List.of("SMB", "Mid-Market", "Enter'prise \"Ä\"");
  private static final List<String> REGIONS = List.of("EMEA", "Americas");

  private static final CSVFormat HEADED =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  /** The book of the samples. */
  static Book golden() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (Reader file = Files.newBufferedReader(Path.of("samples/book-snapshots.csv"));
        CSVParser records = HEADED.parse(file)) {
      for (CSVRecord record : records) {
        rows.add(
            new Row(
                record.get("customer"),
                record.get("segment"),
                record.get("region"),
                YearMonth.parse(record.get("month")).atEndOfMonth(),
                new BigDecimal(record.get("mrr"))));
      }
    }
    return new Book("golden", List.copyOf(rows));
  }

  /** An invented book, the same for the same seed: customers that come, change, pause and leave. */
  static Book random(long seed) {
    Random random = new Random(seed);
    int months = 14 + random.nextInt(14);
    int customers = 20 + random.nextInt(60);
    List<Row> rows = new ArrayList<>();
    for (int customer = 0; customer < customers; customer++) {
      String name = "c" + customer + (customer % 9 == 0 ? " O'Neil \\ \"q\" é" : "");
      String segment = SEGMENTS.get(random.nextInt(SEGMENTS.size()));
      String region = REGIONS.get(random.nextInt(REGIONS.size()));
      int first = customer < 5 ? 0 : random.nextInt(months);
      long cents = 100 + random.nextInt(900_000);
      for (int month = first; month < months; month++) {
        int chance = random.nextInt(20);
        if (chance == 0) {
          cents += random.nextInt(100_000);
        } else if (chance == 1) {
          cents = Math.max(1, cents / 2);
        } else if (chance == 2 && customer > 0) {
          month += random.nextInt(5);
          continue;
        } else if (chance == 3 && customer > 0) {
          rows.add(row(name, segment, region, month, 0));
          continue;
        }
        rows.add(row(name, segment, region, month, cents));
      }
    }
    return new Book("random_" + seed, List.copyOf(rows));
  }

  private static Row row(String name, String segment, String region, int month, long cents) {
    LocalDate date = YearMonth.of(2023, 11).plusMonths(month).atEndOfMonth();
    return new Row(name, segment, region, date, BigDecimal.valueOf(cents, 2));
  }

  /** The file. */
  Path write(Path folder) throws IOException {
    StringBuilder text = new StringBuilder("customer,segment,region,month_end,mrr\n");
    for (Row row : rows) {
      List<Object> cells =
          Arrays.asList(row.customer(), row.segment(), row.region(), row.month(), row.mrr());
      text.append(String.join(",", cells.stream().map(Book::cell).toList())).append('\n');
    }
    return Files.writeString(folder.resolve(name + ".csv"), text);
  }

  private static String cell(Object value) {
    return '"' + value.toString().replace("\"", "\"\"") + '"';
  }
}
