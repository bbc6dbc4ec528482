package dev.nrr.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** Every engine of the tests, each started once, at its first test. */
final class Engines implements AutoCloseable {

  /** In the order they are tried; {@code -Dnrr.engine=NAME} leaves one of them. */
  static final List<Engine> ALL =
      Stream.of(new DuckDb(), new H2(), new PostgreSql(), new MariaDb(), new Trino())
          .filter(engine -> engine.name().matches(System.getProperty("nrr.engine", ".*")))
          .toList();

  private static @Nullable Engines shared;

  private final Path folder;
  private final Map<String, Server> started = new LinkedHashMap<>();
  private final Map<String, String> absent = new LinkedHashMap<>();

  Engines() throws IOException {
    folder = Files.createTempDirectory("nrr-engines");
  }

  /** Those that all tests of this process have in common; they end with it. */
  static synchronized Engines shared() throws IOException {
    if (shared == null) {
      Engines engines = new Engines();
      Runtime.getRuntime().addShutdownHook(new Thread(engines::end));
      shared = engines;
    }
    return shared;
  }

  private void end() {
    try {
      close();
    } catch (IOException | UncheckedIOException failure) {
      System.out.println("engines: not ended: " + failure);
    }
  }

  /** An engine that runs; skips the test where it cannot be had. */
  synchronized Server get(Engine engine) throws Exception {
    if (!started.containsKey(engine.name()) && !absent.containsKey(engine.name())) {
      start(engine);
    }
    if (absent.containsKey(engine.name())) {
      throw new TestAbortedException(engine.name() + ": " + absent.get(engine.name()));
    }
    return started.get(engine.name());
  }

  private void start(Engine engine) throws Exception {
    try {
      Path own = Files.createDirectory(folder.resolve(engine.name()));
      started.put(engine.name(), engine.start(own));
    } catch (NotHereException why) {
      System.out.println("engines: skipped: " + engine.name() + ": " + why.getMessage());
      absent.put(engine.name(), why.getMessage());
    }
  }

  /** Ends all that was started, and removes its files. */
  @Override
  public void close() throws IOException {
    for (Server server : started.values()) {
      server.close();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(Engines::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
