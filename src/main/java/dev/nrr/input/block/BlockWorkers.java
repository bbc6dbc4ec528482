package dev.nrr.input.block;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands the blocks of a source to several takers, each in a thread of its own: whoever is free
 * fetches the next block and works on it alone. Which taker gets which block depends on time; what
 * they come to together must not.
 */
public final class BlockWorkers {

  /** Takes blocks, one after another. */
  @FunctionalInterface
  public interface Taker {

    /** Takes all of a block; false if it is not plain. */
    boolean take(ByteBlock block) throws IOException;
  }

  private final BlockReader blocks;
  private volatile boolean plain = true;
  private volatile @Nullable Throwable failure;

  private BlockWorkers(BlockReader blocks) {
    this.blocks = blocks;
  }

  /**
   * Has every block taken. The first taker works in the calling thread; the others only where there
   * is work left for them.
   *
   * @param alone how many blocks the first taker takes before the others begin: as long as the JVM
   *     is still compiling what they run, the processor they would take is better left to it
   * @return false if something is not plain; the takers then hold a part that is of no use
   */
  public static boolean run(BlockReader blocks, List<? extends Taker> takers, int alone)
      throws IOException {
    return new BlockWorkers(blocks).run(takers, alone);
  }

  private boolean run(List<? extends Taker> takers, int alone) throws IOException {
    ByteBlock first = blocks.newBlock();
    boolean more = blocks.next(first);
    for (int taken = 0; more && plain && taken < alone; taken++) {
      plain = takers.get(0).take(first);
      more = plain && blocks.next(first);
    }
    List<Thread> threads = new ArrayList<>();
    if (more && !blocks.isAtEnd()) {
      takers.stream().skip(1).forEach(taker -> threads.add(start(taker)));
    }
    if (more) {
      work(takers.get(0), first);
    }
    threads.forEach(BlockWorkers::join);
    rethrow(failure);
    return plain && blocks.isPlain();
  }

  private Thread start(Taker taker) {
    Thread thread = new Thread(() -> fetchAndWork(taker), "nrr-scan");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void fetchAndWork(Taker taker) {
    try {
      ByteBlock block = blocks.newBlock();
      if (blocks.next(block)) {
        work(taker, block);
      }
    } catch (Throwable thrown) { // told by the calling thread
      failure = thrown;
    }
  }

  private void work(Taker taker, ByteBlock first) {
    try {
      boolean more = true;
      while (more && plain && failure == null) {
        if (!taker.take(first)) {
          plain = false;
        }
        more = plain && blocks.next(first);
      }
    } catch (Throwable thrown) { // told by the calling thread
      failure = thrown;
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rethrow(@Nullable Throwable thrown) throws IOException {
    if (thrown instanceof IOException known) {
      throw known;
    }
    if (thrown instanceof RuntimeException known) {
      throw known;
    }
    if (thrown instanceof Error known) {
      throw known;
    }
  }
}
