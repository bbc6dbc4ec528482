package dev.nrr.output.sink;

import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that writes without end to a sink, for tests that need a real process. */
final class SinkProgram {

  static final int CLOSED_PIPE = 41;
  static final int FAILED = 42;

  private SinkProgram() {}

  static Process start(Redirect output, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(SinkProgram.class.getName());
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .redirectOutput(output)
        .redirectError(Redirect.INHERIT)
        .start();
  }

  public static void main(String[] args) {
    Sink sink =
        args[0].equals("stdout") ? StandardOutput.ofProcess() : new AtomicFile(Path.of(args[0]));
    try {
      sink.write(Sink.utf8(SinkProgram::writeWithoutEnd));
    } catch (ClosedPipeException e) {
      System.exit(CLOSED_PIPE);
    } catch (IOException e) {
      System.exit(FAILED);
    }
  }

  private static void writeWithoutEnd(Writer out) throws IOException {
    while (true) {
      out.write("x".repeat(80) + "\n");
      out.flush();
    }
  }
}
