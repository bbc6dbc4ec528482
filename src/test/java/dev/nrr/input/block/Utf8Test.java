package dev.nrr.input.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {

  @Test
  void agreesWithTheDecoderOfTheJdk() {
    byte[] text = "aé中😀\u07ff\u0800\uffff plain ascii".getBytes(StandardCharsets.UTF_8);
    for (long seed = 0; seed < 50_000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = Arrays.copyOf(text, text.length + 8);
      int length = random.nextInt(text.length + 1);
      for (int i = random.nextInt(3); i > 0; i--) {
        bytes[random.nextInt(text.length)] = (byte) random.nextInt(256);
      }
      assertThat(Utf8.isWellFormed(bytes, length))
          .as("seed %d", seed)
          .isEqualTo(isText(bytes, length));
    }
  }

  private static boolean isText(byte[] bytes, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }
}
