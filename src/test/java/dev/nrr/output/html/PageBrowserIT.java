package dev.nrr.output.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The golden pages in a real browser: at widths from a small phone to a desk, light, dark and
 * printed. Every test is skipped where the machine has no browser. Pictures are left in {@code
 * target/pages}.
 */
class PageBrowserIT {

  private static final Path PAGES = Path.of("src/test/resources/golden/report");
  private static final Path PICTURES = Path.of("target/pages");

  /** Texts of one picture that lie over each other or outside it, by a pixel and more. */
  private static final String FAULTS_OF_PICTURES =
      """
      (() => {
        const faults = [];
        for (const svg of document.querySelectorAll('figure svg[role=img]')) {
          const frame = svg.getBoundingClientRect();
          if (frame.width === 0) continue;
          const texts = [...svg.querySelectorAll('text')].map(t => [t.textContent, t.getBoundingClientRect()]);
          texts.forEach(([text, a], i) => {
            if (a.left < frame.left - 1 || a.right > frame.right + 1 || a.top < frame.top - 1 || a.bottom > frame.bottom + 1) {
              faults.push('outside: ' + text);
            }
            texts.slice(0, i).forEach(([other, b]) => {
              const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
              const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
              if (wide > 1 && high > 4) faults.push(text + ' over ' + other);
            });
          });
        }
        return faults;
      })()
      """;

  private static final String VIOLATIONS =
      """
      axe.run(document, {resultTypes: ['violations']}).then(result => result.violations.map(
          v => v.id + ': ' + v.nodes.map(n => n.html.substring(0, 200)).slice(0, 3).join(' | ')))
      """;

  @TempDir private static Path temp;

  private static Optional<Browser> browser = Optional.empty();
  private static String axe = "";

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Optional<Path> binary = Browser.find();
    if (binary.isPresent()) {
      browser = Optional.of(Browser.start(binary.get(), temp.resolve("profile")));
      Files.createDirectories(PICTURES);
    }
    try (InputStream in = PageBrowserIT.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser.isPresent()) {
      browser.get().close();
    }
  }

  private static Browser browser() {
    assumeTrue(browser.isPresent(), "no browser on this machine");
    return browser.get();
  }

  static Stream<String> pages() throws IOException {
    try (Stream<Path> folders = Files.list(PAGES)) {
      return folders
          .filter(PageBrowserIT::isPage)
          .map(f -> f.getFileName().toString())
          .toList()
          .stream()
          .sorted();
    }
  }

  private static boolean isPage(Path folder) {
    try {
      return Files.readString(folder.resolve("out")).startsWith("<!doctype html>");
    } catch (IOException e) {
      return false;
    }
  }

  private static Path page(String name) throws IOException {
    Path page = temp.resolve(name + ".html");
    return Files.exists(page) ? page : Files.copy(PAGES.resolve(name).resolve("out"), page);
  }

  @Test
  void thereArePages() throws IOException {
    assertThat(pages()).hasSizeGreaterThan(14).contains("sample", "names", "slices-60");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isQuietFitsEveryWidthAndKeepsItsLabelsApart(String name) throws IOException {
    Browser shown = browser();
    boolean whole = name.equals("sample") || name.equals("names");
    for (int width : whole ? List.of(320, 390, 768, 1280) : List.of(320, 1280)) {
      shown.open(page(name), width, width == 768);
      assertThat(shown.noise()).as("%s at %d", name, width).isEmpty();
      assertThat(shown.evaluate("document.documentElement.scrollWidth").asInt())
          .as("%s at %d", name, width)
          .isLessThanOrEqualTo(width);
      assertThat(shown.evaluate(FAULTS_OF_PICTURES).toString())
          .as("%s at %d", name, width)
          .isEqualTo("[]");
    }
    Files.write(PICTURES.resolve(name + ".png"), Base64.getDecoder().decode(shown.screenshot()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sample", "names", "figures", "periods"})
  void axeFindsNothing(String name) throws IOException {
    Browser shown = browser();
    for (boolean dark : new boolean[] {false, true}) {
      for (int width : List.of(390, 1280)) {
        shown.open(page(name), width, dark);
        shown.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
        shown.evaluate(axe + "; 1");
        assertThat(shown.evaluate(VIOLATIONS).toString())
            .as("%s at %d, dark %s", name, width, dark)
            .isEqualTo("[]");
      }
    }
  }

  /** The checks above find what they look for. */
  @Test
  void theChecksFindWhatIsWrong() throws IOException {
    Path wrong =
        Files.writeString(
            temp.resolve("wrong.html"),
            """
            <!doctype html><html><body><img src="nothing.png"><div style="width:900px">wide</div>
            <figure><svg role="img" viewBox="0 0 100 100"><text x="10" y="20">one</text>
            <text x="12" y="20">two</text></svg></figure><script>console.log('x')</script>
            """);
    Browser shown = browser();
    shown.open(wrong, 390, false);
    assertThat(shown.noise().toString()).contains("nothing.png").contains("\"type\":\"log\"");
    assertThat(shown.evaluate("document.documentElement.scrollWidth").asInt()).isGreaterThan(390);
    assertThat(shown.evaluate(FAULTS_OF_PICTURES).toString()).contains("two over one");
    shown.evaluate(axe + "; 1");
    assertThat(shown.evaluate(VIOLATIONS).toString()).contains("image-alt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sample", "figures"})
  void isPrintedOnA4AndLetter(String name) throws IOException {
    Browser shown = browser();
    shown.open(page(name), 1280, true);
    for (double[] paper : new double[][] {{8.27, 11.69}, {8.5, 11}}) {
      byte[] pdf = Base64.getDecoder().decode(shown.print(paper[0], paper[1]));
      assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
      assertThat(pdf.length).isBetween(10_000, 4_000_000);
      Files.write(PICTURES.resolve(name + "-" + (int) (paper[0] * 100) + ".pdf"), pdf);
    }
  }
}
