package dev.nrr.input.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyHashTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "seven77", "eight888", "nine99999", "Größe", "a text of many words"})
  void textAndItsBytesAreOneKey(String text) {
    byte[] utf8 = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);

    assertThat(KeyHash.with(KeyHash.START, utf8, 1, utf8.length - 1))
        .isEqualTo(KeyHash.with(KeyHash.START, text))
        .isEqualTo(KeyHash.of(text));
  }

  @Test
  void noTextAtAllIsTheStart() {
    assertThat(KeyHash.of()).isEqualTo(KeyHash.START);
  }

  @Test
  void severalTextsAreAddedOneAfterAnother() {
    assertThat(KeyHash.of("acme", "2025-01"))
        .isEqualTo(KeyHash.with(KeyHash.of("acme"), "2025-01"));
  }

  @Test
  void theOrderOfTextsMatters() {
    assertThat(KeyHash.of("a", "b")).isNotEqualTo(KeyHash.of("b", "a"));
  }

  @Test
  void shortTextsNeverShareAKey() {
    Set<Long> keys = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      keys.add(KeyHash.of("C" + i));
    }
    assertThat(keys).hasSize(100_000);
  }
}
