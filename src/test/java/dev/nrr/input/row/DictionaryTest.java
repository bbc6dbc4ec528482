package dev.nrr.input.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DictionaryTest {

  private final Dictionary dictionary = new Dictionary();

  @Test
  void givesCodesInOrderOfAppearance() {
    assertThat(dictionary.code("SMB", 0, 2)).isZero();
    assertThat(dictionary.code("Enterprise", 0, 3)).isEqualTo(1);
    assertThat(dictionary.code("SMB", 0, 4)).isZero();
    assertThat(dictionary.size()).isEqualTo(2);
    assertThat(dictionary.texts()).containsExactly("SMB", "Enterprise");
    assertThat(dictionary.text(1)).isEqualTo("Enterprise");
  }

  @Test
  void keepsWhereATextFirstStood() {
    dictionary.code("SMB", 0, 2);
    dictionary.code("SMB", 1, 1);

    assertThat(dictionary.place(0)).isEqualTo(new Dictionary.Place(0, 2));
  }

  @Test
  void aTextAndItsBytesHaveOneCode() {
    byte[] utf8 = "x,Größe,y".getBytes(StandardCharsets.UTF_8);
    int code = dictionary.code("Größe", 0, 2);

    assertThat(dictionary.code(utf8, 2, utf8.length - 2, 0, 3)).isEqualTo(code);
  }

  @Test
  void addsAnotherAndTellsItsCodesHere() {
    dictionary.code("a", 0, 5);
    dictionary.code("b", 0, 6);
    Dictionary other = new Dictionary();
    other.code("c", 0, 9);
    other.code("b", 0, 3);
    other.code("a", 1, 2);

    assertThat(dictionary.mergeFrom(other)).containsExactly(2, 1, 0);
    assertThat(dictionary.texts()).containsExactly("a", "b", "c");
    assertThat(dictionary.place(0)).isEqualTo(new Dictionary.Place(0, 5));
    assertThat(dictionary.place(1)).isEqualTo(new Dictionary.Place(0, 3));
    assertThat(dictionary.place(2)).isEqualTo(new Dictionary.Place(0, 9));
  }
}
