package dev.nrr.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Makes the README, the reference and the changelog into pages that link each other and need
 * nothing else: {@code mvn -Psite site}. It stands among the tests because it is no part of the
 * program.
 */
public final class Site {

  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%s</title>
      <style>
      body { margin: 0; display: flex; font: 16px/1.5 system-ui, sans-serif; color: #1b1f24; background: #fff }
      nav { flex: 0 0 13rem; padding: 1.5rem; background: #f5f6f8; min-height: 100vh; box-sizing: border-box }
      nav a { display: block; padding: .15rem 0; color: inherit; text-decoration: none }
      nav a:hover, nav a[aria-current] { text-decoration: underline }
      main { flex: 1; min-width: 0; max-width: 58rem; padding: 1.5rem 2rem 4rem }
      pre { background: #f5f6f8; padding: .75rem 1rem; overflow-x: auto }
      pre, code { font: 14px/1.45 ui-monospace, monospace }
      table { border-collapse: collapse; display: block; overflow-x: auto }
      th, td { text-align: left; vertical-align: top; padding: .3rem .7rem .3rem 0; border-bottom: 1px solid #d8dce2 }
      a { color: #0b57a8 }
      @media (max-width: 48rem) { body { display: block } nav { min-height: 0 } }
      @media (prefers-color-scheme: dark) {
        body { color: #e3e6ea; background: #15181c } nav, pre { background: #1e2227 } a { color: #7db4f0 }
        th, td { border-color: #3a4048 }
      }
      </style>
      </head>
      <body>
      <nav>%s</nav>
      <main>%s</main>
      </body>
      </html>
      """;

  private final Map<Path, String> names = new LinkedHashMap<>();
  private final Map<Path, Node> documents = new LinkedHashMap<>();

  private final Set<Path> images = new TreeSet<>();

  private Site() {}

  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]));
  }

  /** Writes every page into a folder. */
  static void write(Path folder) throws IOException {
    Site site = new Site();
    site.read();
    Files.createDirectories(folder);
    for (Path source : site.names.keySet()) {
      Files.writeString(folder.resolve(site.name(source)), site.page(source));
    }
    for (Path image : site.images) {
      Files.copy(image, folder.resolve(image.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void read() throws IOException {
    names.put(Path.of("README.md"), "index.html");
    try (Stream<Path> pages = Files.list(Path.of("src/site/markdown"))) {
      for (Path page : pages.sorted().toList()) {
        names.put(page, page.getFileName().toString().replace(".md", ".html"));
      }
    }
    names.put(Path.of("src/bench/BENCHMARKS.md"), "speed.html");
    names.put(Path.of("CHANGELOG.md"), "changelog.html");
    for (Path source : names.keySet()) {
      documents.put(source, PARSER.parse(Files.readString(source)));
    }
  }

  private String page(Path source) {
    Node document = documents.get(source);
    document.accept(new Links(source));
    String body = RENDERER.render(document);
    return PAGE.formatted(title(source), navigation(source), body);
  }

  private String navigation(Path current) {
    StringBuilder links = new StringBuilder();
    for (Path source : names.keySet()) {
      String here = source.equals(current) ? " aria-current=\"page\"" : "";
      links.append("<a href=\"%s\"%s>%s</a>%n".formatted(name(source), here, title(source)));
    }
    return links.toString();
  }

  private String name(Path source) {
    String name = names.get(source);
    if (name == null) {
      throw new IllegalStateException("no page of " + source);
    }
    return name;
  }

  /** The text of its first heading. */
  private String title(Path source) {
    List<String> words = new ArrayList<>();
    Node heading = documents.get(source).getFirstChild();
    if (!(heading instanceof Heading)) {
      throw new IllegalStateException(source + " does not begin with a heading");
    }
    heading.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.add(text.getLiteral());
          }
        });
    return String.join("", words);
  }

  /** Turns links to documents into links to their pages, and pictures into those beside them. */
  private final class Links extends AbstractVisitor {
    private final Path from;

    private Links(Path from) {
      this.from = from;
    }

    @Override
    public void visit(Image image) {
      Path source = from.resolveSibling(image.getDestination()).normalize();
      images.add(source);
      image.setDestination(source.getFileName().toString());
    }

    @Override
    public void visit(Link link) {
      String target = link.getDestination();
      int anchor = target.indexOf('#');
      String file = anchor < 0 ? target : target.substring(0, anchor);
      if (!target.contains("://") && !file.isEmpty()) {
        Path source = from.resolveSibling(file).normalize();
        link.setDestination(name(source) + (anchor < 0 ? "" : target.substring(anchor)));
      }
      visitChildren(link);
    }
  }
}
