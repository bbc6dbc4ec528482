package dev.nrr.input;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files as they come: even ones, and ones that are odd in one or a few of many ways. */
public final class RandomFiles {

  private static final String[] MOVEMENTS = {
    "customer", "segment", "starting", "expansion", "contraction", "churn"
  };
  private static final String[] BALANCES = {"account", "segment", "start", "end"};
  private static final String[] SNAPSHOTS = {"client", "segment", "month", "mrr"};
  private static final String[] PRODUCTS = {"client", "segment", "month", "mrr", "product"};
  private static final String[] WIDE = {"client", "segment", "2024-01", "2024-02", "2024-03"};
  private static final String[] PERIODS = {
    "customer", "segment", "starting", "expansion", "contraction", "churn", "month", "currency"
  };
  private static final String[] SUBSCRIPTIONS = {
    "subscription_id", "client", "segment", "start_date", "end_date", "mrr"
  };
  private static final String[] CONTRACTS = {
    "client", "segment", "start_date", "end_date", "amount", "interval"
  };
  private static final String[] EVENTS = {"date", "customer", "segment", "type", "mrr_change"};
  private static final String[] LEVELS = {"customer", "segment", "date", "mrr_before", "mrr_after"};
  private static final String[] HISTORY = {"account", "segment", "month", "start", "end"};
  private static final String[] ORDERS = {"order_date", "customer", "segment", "amount", "type"};
  private static final List<String> SEGMENTS =
      List.of("SMB", "Mid, Market", "Ent\"er\"prise", "Größe", "line\nbreak", "crlf\r\nbreak", "");
  private static final List<String> ODD_AMOUNTS =
      List.of(
          "1.234",
          "12.345",
          "0.125",
          "1,234.50",
          "12,5",
          "$5",
          "(3)",
          " 7 ",
          "\t7",
          "1e6",
          "-0",
          ".5",
          "5.",
          "-",
          "--1",
          "123456789012345678",
          "1234567890123456789",
          "12345678901234567.8",
          "99999999999999999999",
          "",
          "x",
          "-4",
          "1.2.3",
          "\u00a05",
          "4\u3000",
          "1K",
          "EUR 5",
          "+3");
  private static final List<String> ODD_TEXTS =
      List.of(
          " padded ",
          "\u3000wide",
          "em\u2003",
          "a\u0001b",
          "\u0001",
          "\u001c",
          "\u00a0",
          "\ud83d\ude00",
          "\u4e2d\u6587",
          "\ufeff",
          "x\"y",
          "\t",
          "'",
          "\u2028",
          "\u000b",
          "");

  private final Random random;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final String[] header;
  private final String delimiter;
  private final String lineEnd;
  private final int quoting;
  private final double oddness;
  private final int decimals;
  private final int naming;

  /** How amounts are written. */
  private final int style;

  private RandomFiles(long seed) {
    random = new Random(seed);
    header =
        pick(
            List.of(
                MOVEMENTS,
                MOVEMENTS,
                PERIODS,
                BALANCES,
                SNAPSHOTS,
                PRODUCTS,
                WIDE,
                SUBSCRIPTIONS,
                CONTRACTS,
                EVENTS,
                LEVELS,
                HISTORY,
                ORDERS));
    delimiter = pick(List.of(",", ",", ",", ";", "\t", "|"));
    lineEnd = pick(List.of("\n", "\n", "\r\n"));
    quoting = random.nextInt(4);
    oddness = pick(List.of(0.0, 0.0, 0.005, 0.03));
    decimals = pick(List.of(0, 1, 2, 2, 2, 3));
    naming = random.nextInt(6);
    style = random.nextBoolean() ? 0 : random.nextInt(STYLES);
  }

  /** The file of a seed; the same seed gives the same file. */
  public static byte[] of(long seed) {
    return new RandomFiles(seed).write();
  }

  /** The shape that the file of a seed has to be read as; null where its header says it. */
  public static @Nullable String shape(long seed) {
    return new RandomFiles(seed).header == ORDERS ? "transactions" : null;
  }

  private byte[] write() {
    if (random.nextInt(8) == 0) {
      out.writeBytes(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
    }
    write(header);
    int rows = random.nextInt(random.nextInt(8) == 0 ? 300 : 40);
    for (int row = 0; row < rows; row++) {
      write(row(row));
    }
    byte[] bytes = out.toByteArray();
    bytes = random.nextInt(6) == 0 ? withoutLineEnd(bytes) : bytes;
    boolean utf16 = random.nextInt(12) == 0;
    bytes = utf16 ? new String(bytes, StandardCharsets.UTF_8).getBytes(pick(UTF_16)) : bytes;
    return isOdd() ? spoilt(bytes) : bytes;
  }

  private static byte[] withoutLineEnd(byte[] bytes) {
    int length = bytes.length;
    while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r')) {
      length--;
    }
    return java.util.Arrays.copyOf(bytes, length);
  }

