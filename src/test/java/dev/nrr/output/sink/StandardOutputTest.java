package dev.nrr.output.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardOutputTest {

  private static final Path FULL = Path.of("/dev/full");

  @Test
  void theBodyArrivesAsUtf8() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new StandardOutput(bytes, "/proc/no-such")
        .write(Sink.utf8(out -> out.append("Müller 東京 😀\n")));
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("Müller 東京 😀\n");
  }

  @Test
  void aFullDiskIsNoticed() throws IOException {
    assumeTrue(Files.exists(FULL), "needs /dev/full");
    try (OutputStream full = new FileOutputStream(FULL.toFile())) {
      StandardOutput output = new StandardOutput(full, "/proc/no-such");
      assertThatThrownBy(() -> output.write(Sink.utf8(out -> out.append("x"))))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(ClosedPipeException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Broken pipe", "The pipe is being closed"})
  void aReaderThatHasGoneIsToldApart(String message) {
    StandardOutput output = new StandardOutput(failing(message), "/proc/no-such");
    assertThatThrownBy(() -> output.write(Sink.utf8(out -> out.append("x"))))
        .isInstanceOf(ClosedPipeException.class)
        .hasMessage("the reader of the output has gone")
        .hasRootCauseMessage(message);
  }

  @Test
  void aPipeIsClosedWhateverTheLanguageOfTheMessage() {
    StandardOutput output =
        new StandardOutput(failing("Datenübergabe unterbrochen"), "/proc/self/fd/0");
    assertThatThrownBy(() -> output.write(Sink.utf8(out -> out.append("x"))))
        .isInstanceOf(ClosedPipeException.class);
  }

  @Test
  void aFailureWithoutAMessageIsAFailure() {
    StandardOutput output = new StandardOutput(failing(null), "/proc/no-such");
    assertThatThrownBy(() -> output.write(Sink.utf8(out -> out.append("x"))))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(ClosedPipeException.class);
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  @Test
  void whatIsNoLinkIsNoPipe(@TempDir Path directory) throws IOException {
    assertThat(StandardOutput.isPipe(directory.resolve("none"))).isFalse();
    assertThat(StandardOutput.isPipe(Files.createFile(directory.resolve("file")))).isFalse();
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("pipe:[1]"));
    assertThat(StandardOutput.isPipe(link)).isTrue();
    Path socket = Files.createSymbolicLink(directory.resolve("socket"), Path.of("socket:[1]"));
    assertThat(StandardOutput.isPipe(socket)).isTrue();
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void aRealClosedPipeEndsTheWriting() throws Exception {
    Process writer = SinkProgram.start(Redirect.PIPE, "stdout");
    assertThat(writer.getInputStream().read()).isEqualTo('x');
    writer.getInputStream().close();
    assertThat(writer.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(writer.exitValue()).isEqualTo(SinkProgram.CLOSED_PIPE);
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void aRealFullDiskIsAFailure() throws Exception {
    assumeTrue(Files.exists(FULL), "needs /dev/full");
    Process writer = SinkProgram.start(Redirect.to(new File("/dev/full")), "stdout");
    assertThat(writer.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(writer.exitValue()).isEqualTo(SinkProgram.FAILED);
  }

  @Test
  void theProcessesOwnOutputCanBeWrittenTo() {
    assertThatCode(() -> StandardOutput.ofProcess().write(out -> {})).doesNotThrowAnyException();
  }
}
