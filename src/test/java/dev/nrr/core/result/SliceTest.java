package dev.nrr.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SliceTest {

  private static final List<Slice> IN_ORDER =
      List.of(
          Slice.TOTAL,
          Slice.of(List.of("region"), List.of("")),
          Slice.of(List.of("region"), List.of("EU")),
          Slice.of(List.of("region"), List.of("US")),
          Slice.of(List.of("region", "segment"), List.of("EU", "SMB")),
          Slice.of(List.of("region", "segment"), List.of("US", "")),
          Slice.of(List.of("segment"), List.of("")),
          Slice.of(List.of("segment"), List.of("SMB")));

  @Test
  void comesByColumnsThenByValuesWhateverTheOrderOfRows() {
    for (long seed = 0; seed < 50; seed++) {
      List<Slice> shuffled = new ArrayList<>(IN_ORDER);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(shuffled.stream().sorted()).as("seed %d", seed).isEqualTo(IN_ORDER);
    }
  }

  @Test
  void orderAgreesWithEquality() {
    for (Slice one : IN_ORDER) {
      for (Slice other : IN_ORDER) {
        assertThat(one.compareTo(other) == 0)
            .as("%s and %s", one, other)
            .isEqualTo(one.equals(other));
      }
    }
  }

  @Test
  void onlyTheWholeBusinessIsTheTotal() {
    assertThat(Slice.TOTAL.isTotal()).isTrue();
    assertThat(Slice.of(List.of("region"), List.of("")).isTotal()).isFalse();
  }

  @Test
  void keepsTheOrderOfColumnsAskedFor() {
    Slice slice = Slice.of(List.of("segment", "region"), List.of("SMB", "EU"));
    assertThat(slice.values().keySet()).containsExactly("segment", "region");
    assertThat(slice.values().values()).containsExactly("SMB", "EU");
  }

  @Test
  void cannotBeChangedFromOutside() {
    Map<String, String> values = new LinkedHashMap<>(Map.of("region", "EU"));
    Slice slice = new Slice(values);
    values.put("region", "US");
    assertThat(slice.values()).containsExactly(Map.entry("region", "EU"));
    assertThatThrownBy(() -> slice.values().put("region", "US"))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
