package dev.nrr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Programs written for a test to run. Another process writes them: a file that this one holds open
 * is inherited by whatever a test beside starts at that moment, and cannot be run until that has
 * let go of it ("Text file busy").
 */
public final class Programs {

  private Programs() {}

  /** A shell script of its lines after the first, which all may run. */
  public static Path script(Path file, String lines) throws IOException {
    return made(file, "#!/bin/sh\n" + lines, "cat >\"$1\" && chmod 755 \"$1\"", file.toString());
  }

  /** A program, or what stands beside it, elsewhere: its bytes, time and permissions. */
  public static Path copy(Path program, Path to) throws IOException {
    return made(to, "", "cp -p \"$1\" \"$2\"", program.toString(), to.toString());
  }

  private static Path made(Path file, String input, String line, String... arguments)
      throws IOException {
    String[] command = new String[4 + arguments.length];
    System.arraycopy(new String[] {"/bin/sh", "-c", line, "sh"}, 0, command, 0, 4);
    System.arraycopy(arguments, 0, command, 4, arguments.length);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(process.waitFor()).as(said).isZero();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return file;
  }
}
