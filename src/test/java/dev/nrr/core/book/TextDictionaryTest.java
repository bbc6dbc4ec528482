package dev.nrr.core.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDictionaryTest {

  private final TextDictionary interner = new TextDictionary();

  @Test
  void numbersTextsInOrderOfAppearance() {
    assertThat(interner.intern("SMB")).isZero();
    assertThat(interner.intern("Enterprise")).isEqualTo(1);
    assertThat(interner.intern("SMB")).isZero();
    assertThat(interner.size()).isEqualTo(2);
    assertThat(interner.texts()).containsExactly("SMB", "Enterprise");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "exactly8", "nine char", "Łódź", "why?", "𝄞 clef", "Zoë?"})
  void takesBytesWithinABufferAsTheirText(String text) {
    byte[] utf8 = ("xx" + text + "yy").getBytes(StandardCharsets.UTF_8);
    int code = interner.intern(utf8, 2, utf8.length - 4);
    assertThat(interner.intern(text)).isEqualTo(code);
    assertThat(interner.text(code)).isEqualTo(text);
  }

  @Test
  void keepsApartTextsThatDifferByCaseOrZeros() {
    assertThat(interner.intern("acme")).isNotEqualTo(interner.intern("Acme"));
    assertThat(interner.intern("a")).isNotEqualTo(interner.intern("\0a"));
    assertThat(interner.intern("12345678")).isNotEqualTo(interner.intern("12345678\0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD834", "a\uDD1E?", "\uD834\uD834"})
  void refusesHalfASurrogatePair(String text) {
    assertThatThrownBy(() -> interner.intern(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("text is not well-formed Unicode");
  }

  @Test
  void agreesWithAMapOverManyRandomTexts() {
    Random random = new Random(1);
    Map<String, Integer> expected = new HashMap<>();
    for (int i = 0; i < 200_000; i++) {
      String text = Integer.toString(random.nextInt(100_000), 2 + random.nextInt(35));
      int code = expected.computeIfAbsent(text, t -> expected.size());
      assertThat(interner.intern(text)).isEqualTo(code);
    }
    expected.forEach((text, code) -> assertThat(interner.text(code)).isEqualTo(text));
  }

  /** Texts that ascend, by their bytes or as numbers do, need no look at the earlier ones. */
  @ParameterizedTest
  @ValueSource(strings = {"C%07d", "%d", "%x", "É%04d"})
  void agreesWithAMapWhereTextsAscendForAWhile(String format) {
    Random random = new Random(2);
    for (int round = 0; round < 200; round++) {
      TextDictionary dictionary = new TextDictionary();
      Map<String, Integer> expected = new HashMap<>();
      int ascending = random.nextInt(60);
      for (int i = 0, number = 0; i < 120; i++) {
        number = i < ascending ? number + random.nextInt(3) : random.nextInt(200);
        String text = String.format(format, number);
        int code = expected.computeIfAbsent(text, t -> expected.size());
        assertThat(dictionary.intern(text)).as("%s, round %d", text, round).isEqualTo(code);
      }
      expected.forEach((text, code) -> assertThat(dictionary.text(code)).isEqualTo(text));
    }
  }

  /** Parts of files that ascend, or not, joined in any way and added to after it. */
  @ParameterizedTest
  @ValueSource(strings = {"C%07d", "%d", "%x", "É%04d"})
  void takesInTextsOfOthersWhetherOrNotTheyAscend(String format) {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      TextDictionary all = new TextDictionary();
      List<String> expected = new ArrayList<>();
      for (int part = 0; part < 3; part++) {
        TextDictionary other = new TextDictionary();
        boolean ascends = random.nextInt(4) > 0;
        for (int i = 0, number = random.nextInt(40); i < 30; i++) {
          number = ascends ? number + random.nextInt(4) : random.nextInt(120);
          other.intern(String.format(format, number));
        }
        int[] here = all.absorb(other);
        assertThat(here).hasSize(other.size());
        for (int code = 0; code < here.length; code++) {
          String text = other.text(code);
          if (!expected.contains(text)) {
            expected.add(text);
          }
          assertThat(here[code]).as("%s, round %d", text, round).isEqualTo(expected.indexOf(text));
        }
        if (random.nextBoolean()) {
          String text = String.format(format, random.nextInt(150));
          if (!expected.contains(text)) {
            expected.add(text);
          }
          assertThat(all.intern(text)).isEqualTo(expected.indexOf(text));
        }
      }
      assertThat(all.texts()).isEqualTo(expected);
    }
  }

  /** Columns of batches: customers of one date after another, new ones in order, or any. */
  @Test
  void numbersColumnsAsItNumbersTextsOneByOne() {
    int followed = 0;
    int appended = 0;
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      TextDictionary dictionary = new TextDictionary();
      Map<String, Integer> expected = new HashMap<>();
      for (int batch = 0; batch < 12; batch++) {
        List<String> texts = texts(random);
        TextColumn column = column(texts);
        int[] numbers = new int[texts.size()];
        boolean ascends = texts.stream().sorted().distinct().toList().equals(texts);
        int row = 0;
        if (ascends && dictionary.isBehindAll(column, 0)) {
          dictionary.appendAll(column, numbers);
          row = numbers.length;
          appended++;
        }
        while (row < numbers.length) {
          int from = row;
          row = dictionary.follow(column, numbers, from);
          followed += row - from;
          if (row < numbers.length) {
            numbers[row] = dictionary.intern(texts.get(row));
            row++;
          }
        }
        for (int i = 0; i < numbers.length; i++) {
          int code = expected.computeIfAbsent(texts.get(i), text -> expected.size());
          assertThat(numbers[i]).as("seed %d, batch %d", seed, batch).isEqualTo(code);
        }
      }
      expected.forEach((text, code) -> assertThat(dictionary.text(code)).isEqualTo(text));
    }
    assertThat(followed).isPositive();
    assertThat(appended).isPositive();
  }

  private static List<String> texts(Random random) {
    List<String> texts = new ArrayList<>();
    int number = random.nextInt(3) * 100;
    boolean ascends = random.nextInt(3) > 0;
    String form = random.nextInt(4) == 0 ? "%d" : "C%04d";
    for (int i = 1 + random.nextInt(20); i > 0; i--) {
      number = ascends ? number + 1 + random.nextInt(2) : random.nextInt(300);
      texts.add(String.format(form, number));
    }
    return texts;
  }

  /** The texts as the second of three columns. */
  private static TextColumn column(List<String> texts) {
    StringBuilder buffer = new StringBuilder();
    int[] starts = new int[3 * texts.size()];
    int[] ends = new int[3 * texts.size()];
    for (int row = 0; row < texts.size(); row++) {
      buffer.append("x,");
      starts[3 * row + 1] = buffer.length();
      ends[3 * row + 1] = buffer.append(texts.get(row)).length();
      buffer.append(",y\n");
    }
    byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
    return new TextColumn(bytes, starts, ends, 1, 3, texts.size());
  }

  /** Against texts of the same lengths whose hash codes differ, in time on the processor. */
  @Test
  void isNotSlowedByTextsOfOneHashCode() {
    long differing = timeToIntern("Bb");
    assertThat(timeToIntern("BB")).isLessThan(20 * differing);
  }

  /** Nanoseconds of this thread for 131,072 texts of "Aa" and another pair of letters. */
  private static long timeToIntern(String pair) {
    TextDictionary dictionary = new TextDictionary();
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (int i = 0; i < 1 << 17; i++) {
      StringBuilder text = new StringBuilder();
      for (int bit = 0; bit < 17; bit++) {
        text.append((i >> bit & 1) == 0 ? "Aa" : pair);
      }
      assertThat(dictionary.intern(text.toString())).isEqualTo(i);
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
  }

  @Test
  void absorbsAnotherAndTellsItsNumbers() {
    interner.intern("b");
    TextDictionary other = new TextDictionary();
    other.intern("a");
    other.intern("b");
    other.intern("c");
    assertThat(interner.absorb(other)).containsExactly(1, 0, 2);
    assertThat(interner.texts()).containsExactly("b", "a", "c");
  }

  /** Of one beginning and of many, from the whole of Unicode, in order already and in none. */
  @Test
  void sortsAsTextsAreCompared() {
    int[] points = {'a', 'b', 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x10FFFF};
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      TextDictionary dictionary = new TextDictionary();
      for (int i = random.nextInt(60); i > 0; i--) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(4); length > 0; length--) {
          text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        dictionary.intern(seed % 3 == 0 ? String.format("%04d", 1000 - i) : text.toString());
      }
      List<String> sorted = new ArrayList<>();
      for (int code : dictionary.sorted()) {
        sorted.add(dictionary.text(code));
      }
      assertThat(sorted)
          .as("seed %d", seed)
          .isEqualTo(dictionary.texts().stream().sorted().toList());
    }
  }
}
