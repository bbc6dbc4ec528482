package dev.nrr.core.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Many numbers in ranges, one a processor, so that each works at its own. */
public final class Ranges {

  /** Fewer numbers are not worth a thread. */
  private static final int LEAST = 1 << 13;

  private Ranges() {}

  /**
   * What is to be done with a range.
   *
   * @param <T> what comes of it
   */
  @FunctionalInterface
  public interface Work<T> {

    /**
     * Does it.
     *
     * @param from the first number
     * @param to behind the last
     * @return what comes of it
     */
    T of(int from, int to);
  }

  /**
   * Works at all numbers from 0 on; where they are few, in one range and in the calling thread.
   *
   * <p>Example: {@code each(100_000, 64, (from, to) -> sum(from, to))} on two processors gives the
   * sums of 0 to 49,983 and of 49,984 to 99,999.
   *
   * @param count how many numbers, 0 or more
   * @param step each range begins at a multiple of this, 1 or more
   * @param work must be fit to run several times at once; what it throws is thrown
   * @param <T> what comes of a range
   * @return what comes of each range, in their order
   */
  public static <T> List<T> each(int count, int step, Work<T> work) {
    int most = Math.min(Runtime.getRuntime().availableProcessors(), count / LEAST);
    long steps = ((long) count + step - 1) / step;
    long ranges = Math.max(1, Math.min(most, steps));
    List<T> results = new ArrayList<>();
    if (ranges == 1) {
      results.add(work.of(0, count));
      return results;
    }
    List<FutureTask<T>> tasks = new ArrayList<>();
    for (long range = 0; range < ranges; range++) {
      int from = (int) (steps * range / ranges * step);
      int to = (int) Math.min(count, steps * (range + 1) / ranges * step);
      FutureTask<T> task = new FutureTask<>(() -> work.of(from, to));
      tasks.add(task);
      if (range > 0) {
        Thread thread = new Thread(task, "nrr-range");
        thread.setDaemon(true);
        thread.start();
      }
    }
    tasks.get(0).run();
    for (FutureTask<T> task : tasks) {
      results.add(await(task));
    }
    return results;
  }

  private static <T> T await(FutureTask<T> task) {
    boolean interrupted = false;
    while (true) {
      try {
        T result = task.get();
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
        return result;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) Objects.requireNonNull(failed.getCause()); // no other is thrown
      }
    }
  }
}
