package dev.nrr.cli.option;

import dev.nrr.cli.process.ErrorOutput;
import dev.nrr.cli.process.ProcessContext;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The files that operands name: a folder stands for the files in it that may be data, and a pattern
 * such as {@code data/*.csv}, where no file has that name, for those that fit, each in the order of
 * their names. Folders of either may have names such as {@code month=2024-01}. What was taken is
 * told.
 */
final class GivenFiles {

  private static final Set<String> DATA =
      Set.of(
          "csv", "tsv", "txt", "json", "jsonl", "ndjson", "xlsx", "gz", "zip", "parquet", "duckdb");

  /** How places begin that are not on this machine, up to {@code ://}. */
  private static final Set<String> PLACES =
      Set.of("http", "https", "s3", "s3a", "s3n", "gs", "gcs", "r2");

  private final ProcessContext context;
  private final boolean quiet;

  private GivenFiles(ProcessContext context, boolean quiet) {
    this.context = context;
    this.quiet = quiet;
  }

  /**
   * Every file, in order.
   *
   * @throws OptionException if a folder or pattern has none
   */
  static List<String> of(List<String> operands, ProcessContext context, boolean quiet) {
    List<String> files = new ArrayList<>();
    for (String operand : operands) {
      new GivenFiles(context, quiet).add(operand, files);
    }
    return files;
  }

  /** Whether an operand is a place that is not on this machine. */
  static boolean isPlace(String operand) {
    int end = operand.indexOf("://");
    return end > 0 && PLACES.contains(operand.substring(0, end).toLowerCase(Locale.ROOT));
  }

  /**
   * A place as anybody may see it: who asks, and what follows it in a web address, may be a key.
   */
  static String shown(String place) {
    int query = place.regionMatches(true, 0, "http", 0, 4) ? place.indexOf('?') : -1;
    return (query < 0 ? place : place.substring(0, query)).replaceFirst("//[^/@]*@", "//");
  }

  private void add(String operand, List<String> files) {
    if (isPlace(operand)) {
      files.add(operand);
      return;
    }
    try {
      Path path = operand.equals("-") ? null : path(operand);
      if (path != null && Files.isDirectory(path)) {
        addFolder(operand, path, files);
      } else if ((path == null || !Files.exists(path)) && FilePattern.is(operand)) {
        addPattern(operand, files);
      } else {
        files.add(operand);
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      throw OptionException.ofFile(operand + ": a folder that cannot be read");
    }
  }

  /** The path of a name; null where no file can have it. */
  private @Nullable Path path(String name) {
    try {
      return context.resolve(name);
    } catch (InvalidPathException impossible) {
      return null;
    }
  }

  private void addFolder(String operand, Path folder, List<String> files) throws IOException {
    Set<String> taken = new TreeSet<>();
    Set<String> left = new TreeSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (Files.isDirectory(entry)) {
          addPartition(name, entry, taken, left);
        } else if (!name.startsWith(".")) {
          (isData(name) ? taken : left).add(name);
        }
      }
    }
    add(operand, operand.endsWith("/") ? operand : operand + "/", taken, left, files);
  }

  /** The data files of a folder such as {@code month=2024-01}, which says a value of each. */
  private static void addPartition(String name, Path folder, Set<String> taken, Set<String> left)
      throws IOException {
    if (name.indexOf('=') < 1) {
      return;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String inside = String.valueOf(entry.getFileName());
        String path = name + "/" + inside;
        if (Files.isDirectory(entry)) {
          addPartition(path, entry, taken, left);
        } else if (!inside.startsWith(".") && !inside.startsWith("_")) {
          (isData(inside) ? taken : left).add(path);
        }
      }
    }
  }

  private static boolean isData(String name) {
    return DATA.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  private void addPattern(String operand, List<String> files) throws IOException {
    String before = FilePattern.before(operand);
    Path folder = path(before.isEmpty() ? "." : before);
    Set<String> taken = new TreeSet<>();
    Set<String> left = new TreeSet<>();
    if (folder != null && Files.isDirectory(folder)) {
      try {
        FilePattern.find(folder, operand.substring(before.length()), taken, left);
      } catch (PatternSyntaxException noPattern) {
        files.add(operand);
        return;
      }
    }
    add(operand, before, taken, left, files);
  }

  private void add(
      String operand, String before, Set<String> taken, Set<String> left, List<String> files) {
    if (taken.isEmpty()) {
      throw OptionException.ofFile(
          operand
              + ": no file "
              + (FilePattern.is(operand) ? "fits" : "in it that can be read")
              + (left.isEmpty() ? "" : "; found: " + String.join(", ", left)));
    }
    for (String name : taken) {
      files.add(before + name);
    }
    if (!quiet) {
      new ErrorOutput(context)
          .print(
              "nrr: "
                  + operand
                  + ": "
                  + taken.size()
                  + (taken.size() == 1 ? " file read: " : " files read as one: ")
                  + String.join(", ", taken)
                  + (left.isEmpty() ? "" : "; not read: " + String.join(", ", left)));
    }
  }
}
