package dev.nrr.input.block;

/**
 * How much is read at once in blocks.
 *
 * @param block bytes of a block, 1 or more
 * @param threads how many work at it, 1 or more
 * @param alone how many blocks one of them takes before the others begin, 0 or more
 * @param first how many rows of each file say what its columns are, before blocks are read
 */
public record BlockSettings(int block, int threads, int alone, int first) {

  private static final int FIRST_ROWS = 256;

  /** The same of a small input: if they say too little, a look at all its rows costs little too. */
  private static final int FIRST_OF_SMALL = 64;

  private static final int SMALL = 1 << 18;

  private static final int LARGEST_BLOCK = 1 << 17;
  private static final int SMALLEST_BLOCK = 1 << 16;

  /** About as many bytes as one thread reads until most of what it runs is compiled. */
  private static final int ALONE = 1 << 23;

  /** All threads at once. */
  public BlockSettings(int block, int threads) {
    this(block, threads, 0, FIRST_ROWS);
  }

  /** The same by one thread, which keeps one part of what is read. */
  public BlockSettings byOneThread() {
    return new BlockSettings(block, 1, 0, first);
  }

  /**
   * How many rows of each file say what its columns are.
   *
   * @param bytes of all files; below 0 where that is not known
   */
  public int first(long bytes) {
    return bytes >= 0 && bytes < SMALL ? Math.min(first, FIRST_OF_SMALL) : first;
  }

  /** The same after a look at so many rows. */
  public BlockSettings withFirst(int rows) {
    return new BlockSettings(block, threads, alone, rows);
  }

  /** Of the heap, for one block. */
  private static final int BLOCK_SHARE = 128;

  /** Heap that a thread wants for its part. */
  private static final long HEAP_OF_THREAD = 16L << 20;

  /** What suits this machine and heap. */
  public static BlockSettings of(Runtime runtime) {
    long heap = runtime.maxMemory();
    long threads = Math.min(runtime.availableProcessors(), heap / HEAP_OF_THREAD);
    long block = Math.min(LARGEST_BLOCK, heap / BLOCK_SHARE);
    int bytes = (int) Math.max(SMALLEST_BLOCK, block);
    return new BlockSettings(bytes, (int) Math.max(1, threads), ALONE / bytes, FIRST_ROWS);
  }
}
