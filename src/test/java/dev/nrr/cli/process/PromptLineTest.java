package dev.nrr.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class PromptLineTest {

  private final StringWriter errors = new StringWriter();
  private final PromptLine line = new PromptLine(new PrintWriter(errors));

  @Test
  void anInterruptedRunEndsItsLine() {
    line.run();
    assertThat(errors).hasToString("\n");
  }

  @Test
  void aRunThatEndsByItselfPrintsNothing() {
    line.end();
    line.run();
    assertThat(errors).hasToString("");
  }
}
