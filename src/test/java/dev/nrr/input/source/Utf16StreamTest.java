package dev.nrr.input.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf16StreamTest {

  private static byte[] recoded(byte[] utf16, boolean bigEndian) throws IOException {
    return new Utf16Stream(new ByteArrayInputStream(utf16), bigEndian).readAllBytes();
  }

  /** Text of characters of one to four bytes. */
  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      int bound =
          switch (random.nextInt(4)) {
            case 0 -> 0x80;
            case 1 -> 0x800;
            case 2 -> 0xd800;
            default -> 0x110000;
          };
      int point = random.nextInt(bound);
      text.appendCodePoint(point >= 0xd800 && point < 0xe000 ? 'x' : point);
    }
    return text.toString();
  }

  @Test
  void isTheSameTextInUtf8() throws IOException {
    for (long seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      String text = text(random, random.nextInt(seed < 45 ? 20 : 100_000));
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);

      assertThat(recoded(text.getBytes(StandardCharsets.UTF_16LE), false))
          .as("seed %d", seed)
          .isEqualTo(utf8);
      assertThat(recoded(text.getBytes(StandardCharsets.UTF_16BE), true))
          .as("seed %d", seed)
          .isEqualTo(utf8);
    }
  }

  @Test
  void makesNoTextOfHalfAPairOrHalfAUnit() throws IOException {
    byte[] lone = {'a', 0, 0, (byte) 0xd8, 'b', 0};
    byte[] atEnd = {'a', 0, 0, (byte) 0xd8};
    byte[] second = {0, (byte) 0xdc};
    byte[] half = {'a', 0, 'b'};

    for (byte[] wrong : new byte[][] {lone, atEnd, second, half}) {
      assertThat(recoded(wrong, false)).contains(0xff);
    }
  }

  @Test
  void readsByteByByte() throws IOException {
    Utf16Stream stream = new Utf16Stream(new ByteArrayInputStream(new byte[] {'a', 0}), false);

    assertThat(stream.read()).isEqualTo('a');
    assertThat(stream.read()).isEqualTo(-1);
    stream.close();
  }
}
