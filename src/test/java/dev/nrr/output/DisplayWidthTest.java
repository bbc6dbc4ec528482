package dev.nrr.output;

import static org.assertj.core.api.Assertions.assertThat;

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
}
