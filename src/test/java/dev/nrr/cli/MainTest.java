package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void versionIsTheOneOfTheBuild() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).matches("nrr \\d+\\.\\d+\\.\\d+\\R");
  }

  @Test
  void unknownOptionIsAUsageError() {
    assertThat(run("--é")).isEqualTo(2);
    assertThat(err.toString()).contains("--é");
  }

  @Test
  void outputThatCannotBeWrittenIsAnError() {
    PrintWriter full =
        new PrintWriter(
            new OutputStreamWriter(
                new OutputStream() {
                  @Override
                  public void write(int b) throws IOException {
                    throw new IOException("no space left");
                  }
                },
                StandardCharsets.UTF_8));
    assertThat(Main.run(new String[] {"--help"}, full, new PrintWriter(err))).isEqualTo(4);
    assertThat(err.toString()).startsWith("nrr: ");
  }

  private int run(String... args) {
    return Main.run(args, new PrintWriter(out), new PrintWriter(err));
  }
}
