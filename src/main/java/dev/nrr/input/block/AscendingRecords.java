package dev.nrr.input.block;

import dev.nrr.input.duplicate.OrderAssumption;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Whether the records of a source ascend, field by field, as those of ledgers sorted by customer
 * and date do: then none stands twice, and nothing of them need be kept. A field with white space
 * around it, where it is to tell one record from the next, counts as out of order. Blocks are
 * looked through apart, and joined at the end.
 */
final class AscendingRecords {

  private final OrderAssumption order;
  private final List<Ends> blocks = new ArrayList<>();

  /** The first and the last record of a block, each with a NUL behind every field. */
  private record Ends(long block, byte[] first, byte[] last) {}

  /**
   * Records in order.
   *
   * @param order is told of the first that is not
   */
  AscendingRecords(OrderAssumption order) {
    this.order = order;
  }

  /** Looks at some records of a block, one at least. */
  void observe(BlockScanner records, int from, int to, long block) {
    boolean ascending = true;
    for (int record = from + 1; ascending && record < to; record++) {
      ascending = isBefore(records, record - 1, record);
    }
    if (ascending) {
      blocks.add(new Ends(block, joined(records, from), joined(records, to - 1)));
    } else {
      order.breakHere();
    }
  }

  private static boolean isBefore(BlockScanner records, int record, int next) {
    byte[] bytes = records.bytes();
    for (int field = 0; field < records.width(); field++) {
      int from = records.start(record, field);
      int to = records.end(record, field);
      int nextFrom = records.start(next, field);
      int nextTo = records.end(next, field);
      int compared = compare(bytes, from, to - from, nextFrom, nextTo - nextFrom);
      if (compared != 0) {
        return compared < 0 && isBare(bytes, from, to) && isBare(bytes, nextFrom, nextTo);
      }
    }
    return false;
  }

  private static int compare(byte[] bytes, int from, int length, int otherFrom, int otherLength) {
    int both = Math.min(length, otherLength);
    for (int passed = 0; passed < both; passed += Long.BYTES) {
      long one = Swar.leading(bytes, from + passed, length - passed);
      long other = Swar.leading(bytes, otherFrom + passed, otherLength - passed);
      if (one != other) {
        return Long.compareUnsigned(one, other);
      }
    }
    return Integer.compare(length, otherLength);
  }

  /** Whether a field has nothing around it that may be white space. */
  private static boolean isBare(byte[] bytes, int from, int to) {
    return to == from || (bytes[from] > ' ' && bytes[to - 1] > ' ');
  }

  private byte[] joined(BlockScanner records, int record) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (int field = 0; field < records.width(); field++) {
      int from = records.start(record, field);
      int to = records.end(record, field);
      if (!isBare(records.bytes(), from, to)) {
        order.breakHere();
      }
      joined.write(records.bytes(), from, to - from);
      joined.write(0);
    }
    return joined.toByteArray();
  }

  /** Adds the records of another part. */
  void mergeFrom(AscendingRecords other) {
    blocks.addAll(other.blocks);
  }

  /** Ends the look, after all parts were taken in. */
  void finish() {
    blocks.sort(Comparator.comparingLong(Ends::block));
    for (int i = 1; i < blocks.size(); i++) {
      if (Arrays.compareUnsigned(blocks.get(i - 1).last(), blocks.get(i).first()) >= 0) {
        order.breakHere();
      }
    }
  }
}
