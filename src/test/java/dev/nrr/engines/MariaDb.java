package dev.nrr.engines;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** MariaDB, where Debian's is installed. */
final class MariaDb implements Engine {

  private static final Path SERVER = Path.of("/usr/sbin/mariadbd");
  private static final String PASSWORD = "geheim";

  @Override
  public String name() {
    return "mariadb";
  }

  @Override
  public String slow() {
    return "SELECT COUNT(*) FROM seq_1_to_1000000 a, seq_1_to_1000000 b WHERE a.seq <> b.seq";
  }

  @Override
  public String running() {
    return "SELECT COUNT(*) FROM information_schema.PROCESSLIST"
        + " WHERE COMMAND = 'Query' AND ID <> CONNECTION_ID()";
  }

  @Override
  public List<String> stranger(String user, String password) {
    return List.of(
        "CREATE USER " + user + "@'127.0.0.1' IDENTIFIED BY '" + password + "'",
        "CREATE TABLE nrr.seen (x INT)",
        "GRANT SELECT ON nrr.seen TO " + user + "@'127.0.0.1'");
  }

  @Override
  public Server start(Path folder) throws Exception {
    Path driver = ClassPaths.jar("mariadb", "mariadb-java-client");
    if (!Files.isExecutable(SERVER)) {
      throw new NotHereException("no " + SERVER);
    }
    Path data = folder.resolve("data");
    String user = "--user=" + System.getProperty("user.name");
    Child.run(
        folder,
        List.of(
            "mariadb-install-db",
            "--no-defaults",
            "--datadir=" + data,
            "--auth-root-authentication-method=normal",
            "--skip-test-db",
            user));
    Path start =
        Files.writeString(
            folder.resolve("start.sql"),
            "CREATE DATABASE nrr CHARACTER SET utf8mb4;\n"
                + "CREATE USER nrr@'127.0.0.1' IDENTIFIED BY '"
                + PASSWORD
                + "';\n"
                + "GRANT ALL ON *.* TO nrr@'127.0.0.1' WITH GRANT OPTION;\n");
    int port = Child.freePort();
    Child server =
        Child.start(
            folder,
            name(),
            List.of(
                SERVER.toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--socket=" + folder.resolve("socket"),
                "--pid-file=" + folder.resolve("pid"),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                "--init-file=" + start,
                user));
    server.await(said -> said.contains("ready for connections"));
    return new Server("jdbc:mariadb://127.0.0.1:" + port + "/nrr", driver)
        .login("nrr", PASSWORD)
        .texts("VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin", true)
        .with(server);
  }
}
