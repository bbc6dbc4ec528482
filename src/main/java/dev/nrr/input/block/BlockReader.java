package dev.nrr.input.block;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of UTF-8 bytes into blocks that begin and end at record boundaries: behind the last
 * line feed that stands outside quotes. For several threads, each with a {@link ByteBlock} of its
 * own.
 *
 * <p>Where quotes are not used as in regular records, a boundary may be wrong; {@link BlockScanner}
 * then finds the misused quote in this block or one before it.
 */
public final class BlockReader {

  /** The longest record that is regular, in bytes. */
  static final int LONGEST_RECORD = 1 << 18;

  private static final long QUOTES = Swar.pattern('"');
  private static final long LINE_FEEDS = Swar.pattern('\n');

  private final InputStream in;
  private final int blockSize;
  private byte[] carried = {};
  private long nextLine = 1;
  private long blocks;
  private boolean atEnd;
  private boolean regular = true;

  /**
   * Blocks of a stream.
   *
   * @param in from the first record on, behind a byte order mark
   * @param blockSize bytes of a block; a longer record makes a longer block
   */
  public BlockReader(InputStream in, int blockSize) {
    this.in = in;
    this.blockSize = blockSize;
  }

  /** An empty block to be filled. */
  public ByteBlock newBlock() {
    return new ByteBlock(blockSize + 1);
  }

  /**
   * Fills a block.
   *
   * @return false at the end, or at the first thing that is not regular
   */
  public synchronized boolean next(ByteBlock block) throws IOException {
    moveCarriedTo(block);
    Counts counts = new Counts();
    int cut = 0;
    while (regular && cut == 0 && !(atEnd && block.length == 0)) {
      cut = readOn(block, counts);
    }
    if (cut > 0 && regular) {
      close(block, cut, counts);
    }
    return cut > 0 && regular;
  }

  /** Reads a block's worth more, and gives where the last whole record ends; 0 for none yet. */
  private int readOn(ByteBlock block, Counts counts) throws IOException {
    if (atEnd) {
      regular = false;
      return 0;
    }
    fill(block);
    counts.count(block);
    int cut = cut(block, counts);
    regular = block.length - cut <= LONGEST_RECORD;
    return cut;
  }

  private void moveCarriedTo(ByteBlock block) {
    ensure(block, carried.length + blockSize);
    System.arraycopy(carried, 0, block.bytes, 0, carried.length);
    block.length = carried.length;
    carried = new byte[0];
  }

  private static void ensure(ByteBlock block, int capacity) {
    if (block.bytes.length < capacity + Swar.SLACK) {
      byte[] larger = new byte[capacity + capacity / 16 + Swar.SLACK]; // what is carried varies
      System.arraycopy(block.bytes, 0, larger, 0, block.length);
      block.bytes = larger;
    }
  }

  /** Ends the last line where the source does not. */
  private void fill(ByteBlock block) throws IOException {
    ensure(block, block.length + blockSize + 1);
    int count = in.readNBytes(block.bytes, block.length, blockSize);
    block.length += count;
    atEnd = count < blockSize;
    if (atEnd && block.length > 0 && block.bytes[block.length - 1] != '\n') {
      block.bytes[block.length++] = '\n';
    }
  }

  /** Where the last whole record ends; 0 if no record does. */
  private static int cut(ByteBlock block, Counts counts) {
    boolean quoted = (counts.quotes & 1) != 0;
    for (int i = block.length - 1; i >= 0; i--) {
      if (block.bytes[i] == '"') {
        quoted = !quoted;
      } else if (block.bytes[i] == '\n' && !quoted) {
        return i + 1;
      }
    }
    return 0;
  }

  private void close(ByteBlock block, int cut, Counts counts) {
    carried = new byte[block.length - cut];
    System.arraycopy(block.bytes, cut, carried, 0, carried.length);
    long carriedLines = 0;
    long carriedQuotes = 0;
    for (byte b : carried) {
      carriedLines += b == '\n' ? 1 : 0;
      carriedQuotes += b == '"' ? 1 : 0;
    }
    block.length = cut;
    block.firstLine = nextLine;
    block.number = blocks++;
    block.quotes = counts.quotes - carriedQuotes;
    block.ascii = !Swar.hasHigh(counts.seen);
    nextLine += counts.lines - carriedLines;
  }

  /** Whether there is nothing more to read. */
  public synchronized boolean isAtEnd() {
    return atEnd;
  }

  /** Whether all that was read is regular, as far as blocks can tell. */
  public synchronized boolean isRegular() {
    return regular;
  }

  /** What a block has, as far as it was filled. */
  private static final class Counts {
    private int counted;
    private long quotes;
    private long lines;
    private long seen;

    void count(ByteBlock block) {
      byte[] bytes = block.bytes;
      int end = block.length;
      Arrays.fill(bytes, end, end + Swar.SLACK, (byte) ' ');
      while (counted < end) {
        int to = Math.min(end, counted + block.atOnce());
        count(bytes, counted, to);
        counted = to;
      }
    }

    /** Counts in so few bytes that each byte of a word can hold a count. */
    private void count(byte[] bytes, int from, int to) {
      long all = 0;
      long unquoting = 0;
      long others = 0;
      int words = 0;
      for (int at = from; at < to; at += Long.BYTES) {
        long word = Swar.at(bytes, at);
        all |= word;
        unquoting += Swar.ones(Swar.exactOthers(word, QUOTES));
        others += Swar.ones(Swar.exactOthers(word, LINE_FEEDS));
        words++;
      }
      seen |= all;
      lines += (long) words * Long.BYTES - Swar.sum(others);
      quotes += (long) words * Long.BYTES - Swar.sum(unquoting);
    }
  }
}
