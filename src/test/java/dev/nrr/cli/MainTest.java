package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
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

  private int run(String... args) {
    return Main.run(args, new PrintWriter(out), new PrintWriter(err));
  }
}
