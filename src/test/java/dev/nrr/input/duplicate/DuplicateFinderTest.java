package dev.nrr.input.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.row.KeyHash;
import dev.nrr.input.row.RowPlace;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DuplicateFinderTest {

  /** What keys tell: who repeats whom, and how many are distinct. */
  record Told(Set<String> repeats, long distinct) {}

  private static Told tell(int limit, long[] keys) throws IOException {
    Set<String> repeats = new HashSet<>();
    try (DuplicateFinder seen = new DuplicateFinder(limit)) {
      for (int i = 0; i < keys.length; i++) {
        long place = RowPlace.of(i % 3, i + 2L);
        long before = seen.add(keys[i], place);
        if (before != RowPlace.NONE) {
          repeats.add(RowPlace.line(before) + "-" + RowPlace.line(place));
        }
      }
      long distinct =
          seen.finish(
              (before, place) -> repeats.add(RowPlace.line(before) + "-" + RowPlace.line(place)));
      return new Told(repeats, distinct);
    }
  }

  @Test
  void keysOnDiskTellTheSameAsKeysInMemory() throws IOException {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      long[] keys = new long[30_000];
      Set<Long> distinct = new HashSet<>();
      Map<Long, Integer> count = new HashMap<>();
      for (int i = 0; i < keys.length; i++) {
        keys[i] = KeyHash.of("customer " + random.nextInt(1_000_000));
        distinct.add(keys[i]);
        count.merge(keys[i], 1, Integer::sum);
      }
      Told memory = tell(1 << 18, keys);
      assertThat(memory.distinct()).as("seed %d", seed).isEqualTo(distinct.size());
      assertThat(memory.repeats()).as("seed %d", seed).hasSize(keys.length - distinct.size());
      Told disk = tell(50 + random.nextInt(2000), keys);
      assertThat(disk.distinct()).as("seed %d", seed).isEqualTo(distinct.size());
      assertThat(laterLines(disk)).as("seed %d", seed).hasSize(laterLines(memory).size());
    }
  }

  private static Set<String> laterLines(Told told) {
    Set<String> keys = new HashSet<>();
    told.repeats().forEach(repeat -> keys.addAll(Set.of(repeat.split("-"))));
    return keys;
  }

  @Test
  void manyBlocksOfOnePartAreReadBack() throws IOException {
    long[] keys = new long[20_000];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = i + 1; // the top bits, which choose the part, are all the same
    }
    keys[19_999] = 7;
    Told told = tell(10, keys);
    assertThat(told.distinct()).isEqualTo(19_999);
    assertThat(told.repeats()).containsExactly("8-20001");
  }

  @Test
  void nothingSeenIsNothingDistinct() throws IOException {
    assertThat(tell(10, new long[0])).isEqualTo(new Told(Set.of(), 0));
    assertThat(tell(1, new long[] {0})).isEqualTo(new Told(Set.of(), 1));
  }

  @Test
  void aPlaceHoldsSourceAndLine() {
    long place = RowPlace.of(1234, 99_999_999_999L);
    assertThat(RowPlace.source(place)).isEqualTo(1234);
    assertThat(RowPlace.line(place)).isEqualTo(99_999_999_999L);
  }

  @Test
  void wordsAreToldApartWhereverTheyAreCut() {
    assertThat(
            Set.of(
                KeyHash.of("ab", "c"),
                KeyHash.of("a", "bc"),
                KeyHash.of("abc"),
                KeyHash.of("abc", ""),
                KeyHash.of("", "abc"),
                KeyHash.of()))
        .hasSize(6);
    assertThat(KeyHash.of("a", "b")).isEqualTo(KeyHash.of("a", "b"));
  }

  @Test
  void wordsWithEqualJavaHashesAreToldApart() throws IOException {
    StringBuilder word = new StringBuilder();
    long[] keys = new long[1 << 14];
    for (int i = 0; i < keys.length; i++) {
      word.setLength(0);
      for (int bit = 0; bit < 14; bit++) {
        word.append((i >> bit & 1) == 0 ? "Aa" : "BB"); // "Aa".hashCode() == "BB".hashCode()
      }
      keys[i] = KeyHash.of(word.toString());
    }
    assertThat(tell(1 << 18, keys).distinct()).isEqualTo(keys.length);
  }
}
