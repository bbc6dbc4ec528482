import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes the files of the benchmarks; the same seed, kind and size give the same bytes.
 *
 * <pre>java GenerateData.java movements|quoted|shuffled|snapshots ROWS FILE [SEED]</pre>
 *
 * movements: a row a customer, by number. quoted: the same, every field in quotes. shuffled: the
 * same, customers in random order. snapshots: a row a customer and month over 36 months, by customer.
 */
public final class GenerateData {

  private static final String[] SEGMENTS = {"SMB", "Mid-Market", "Enterprise", "Public Sector"};
  private static final int MONTHS = 36;

  private final Random random;
  private final OutputStream out;
  private final String quote;
  private final StringBuilder line = new StringBuilder();

  private GenerateData(long seed, OutputStream out, String quote) {
    this.random = new Random(seed);
    this.out = out;
    this.quote = quote;
  }

  public static void main(String[] args) throws IOException {
    long rows = Long.parseLong(args[1].replace("_", ""));
    long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[2])), 1 << 20)) {
      GenerateData data = new GenerateData(seed, out, args[0].equals("quoted") ? "\"" : "");
      switch (args[0]) {
        case "movements", "quoted" -> data.movements(rows, false);
        case "shuffled" -> data.movements(rows, true);
        case "snapshots" -> data.snapshots(rows);
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

  private static String customer(long number) {
    return "C" + (1_000_000_000L + number);
  }

  private static String month(int month) {
    return (2022 + month / 12) + (month % 12 < 9 ? "-0" : "-") + (month % 12 + 1);
  }

  private static String money(long cents) {
    long rest = cents % 100;
    return cents / 100 + (rest < 10 ? ".0" : ".") + rest;
  }

  private void write(String... fields) throws IOException {
    line.setLength(0);
    for (String field : fields) {
      line.append(line.length() == 0 ? "" : ",").append(quote).append(field).append(quote);
    }
    out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
  }
}
