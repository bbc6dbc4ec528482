package dev.nrr.cli.process;

import dev.nrr.output.sink.ClosedPipeException;
import dev.nrr.output.sink.Sink;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** Writes outputs, and says why one could not be written. */
public final class OutputWriter {

  /** What messages call standard output. */
  public static final String STANDARD_OUTPUT = "standard output";

  private OutputWriter() {}

  /**
   * Writes one output. A reader that closes the pipe has seen enough, which is no failure.
   *
   * @param name of the output, for the message
   * @throws CommandException with {@link ExitCode#OUTPUT_FAILED} if it could not be written
   */
  public static void write(String name, Sink sink, Sink.Body body) throws CommandException {
    try {
      sink.write(body);
    } catch (ClosedPipeException closed) {
      // the reader has seen enough
    } catch (IOException failure) {
      throw new CommandException(
          ExitCode.OUTPUT_FAILED, List.of(), name + ": not written: " + reason(failure));
    }
  }

  /** Writes one output that is a text, in UTF-8; as the other. */
  public static void writeText(String name, Sink sink, Sink.Text text) throws CommandException {
    write(name, sink, Sink.utf8(text));
  }

  /** The reason without the name of the temporary file. */
  private static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "no such directory";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    return failure instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : String.valueOf(failure.getMessage());
  }
}
