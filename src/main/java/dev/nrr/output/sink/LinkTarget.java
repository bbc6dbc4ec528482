package dev.nrr.output.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;

/** The file behind symbolic links, there or not. */
final class LinkTarget {

  private static final int MOST_LINKS = 40;

  private LinkTarget() {}

  /**
   * Follows links to the file they name.
   *
   * @throws IOException if links go in a circle, or one names a missing file where anybody could
   *     have put it
   */
  static Path of(Path path) throws IOException {
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
