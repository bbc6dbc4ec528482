package dev.nrr.output.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.Amount;
import dev.nrr.core.amount.Ratio;
import dev.nrr.output.cell.RenderOptions;
import dev.nrr.report.model.Block;
import dev.nrr.report.model.Cell;
import dev.nrr.report.model.Cell.Tone;
import dev.nrr.report.model.Column;
import dev.nrr.report.model.Node.ObjectNode;
import dev.nrr.report.model.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlFormatTest {

  private static final List<String> NAMES =
      List.of(
          "<script>alert(1)</script>",
          "</title></style><script>alert(2)</script>",
          "\" onload=\"alert(3)",
          "' onclick='alert(4)",
          "\u202eevil",
          "a\u0000b",
          "&lt;b&gt;",
          "]]>",
          "<!--",
          "\u05d0\u05d1\u05d2 42",
          "x".repeat(200));

  private static String page(String name) {
    Block.Table table =
        new Block.Table(
            List.of(Column.ofNames(name), Column.ofNumbers(name), Column.ofHeat("1")),
            List.of(
                List.of(Cell.words(name), new Cell.Money(Amount.of("-5")), share("0.97")),
                List.of(
                    new Cell.Toned(Tone.STRONG, Cell.words("Total")),
                    new Cell.Absent(name),
                    Cell.BLANK)),
            true);
    List<Block> blocks =
        List.of(
            new Block.Section(
                name, Cell.sentence(new Cell.Name(name)), Cell.words(name), List.of(table), false),
            new Block.Folded(name, List.of(new Block.BulletList(name, List.of(Cell.words(name))))),
            new Block.LabelledValues(List.of(new Block.LabelledValue(name, Cell.words(name)))));
    return written(
        Report.of(
            ObjectNode.NONE,
            List.of(),
            blocks,
            new Report.Head("Kicker", name, new Cell.Name(name), name, "1.2.3")));
  }

  private static Cell share(String fraction) {
    return new Cell.Share(Ratio.ofPercent(fraction), List.of());
  }

  private static String written(Report report) {
    StringWriter out = new StringWriter();
    try {
      new HtmlFormat().write(report, RenderOptions.PLAIN, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  @Test
  void namesAreNeverMarkup() {
    String plain = tags(page("Acme"));
    for (String name : NAMES) {
      assertThat(tags(page(name))).as(name).isEqualTo(plain);
      assertThat(page(name)).as(name).doesNotContain("\u202e", "\u0000");
    }
  }

  /** The elements and the names of their attributes, without what stands in them. */
  private static String tags(String html) {
    Matcher tag = Pattern.compile("<[^>]*>").matcher(html.replaceAll("(?s)<style>.*?</style>", ""));
    StringBuilder tags = new StringBuilder();
    while (tag.find()) {
      tags.append(tag.group().replaceAll("\"[^\"]*\"", "\"\"")).append('\n');
    }
    return tags.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script",
        " style=",
        " href=",
        " src=",
        "http://",
        "https://",
        "@import",
        "url(h",
        "<link"
      })
  void nothingIsLoadedOrRun(String forbidden) {
    assertThat(page("Acme")).doesNotContain(forbidden);
  }

  @Test
  void thePolicyKnowsTheStyleSheetAndNothingElse() {
    String page = page("Acme");
    String css = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
    assertThat(page)
        .contains(
            "content=\"default-src 'none'; style-src 'sha256-"
                + HtmlFormat.hash(css)
                + "'; base-uri 'none'; form-action 'none'\"")
        .startsWith("<!doctype html>\n<html lang=\"en\">")
        .endsWith("</html>\n")
        .contains("<title>Kicker, Acme</title>")
        .contains("Prepared for <bdi>Acme</bdi>")
        .contains("Made by nrr 1.2.3.");
  }

  @Test
  void tablesSayWhatTheirCellsAre() {
    assertThat(page("Acme"))
        .contains("<caption>Acme</caption>")
        .contains("<th scope=\"col\" class=\"name\">Acme</th>")
        .contains("<th scope=\"row\" class=\"name\"><bdi>Acme</bdi></th>")
        .contains("<td class=\"n\">\u22125</td>")
        .contains("<tr class=\"sum\">")
        .contains("<td class=\"n\"><span class=\"muted\" title=\"Acme\">n/a</span></td>");
  }

  @Test
  void headingsGoDownByOne() {
    Matcher heading = Pattern.compile("<h([1-6])[ >]").matcher(page("Acme"));
    int last = 0;
    while (heading.find()) {
      int level = Integer.parseInt(heading.group(1));
      assertThat(level).isLessThanOrEqualTo(last + 1);
      last = level;
    }
    assertThat(last).isPositive();
  }
}
