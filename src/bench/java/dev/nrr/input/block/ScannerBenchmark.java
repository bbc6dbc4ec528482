package dev.nrr.input.block;

import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The fast way through plain input, part by part, and the reference beside it: nanoseconds a row,
 * or an amount, in one thread and from memory.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class ScannerBenchmark {

  private static final int ROWS = 50_000;
  private static final int AMOUNTS = 10_000;
  private static final int BLOCK_SIZE = 1 << 19;
  private static final int WIDTH = 6;
  private static final String[] SEGMENTS = {"SMB", "Mid-Market", "Enterprise", "Public Sector"};

  /** Rows of a movements file, without its header, and what a thread keeps from block to block. */
  @State(Scope.Thread)
  public static class Rows {

    /** How fields are written. */
    @Param({"plain", "quoted"})
    public String fields;

    private final BlockScanner scanner = new BlockScanner(',', WIDTH);
    private byte[] bytes;
    private ByteBlock block;

    @Setup
    public void write() {
      Random random = new Random(1);
      String quote = fields.equals("quoted") ? "\"" : "";
      StringBuilder text = new StringBuilder();
      for (int row = 0; row < ROWS; row++) {
        text.append(
            row(row, random)
                .map(field -> quote + field + quote)
                .collect(Collectors.joining(",", "", "\n")));
      }
      bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
      block = blocks().newBlock();
    }

    private static Stream<String> row(int row, Random random) {
      int starting = 1_000 + random.nextInt(2_000_000);
      int fate = random.nextInt(10);
      return Stream.of(
          String.format(Locale.ROOT, "C%08d", row),
          SEGMENTS[random.nextInt(SEGMENTS.length)],
          money(starting),
          money(fate < 3 ? random.nextInt(starting) : 0),
          money(fate == 3 ? random.nextInt(starting) : 0),
          money(fate == 4 ? starting : 0));
    }

    BlockReader blocks() {
      return new BlockReader(new ByteArrayInputStream(bytes), BLOCK_SIZE);
    }
  }

  /** Amounts, one a line. Every second is nothing, as in movements. */
  @State(Scope.Benchmark)
  public static class Amounts {

    private final int[] starts = new int[AMOUNTS];
    private final int[] ends = new int[AMOUNTS];
    private byte[] bytes;

    @Setup
    public void write() {
      Random random = new Random(1);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < AMOUNTS; i++) {
        starts[i] = text.length();
        text.append(random.nextBoolean() ? money(0) : money(random.nextInt(2_000_000)));
        ends[i] = text.length();
        text.append('\n');
      }
      byte[] written = text.toString().getBytes(StandardCharsets.US_ASCII);
      bytes = Arrays.copyOf(written, written.length + Swar.SLACK);
    }
  }

  private static String money(int cents) {
    return String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
  }

  /** Bytes cut into blocks, nothing else. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long cutBlocks(Rows rows) throws IOException {
    BlockReader blocks = rows.blocks();
    long length = 0;
    while (blocks.next(rows.block)) {
      length += rows.block.length();
    }
    return checked(length, rows.bytes.length);
  }

  /** Bytes cut into blocks, and every field found in them. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long scanRecords(Rows rows) throws IOException {
    BlockReader blocks = rows.blocks();
    long records = 0;
    while (blocks.next(rows.block) && rows.scanner.scan(rows.block)) {
      records += rows.scanner.records();
    }
    return checked(records, ROWS);
  }

  /** The same bytes by the reference, field after field a text. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public long referenceRecords(Rows rows) throws IOException {
    Source source = Source.ofStream(0, new ByteArrayInputStream(rows.bytes));
    RecordReader.Options options = new RecordReader.Options(',', StandardCharsets.UTF_8);
    long records = 0;
    try (RecordReader reader = RecordReader.open(source, options)) {
      while (reader.next()) {
        records += reader.fields().length / WIDTH;
      }
    }
    return checked(records, ROWS);
  }

  /** Amounts read from bytes. */
  @Benchmark
  @OperationsPerInvocation(AMOUNTS)
  public long parseAmounts(Amounts amounts) {
    ByteAmountParser amount = new ByteAmountParser('.');
    long sum = 0;
    int plain = 0;
    for (int i = 0; i < AMOUNTS; i++) {
      plain += amount.parse(amounts.bytes, amounts.starts[i], amounts.ends[i]) ? 1 : 0;
      sum += amount.units();
    }
    checked(plain, AMOUNTS);
    return sum;
  }

  /** What leaves a part of its input unread would look fast. */
  private static long checked(long found, long wanted) {
    if (found != wanted) {
      throw new IllegalStateException(found + " in place of " + wanted);
    }
    return found;
  }
}
