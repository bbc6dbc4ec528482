package dev.nrr.cli.config;

import dev.nrr.cli.process.ProcessContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the configuration file is: named by {@code --config}, or found in the project.
 *
 * @param name as messages show it: as named, or relative, such as {@code ../.nrr.toml}
 * @param path where it is read from
 * @param found whether nobody named it
 */
record ConfigLocation(String name, Path path, boolean found) {

  static final String FILE_NAME = ".nrr.toml";

  /** The word for no file at all. */
  static final String NONE = "none";

  /** The file that was named; nothing for {@code none}. */
  static Optional<ConfigLocation> named(String name, ProcessContext context) {
    return name.equals(NONE)
        ? Optional.empty()
        : Optional.of(new ConfigLocation(name, context.resolve(name), false));
  }

  /**
   * The file of the working directory, else of the nearest parent up to the root of the repository;
   * outside of a repository no parent is looked at.
   */
  static Optional<ConfigLocation> find(ProcessContext context) {
    Path directory = context.directory().toAbsolutePath().normalize();
    Path root = repository(directory).orElse(directory);
    StringBuilder up = new StringBuilder();
    for (Path at = directory; at != null && at.startsWith(root); at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(FILE_NAME))) {
        return Optional.of(new ConfigLocation(up + FILE_NAME, at.resolve(FILE_NAME), true));
      }
      up.append("../");
    }
    return Optional.empty();
  }

  private static Optional<Path> repository(Path directory) {
    for (Path at = directory; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** A file named in the configuration, which stands beside it. */
  String beside(String file) {
    int slash = name.lastIndexOf('/');
    return slash < 0 || Path.of(file).isAbsolute() ? file : name.substring(0, slash + 1) + file;
  }
}
