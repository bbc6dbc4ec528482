package dev.nrr.input;

import dev.nrr.input.request.InputException;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A file beside one that is missing whose name is nearly the same. */
final class NearFile {

  /** Of more files, these are looked at. */
  private static final int MOST = 10_000;

  private static final String MISSING = "no such file";

  private NearFile() {}

  /** The refusal of a file; where it is missing, with the one that may be meant. */
  static InputException refusal(Source source, SourceException failure) {
    String problem = String.valueOf(failure.getMessage());
    String hint = problem.equals(MISSING) ? hint(source.name()) : "";
    return InputException.data(source, failure.line(), 0, problem + hint);
  }

  /** {@code , did you mean 'arr.csv'?}, or nothing where no name is near. */
  static String hint(@Nullable String missing) {
    try {
      Path path = missing == null ? null : Path.of(missing).toAbsolutePath();
      if (path == null || path.getParent() == null || path.getFileName() == null) {
        return "";
      }
      return MessageText.didYouMean(path.getFileName().toString(), names(path.getParent()));
    } catch (IOException | DirectoryIteratorException | InvalidPathException unreadable) {
      return "";
    }
  }

  private static Set<String> names(Path directory) throws IOException {
    Set<String> names = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        if (names.size() < MOST && !Files.isDirectory(file)) {
          names.add(String.valueOf(file.getFileName()));
        }
      }
    }
    return names;
  }
}
