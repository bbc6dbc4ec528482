package dev.nrr.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.request.ReadProgress;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  @Test
  void saysBytesRowsAndRateOfAPipe() {
    assertThat(ProgressLine.text(new ReadProgress(), TimeUnit.SECONDS.toNanos(2)))
        .isEqualTo("nrr: 0 MB read, 0 rows, 0 MB/s");
  }
}
