import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes the files of the benchmarks; the same seed, kind and size give the same bytes.
 *
 * <pre>java GenerateData.java KIND ROWS FILE [SEED]</pre>
 *
 * movements: a row a customer, by number. quoted: the same, every field in quotes. shuffled: the
 * same, customers in random order. dollars: with a sign before each amount. comma: semicolons, and
 * decimal commas. utf16: another encoding. snapshots: a row a customer and month over 36 months, by
 * customer. subscriptions, events, transactions, balances: a row each. wide: a row a customer, a
 * column a month; ROWS counts the cells.
 */
public final class GenerateData {

  private static final String[] SEGMENTS = {"SMB", "Mid-Market", "Enterprise", "Public Sector"};
  private static final int MONTHS = 36;

  private final Random random;
  private final OutputStream out;
  private final String quote;
  private final String delimiter;
  private final String sign;
  private final char mark;
  private final Charset charset;
  private final StringBuilder line = new StringBuilder();
  private boolean begun;

  private GenerateData(long seed, OutputStream out, String kind) {
    this.random = new Random(seed);
    this.out = out;
    this.quote = kind.equals("quoted") ? "\"" : "";
    this.delimiter = kind.equals("comma") ? ";" : ",";
    this.mark = kind.equals("comma") ? ',' : '.';
    this.sign = kind.equals("dollars") ? "$" : "";
    this.charset = kind.equals("utf16") ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }

  public static void main(String[] args) throws IOException {
    long rows = Long.parseLong(args[1].replace("_", ""));
    long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])), 1 << 20)) {
      GenerateData data = new GenerateData(seed, out, args[0]);
      switch (args[0]) {
        case "movements", "quoted", "dollars", "comma", "utf16" -> data.movements(rows, false);
        case "shuffled" -> data.movements(rows, true);
        case "snapshots" -> data.snapshots(rows);
        case "subscriptions" -> data.subscriptions(rows);
        case "events" -> data.events(rows);
        case "transactions" -> data.transactions(rows);
        case "balances" -> data.balances(rows);
        case "wide" -> data.wide(rows / MONTHS);
        default -> throw new IllegalArgumentException(args[0]);
      }
    }
  }

  private void movements(long rows, boolean shuffled) throws IOException {
    write("customer", "segment", "starting", "expansion", "contraction", "churn");
    for (long row = 0; row < rows; row++) {
      long starting = 1_000 + random.nextInt(2_000_000);
      int fate = random.nextInt(10);
      long expansion = fate < 3 ? random.nextInt((int) starting) : 0;
      long contraction = fate == 3 ? random.nextInt((int) starting) : 0;
      long churn = fate == 4 ? starting : 0;
      write(
          customer(shuffled ? row * 7_368_787 % 1_000_000_007 : row),
          SEGMENTS[random.nextInt(SEGMENTS.length)],
          money(starting),
          money(expansion),
          money(contraction),
          money(churn));
    }
  }

  private void snapshots(long rows) throws IOException {
    write("customer", "month", "segment", "mrr");
    for (long customer = 0, row = 0; row < rows; customer++) {
      String segment = SEGMENTS[random.nextInt(SEGMENTS.length)];
      long mrr = 1_000 + random.nextInt(2_000_000);
      for (int month = random.nextInt(8) == 0 ? 12 : 0; month < MONTHS && row < rows; month++, row++) {
        mrr = Math.max(0, mrr + (random.nextInt(12) == 0 ? random.nextInt(200_000) - 90_000 : 0));
        mrr = random.nextInt(200) == 0 ? 0 : mrr;
        write(customer(customer), month(month), segment, money(mrr));
      }
    }
  }

  private void subscriptions(long rows) throws IOException {
    write("customer", "plan", "start_date", "end_date", "mrr");
    for (long row = 0; row < rows; row++) {
      int start = random.nextInt(24);
      String end = random.nextInt(3) == 0 ? month(start + 1 + random.nextInt(11)) + "-28" : "";
      write(customer(row), segment(), month(start) + "-01", end, money(1_000 + random.nextInt(90_000)));
    }
  }

  private void events(long rows) throws IOException {
    write("customer", "date", "type", "amount");
    for (long row = 0; row < rows; row++) {
      boolean first = row % 2 == 0;
      String day = month(first ? random.nextInt(12) : 12 + random.nextInt(24)) + "-01";
      write(customer(row / 2), day, first ? "new" : "expansion", money(1_000 + random.nextInt(90_000)));
    }
  }

  private void transactions(long rows) throws IOException {
    write("customer", "invoice_date", "amount");
    for (long row = 0; row < rows; row++) {
      String day = month((int) (row % MONTHS)) + "-" + (10 + random.nextInt(18));
      write(customer(row / MONTHS), day, money(1_000 + random.nextInt(90_000)));
    }
  }

  private void balances(long rows) throws IOException {
    write("customer", "segment", "start_mrr", "end_mrr");
    for (long row = 0; row < rows; row++) {
      write(customer(row), segment(), money(1_000 + random.nextInt(90_000)), money(random.nextInt(90_000)));
    }
  }

  private void wide(long customers) throws IOException {
    String[] fields = new String[MONTHS + 1];
    fields[0] = "customer";
    for (int month = 0; month < MONTHS; month++) {
      fields[month + 1] = month(month);
    }
    write(fields);
    for (long row = 0; row < customers; row++) {
      fields[0] = customer(row);
      for (int month = 0; month < MONTHS; month++) {
        fields[month + 1] = money(1_000 + random.nextInt(90_000));
      }
      write(fields);
    }
  }

  private String segment() {
    return SEGMENTS[random.nextInt(SEGMENTS.length)];
  }

  private static String customer(long number) {
    return "C" + (1_000_000_000L + number);
  }

  private static String month(int month) {
    return (2022 + month / 12) + (month % 12 < 9 ? "-0" : "-") + (month % 12 + 1);
  }

  private String money(long cents) {
    long rest = cents % 100;
    return sign + cents / 100 + mark + (rest < 10 ? "0" : "") + rest;
  }

  private void write(String... fields) throws IOException {
    line.setLength(0);
    if (!begun && charset == StandardCharsets.UTF_16LE) {
      out.write(new byte[] {(byte) 0xFF, (byte) 0xFE});
    }
    begun = true;
    for (String field : fields) {
      line.append(line.length() == 0 ? "" : delimiter).append(quote).append(field).append(quote);
    }
    out.write(line.append('\n').toString().getBytes(charset));
  }
}
