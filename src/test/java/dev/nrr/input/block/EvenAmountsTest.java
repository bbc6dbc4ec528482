package dev.nrr.input.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvenAmountsTest {

  private static final int AMOUNTS = 200_000;
  private static final String CHARACTERS = "0123456789012345678901234567890123456789..,-+ $";

  @ParameterizedTest
  @CsvSource({
    "2, 12.50, 1250",
    "2, 0.00, 0",
    "2, 15499.85, 1549985",
    "2, 123456.78, 12345678",
    "2, 1234567890123.45, 123456789012345",
    "0, 7, 7",
    "0, 99999999, 99999999",
    "0, 1234567890123456, 1234567890123456",
    "6, 1.000001, 1000001",
    "6, 12.000001, 12000001"
  })
  void readsAmountsOfSoManyDecimals(int decimals, String amount, long units) {
    assertThat(parse(decimals, '.', amount)).isEqualTo(units);
  }

  @ParameterizedTest
  @CsvSource({
    "2, 12.5",
    "2, 12",
    "2, .50",
    "2, -1.50",
    "2, 1,234.50",
    "2, 1.234.50",
    "2, 12345678901234.50",
    "0, 12.",
    "0, ''",
    "0, 12345678901234567",
    "3, 1.234",
    "7, 1.2345678"
  })
  void leavesOthers(int decimals, String amount) {
    assertThat(parse(decimals, '.', amount)).isEqualTo(EvenAmounts.OTHER);
  }

  /** What is read is what {@link ByteAmountParser} reads of the same characters. */
  @Test
  void agreesWithTheParserOfAllAmounts() {
    Random random = new Random(13);
    int read = 0;
    for (int i = 0; i < AMOUNTS; i++) {
      char mark = random.nextBoolean() ? '.' : ',';
      int decimals = random.nextInt(8);
      String amount = amount(random, decimals, mark);
      long units = parse(decimals, mark, amount);
      if (units != EvenAmounts.OTHER) {
        ByteAmountParser parser = new ByteAmountParser(mark);
        byte[] bytes = padded(amount);
        assertThat(parser.parse(bytes, 0, amount.length())).as(amount).isTrue();
        assertThat(units).as(amount).isEqualTo(parser.units());
        assertThat(decimals).as(amount).isEqualTo(parser.scale());
        read++;
      }
    }
    assertThat(read).isGreaterThan(AMOUNTS / 4);
  }

  private static String amount(Random random, int decimals, char mark) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(19);
    for (int i = 0; i < length; i++) {
      text.append((char) ('0' + random.nextInt(10)));
    }
    if (decimals > 0 && decimals < length) {
      text.setCharAt(length - 1 - decimals, mark);
    }
    if (length > 0 && random.nextInt(4) == 0) {
      text.setCharAt(random.nextInt(length), CHARACTERS.charAt(random.nextInt(47)));
    }
    return text.toString();
  }

  private static long parse(int decimals, char mark, String amount) {
    EvenAmounts amounts = new EvenAmounts(mark);
    amounts.expect(decimals);
    return amounts.parse(padded(amount), 0, amount.length());
  }

  private static byte[] padded(String amount) {
    byte[] bytes = amount.getBytes(StandardCharsets.US_ASCII);
    return Arrays.copyOf(bytes, bytes.length + Swar.SLACK);
  }
}
