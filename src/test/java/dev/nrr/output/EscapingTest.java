package dev.nrr.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.output.cell.SafeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapingTest {

  private static final String HALF_PAIR = "a\ud800b";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Acme",
        "Müller & Söhne",
        "東京電力",
        "Ω≈ç√∫",
        "a  b",
        "e\u0301",
        "😀",
        "<b>|`*_\\",
        "\u00a0"
      })
  void whatShowsStaysAsItIs(String text) {
    assertThat(SafeText.of(text)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0,\\u{0}",
    "7,\\u{7}",
    "9,\\u{9}",
    "a,\\u{a}",
    "d,\\u{d}",
    "1b,\\u{1b}",
    "7f,\\u{7f}",
    "85,\\u{85}",
    "9b,\\u{9b}",
    "ad,\\u{ad}",
    "61c,\\u{61c}",
    "200b,\\u{200b}",
    "200d,\\u{200d}",
    "200e,\\u{200e}",
    "2028,\\u{2028}",
    "2029,\\u{2029}",
    "202a,\\u{202a}",
    "202e,\\u{202e}",
    "2060,\\u{2060}",
    "2066,\\u{2066}",
    "2069,\\u{2069}",
    "feff,\\u{feff}",
    "e0041,\\u{e0041}",
    "d800,\\u{d800}",
    "dfff,\\u{dfff}"
  })
  void whatActsIsMadeVisible(String codePoint, String shown) {
    String text = "a" + Character.toString(Integer.parseInt(codePoint, 16)) + "b";
    assertThat(SafeText.of(text)).isEqualTo("a" + shown + "b");
  }

  @Test
  void aTerminalIsNeverTold() {
    assertThat(SafeText.of("\u001b]0;owned\u0007\u001b[2J"))
        .isEqualTo("\\u{1b}]0;owned\\u{7}\\u{1b}[2J");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      textBlock =
          """
      a|b	a\\|b
      `code`	\\`code\\`
      *x* _y_ ~z~	\\*x\\* \\_y\\_ \\~z\\~
      [a](http://b)	\\[a\\](http://b)
      <script>alert(1)</script>	&lt;script&gt;alert(1)&lt;/script&gt;
      a & b &lt;	a &amp; b &amp;lt;
      back\\slash	back\\\\slash
      #12 $x$	\\#12 \\$x\\$
      @team	@<!-- -->team
      by @team	by @<!-- -->team
      joe@example.com	joe@example.com
      """)
  void markdownIsTextOnly(String raw, String escaped) {
    assertThat(MarkdownFormat.escaped(raw)).isEqualTo(escaped);
  }

  @Test
  void markdownKeepsARowOnItsLine() {
    assertThat(MarkdownFormat.escaped("a\r\nb")).isEqualTo("a\\\\u{d}\\\\u{a}b");
    assertThat(MarkdownFormat.escaped(HALF_PAIR)).isEqualTo("a\\\\u{d800}b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@SUM(1)",
        "\tx",
        "\rx",
        "\nx",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        " =1",
        "\t=1"
      })
  void spreadsheetsRunNoFormula(String text) {
    assertThat(CsvFormat.guarded(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Acme", "a=b", "A-1", "'x", "ends -", "a\nb", "\u202eabc", "0=1"})
  void spreadsheetsGetOtherTextAsItIs(String text) {
    assertThat(CsvFormat.guarded(text)).isEqualTo(text);
  }

  @Test
  void spreadsheetsGetNoControls() {
    assertThat(CsvFormat.guarded("a\u001b[2J\0")).isEqualTo("a\\u{1b}[2J\\u{0}");
    assertThat(CsvFormat.guarded("\0=1")).isEqualTo("\\u{0}=1");
    assertThat(CsvFormat.guarded(HALF_PAIR)).isEqualTo("a\ufffdb");
  }

  @Test
  void halfPairsAreFoundAndReplaced() {
    assertThat(SafeText.isBroken(HALF_PAIR)).isTrue();
    assertThat(SafeText.isBroken("a😀b")).isFalse();
    assertThat(SafeText.wellFormed(HALF_PAIR)).isEqualTo("a\ufffdb");
    assertThat(SafeText.wellFormed("\udc00\ud800")).isEqualTo("\ufffd\ufffd");
    assertThat(SafeText.wellFormed("😀")).isEqualTo("😀");
  }

  @Test
  void jsonEscapesHalfPairsAndWhatElseItMust() {
    assertThat(JsonFormat.Tokens.escaped("\"\\\n" + HALF_PAIR + "😀\udc00"))
        .isEqualTo("\\\"\\\\\\na\\ud800b😀\\udc00");
  }
}
