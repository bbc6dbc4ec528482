package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.ReadingProgress;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  @Test
  void saysBytesRowsAndRateOfAPipe() {
    assertThat(ProgressLine.text(new ReadingProgress(), TimeUnit.SECONDS.toNanos(2)))
        .isEqualTo("nrr: 0 MB read, 0 rows, 0 MB/s");
  }
}
