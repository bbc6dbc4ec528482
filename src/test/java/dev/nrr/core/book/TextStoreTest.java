package dev.nrr.core.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextStoreTest {

  private static final int PAGE = 1 << 16;

  /** Lengths at and about the ends of pages, of several pages, and nothing. */
  private static final int[] LENGTHS = {
    0, 1, 11, 200, PAGE / 2, PAGE - 12, PAGE - 1, PAGE, PAGE + 1, 2 * PAGE, 2 * PAGE + 300
  };

  @Test
  void keepsTextsOfAnyLength() {
    for (long seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      List<String> expected = new ArrayList<>();
      TextStore store = store(random, expected);
      assertThat(store.all()).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void takesInTextsOfAnotherThatStandTogether() {
    for (long seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      List<String> expected = new ArrayList<>();
      TextStore store = store(random, expected);
      for (int i = 0; i < 3; i++) {
        List<String> others = new ArrayList<>();
        TextStore other = store(random, others);
        int from = random.nextInt(others.size() + 1);
        int to = from + random.nextInt(others.size() + 1 - from);
        store.appendAll(other, from, to);
        expected.addAll(others.subList(from, to));
      }
      assertThat(store.size()).isEqualTo(expected.size());
      assertThat(store.all()).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void comparesTextsByTheirBytes() {
    List<String> texts = List.of("", "a", "ab", "b", "É", "Éa");
    TextStore store = new TextStore();
    texts.forEach(text -> append(store, text));
    for (int one = 0; one < texts.size(); one++) {
      for (int other = 0; other < texts.size(); other++) {
        byte[] utf8 = ("x" + texts.get(other)).getBytes(StandardCharsets.UTF_8);
        int order = Integer.signum(store.compare(one, utf8, 1, utf8.length - 1));
        assertThat(order).isEqualTo(Integer.compare(other, one));
        assertThat(store.holds(one, utf8, 1, utf8.length - 1)).isEqualTo(one == other);
      }
    }
  }

  @Test
  void saysWhichBytesSomeTextsHave() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      List<String> texts = new ArrayList<>();
      TextStore store = store(random, texts);
      int first = random.nextInt(texts.size() + 1);
      int end = first + random.nextInt(texts.size() + 1 - first);
      BitSet expected = new BitSet();
      texts.subList(first, end).forEach(text -> text.chars().forEach(expected::set));
      assertThat(store.bytes(first, end)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static TextStore store(Random random, List<String> texts) {
    TextStore store = new TextStore();
    boolean few = random.nextInt(3) == 0;
    for (int i = random.nextInt(few ? 20 : 40); i > 0; i--) {
      int length = few ? LENGTHS[random.nextInt(LENGTHS.length)] : random.nextInt(8_000);
      String text = Character.toString('a' + random.nextInt(26)).repeat(length);
      append(store, text);
      texts.add(text);
    }
    return store;
  }

  private static void append(TextStore store, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    store.append(utf8, 0, utf8.length);
  }
}
