package dev.nrr.input.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DistinctCounterTest {

  private long repeats;

  @Test
  void countsAFew() throws IOException {
    try (DistinctCounter keys = new DistinctCounter(1)) {
      keys.add(5, 1);
      keys.add(0, 2);
      keys.add(5, 3);
      assertThat(keys.finish((one, other) -> repeats++)).isEqualTo(2);
      assertThat(repeats).isEqualTo(1);
    }
  }

  @Test
  void countsAcrossPartsMemoryAndFile() throws IOException {
    int size = 5 * KeySpill.CHUNK + 17;
    try (DistinctCounter one = new DistinctCounter(1);
        DistinctCounter other = new DistinctCounter(0)) {
      fill(one, size);
      fill(other, size - 3);
      one.mergeFrom(other);
      assertThat(one.finish((some, same) -> repeats++)).isEqualTo(size);
      assertThat(repeats).isEqualTo(size - 3);
    }
  }

  private static void fill(DistinctCounter keys, int size) throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < size; i++) {
      keys.add((long) i << 32 | Integer.toUnsignedLong(random.nextInt()), i + 1);
    }
  }
}
