package dev.nrr.input;

import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.ReadProgress;

/** What is said where an input does not fit the memory: how far it came, and what it takes. */
final class OutOfMemoryMessage {

  private static final long MEGABYTE = 1 << 20;
  private static final long STEP = 64;

  private OutOfMemoryMessage() {}

  /** The refusal of an input. */
  static InputException refusal(String name, ReadProgress progress) {
    long heap = Runtime.getRuntime().maxMemory();
    String known =
        name
            + ": more customers and dates than fit the memory: "
            + megabytes(heap)
            + " MB were full after "
            + MessageText.count(progress.rows(), "row");
    long needed = needed(progress, heap);
    return InputException.data(
        known
            + (needed == 0 ? "" : "; all of it takes about " + needed + " MB")
            + "; give more with NRR_JAVA_OPTS=-Xmx"
            + (needed == 0 ? 2 * megabytes(heap) : needed)
            + "m, or have an engine add up: --jdbc jdbc:duckdb: --query FILE");
  }

  /** Whether memory was full so early in the input that reading it otherwise would not help. */
  static boolean isFarTooLittle(ReadProgress progress) {
    return progress.total() > 0 && progress.bytes() < progress.total() / 4 * 3;
  }

  /** In megabytes, by how much of the input was read; 0 if that is not known. */
  private static long needed(ReadProgress progress, long heap) {
    if (progress.total() <= 0 || progress.bytes() <= 0) {
      return 0;
    }
    long whole = megabytes(heap) * progress.total() / progress.bytes();
    return (whole * 5 / 4 / STEP + 1) * STEP;
  }

  private static long megabytes(long bytes) {
    return (bytes + MEGABYTE - 1) / MEGABYTE;
  }
}
