package dev.nrr.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.request.ReadProgress;
import dev.nrr.input.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressLineTest {

  @TempDir Path temp;

  @Test
  void saysBytesRowsAndRateOfAPipe() {
    assertThat(ProgressLine.text(new ReadProgress(), TimeUnit.SECONDS.toNanos(2)))
        .isEqualTo("nrr: 0 MB read, 0 rows, 0 MB/s");
  }

  @Test
  void saysHowMuchOfAFileIsReadAndHowLongIsLeft() throws IOException {
    ReadProgress progress = new ReadProgress();
    Path file = Files.write(temp.resolve("a.csv"), new byte[4_000_000]);
    Source source = progress.begin(List.of(Source.ofFile(0, "a.csv", file))).get(0);
    progress.addRows(7);
    try (InputStream in = source.opener().open()) {
      in.readNBytes(1_000_000);
      assertThat(ProgressLine.text(progress, TimeUnit.SECONDS.toNanos(2)))
          .isEqualTo("nrr: 25% of 4 MB read, 7 rows, 0 MB/s, 6 s left");
      assertThat(ProgressLine.text(progress, TimeUnit.SECONDS.toNanos(100)))
          .endsWith(", 5 min left");
      in.readAllBytes();
      assertThat(ProgressLine.text(progress, TimeUnit.SECONDS.toNanos(2)))
          .isEqualTo("nrr: 100% of 4 MB read, 7 rows, 2 MB/s");
    }
  }

  @Test
  void isNotDrawnBeforeAReadingTakesLongAndNeverInAPipe() {
    for (String terminals : List.of("2", "")) {
      StringWriter errors = new StringWriter();
      ProcessContext context =
          new ProcessContext(
              Map.of(),
              temp,
              InputStream.nullInputStream(),
              body -> {},
              new PrintWriter(errors),
              ProcessContext.Terminals.of(terminals));
      ProgressLine.of(new ReadProgress(), context, false).close();
      assertThat(errors).hasToString("");
    }
  }
}
