package dev.nrr.input.source;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The bytes of a source, unpacked, in a file that another program can read: its own, else a copy
 * that lasts until this is closed.
 *
 * @param path of the file
 */
public record LocalFile(Path path, boolean isCopy) implements Closeable {

  /** The file of a source that can be opened again. */
  public static LocalFile of(Source source) throws IOException {
    Path own = source.opener().file();
    if (own != null && !isPacked(source)) {
      return new LocalFile(own, false);
    }
    Path copy = Files.createTempFile("nrr", ".input");
    try (InputStream raw = source.opener().open();
        BufferedInputStream bytes = Decompression.unpackAny(raw)) {
      Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
      return new LocalFile(copy, true);
    } catch (IOException failure) {
      Files.deleteIfExists(copy);
      throw failure;
    }
  }

  private static boolean isPacked(Source source) throws IOException {
    try (InputStream raw = source.opener().open();
        BufferedInputStream bytes = new BufferedInputStream(raw)) {
      return Decompression.isPacked(Decompression.head(bytes));
    }
  }

  @Override
  public void close() throws IOException {
    if (isCopy) {
      Files.deleteIfExists(path);
    }
  }
}
