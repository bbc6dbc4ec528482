package dev.nrr.output.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.function.UnaryOperator;

/**
 * A file that is either written whole or left as it was. The report goes to a temporary file beside
 * it, reaches the disk, and takes the old file's place and permissions in one move; of two writers
 * at once the last wins. A link is followed and kept. A device or a pipe is written to directly.
 */
public final class AtomicFile implements Sink {

  private static final int MOST_LINKS = 40;

  private final Path target;
  private final UnaryOperator<OutputStream> tap;

  /** The file of that name, there or not. */
  public AtomicFile(Path target) {
    this(target, stream -> stream);
  }

  AtomicFile(Path target, UnaryOperator<OutputStream> tap) {
    this.target = target;
    this.tap = tap;
  }

  @Override
  public void write(Body body) throws IOException {
    if (Files.isDirectory(target)) {
      throw new IOException("is a directory");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      writeDirectly(body);
    } else {
      replace(behindLinks(target), body);
    }
  }

  private void writeDirectly(Body body) throws IOException {
    try (OutputStream stream = tap.apply(Files.newOutputStream(target, StandardOpenOption.WRITE))) {
      body.writeTo(stream);
    }
  }

  private void replace(Path file, Body body) throws IOException {
    try (TemporaryFile temporary = TemporaryFile.beside(file)) {
      try (FileChannel channel = FileChannel.open(temporary.path(), StandardOpenOption.WRITE)) {
        body.writeTo(tap.apply(Channels.newOutputStream(channel)));
        channel.force(true);
      }
      temporary.takePlace();
    }
  }

  /**
   * The file that symbolic links lead to, there or not.
   *
   * @throws IOException if links go in a circle, or one names a missing file where anybody could
   *     have put it
   */
  private static Path behindLinks(Path path) throws IOException {
    if (Files.exists(path)) {
      return path.toRealPath();
    }
    Path file = path.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(file); links++) {
      if (links == MOST_LINKS) {
        throw new IOException("too many symbolic links");
      }
      file = file.resolveSibling(Files.readSymbolicLink(file));
      refuseIfPlanted(file);
    }
    return file;
  }

  private static void refuseIfPlanted(Path missing) throws IOException {
    Path directory = missing.getParent();
    if (directory != null && isWritableByAnybody(directory)) {
      throw new IOException("a link to " + missing + ", which does not exist");
    }
  }

  private static boolean isWritableByAnybody(Path directory) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(directory, PosixFileAttributeView.class);
    return view != null
        && Files.exists(directory)
        && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_WRITE);
  }
}
