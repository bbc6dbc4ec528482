package dev.nrr.input.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplayableSourcesTest {

  @Test
  void givesTheSameBytesTwiceWhereverTheFirstReadingStopped() throws IOException {
    byte[] bytes = new byte[10_000];
    new Random(1).nextBytes(bytes);
    for (int read = 0; read <= bytes.length; read += 499) {
      try (ReplayableSources.Pipe pipe =
          new ReplayableSources.Pipe(() -> new ByteArrayInputStream(bytes), 1_000)) {
        InputStream first = pipe.open();
        assertThat(first.readNBytes(read)).as("read %d", read).hasSize(read);
        assertThat(pipe.open().readAllBytes()).as("read %d", read).isEqualTo(bytes);
      }
    }
  }

  @Test
  void givesTheSameBytesAgainWhereverSeveralReadingsStopped() throws IOException {
    byte[] bytes = new byte[10_000];
    new Random(2).nextBytes(bytes);
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      try (ReplayableSources.Pipe pipe =
          new ReplayableSources.Pipe(() -> new ByteArrayInputStream(bytes), 1_000)) {
        for (int reading = random.nextInt(4); reading >= 0; reading--) {
          try (InputStream part = pipe.open()) {
            int read = random.nextInt(bytes.length + 1);
            assertThat(part.readNBytes(read)).isEqualTo(Arrays.copyOf(bytes, read));
          }
        }
        assertThat(pipe.open().readAllBytes()).as("seed %d", seed).isEqualTo(bytes);
      }
    }
  }
}
