package dev.nrr.input.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where bytes come from. Opened once and read once, so that a pipe does as well as a file.
 *
 * @param index its place among the inputs given, from 0
 * @param name as given on the command line; {@code -} for standard input
 */
public record Source(int index, String name, Opener opener) {

  /** Gives the bytes. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;
  }

  /** A file, under the name the user gave it. */
  public static Source ofFile(int index, String name, Path path) {
    return new Source(index, name, () -> new Unsought(Files.newInputStream(path)));
  }

  /** A stream nobody may ask for its place: a pipe has none, and would fail. */
  private static final class Unsought extends FilterInputStream {
    Unsought(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 0;
    }
  }

  /** Standard input, or any stream in its place. */
  public static Source ofStream(int index, InputStream stream) {
    return new Source(index, "-", () -> stream);
  }
}
