package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.process.ProcessContext;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainingRunTest {

  @Test
  void runsEveryCommandWhateverTheOthersCameTo() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    TrainingRun.main(new String[0]);
    TrainingRun.run(
        () ->
            new ProcessContext(
                Map.of(),
                Path.of(""),
                InputStream.nullInputStream(),
                body -> body.writeTo(out),
                new PrintWriter(err),
                ProcessContext.Terminals.NONE),
        "calc no-such-file.csv",
        "calc --starting 8M --churn 600K");
    assertThat(err.toString()).contains("no-such-file.csv");
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("92.5%");
  }
}
