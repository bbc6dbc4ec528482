package dev.nrr.input.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SwarTest {

  private static final int LARGE = 1 << 17;

  @Test
  void eightBytesAreTheSameInSmallAndLargeArrays() {
    byte[] small = new byte[300];
    new Random(7).nextBytes(small);
    byte[] large = Arrays.copyOf(small, LARGE);
    ByteBuffer wanted = ByteBuffer.wrap(small).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + Long.BYTES <= small.length; at++) {
      assertThat(Swar.at(small, at)).as("at %d", at).isEqualTo(wanted.getLong(at));
      assertThat(Swar.at(large, at)).as("at %d", at).isEqualTo(wanted.getLong(at));
    }
  }

  @Test
  void eightBytesArePutWhereTheyAreFound() {
    for (byte[] bytes : new byte[][] {new byte[64], new byte[LARGE]}) {
      for (int at = 0; at + Long.BYTES <= 64; at++) {
        long word = 0x80FF7F0001020304L * (at + 1);
        Swar.put(bytes, at, word);
        assertThat(Swar.at(bytes, at)).as("at %d", at).isEqualTo(word);
      }
    }
  }
}
