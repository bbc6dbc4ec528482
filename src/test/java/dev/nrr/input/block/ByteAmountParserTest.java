package dev.nrr.input.block;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.AmountParser;
import dev.nrr.core.amount.DecimalMark;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteAmountParserTest {

  private final ByteAmountParser amount = new ByteAmountParser('.');

  private boolean parse(String text) {
    byte[] bytes = ("x" + text + "y;8;7;6;5").getBytes(StandardCharsets.UTF_8);
    return amount.parse(bytes, 1, bytes.length - 9);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0                 , 0                 , 0 , false
          12.50             , 1250              , 2 , false
          -12.5             , -125              , 1 , false
          1.234             , 1234              , 3 , true
          -123.456          , -123456           , 3 , true
          0.125             , 125               , 3 , false
          1234.567          , 1234567           , 3 , false
          123456789012345678, 123456789012345678, 0 , false
          """)
  void readsUnitsAndDecimals(String text, long units, int scale, boolean groupable) {
    assertThat(parse(text)).isTrue();
    assertThat(amount.units()).isEqualTo(units);
    assertThat(amount.scale()).isEqualTo(scale);
    assertThat(amount.isGroupable()).isEqualTo(groupable);
  }

  @ParameterizedTest
  @CsvSource({"''", "-", ".5", "5.", "1.2.3", "+1", "1e3", "' 1'", "1234567890123456789", "(1)"})
  void leavesEverythingElse(String text) {
    assertThat(parse(text)).isFalse();
  }

  @Test
  void readsWhatItTakesAsTheParserOfAmountsDoes() {
    AmountParser parser = new AmountParser(DecimalMark.POINT);
    int taken = 0;
    for (long seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(19); i >= 0; i--) {
        text.append("0123456789.-,".charAt(random.nextInt(random.nextInt(8) == 0 ? 13 : 10)));
      }
      if (parse(text.toString())) {
        taken++;
        assertThat(parser.parse(text.toString())).as("%d: %s", seed, text).isTrue();
        assertThat(amount.units()).as("%d: %s", seed, text).isEqualTo(parser.units());
        assertThat(amount.scale()).as("%d: %s", seed, text).isEqualTo(parser.scale());
      }
    }
    assertThat(taken).isGreaterThan(5_000);
  }
}
