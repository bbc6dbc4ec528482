package dev.nrr.output.sink;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file beside another that only its owner can read, until it takes the other's place. Closing it
 * deletes what is left of it, and so does an interrupt of the program.
 */
final class TemporaryFile implements AutoCloseable {

  private static final FileAttribute<Set<PosixFilePermission>> PRIVATE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path place;
  private final Path path;
  private final Thread cleaner = new Thread(this::delete);
  private @Nullable Set<PosixFilePermission> granted;

  private TemporaryFile(Path place) {
    this.place = place;
    path = place.resolveSibling(".nrr-" + UUID.randomUUID() + ".tmp");
    Runtime.getRuntime().addShutdownHook(cleaner);
  }

  /**
   * An empty one in the directory of a file that is there or not.
   *
   * @throws AccessDeniedException if the file is there and may not be written
   */
  static TemporaryFile beside(Path file) throws IOException {
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    TemporaryFile temporary = new TemporaryFile(file);
    try {
      temporary.create();
    } catch (IOException e) {
      temporary.close();
      throw e;
    }
    return temporary;
  }

  /** A new file gets what the machine grants new files, which only making one can tell. */
  private void create() throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null) {
      Files.createFile(path);
    } else if (Files.exists(place)) {
      Files.createFile(path, PRIVATE);
      granted = Files.getPosixFilePermissions(place);
    } else {
      Files.createFile(path);
      granted = view.readAttributes().permissions();
      view.setPermissions(PRIVATE.value());
    }
  }

  Path path() {
    return path;
  }

  /** Moves it over the file it stands beside, whole or not at all. */
  void takePlace() throws IOException {
    if (granted != null) {
      Files.setPosixFilePermissions(path, granted);
    }
    Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() {
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException alreadyStopping) {
      // The cleaner runs, and finds nothing.
    }
  }

  private void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // What failed before this is told; an empty file left behind is not worth more words.
    }
  }
}
