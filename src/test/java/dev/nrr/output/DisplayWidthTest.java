package dev.nrr.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({
    "'',0",
    "abc,3",
    "Müller,6",
    "e\u0301,1",
    "東京,4",
    "한국,4",
    "ＡＢ,4",
    "ｱ,1",
    "😀,2",
    "🚀,2",
    "€,1",
    "Привет,6",
    "שלום,4",
    "a\u20dd,1",
    "𠀀,2"
  })
  void countsTerminalColumns(String text, int width) {
    assertThat(DisplayWidth.of(text)).isEqualTo(width);
  }

  @Test
  void coloursTakeNoRoom() {
    assertThat(DisplayWidth.of("\u001b[32mgood\u001b[0m")).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "abcdef,3,abc",
    "abc,3,abc",
    "abc,9,abc",
    "東京都,5,東京",
    "e\u0301e\u0301x,2,e\u0301e\u0301",
    "😀😀,3,😀"
  })
  void cutsWithinColumnsAndNeverInsideACharacter(String text, int columns, String cut) {
    assertThat(DisplayWidth.cut(text, columns)).isEqualTo(cut);
  }

  @Test
  void shortTextStaysOnItsLine() {
    assertThat(DisplayWidth.wrap("one two", 4, 11)).isEqualTo("one two");
    assertThat(DisplayWidth.wrap("", 4, 10)).isEmpty();
  }

  @Test
  void longTextGoesOnUnderItsFirstWord() {
    assertThat(DisplayWidth.wrap("one two three four", 4, 12))
        .isEqualTo("one two\n    three\n    four");
  }

  @Test
  void aWordWiderThanTheLineStaysWhole() {
    assertThat(DisplayWidth.wrap("a incomprehensibilities b", 2, 8))
        .isEqualTo("a\n  incomprehensibilities\n  b");
  }

  @Test
  void runsOfSpacesAreKept() {
    assertThat(DisplayWidth.wrap("a  b", 0, 80)).isEqualTo("a  b");
  }

  @Test
  void widthIsThatOfTheTerminal() {
    assertThat(DisplayWidth.wrap("東京 東京", 0, 8)).isEqualTo("東京\n東京");
    String text = "\u001b[32mab\u001b[0m cd";
    assertThat(DisplayWidth.wrap(text, 0, 5)).isEqualTo(text);
  }

  @Test
  void noWordIsLost() {
    String text = "what stands in a long note must all be there after it was broken into lines";
    String broken = DisplayWidth.wrap(text, 3, 20);
    assertThat(broken.lines().allMatch(line -> line.length() <= 20)).isTrue();
    assertThat(Arrays.stream(broken.split("\\s+")).collect(Collectors.joining(" ")))
        .isEqualTo(text);
  }
}
