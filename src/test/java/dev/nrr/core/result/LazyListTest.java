package dev.nrr.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LazyListTest {

  private final List<Integer> made = new ArrayList<>();

  private String word(int number) {
    made.add(number);
    return "no. " + number;
  }

  private final List<String> words = LazyList.of(List.of(1, 2, 3), this::word);

  @Test
  void makesWhatIsAskedForAndKeepsNothing() {
    assertThat(words).hasSize(3);
    assertThat(made).isEmpty();
    assertThat(words.get(1)).isEqualTo("no. 2");
    assertThat(words.get(1)).isEqualTo("no. 2");
    assertThat(made).containsExactly(2, 2);
    assertThat(words).containsExactly("no. 1", "no. 2", "no. 3");
  }

  @Test
  void aCopyIsTheListItselfAndOfOthersOneThatNobodyCanChange() {
    assertThat(LazyList.<Object>copyOf(words)).isSameAs(words);
    assertThat(made).isEmpty();
    List<String> changed = new ArrayList<>(List.of("a"));
    List<String> copy = LazyList.copyOf(changed);
    changed.add("b");
    assertThat(copy).containsExactly("a");
    assertThatThrownBy(() -> copy.add("b")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> words.add("b")).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void joinedStandsOneBehindTheOther() {
    List<String> joined = LazyList.joined(List.of(List.of("a"), List.of(), words, List.of("z")));
    assertThat(joined).containsExactly("a", "no. 1", "no. 2", "no. 3", "z");
    assertThatThrownBy(() -> joined.get(5)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> joined.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  /** Numbers from 0 on, of which nothing else is known. */
  private static class Numbers extends LazyList<Integer> {

    private final int size;

    Numbers(int size) {
      this.size = size;
    }

    @Override
    public Integer get(int index) {
      return index;
    }

    @Override
    public int size() {
      return size;
    }
  }

  @Test
  void kindsAreAllElementsUnlessAListKnowsBetter() {
    List<Integer> numbers =
        new Numbers(100) {
          @Override
          protected List<Integer> kinds() {
            return List.of(7);
          }
        };
    List<String> words = LazyList.of(numbers, this::word);
    assertThat(LazyList.kinds(List.of("a", "b"))).containsExactly("a", "b");
    assertThat(LazyList.kinds(LazyList.joined(List.of(words, List.of("z")))))
        .containsExactly("no. 7", "z");
    assertThat(LazyList.kinds(new Numbers(2))).containsExactly(0, 1);
  }
}
