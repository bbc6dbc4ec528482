package dev.nrr.cli.process;

import dev.nrr.input.request.ReadProgress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One line on standard error that says how far a reading has come, drawn anew as it goes on and
 * cleared at the end. Only at a terminal, and only for a reading of more than a second.
 */
public final class ProgressLine implements AutoCloseable {

  private static final long SILENT_MILLIS = 1_000;
  private static final long BETWEEN_MILLIS = 250;

  private final ReadProgress progress;
  private final PrintWriter errors;
  private final long start = System.nanoTime();
  private @Nullable Thread thread;
  private int drawn;

  private ProgressLine(ReadProgress progress, PrintWriter errors) {
    this.progress = progress;
    this.errors = errors;
  }

  /**
   * Begins to show how far a reading has come, if standard error is a terminal.
   *
   * @param quiet show nothing
   */
  public static ProgressLine of(ReadProgress progress, ProcessContext context, boolean quiet) {
    ProgressLine line = new ProgressLine(progress, context.errors());
    if (context.terminals().errors() && !context.isDumb() && !quiet) {
      Thread thread = new Thread(line::draw, "nrr-progress");
      thread.setDaemon(true);
      thread.start();
      line.thread = thread;
    }
    return line;
  }

  private void draw() {
    try {
      Thread.sleep(SILENT_MILLIS);
      while (true) {
        redraw(text(progress, System.nanoTime() - start));
        Thread.sleep(BETWEEN_MILLIS);
      }
    } catch (InterruptedException ended) {
      // the reading is over
    }
  }

  private void redraw(String text) {
    errors.print("\r" + text + " ".repeat(Math.max(0, drawn - text.length())));
    errors.flush();
    drawn = text.length();
  }

  /**
   * The line.
   *
   * @param nanos since the reading began
   */
  static String text(ReadProgress progress, long nanos) {
    long bytes = progress.bytes();
    long total = progress.total();
    long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos));
    String size = total > 0 ? percent(bytes, total) + " of " + megabytes(total) : megabytes(bytes);
    String left =
        total > 0 && bytes > 0 && bytes < total
            ? ", " + seconds((total - bytes) * millis / bytes) + " left"
            : "";
    return String.format(
        Locale.ROOT,
        "nrr: %s read, %,d rows, %s/s%s",
        size,
        progress.rows(),
        megabytes(bytes * 1_000 / millis),
        left);
  }

  private static String percent(long part, long whole) {
    return Math.min(100, part * 100 / whole) + "%";
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,d MB", bytes / 1_000_000);
  }

  private static String seconds(long millis) {
    long seconds = (millis + 999) / 1_000;
    return seconds < 100 ? seconds + " s" : (seconds + 59) / 60 + " min";
  }

  /** Clears the line, if there is one. */
  @Override
  public void close() {
    try {
      if (thread != null) {
        thread.interrupt();
        thread.join();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    if (drawn > 0) {
      redraw("");
      errors.print("\r");
      errors.flush();
    }
  }
}
