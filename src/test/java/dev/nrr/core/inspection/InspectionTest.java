package dev.nrr.core.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.nrr.core.inspection.Inspection.Try;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InspectionTest {

  private static Inspection inspection(boolean computable) {
    return new Inspection(
        "book.csv",
        List.of(),
        null,
        0,
        null,
        Map.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        computable,
        List.of(),
        List.of());
  }

  @Test
  void whatComputesIsComputable() {
    List<Try> tries = List.of(new Try("nrr calc book.csv", ""));
    Inspection inspection = inspection(true).with(null, tries);
    assertThat(inspection.computable()).isTrue();
    assertThat(inspection.findings()).isEmpty();
    assertThat(inspection.tries()).isEqualTo(tries);
  }

  @Test
  void aRefusalOfTheFiguresIsAFindingWhereTheReadingHadNone() {
    Inspection inspection = inspection(true).with("say --at", List.of());
    assertThat(inspection.computable()).isFalse();
    assertThat(inspection.findings())
        .extracting(InspectionFinding::check, InspectionFinding::message)
        .containsExactly(tuple("not-computable", "say --at"));
  }

  @Test
  void whatTheReadingRefusedIsToldOnce() {
    assertThat(inspection(false).with("refused", List.of()).findings()).isEmpty();
  }
}
