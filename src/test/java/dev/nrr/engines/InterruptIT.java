package dev.nrr.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A program that is interrupted leaves nothing: no file, and no statement that goes on working. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ResourceLock("engines")
class InterruptIT {

  private static final int INTERRUPTED = 128 + 15;

  @TempDir private Path folder;

  static List<Engine> engines() {
    return Engines.ALL;
  }

  @ParameterizedTest
  @MethodSource("engines")
  void nothingGoesOnWorkingInTheServer(Engine engine) throws Exception {
    assumeTrue(!engine.running().isEmpty(), engine.name() + " ends with its process");
    Server server = Engines.shared().get(engine);
    server.load(Book.random(1));
    String columns =
        "'x' AS customer, DATE '2025-01-31' AS month_end, CAST(n AS DECIMAL(18,2)) AS mrr";
    Files.writeString(
        folder.resolve("slow.sql"),
        "SELECT "
            + columns
            + " FROM ("
            + engine.slow().replace("COUNT(*)", "COUNT(*) AS n")
            + ") t");
    List<String> command = new ArrayList<>(List.of(System.getProperty("nrr.launcher"), "calc"));
    List<String> arguments = new ArrayList<>(List.of(server.arguments(folder, "random_1")));
    arguments.removeAll(List.of("--table", "random_1"));
    command.addAll(arguments);
    command.addAll(List.of("--query", "slow.sql", "--output", "out.txt", "--config", "none"));
    ProcessBuilder builder = Child.builder(folder, command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Path log = folder.resolve("log");
    Process nrr = builder.redirectOutput(log.toFile()).redirectInput(new File("/dev/null")).start();
    while (server.count(engine.running()) == 0) {
      assertThat(nrr.isAlive()).as(Files.readString(log)).isTrue();
      Thread.sleep(100);
    }
    nrr.destroy();
    assertThat(nrr.waitFor()).as(Files.readString(log)).isEqualTo(INTERRUPTED);
    while (server.count(engine.running()) > 0) {
      Thread.sleep(100); // what was cancelled ends soon, or the test never does
    }
    assertThat(Files.readString(log)).isEmpty();
    assertThat(folder.resolve("out.txt")).doesNotExist();
  }
}
