package dev.nrr.core.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What help shows as a date is one. */
class DateExamplesTest {

  private static final Map<Grain, List<String>> EXAMPLES = DateExamples.byGrain();

  @Test
  void everyGrainHasSome() {
    assertThat(EXAMPLES).containsOnlyKeys(Grain.values());
    assertThat(EXAMPLES.values()).allSatisfy(texts -> assertThat(texts).isNotEmpty());
  }

  @Test
  void everyExampleIsReadAsADateOfItsGrain() {
    EXAMPLES.forEach(
        (grain, texts) ->
            assertThat(texts)
                .allSatisfy(
                    text ->
                        assertThat(DateLayout.of(DateTokens.cut(text)))
                            .extracting(DateLayout::grain)
                            .contains(grain)));
  }

  @Test
  void everyLayoutHasOne() {
    List<String> texts = EXAMPLES.values().stream().flatMap(List::stream).toList();
    assertThat(DateLayout.ALL)
        .allSatisfy(
            layout ->
                assertThat(texts)
                    .anyMatch(text -> DateLayout.of(DateTokens.cut(text)).contains(layout)));
  }

  @Test
  void layoutsAreTheSameByHowTheyLookAndWhatTheyMean() {
    assertThat(new DateLayout("n/n/y", "dMy"))
        .isEqualTo(new DateLayout("n/n/y", "dMy"))
        .isNotEqualTo(new DateLayout("n/n/y", "Mdy"))
        .isNotEqualTo(new DateLayout("n-n-y", "dMy"))
        .isNotEqualTo("n/n/y");
  }
}
