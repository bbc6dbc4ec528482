package dev.nrr.input.shape.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Terms have one number each, in the order they are met, in parts too. */
class TermCodesTest {

  private static final int[] SAME = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
  private static final int[] OTHER = {9, 8, 7, 6, 5, 4, 3, 2, 1, 0};

  private static int[] fields(Random random) {
    int[] fields = random.ints(5, 0, 10).toArray();
    fields[TermCodes.MONTHS] = random.nextInt(3);
    fields[TermCodes.CHANGED] = random.nextInt(4) - 1;
    return fields;
  }

  private static List<Integer> list(int... fields) {
    return List.of(fields[0], fields[1], fields[2], fields[3], fields[4]);
  }

  @Test
  void theSameFieldsHaveOneNumber() {
    for (long seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      TermCodes terms = new TermCodes();
      List<List<Integer>> expected = new ArrayList<>();
      for (int row = 0; row < 3000; row++) {
        int[] fields = fields(random);
        if (!expected.contains(list(fields))) {
          expected.add(list(fields));
        }
        int term = terms.code(fields);
        assertThat(term).as("seed " + seed).isEqualTo(expected.indexOf(list(fields)));
        assertThat(terms.fields(term)).as("seed " + seed).isEqualTo(fields);
      }
      assertThat(terms.size()).isEqualTo(expected.size());
    }
  }

  @Test
  void termsOfAnotherPartAreTakenInWithTheirRows() {
    TermCodes terms = new TermCodes();
    TermCodes part = new TermCodes();
    int here = terms.code(2, 3, 1, 0, -1);
    terms.meet(here);
    terms.keep(here, false, 1);
    int known = part.code(7, 6, 1, 0, -1);
    int other = part.code(7, 6, 1, 0, 4);
    part.meet(known);
    part.keep(known, true, 1);
    part.keep(other, false, 2);
    int[] numbers = terms.absorb(part, OTHER, SAME);
    assertThat(numbers).containsExactly(here, here + 1);
    assertThat(terms.fields(here + 1)).containsExactly(2, 3, 1, 0, 5);
    assertThat(terms.met(here)).isEqualTo(2);
    assertThat(terms.paying(here)).isEqualTo(1);
    assertThat(terms.rows(here)).isEqualTo(2);
    assertThat(terms.paying(here + 1)).isEqualTo(2);
  }

  @Test
  void aTermOfItsOwnIsNoneThatIsAskedFor() {
    TermCodes terms = new TermCodes();
    int term = terms.code(1, 2, 0, 0, -1);
    int longer = terms.add(terms.fields(term));
    assertThat(longer).isEqualTo(term + 1);
    assertThat(terms.code(1, 2, 0, 0, -1)).isEqualTo(term);
  }
}
