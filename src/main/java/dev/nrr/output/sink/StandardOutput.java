package dev.nrr.output.sink;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Standard output that tells when nothing arrives. {@code System.out} keeps a full disk and a
 * closed pipe to itself, so this writes to the descriptor and leaves {@code System.out} alone.
 */
public final class StandardOutput implements Sink {

  private final OutputStream stream;
  private final String descriptor;

  /**
   * Output to a stream.
   *
   * @param descriptor a link that says what it is, such as {@code /proc/self/fd/1}
   */
  StandardOutput(OutputStream stream, String descriptor) {
    this.stream = stream;
    this.descriptor = descriptor;
  }

  /** The process's own. */
  public static StandardOutput ofProcess() {
    return new StandardOutput(new FileOutputStream(FileDescriptor.out), "/proc/self/fd/1");
  }

  @Override
  public void write(Body body) throws IOException {
    try {
      body.writeTo(stream);
      stream.flush();
    } catch (IOException e) {
      throw saysBrokenPipe(e) || isPipe(Path.of(descriptor)) ? new ClosedPipeException(e) : e;
    }
  }

  private static boolean saysBrokenPipe(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe") || message.contains("pipe is being closed");
  }

  /** The message is in the language of the machine; that the output is a pipe is not. */
  static boolean isPipe(Path descriptor) {
    try {
      String kind = Files.readSymbolicLink(descriptor).toString();
      return kind.startsWith("pipe:") || kind.startsWith("socket:");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
