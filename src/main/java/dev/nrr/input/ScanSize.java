package dev.nrr.input;

/**
 * How much is read at once by the fast way.
 *
 * @param block bytes of a block, 1 or more
 * @param threads how many work at it, 1 or more
 */
public record ScanSize(int block, int threads) {

  private static final int LARGEST_BLOCK = 1 << 19;
  private static final int SMALLEST_BLOCK = 1 << 16;

  /** Of the heap, for one block. */
  private static final int BLOCK_SHARE = 128;

  /** Heap that a thread wants for its part. */
  private static final long HEAP_OF_THREAD = 16L << 20;

  /** What suits this machine and heap. */
  static ScanSize of(Runtime runtime) {
    long heap = runtime.maxMemory();
    long threads = Math.min(runtime.availableProcessors(), heap / HEAP_OF_THREAD);
    long block = Math.min(LARGEST_BLOCK, heap / BLOCK_SHARE);
    return new ScanSize((int) Math.max(SMALLEST_BLOCK, block), (int) Math.max(1, threads));
  }
}
