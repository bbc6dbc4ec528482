package dev.nrr.input.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FindingCounterTest {

  private static List<InspectionFinding> findings(FindingCounter counter) {
    return counter.finding("check", Severity.WARNING, "row", "that is odd").toList();
  }

  @Test
  void nothingCountedIsNoFinding() {
    assertThat(findings(new FindingCounter())).isEmpty();
  }

  @Test
  void oneIsTheExample() {
    FindingCounter counter = new FindingCounter();
    counter.add(Optional.of(new Place("a.csv", 3)), "x");
    assertThat(findings(counter))
        .containsExactly(
            new InspectionFinding(
                "check",
                Severity.WARNING,
                "1 row that is odd: x",
                1,
                List.of(new Place("a.csv", 3))));
  }

  @Test
  void ofManyTheFirstIsTheExampleAndTheFirstFivePlacesAreKept() {
    FindingCounter counter = new FindingCounter();
    for (long line = 1; line <= 7; line++) {
      counter.add(Optional.of(new Place("a.csv", line)), "x" + line);
    }
    InspectionFinding finding = findings(counter).get(0);
    assertThat(finding.message()).isEqualTo("7 rows that is odd, the first: x1");
    assertThat(finding.count()).isEqualTo(7);
    assertThat(finding.places())
        .isEqualTo(
            LongStream.rangeClosed(1, 5).mapToObj(line -> new Place("a.csv", line)).toList());
  }

  @Test
  void whatStandsOnNoLineIsCountedAndAnEmptyExampleLeftOut() {
    FindingCounter counter = new FindingCounter();
    counter.add(Optional.empty(), "");
    counter.add(Optional.empty(), "later");
    assertThat(counter.count()).isEqualTo(2);
    assertThat(findings(counter))
        .containsExactly(
            new InspectionFinding("check", Severity.WARNING, "2 rows that is odd", 2, List.of()));
  }
}
