package dev.nrr.input.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

  @ParameterizedTest
  @CsvSource({
    "Past_Due, pastdue",
    "past-due, pastdue",
    "Non Renewing, nonrenewing",
    "Gekündigt, gekundigt",
    "résilié, resilie",
    "Łącznie, lacznie",
    "Straße, strasse",
    "ÆRØ, aero",
    "P.1.Y, p1y",
    "итого, итого"
  })
  void comparesWithoutCaseAccentsAndMarks(String text, String folded) {
    assertThat(FoldedText.of(text)).isEqualTo(folded);
  }
}
