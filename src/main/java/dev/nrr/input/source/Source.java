package dev.nrr.input.source;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where bytes come from. Opened once and read once, so that a pipe does as well as a file.
 *
 * @param index its place among the inputs given, from 0
 * @param name as given on the command line; {@code -} for standard input
 * @param format how it is read; null where nobody has looked, and it is taken for text
 */
public record Source(int index, String name, Opener opener, @Nullable SourceFormat format) {

  /** A source that nobody has looked at. */
  public Source(int index, String name, Opener opener) {
    this(index, name, opener, null);
  }

  /** Gives the bytes. */
  @FunctionalInterface
  public interface Opener {
    InputStream open() throws IOException;

    /** How many bytes there are; -1 where that is not known. */
    default long size() {
      return -1;
    }

    /** Whether it can be opened again, and then gives the same bytes. */
    default boolean isRepeatable() {
      return false;
    }

    /** Where it is, if somebody else has to open it; null where there are bytes. */
    default @Nullable String place() {
      return null;
    }

    /** The file that the bytes are in; null for none. */
    default @Nullable Path file() {
      return null;
    }
  }

  /** What has a name alone. */
  private record Place(String place) implements Opener {

    @Override
    public InputStream open() throws IOException {
      throw new IOException("it has no bytes here");
    }

    @Override
    public boolean isRepeatable() {
      return true;
    }
  }

  /** Opens a file, which may be a pipe by another name. */
  private record FileOpener(Path path) implements Opener {

    @Override
    public InputStream open() throws IOException {
      try {
        return new Unsought(new FileInputStream(path.toFile())); // half the cost of a channel
      } catch (FileNotFoundException vague) {
        return new Unsought(Files.newInputStream(path)); // says why it cannot be opened
      }
    }

    @Override
    public long size() {
      return isRepeatable() ? path.toFile().length() : -1;
    }

    @Override
    public boolean isRepeatable() {
      return Files.isRegularFile(path);
    }

    @Override
    public @Nullable Path file() {
      return isRepeatable() ? path : null;
    }
  }

  /**
   * Gives what was read of a small pipe again and again: it is read once and kept, at the latest
   * when it is first opened.
   */
  private static final class Kept implements Opener {
    private final Opener once;
    private byte @Nullable [] bytes;

    Kept(Opener once) {
      this.once = once;
    }

    @Override
    public synchronized InputStream open() throws IOException {
      byte[] known = bytes;
      if (known == null) {
        try (InputStream in = once.open()) {
          known = in.readAllBytes();
        }
        bytes = known;
      }
      return new ByteArrayInputStream(known);
    }

    @Override
    public boolean isRepeatable() {
      return true;
    }
  }

  /** The same, which can be read again and again: what is no file is kept whole in memory. */
  public Source kept() {
    return opener.isRepeatable() ? this : withOpener(new Kept(opener));
  }

  /** The same, to be read in a format. */
  public Source withFormat(SourceFormat known) {
    return new Source(index, name, opener, known);
  }

  /** The same name, for bytes from elsewhere. */
  public Source withOpener(Opener other) {
    return new Source(index, name, other, format);
  }

  /** How it is read. */
  public SourceFormat formatOrText() {
    return format == null ? SourceFormat.TEXT : format;
  }

  /** A file, under the name the user gave it. */
  public static Source ofFile(int index, String name, Path path) {
    return new Source(index, name, new FileOpener(path));
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

  /** What has a name, and no bytes to be read. */
  public static Source named(String name) {
    return ofPlace(0, name, name);
  }

  /**
   * What somebody else has to open.
   *
   * @param name as it may be shown
   * @param place where it is
   */
  public static Source ofPlace(int index, String name, String place) {
    return new Source(index, name, new Place(place));
  }

  /** Standard input, or any stream in its place. */
  public static Source ofStream(int index, InputStream stream) {
    return new Source(index, "-", () -> stream);
  }
}
