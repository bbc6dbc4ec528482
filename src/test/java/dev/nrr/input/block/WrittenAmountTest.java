package dev.nrr.input.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.AmountParser;
import dev.nrr.core.amount.DecimalMark;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever was read before it, an amount is read as the reference's parser reads it. */
class WrittenAmountTest {

  private static final List<String> BEFORE =
      List.of(
          "", "$", "-$", "$-", "(", "($", "+", "EUR ", "\u20ac", "kr ", "kr.", "Rs. ", ".", "'");

  private static final List<String> BEHIND =
      List.of("", ")", " EUR", "\u00a0\u20ac", "K", "m", " CR", "%", ".", "'", " kr", "- ");

  private static final List<String> SEPARATORS =
      List.of("", ",", ".", "'", " ", "\u202f", ",", ".", "x");

  private final Random random = new Random(1);

  private String digits() {
    StringBuilder digits = new StringBuilder();
    int groups = 1 + random.nextInt(4);
    String separator = pick(SEPARATORS);
    for (int i = 0; i < groups; i++) {
      int length = i > 0 && random.nextInt(12) > 0 ? 3 : 1 + random.nextInt(4);
      digits.append(i == 0 ? "" : separator);
      for (int k = 0; k < length; k++) {
        digits.append((char) ('0' + (random.nextInt(4) == 0 ? 0 : random.nextInt(10))));
      }
    }
    return random.nextBoolean() ? digits.toString() : digits + pick(SEPARATORS) + "5";
  }

  private String pick(List<String> some) {
    return some.get(random.nextInt(some.size()));
  }

  @Test
  void readsAsTheReferenceDoes() {
    for (DecimalMark mark : DecimalMark.values()) {
      WrittenAmount amount = new WrittenAmount(mark);
      AmountParser reference = new AmountParser(mark);
      int read = 0;
      for (int i = 0; i < 60_000; i++) {
        String text = pick(BEFORE) + digits() + pick(BEHIND);
        byte[] utf8 = text.strip().getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(utf8, utf8.length + Swar.SLACK);
        boolean expected =
            reference.parse(text.strip()) && !reference.isWide() && reference.scale() <= 18;

        assertThat(amount.parse(bytes, 0, utf8.length))
            .as("%s by %s", text, mark)
            .isEqualTo(expected);
        if (expected) {
          read++;
          assertThat(List.of(amount.units(), (long) amount.scale()))
              .as("%s by %s", text, mark)
              .isEqualTo(List.of(reference.units(), (long) reference.scale()));
          assertThat(amount.currency()).as(text).isEqualTo(reference.currency());
        }
      }
      assertThat(read).as("amounts by %s", mark).isGreaterThan(5_000);
    }
  }
}
