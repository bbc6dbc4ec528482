package dev.nrr.input.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.row.RowPlace;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyTableTest {

  @Test
  void givesThePlaceWhereAKeyWasFirstMet() {
    KeyTable table = KeyTable.withPlaces(0);

    assertThat(table.add(5, 20)).isEqualTo(RowPlace.NONE);
    assertThat(table.add(0, 21)).isEqualTo(RowPlace.NONE);
    assertThat(table.add(5, 22)).isEqualTo(20);
    assertThat(table.add(0, 23)).isEqualTo(21);
    assertThat(table.size()).isEqualTo(2);
  }

  @Test
  void aSetTellsNoPlaces() {
    KeyTable set = KeyTable.ofKeys(0);

    for (long key : new long[] {7, 0, 7, 0, 9}) {
      assertThat(set.add(key, 1)).isEqualTo(RowPlace.NONE);
    }
    assertThat(set.size()).isEqualTo(3);
  }

  @Test
  void growsAndForgetsNothing() {
    for (long seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      KeyTable table = KeyTable.withPlaces(0);
      KeyTable set = KeyTable.ofKeys(0);
      Map<Long, Long> expected = new HashMap<>();
      for (long place = 1; place <= 5_000; place++) {
        long key = random.nextInt(2_000) * 0x100000001L;
        Long before = expected.putIfAbsent(key, place);
        assertThat(table.add(key, place))
            .as("seed %d, place %d", seed, place)
            .isEqualTo(before == null ? RowPlace.NONE : before);
        set.add(key, place);
      }
      assertThat(table.size()).as("seed %d", seed).isEqualTo(expected.size());
      assertThat(set.size()).as("seed %d", seed).isEqualTo(expected.size());
    }
  }
}
