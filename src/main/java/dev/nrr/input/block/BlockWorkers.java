package dev.nrr.input.block;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hands the blocks of a source to several workers, each in a thread of its own: whichever is free
 * fetches the next block and works on it alone. Which worker gets which block depends on timing;
 * the result of all together must not.
 */
public final class BlockWorkers {

  /** Works on blocks, one after another. */
  @FunctionalInterface
  public interface Worker {

    /** Reads all of a block; false if it is not regular. */
    boolean accept(ByteBlock block) throws IOException;
  }

  private final BlockReader blocks;
  private volatile boolean regular = true;
  private volatile @Nullable Throwable failure;

  private BlockWorkers(BlockReader blocks) {
    this.blocks = blocks;
  }

  /**
   * Has every block read. The first worker works in the calling thread; the others only where there
   * is work left for them.
   *
   * @param alone how many blocks are taken before the others begin, one by each of them so that
   *     what they do first is known when it is compiled, the rest by the first: as long as the JVM
   *     is still compiling what they run, the processor they would take is better left to it
   * @return false if something is not regular; the workers then hold a part that is of no use
   */
  public static boolean run(BlockReader blocks, List<? extends Worker> workers, int alone)
      throws IOException {
    return new BlockWorkers(blocks).run(workers, alone);
  }

  private boolean run(List<? extends Worker> workers, int alone) throws IOException {
    ByteBlock first = blocks.newBlock();
    boolean more = blocks.next(first);
    for (int taken = 0; more && regular && taken < alone; taken++) {
      regular = workers.get(taken < workers.size() ? taken : 0).accept(first);
      more = regular && blocks.next(first);
    }
    List<Thread> threads = new ArrayList<>();
    if (more && !blocks.isAtEnd()) {
      for (Worker worker : workers.subList(1, workers.size())) {
        threads.add(start(worker));
      }
    }
    if (more) {
      work(workers.get(0), first);
    }
    for (Thread thread : threads) {
      join(thread);
    }
    rethrow(failure);
    return regular && blocks.isRegular();
  }

  private Thread start(Worker worker) {
    Thread thread = new Thread(() -> fetchAndWork(worker), "nrr-scan");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void fetchAndWork(Worker worker) {
    try {
      ByteBlock block = blocks.newBlock();
      if (blocks.next(block)) {
        work(worker, block);
      }
    } catch (Throwable thrown) { // told by the calling thread
      failure = thrown;
    }
  }

  private void work(Worker worker, ByteBlock first) {
    try {
      boolean more = true;
      while (more && regular && failure == null) {
        if (!worker.accept(first)) {
          regular = false;
        }
        more = regular && blocks.next(first);
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