  /** A byte changed, taken out, or the rest cut off. */
  private byte[] spoilt(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(5)) {
      case 0 -> bytes[at] = (byte) random.nextInt(256);
      case 1 -> bytes[at] = (byte) pick(List.of('"', '\r', '\n', '\0', ',')).charValue();
      case 2 -> {
        return java.util.Arrays.copyOf(bytes, at);
      }
      case 3 -> System.arraycopy(bytes, at, bytes, Math.max(0, at - 1), bytes.length - at);
      default -> {
        return new String(bytes, StandardCharsets.UTF_8).getBytes(pick(CHARSETS));
      }
    }
    return bytes;
  }

  /** With a byte order mark where the file had one, or always. */
  private static final List<Charset> UTF_16 =
      List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE);

  private String[] movement(int row) {
    long starting = random.nextInt(12) == 0 ? 0 : random.nextInt(100_000);
    long lost = starting == 0 ? 0 : random.nextInt((int) starting + 1);
    boolean churns = random.nextBoolean();
    return new String[] {
      customer(row),
      segment(),
      amount(starting),
      amount(random.nextInt(3) == 0 && starting > 0 ? random.nextInt(5_000) : 0),
      amount(churns ? 0 : lost),
      amount(churns ? lost : 0)
    };
  }

  private String[] row(int row) {
    if (header == MOVEMENTS) {
      return movement(row);
    }
    if (header == PERIODS) {
      return with(movement(row / 2), month(row), row % 3 == 0 ? "" : "EUR");
    }
    if (header == BALANCES) {
      return with(head(row), amount(random.nextInt(10_000)), amount(random.nextInt(10_000)));
    }
    if (header == SUBSCRIPTIONS) {
      String name = "S" + (isOdd() ? row / 2 : row);
      return with(
          new String[] {name}, customer(row / 2), segment(), day(row), end(row), amount(paid()));
    }
    if (header == CONTRACTS) {
      String interval = pick(isOdd() ? List.of("once", "trial", "x") : List.of("month", "year"));
      return with(head(row / 2), day(row), end(row), amount(paid()), interval);
    }
    if (header == EVENTS) {
      return event(row);
    }
    if (header == LEVELS) {
      long before = row % 2 == 0 ? 0 : 100 + row / 2;
      long after = row % 2 == 0 ? 100 + row / 2 : paid();
      return with(head(row / 2), day(row % 2 * 40), amount(before), amount(after));
    }
    if (header == HISTORY) {
      long between = 100 + row / 2;
      boolean first = row % 2 == 0;
      return with(
          head(row / 2),
          month(row),
          amount(first ? paid() : between),
          amount(first ? between : paid()));
    }
    if (header == ORDERS) {
      String type = isOdd() ? pick(List.of("refund", "void", "payment", "")) : "invoice";
      return with(
          new String[] {day(30 * (row % 3))}, customer(row / 3), segment(), amount(paid()), type);
    }
    if (header == WIDE) {
      return with(head(row), amount(random.nextInt(99)), "", amount(random.nextInt(10_000)));
    }
    String[] snapshot = with(head(row / 2), month(row), amount(random.nextInt(10_000)));
    return header == SNAPSHOTS ? snapshot : with(snapshot, "p" + random.nextInt(99));
  }

  private long paid() {
    return random.nextInt(10_000);
  }

  /** A day; the later the further on. */
  private String day(int at) {
    if (isOdd()) {
      return pick(List.of("2024-01-05 10:00", "2024-13-01", "", "05.01.2024", "Jan 2024", "x"));
    }
    return LocalDate.of(2024, 1, 1).plusDays(at % 300 + random.nextInt(20)).toString();
  }

  private String end(int row) {
    return isOdd()
        ? pick(List.of("2023-01-01", "9999-12-31", "2024-12-31T00:00:00", "never"))
        : row % 3 == 0 ? "" : LocalDate.of(2025, 1, 1).plusDays(random.nextInt(300)).toString();
  }

  private String[] event(int row) {
    boolean first = row % 2 == 0;
    boolean loses = random.nextInt(3) == 0;
    String type = first ? "new" : loses ? "contraction" : "expansion";
    long change = first ? 500 + paid() : loses ? -random.nextInt(500) : 1 + paid();
    return new String[] {
      day(row % 2 * 60),
      customer(row / 2),
      segment(),
      isOdd() ? pick(List.of("churn", "renewal", "x", "")) : type,
      amount(change)
    };
  }

  private String[] head(int row) {
    return new String[] {customer(row), segment()};
  }

  private String month(int row) {
    return isOdd()
        ? pick(List.of("Feb 2024", "2024-02-01", "2024-04", "", "x"))
        : "2024-0" + (1 + row % 2);
  }

  private static String[] with(String[] some, String... more) {
    return Stream.of(some, more).flatMap(Stream::of).toArray(String[]::new);
  }

  private String customer(int row) {
    if (isOdd()) {
      return pick(ODD_TEXTS);
    }
    int number = isOdd() ? random.nextInt(row + 1) : row;
    return switch (naming) {
      case 0 -> String.format("%05d", number);
      case 1 -> String.format("%05d, customer number %d of many", number, number);
      case 2 -> String.format("a customer whose number is %05d", number);
      default -> "c" + number + (row % 9 == 0 ? " é中" : "");
    };
  }

  private String segment() {
    return isOdd() ? pick(ODD_TEXTS) : SEGMENTS.get(random.nextInt(SEGMENTS.size()));
  }

  private String amount(long units) {
    if (isOdd()) {
      return pick(ODD_AMOUNTS);
    }
    String plain =
        random.nextInt(4) == 0 && units % 10 == 0
            ? Long.toString(units)
            : BigDecimal.valueOf(units, decimals).toPlainString();
    return written(plain);
  }

  /** The styles of amounts. */
  private static final int STYLES = 14;

  private String written(String plain) {
    boolean loss = plain.startsWith("-");
    String size = loss ? plain.substring(1) : plain;
    String sign = loss ? "-" : "";
    return switch (style) {
      case 1 -> sign + "$" + size;
      case 2 -> "EUR " + sign + size;
      case 3 -> sign + size + " \u20ac";
      case 4 -> sign + grouped(size, ",", ".");
      case 5 -> loss ? "(" + grouped(size, ",", ".") + ")" : "$" + grouped(size, ",", ".");
      case 6 -> sign + size.replace('.', ',');
      case 7 -> sign + grouped(size, ".", ",") + "\u00a0EUR";
      case 8 -> (loss ? "\u2212" : "+") + size;
      case 9 -> random.nextInt(3) == 0 ? "US$" + plain : "$" + plain;
      case 10 -> sign + grouped(size, "'", ".");
      case 11 -> sign + grouped(size, "\u202f", ",");
      case 12 -> random.nextInt(3) == 0 ? size + "K" : "Rs. " + plain;
      case 13 -> "kr " + plain + (random.nextInt(9) == 0 ? " CR" : "");
      default -> plain;
    };
  }

  private static String grouped(String plain, String group, String mark) {
    int at = plain.indexOf('.');
    String whole = at < 0 ? plain : plain.substring(0, at);
    StringBuilder grouped = new StringBuilder(whole);
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      grouped.insert(i, group);
    }
    return grouped + (at < 0 ? "" : mark + plain.substring(at + 1));
  }

  private boolean isOdd() {
    return random.nextDouble() < oddness;
  }

  private void write(String... fields) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < fields.length; i++) {
      line.append(i == 0 ? "" : delimiter).append(field(fields[i]));
    }
    if (isOdd()) {
      line.append(pick(List.of(delimiter, " ", delimiter + "more", "\"", lineEnd + lineEnd, "\r")));
    }
    if (isOdd()) {
      line.insert(0, pick(List.of(" ", lineEnd, "  " + lineEnd, "\"\"" + lineEnd, "\t")));
    }
    out.writeBytes((line + lineEnd).getBytes(StandardCharsets.UTF_8));
  }

  private String field(String text) {
    boolean must =
        text.contains(delimiter)
            || text.contains("\"")
            || text.contains("\n")
            || text.contains("\r");
    boolean quoted = quoting == 3 || must || (quoting == 2 && random.nextInt(3) == 0);
    if (!quoted || (must && isOdd())) {
      return text;
    }
    String whole = "\"" + text.replace("\"", "\"\"") + "\"";
    return isOdd() ? " " + whole + pick(List.of("", " ", "x")) : whole;
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
