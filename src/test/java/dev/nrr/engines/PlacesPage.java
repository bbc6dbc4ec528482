package dev.nrr.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the page of places shows as printed of an engine, but for the line of the input. */
final class PlacesPage {

  private static final Path PAGE = Path.of("src/site/markdown/places.md");

  private PlacesPage() {}

  /** The block of an engine. */
  static List<String> of(String engine) throws IOException {
    Matcher block =
        Pattern.compile("(?ms)^```" + engine + "\\n(.*?)^```$").matcher(Files.readString(PAGE));
    if (!block.find()) {
      throw new IOException(PAGE + " has no block of " + engine);
    }
    return withoutInput(block.group(1));
  }

  /**
   * Lines of an answer before what tells where it came from, which is another version on each
   * machine.
   */
  static List<String> withoutInput(String answer) {
    return answer.lines().takeWhile(line -> !line.startsWith("Input ")).toList();
  }
}
