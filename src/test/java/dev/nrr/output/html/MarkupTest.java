package dev.nrr.output.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

  @Test
  void textAndAttributesAreEscaped() {
    String html =
        new Markup()
            .open("p", "title", "\"><script>alert('1')</script>")
            .text("</p><img src=x onerror=\"x\"> & so on")
            .close("p")
            .toString();
    assertThat(html)
        .isEqualTo(
            "<p title=\"&quot;&gt;&lt;script&gt;alert('1')&lt;/script&gt;\">"
                + "&lt;/p&gt;&lt;img src=x onerror=&quot;x&quot;&gt; &amp; so on</p>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"onload", "onerror", "style", "href", "src", "formaction"})
  void whatWouldActOrLoadIsRefused(String attribute) {
    Markup html = new Markup();
    assertThatThrownBy(() -> html.open("p", attribute, "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a>", "1a", "", "a\"", "xlink:href"})
  void namesAreNames(String name) {
    Markup html = new Markup();
    assertThatThrownBy(() -> html.open(name)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> html.shape("path", name, "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void elementsAreClosedInOrder() {
    Markup html = new Markup().open("p").open("b");
    assertThatThrownBy(() -> html.close("p")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(html::toString).isInstanceOf(IllegalStateException.class);
    assertThat(html.close("b").close("p").single("br").shape("path", "d", "M0 0").toString())
        .isEqualTo("<p><b></b></p><br><path d=\"M0 0\"/>");
  }
}
