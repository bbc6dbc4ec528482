package dev.nrr.cli.option;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The files that fit a pattern: {@code *} and {@code ?} stand for any part of a name, in any folder
 * of it, and {@code **} for any number of folders, none among them, or all files in them. Hidden
 * names never fit; below a folder such as {@code month=2024-01} nor do those of other programs, as
 * {@code _SUCCESS}.
 */
final class FilePattern {

  private static final String ANY_FOLDERS = "**";

  private final List<String> parts;
  private final Set<String> taken;
  private final Set<String> left;

  private FilePattern(List<String> parts, Set<String> taken, Set<String> left) {
    this.parts = parts;
    this.taken = taken;
    this.left = left;
  }

  /** Whether a name is a pattern, if no file has it. */
  static boolean is(String name) {
    return name.indexOf('*') >= 0 || name.indexOf('?') >= 0;
  }

  /** {@return how much of a pattern is the folder that it begins in, up to its last slash} */
  static String before(String pattern) {
    int first = 0;
    while ("*?".indexOf(pattern.charAt(first)) < 0) {
      first++;
    }
    return pattern.substring(0, pattern.lastIndexOf('/', first) + 1);
  }

  /**
   * Finds the files below a folder.
   *
   * @param pattern what follows the folder in the pattern
   * @param taken is given those that fit
   * @param left is given those that fit and belong to other programs
   * @throws java.util.regex.PatternSyntaxException if it is no pattern
   */
  static void find(Path folder, String pattern, Set<String> taken, Set<String> left)
      throws IOException {
    String whole = pattern.endsWith(ANY_FOLDERS) ? pattern + "/*" : pattern;
    new FilePattern(List.of(whole.split("/+", -1)), taken, left).find(folder, "", 0);
  }

  private void find(Path folder, String path, int part) throws IOException {
    String name = parts.get(part);
    if (!is(name)) {
      take(folder.resolve(name), path + name, part);
      return;
    }
    boolean deep = name.equals(ANY_FOLDERS);
    if (deep) {
      find(folder, path, part + 1);
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, deep ? "*" : name)) {
      for (Path entry : entries) {
        String found = String.valueOf(entry.getFileName());
        if (found.startsWith(".")) {
          continue;
        }
        if (!deep) {
          take(entry, path + found, part);
        } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          find(entry, path + found + "/", part);
        }
      }
    }
  }

  /** A name that fits its part of the pattern. */
  private void take(Path entry, String path, int part) throws IOException {
    boolean folder = Files.isDirectory(entry);
    if (part < parts.size() - 1) {
      if (folder) {
        find(entry, path + "/", part + 1);
      }
    } else if (!folder && Files.exists(entry)) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      boolean others = name.startsWith("_") && path.lastIndexOf('=', path.lastIndexOf('/')) > 0;
      (others ? left : taken).add(path);
    }
  }
}
