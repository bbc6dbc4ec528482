package dev.nrr.input.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeaderSynonymsTest {

  static Stream<Field> lists() {
    return Arrays.stream(HeaderSynonyms.class.getFields());
  }

  private static List<String> words(Field list) throws IllegalAccessException {
    Synonyms synonyms = (Synonyms) list.get(null);
    return Arrays.stream(Synonyms.Round.values())
        .flatMap(round -> synonyms.words(round).stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("lists")
  void synonymsAreWrittenAsHeadersAreCompared(Field list) throws IllegalAccessException {
    assertThat(words(list))
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .allMatch(word -> !word.isEmpty() && HeaderText.normalised(word).equals(word));
  }

  @Test
  void theListsAreThoseOfTheManual() {
    assertThat(lists()).hasSizeGreaterThanOrEqualTo(23);
    assertThat(HeaderSynonyms.CURRENCY.certain())
        .containsExactly("currency", "currencycode", "ccy", "curr");
    assertThat(HeaderSynonyms.CUSTOMER.certain())
        .hasSize(24)
        .startsWith("customer")
        .endsWith("userid");
  }
}
