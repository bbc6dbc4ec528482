package dev.nrr.input.shape.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowOrderTest {

  @Test
  void anyRowsAreSortedAsByComparisonsAndStayWhereTheyAreAlike() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int size = random.nextInt(60);
      int[] first = random.ints(size, 0, 1 + random.nextInt(20)).toArray();
      int[] second = random.ints(size, 0, 1 + random.nextInt(3)).toArray();
      int[] third = random.ints(size, 0, 1 + random.nextInt(900)).toArray();
      int[] rows = IntStream.range(0, size).filter(row -> random.nextInt(9) > 0).toArray();
      int[] expected =
          IntStream.of(rows)
              .boxed()
              .sorted(
                  Comparator.<Integer>comparingInt(row -> first[row])
                      .thenComparingInt(row -> second[row])
                      .thenComparingInt(row -> third[row]))
              .mapToInt(Integer::intValue)
              .toArray();
      int[] sorted = RowOrder.by(rows, first, row -> second[row], row -> third[row]);
      int[] ascending =
          IntStream.of(sorted)
              .boxed()
              .sorted(Comparator.comparingInt(row -> first[row]))
              .mapToInt(Integer::intValue)
              .toArray();
      assertThat(ascending).as("seed " + seed).containsExactly(expected);
      long groups = IntStream.of(rows).map(row -> first[row]).distinct().count();
      long runs =
          IntStream.range(0, sorted.length)
              .filter(i -> i == 0 || first[sorted[i]] != first[sorted[i - 1]])
              .count();
      assertThat(runs).as("seed " + seed).isEqualTo(groups);
      assertThat(RowOrder.by(sorted, first, row -> second[row], row -> third[row]))
          .as("seed " + seed)
          .isSameAs(sorted);
      assertThat(RowOrder.areAlone(sorted, first))
          .as("seed " + seed)
          .isEqualTo(groups == sorted.length);
    }
  }

  @Test
  void asTheyAreIsEachRowAtItsNumber() {
    assertThat(RowOrder.asTheyAre(3)).containsExactly(0, 1, 2);
  }
}
