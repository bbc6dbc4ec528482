package dev.nrr.engines;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A process that a test starts, waits for, and ends. */
final class Child implements AutoCloseable {

  /** Against hanging only. */
  private static final int SECONDS = 120;

  private static final long BETWEEN_MILLIS = 100;

  private final Process process;
  private final Path log;

  private Child(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts a program; what it says goes to a file of the folder. */
  static Child start(Path folder, String name, List<String> command) throws IOException {
    return start(builder(folder, command), folder.resolve(name + ".log"));
  }

  static ProcessBuilder builder(Path folder, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    List.of("NRR_JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "LC_ALL")
        .forEach(builder.environment()::remove);
    return builder.redirectErrorStream(true).redirectInput(new File("/dev/null"));
  }

  static Child start(ProcessBuilder builder, Path log) throws IOException {
    return new Child(builder.redirectOutput(log.toFile()).start(), log);
  }

  /** Runs a program to its end; what it said. */
  static String run(Path folder, List<String> command) throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "run", ".log");
    Child child = start(builder(folder, command), log);
    if (!child.process.waitFor(SECONDS, TimeUnit.SECONDS) || child.process.exitValue() != 0) {
      child.close();
      throw new IOException(command + ": " + child.said());
    }
    return child.said();
  }

  /** Waits until the process has said what is waited for. */
  void await(Predicate<String> said) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!said.test(said())) {
      if (!process.isAlive() || System.nanoTime() > end) {
        close();
        throw new IOException("does not start: " + said());
      }
      Thread.sleep(BETWEEN_MILLIS);
    }
  }

  String said() throws IOException {
    return Files.readString(log, StandardCharsets.ISO_8859_1);
  }

  Process process() {
    return process;
  }

  /** A port of loopback that is free. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Where Java is that runs the tests. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
