package dev.nrr.input.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.header.FieldSpec.Blank;
import dev.nrr.input.header.FieldSpec.Kind;
import dev.nrr.input.request.Field;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FieldSpecTest {

  private static final Synonyms WORDS = Synonyms.of("opening start");

  static Stream<Arguments> specs() {
    return Stream.of(
        Arguments.of(FieldSpec.amount(Field.STARTING, WORDS), Kind.AMOUNT, Blank.BAD),
        Arguments.of(FieldSpec.movement(Field.CHURN, WORDS), Kind.AMOUNT, Blank.ZERO),
        Arguments.of(FieldSpec.dated("Jan-25"), Kind.AMOUNT, Blank.ZERO),
        Arguments.of(FieldSpec.key(Field.CUSTOMER, WORDS), Kind.TEXT, Blank.BAD),
        Arguments.of(FieldSpec.text(Field.TYPE, WORDS), Kind.TEXT, Blank.ALLOWED),
        Arguments.of(FieldSpec.count(Field.STARTING_CUSTOMERS, WORDS), Kind.COUNT, Blank.BAD));
  }

  @ParameterizedTest
  @MethodSource("specs")
  void eachKindOfFieldHasItsOwnRuleForBlanks(FieldSpec spec, Kind kind, Blank blank) {
    assertThat(spec.kind()).isEqualTo(kind);
    assertThat(spec.blank()).isEqualTo(blank);
  }

  @Test
  void aDatedFieldIsTheAmountUnderItsHeader() {
    assertThat(FieldSpec.dated("Jan-25").field()).isEqualTo(Field.AMOUNT);
    assertThat(FieldSpec.dated("Jan-25").synonyms().certain()).containsExactly("Jan-25");
  }

  @ParameterizedTest
  @CsvSource({
    "Opening, 0, 0",
    "start, 1, 1",
    "Start ARR, 1, -1",
    "MRR opening (USD), 0, -1",
    "starting, -1, -1",
    "arr, -1, -1",
    "'', -1, -1"
  })
  void measureWordsAreLeftOutOfAmountsOnly(String header, int amount, int text) {
    FieldSpec money = FieldSpec.amount(Field.STARTING, WORDS);
    FieldSpec words = FieldSpec.text(Field.STARTING, WORDS);
    assertThat(HeaderName.of(header).rank(money, Synonyms.Round.CERTAIN)).isEqualTo(amount);
    assertThat(HeaderName.of(header).rank(words, Synonyms.Round.CERTAIN)).isEqualTo(text);
    assertThat(HeaderText.fits(money, header)).isEqualTo(amount >= 0);
    assertThat(HeaderText.fits(words, header)).isEqualTo(text >= 0);
  }
}
