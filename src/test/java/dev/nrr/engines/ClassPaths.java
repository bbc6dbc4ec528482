package dev.nrr.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The jars of each module of {@code src/engines}, as the build of {@code -Pengines} found them. */
final class ClassPaths {

  private static final Path FOLDER = Path.of(System.getProperty("nrr.engines", "target/engines"));

  private ClassPaths() {}

  /** Every jar of a module. */
  static List<Path> of(String module) throws NotHereException, IOException {
    Path file = FOLDER.resolve(module + ".classpath");
    if (!Files.exists(file)) {
      throw new NotHereException("the jars of " + module + " could not be had");
    }
    return List.of(Files.readString(file).strip().split(java.io.File.pathSeparator)).stream()
        .map(Path::of)
        .toList();
  }

  /** The jar of a module whose name begins so. */
  static Path jar(String module, String name) throws NotHereException, IOException {
    return of(module).stream()
        .filter(jar -> jar.getFileName().toString().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  /** The version in the name of a jar, such as {@code h2-2.5.252.jar}. */
  static String version(Path jar) {
    String name = jar.getFileName().toString();
    return name.substring(name.lastIndexOf('-') + 1, name.length() - ".jar".length());
  }

  /** Every jar of a module as a command line has it. */
  static String joined(String module) throws NotHereException, IOException {
    return String.join(
        java.io.File.pathSeparator, of(module).stream().map(Path::toString).toList());
  }
}
