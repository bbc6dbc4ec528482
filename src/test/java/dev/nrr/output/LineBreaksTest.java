package dev.nrr.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineBreaksTest {

  @Test
  void shortTextStaysOnItsLine() {
    assertThat(LineBreaks.wrap("one two", 4, 11)).isEqualTo("one two");
    assertThat(LineBreaks.wrap("", 4, 10)).isEmpty();
  }

  @Test
  void longTextGoesOnUnderItsFirstWord() {
    assertThat(LineBreaks.wrap("one two three four", 4, 12))
        .isEqualTo("one two\n    three\n    four");
  }

  @Test
  void aWordWiderThanTheLineStaysWhole() {
    assertThat(LineBreaks.wrap("a incomprehensibilities b", 2, 8))
        .isEqualTo("a\n  incomprehensibilities\n  b");
  }

  @Test
  void runsOfSpacesAreKept() {
    assertThat(LineBreaks.wrap("a  b", 0, 80)).isEqualTo("a  b");
  }

  @Test
  void widthIsThatOfTheTerminal() {
    assertThat(LineBreaks.wrap("東京 東京", 0, 8)).isEqualTo("東京\n東京");
    String text = "\u001b[32mab\u001b[0m cd";
    assertThat(LineBreaks.wrap(text, 0, 5)).isEqualTo(text);
  }

  @Test
  void noWordIsLost() {
    String text = "what stands in a long note must all be there after it was broken into lines";
    String broken = LineBreaks.wrap(text, 3, 20);
    assertThat(broken.lines().allMatch(line -> line.length() <= 20)).isTrue();
    assertThat(Arrays.stream(broken.split("\\s+")).collect(Collectors.joining(" ")))
        .isEqualTo(text);
  }
}
