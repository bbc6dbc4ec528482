package dev.nrr.input.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.core.inspection.InspectionFinding.Place;
import dev.nrr.core.inspection.InspectionFinding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FindingCounterTest {

  private static List<InspectionFinding> findings(FindingCounter counter) {
    List<InspectionFinding> found = new ArrayList<>();
    counter.addTo(found, "check", Severity.WARNING, "row", "that is odd");
    return found;
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
  void ofManyTheLeastIsTheExampleWhateverTheirOrder() {
    FindingCounter counter = new FindingCounter();
    for (long line : new long[] {5, 7, 1, 3, 2, 6, 4}) {
      counter.add(Optional.of(new Place("a.csv", line)), "x" + line);
    }
    InspectionFinding finding = findings(counter).get(0);
    assertThat(finding.message()).isEqualTo("7 rows that is odd, such as x1");
    assertThat(finding.count()).isEqualTo(7);
    assertThat(finding.places())
        .isEqualTo(
            LongStream.rangeClosed(1, 5).mapToObj(line -> new Place("a.csv", line)).toList());
  }

  @Test
  void equalOnesAreToldByFileAndLine() {
    FindingCounter counter = new FindingCounter();
    counter.add(Optional.of(new Place("b.csv", 1)), "x");
    counter.add(Optional.of(new Place("a.csv", 10)), "x");
    counter.add(Optional.of(new Place("a.csv", 9)), "x");
    assertThat(findings(counter).get(0).places())
        .containsExactly(new Place("a.csv", 9), new Place("a.csv", 10), new Place("b.csv", 1));
  }

  @Test
  void whatStandsOnNoLineIsCountedAndAnEmptyExampleLeftOut() {
    FindingCounter counter = new FindingCounter();
    counter.add(Optional.empty(), "");
    counter.add(Optional.empty(), "later");
    assertThat(findings(counter))
        .containsExactly(
            new InspectionFinding("check", Severity.WARNING, "2 rows that is odd", 2, List.of()));
  }
}
