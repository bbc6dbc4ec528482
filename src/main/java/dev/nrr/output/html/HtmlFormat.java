package dev.nrr.output.html;

import dev.nrr.output.cell.CharacterFormat;
import dev.nrr.output.cell.RenderOptions;
import dev.nrr.output.cell.SafeText;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * For people who were not there: one file that shows itself in any browser, on a phone and on
 * paper. It loads nothing, runs nothing and holds a policy that forbids both; the same report gives
 * the same bytes.
 */
public final class HtmlFormat implements CharacterFormat {

  private static final String STYLE = "report.css";
  private static final int CONTRACTION_STRIPES = -45;
  private static final int NEW_STRIPES = 45;

  @Override
  public String name() {
    return "html";
  }

  @Override
  public String summary() {
    return "one page with pictures that loads nothing, for mail, a browser or print";
  }

  @Override
  public void write(Report report, RenderOptions style, Writer out) throws IOException {
    Markup html = new Markup();
    HtmlBlocks blocks = new HtmlBlocks(html, style.numbers());
    Report.Head head = report.head();
    html.own("<!doctype html>\n").open("html", "lang", "en").line();
    head(html, head);
    html.open("body").line();
    patterns(html);
    header(html, blocks, head);
    html.open("main").line();
    blocks.all(report.blocks());
    html.close("main").line();
    html.open("footer");
    html.element(
        "p",
        "Made by nrr "
            + head.version()
            + ". This file loads nothing and runs no script; the same input gives the same bytes.");
    html.close("footer").line().close("body").line().close("html").line();
    out.write(html.toString());
  }

  private static void head(Markup html, Report.Head head) {
    String css = css();
    html.open("head").line();
    html.single("meta", "charset", "utf-8").line();
    html.single(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; style-src 'sha256-"
                + hash(css)
                + "'; base-uri 'none'; form-action 'none'")
        .line();
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .line();
    html.single("meta", "name", "color-scheme", "content", "light dark").line();
    html.single("meta", "name", "generator", "content", "nrr " + head.version()).line();
    html.element("title", head.kicker() + ", " + SafeText.of(head.title())).line();
    html.open("style").own(css).close("style").line();
    html.close("head").line();
  }

  private static void header(Markup html, HtmlBlocks blocks, Report.Head head) {
    html.open("header");
    html.element("p", head.kicker(), "class", "kicker");
    html.element("h1", SafeText.of(head.title()));
    if (!Cell.isBlank(head.subtitle())) {
      html.open("p", "class", "sub");
      head.subtitle().accept(blocks.cells());
      html.close("p");
    }
    if (!head.preparedFor().isEmpty()) {
      html.open("p", "class", "sub").text("Prepared for ");
      html.element("bdi", SafeText.of(head.preparedFor())).close("p");
    }
    html.close("header").line();
  }

  /** Fills that tell kinds of movement apart without their colours. */
  private static void patterns(Markup html) {
    html.open("svg", "class", "defs", "width", "0", "height", "0", "aria-hidden", "true");
    html.open("defs");
    stripes(html, "h-contraction", CONTRACTION_STRIPES);
    stripes(html, "h-new", NEW_STRIPES);
    html.open(
        "pattern",
        "id",
        "h-reactivation",
        "width",
        "5",
        "height",
        "5",
        "patternUnits",
        "userSpaceOnUse");
    html.shape(
        "rect", "class", "h-reactivation-back", "fill", "#dbe9f9", "width", "5", "height", "5");
    html.shape(
        "circle",
        "class",
        "h-reactivation-front",
        "fill",
        "#1a66c2",
        "cx",
        "2.5",
        "cy",
        "2.5",
        "r",
        "1.3");
    html.close("pattern").close("defs").close("svg").line();
  }

  private static void stripes(Markup html, String id, int angle) {
    html.open(
        "pattern",
        "id",
        id,
        "width",
        "6",
        "height",
        "6",
        "patternUnits",
        "userSpaceOnUse",
        "patternTransform",
        "rotate(" + angle + ")");
    html.shape("rect", "class", id + "-back", "width", "6", "height", "6");
    html.shape("rect", "class", id + "-front", "width", "2.4", "height", "6");
    html.close("pattern");
  }

  /** The style sheet, its indentation left out. */
  static String css() {
    try (InputStream in = HtmlFormat.class.getResourceAsStream(STYLE)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s*\n\\s*", "");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The hash by which the page's policy knows its style sheet. */
  static String hash(String css) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
