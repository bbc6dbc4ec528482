package dev.nrr.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Files with columns that are not used and rows that are totals, telling or not, anywhere. */
public final class JudgedFiles {

  private static final List<String> HEADERS =
      List.of(
          "status",
          "is_active",
          "seats",
          "interval",
          "interval_count",
          "discount",
          "list",
          "currency code",
          "note",
          "segment",
          "id",
          "",
          "invoice date",
          "order_id",
          "price note",
          "created_at",
          "plan amount",
          "region");

  /** What stands in most rows of a column, and what may stand in a few. */
  private static final List<List<String>> CELLS =
      List.of(
          List.of("active", "churned", "trialing", "paid", "x"),
          List.of("1", "0", "5", "2", "yes"),
          List.of("month", "year", "monthly", "once", "12"),
          List.of("0", "5", "10%", "0.00", "$5"),
          List.of("", "words", "canceled", "7", "NULL"),
          List.of("SMB", "Enterprise", "Total", "Total Energies", "$5"),
          List.of("EUR", "USD", "eur", "", "Setup fee"),
          List.of("INV-#", "2024-01-31", "20240131", "INV-# total", "5 EUR"),
          List.of("#", "7.5", "-3", "C#", "Sum"),
          List.of("2024-01-#", "x", "", "2024-02-02", "31.12.2024"));

  /** The two dates of a file in several layouts. */
  private static final List<List<String>> DATES =
      List.of(
          List.of("2024-01", "2025-01"),
          List.of("2024-01-31", "2025-01-31"),
          List.of("Jan-24", "Jan-25"),
          List.of("01/2024", "01/2025"),
          List.of("31.01.2024", "31.01.2025"),
          List.of("1/31/2024", "1/31/2025"),
          List.of("2024-01-31 00:00:00", "2025-01-31 00:00:00"));

  private final Random random;
  private final boolean comma;
  private final boolean quoted;
  private final int layout;

  /** Whether a few dates are written in another layout than the others. */
  private final boolean mixed;

  /** Files by a source of chance. */
  public JudgedFiles(Random random) {
    this.random = random;
    this.comma = random.nextInt(5) == 0;
    this.quoted = random.nextInt(4) == 0;
    this.layout = random.nextBoolean() ? 0 : random.nextInt(DATES.size());
    this.mixed = random.nextInt(4) == 0;
  }

  /** The next file. */
  public byte[] file() throws IOException {
    int shape = random.nextInt(6);
    List<List<String>> extra = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of(heads(shape).split(",")));
    for (int i = random.nextInt(3); i > 0; i--) {
      String name = HEADERS.get(random.nextInt(HEADERS.size()));
      if (!header.contains(name)) {
        header.add(name);
        extra.add(CELLS.get(random.nextInt(CELLS.size())));
      }
    }
    StringBuilder text = new StringBuilder(line(header));
    int rows = 1 + random.nextInt(random.nextInt(6) == 0 ? 400 : 30);
    int odd = random.nextInt(3) == 0 ? -1 : random.nextInt(rows);
    int total = random.nextInt(3) == 0 ? random.nextInt(rows) : -1;
    boolean repeats = random.nextInt(4) == 0;
    long[] sums = new long[2];
    for (int row = 0; row < rows; row++) {
      List<String> cells = new ArrayList<>(row(shape, row, row == total, sums));
      for (List<String> column : extra) {
        boolean isOdd = row == odd || (odd >= 0 && random.nextInt(40) == 0);
        String cell = column.get(isOdd ? random.nextInt(column.size()) : 0);
        cells.add(cell.replace("#", "" + (10 + row)));
      }
      text.append(line(cells));
      if (repeats && random.nextInt(rows) == 0) {
        text.append(line(cells));
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return random.nextInt(8) == 0 ? packed(bytes) : bytes;
  }

  private static String heads(int shape) {
    return switch (shape) {
      case 0 -> "customer,starting,churn";
      case 1 -> "client,month,mrr";
      case 2 -> "client,2024-01,2025-01";
      case 3 -> "client,start_date,end_date,mrr";
      case 4 -> "date,customer,type,mrr_change";
      default -> "customer,start,end";
    };
  }

  /** A row; a total has the sums of those above, most often. */
  private List<String> row(int shape, int row, boolean total, long[] sums) {
    boolean proven = random.nextInt(4) > 0;
    long one = total && proven ? sums[0] : 1 + random.nextInt(5_000);
    long other = total && proven ? sums[1] : random.nextInt((int) Math.min(one, 9_999) + 1);
    if (!total) {
      sums[0] += one;
      sums[1] += other;
    }
    List<String> names = List.of("Total", "Z", "Grand total", "Z Total", "Summe");
    String name = total ? names.get(random.nextInt(names.size())) : "c" + (1000 + row);
    if (shape == 3) {
      String end = random.nextInt(3) == 0 ? "2025-01-31" : "";
      return List.of(name, "2024-01-" + (10 + row % 20), end, amount(one));
    }
    if (shape == 4) {
      return List.of("2024-01-" + (10 + row % 20), name, "new", amount(one));
    }
    return shape == 1
        ? List.of(name, date(total || row % 2 == 0 ? 0 : 1), amount(one))
        : List.of(name, amount(one), amount(other));
  }

  private String date(int which) {
    boolean odd = mixed && random.nextInt(20) == 0;
    return DATES.get(odd ? random.nextInt(DATES.size()) : layout).get(which);
  }

  private String amount(long cents) {
    String text = cents / 100 + (cents % 100 < 10 ? ".0" : ".") + cents % 100;
    return comma ? text.replace('.', ',') : text;
  }

  private String line(List<String> cells) {
    List<String> fields = new ArrayList<>();
    for (String cell : cells) {
      fields.add(quoted ? '"' + cell + '"' : cell);
    }
    return String.join(comma ? ";" : ",", fields) + "\n";
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream packer = new GZIPOutputStream(out)) {
      packer.write(bytes);
    }
    return out.toByteArray();
  }
}
