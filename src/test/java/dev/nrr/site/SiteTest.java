package dev.nrr.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the reference are there, and their links lead to one of them or out. */
class SiteTest {

  private static final Pattern LINK = Pattern.compile("href=\"([^\"#]*)(?:#([^\"]*))?\"");

  @TempDir private Path folder;

  @Test
  void everyDocumentIsAPageAndEveryLinkLeadsSomewhere() throws IOException {
    Site.write(folder);
    List<Path> pages;
    try (Stream<Path> files = Files.list(folder)) {
      pages = files.filter(file -> file.toString().endsWith(".html")).toList();
    }
    assertThat(pages).hasSizeGreaterThan(12);
    for (Path page : pages) {
      Matcher links = LINK.matcher(Files.readString(page));
      while (links.find()) {
        if (!links.group(1).contains("://")) {
          assertThatLeadsSomewhere(page, links.group(1), links.group(2));
        }
      }
    }
  }

  private void assertThatLeadsSomewhere(Path page, String file, String anchor) throws IOException {
    Path target = file.isEmpty() ? page : folder.resolve(file);
    assertThat(target).as(page + ": " + file).exists();
    if (anchor != null) {
      assertThat(Files.readString(target))
          .as(page + ": " + file + "#" + anchor)
          .contains("id=\"" + anchor + "\"");
    }
  }
}
