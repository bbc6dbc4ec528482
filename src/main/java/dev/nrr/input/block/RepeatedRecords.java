package dev.nrr.input.block;

import dev.nrr.input.duplicate.DistinctCounter;
import dev.nrr.input.duplicate.KeyRegister;
import dev.nrr.input.duplicate.OrderAssumption;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Whether a record stands twice, the same in every field but for outer spaces. Records in order
 * need only be held to their neighbours; others are told by a number for each. Two records may by
 * chance have one number; the input is then read by records, which compares texts.
 */
final class RepeatedRecords implements Closeable {

  private static final long MIX = 0x9E3779B185EBCA87L;

  private final OrderAssumption order;
  private final AscendingRecords ascending;
  private final KeyRegister keys = new DistinctCounter();
  private long hash;

  /**
   * No records yet.
   *
   * @param order where records are taken to be in it, they need no numbers
   */
  RepeatedRecords(OrderAssumption order) {
    this.order = order;
    this.ascending = new AscendingRecords(order);
  }

  /**
   * Notes some records of a block.
   *
   * @param block numbers of blocks ascend as these stand in the input
   */
  void add(BlockScanner records, int from, int to, long block) throws IOException {
    if (order.isAssumed() && from < to) {
      ascending.observe(records, from, to, block);
      return;
    }
    int width = records.width();
    byte[] bytes = records.bytes();
    for (int record = from; record < to; record++) {
      hash = MIX;
      for (int field = 0; field < width; field++) {
        add(bytes, records.start(record, field), records.end(record, field));
      }
      keys.add(hash * MIX, 0);
    }
  }

  private void add(byte[] bytes, int from, int to) {
    if (to > from && (isOuter(bytes[from]) || isOuter(bytes[to - 1]))) {
      String text = new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
      byte[] stripped = (text + " ".repeat(Long.BYTES)).getBytes(StandardCharsets.UTF_8);
      mix(stripped, 0, stripped.length - Long.BYTES);
    } else {
      mix(bytes, from, to);
    }
  }

  /** Whether a byte may be of white space. */
  private static boolean isOuter(byte b) {
    return b <= ' ';
  }

  private void mix(byte[] bytes, int from, int to) {
    long mixed = hash + to - from;
    for (int at = from; at < to; at += Long.BYTES) {
      mixed = (mixed ^ Swar.padded(bytes, at, to - at)) * MIX;
      mixed ^= mixed >>> Integer.SIZE;
    }
    hash = (mixed ^ ~MIX) * MIX;
    hash ^= hash >>> Integer.SIZE;
  }

  /** Adds the records of another part, which is then empty. */
  void mergeFrom(RepeatedRecords other) throws IOException {
    keys.mergeFrom(other.keys);
    ascending.mergeFrom(other.ascending);
  }

  /** Ends the look: whether two records may be the same, unless the order is broken. */
  boolean areThere() throws IOException {
    ascending.finish();
    boolean[] found = {false};
    keys.finish((earlier, later) -> found[0] = true);
    return found[0];
  }

  @Override
  public void close() throws IOException {
    keys.close();
  }
}
