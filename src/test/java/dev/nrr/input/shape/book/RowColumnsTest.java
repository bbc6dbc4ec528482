package dev.nrr.input.shape.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.MutableAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Columns of rows hold what lists of them hold, in parts, joined and in another order. */
class RowColumnsTest {

  private static final int[] WHOLE = {5, 4, 3, 2, 1, 0};

  private static CodeColumn codes(List<Integer> list) {
    CodeColumn column = new CodeColumn();
    for (int row = 0; row < list.size(); row++) {
      column.set(row, list.get(row));
    }
    return column;
  }

  private static List<Integer> codes(Random random, int size) {
    int most = random.nextInt(3) == 0 ? 1 : 7;
    return IntStream.range(0, size).mapToObj(row -> random.nextInt(most) - 1).toList();
  }

  private static RowRuns runs(Random random, List<Boolean> ofOther) {
    List<Integer> lengths = new ArrayList<>(List.of(0));
    int run = 0;
    for (int row = 0; row < 40; row++) {
      run = random.nextInt(5) == 0 ? 1 - run : run;
      ofOther.add(run == 1);
      if (lengths.size() % 2 != 1 - run) {
        lengths.add(0);
      }
      lengths.set(lengths.size() - 1, lengths.get(lengths.size() - 1) + 1);
    }
    return new RowRuns(lengths.stream().mapToInt(Integer::intValue).toArray());
  }

  @Test
  void codesOfTwoPartsAreJoinedRunByRun() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Boolean> ofOther = new ArrayList<>();
      RowRuns runs = runs(random, ofOther);
      List<Integer> one = codes(random, runs.rows(false));
      List<Integer> other = codes(random, runs.rows(true));
      CodeColumn joined = CodeColumn.joined(runs, codes(one), codes(other), WHOLE);
      int nextOne = 0;
      int nextOther = 0;
      List<Integer> expected = new ArrayList<>();
      for (boolean there : ofOther) {
        int code = there ? other.get(nextOther++) : one.get(nextOne++);
        expected.add(there && code >= 0 ? WHOLE[code] : code);
      }
      List<Integer> found = IntStream.range(0, 40).mapToObj(joined::get).toList();
      assertThat(found).as("seed " + seed).isEqualTo(expected);
      List<Integer> order = new ArrayList<>(IntStream.range(0, 40).boxed().toList());
      Collections.shuffle(order, random);
      int[] numbers = order.stream().mapToInt(Integer::intValue).toArray();
      CodeColumn ordered = joined.in(numbers);
      for (int row = 0; row < 40; row++) {
        assertThat(ordered.get(row)).as("seed " + seed).isEqualTo(expected.get(numbers[row]));
      }
    }
  }

  @Test
  void codesThatWereNotSetAreZero() {
    CodeColumn column = new CodeColumn();
    assertThat(column.get(3)).isZero();
    column.set(0, 4);
    column.set(3, 4);
    assertThat(column.values(5)).startsWith(4, 0, 0, 4, 0);
  }

  @Test
  void amountsOfTwoPartsAreJoinedWhateverTheirSize() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Boolean> ofOther = new ArrayList<>();
      RowRuns runs = runs(random, ofOther);
      AmountColumn[] parts = {new AmountColumn(), new AmountColumn()};
      int[] next = {0, 0};
      List<BigDecimal> expected = new ArrayList<>();
      boolean oneHasNone = random.nextInt(4) == 0;
      for (boolean there : ofOther) {
        int part = there ? 1 : 0;
        BigDecimal amount = amount(random);
        MutableAmount cell = new MutableAmount();
        cell.set(amount);
        if (random.nextBoolean() && amount.precision() < 18) {
          cell.set(amount.unscaledValue().longValueExact(), amount.scale());
        }
        if (part == 1 || !oneHasNone) {
          parts[part].set(next[part], cell);
        }
        expected.add(part == 1 || !oneHasNone ? amount : BigDecimal.ZERO);
        next[part]++;
      }
      AmountColumn joined = AmountColumn.joined(runs, parts[0], parts[1]);
      AmountColumn same = joined.in(RowOrder.asTheyAre(40));
      for (int row = 0; row < 40; row++) {
        assertThat(joined.decimal(row)).as("seed " + seed).isEqualByComparingTo(expected.get(row));
        assertThat(same.decimal(row)).as("seed " + seed).isEqualByComparingTo(expected.get(row));
        assertThat(joined.signum(row)).as("seed " + seed).isEqualTo(expected.get(row).signum());
      }
    }
  }

  private static BigDecimal amount(Random random) {
    return random.nextInt(6) == 0
        ? new BigDecimal("-123456789012345678901234.5")
        : BigDecimal.valueOf(random.nextInt(2000) - 1000, random.nextInt(4));
  }
}
