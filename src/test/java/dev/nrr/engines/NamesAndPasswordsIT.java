package dev.nrr.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What an engine has of its own: names that it takes for one, and where a password may be. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Isolated("it changes a property of this process")
class NamesAndPasswordsIT {

  @TempDir private Path files;

  private static Server server(String name) throws Exception {
    for (Engine engine : Engines.ALL) {
      if (engine.name().equals(name)) {
        return Engines.shared().get(engine);
      }
    }
    Assumptions.abort(name + " is left out");
    throw new AssertionError();
  }

  private Cli.Run run(List<String> arguments, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(arguments);
    all.addAll(List.of("--config", "none"));
    return new Cli().in(files).run(all.toArray(String[]::new));
  }

  /** The collation that MariaDB has where nobody says one makes one customer of these three. */
  @Test
  void namesThatACollationTakesForOneAreSeveral() throws Exception {
    Server server = server("mariadb");
    server.run(
        "CREATE TABLE alike (customer VARCHAR(40) CHARACTER SET utf8mb4 COLLATE"
            + " utf8mb4_general_ci, month_end DATE, mrr DECIMAL(18,2))",
        "INSERT INTO alike VALUES ('acme', DATE '2024-01-31', 10), ('Acme', DATE '2024-01-31', 20),"
            + " ('acm\u00e9', DATE '2024-01-31', 40), ('acme', DATE '2024-02-29', 10),"
            + " ('Acme', DATE '2024-02-29', 15)");
    List<String> table = List.of(server.arguments(files, "alike"));
    for (String read : List.of("sums", "rows")) {
      Cli.Run run = run(table, "calc", "--format", "json", "--read", read);
      assertThat(run.code()).as(read + ": " + run.err()).isZero();
      assertThat(run.out())
          .as(read)
          .contains("\"starting\": 70,")
          .contains("\"contraction\": 5,")
          .contains("\"churn\": 40,")
          .contains("\"starting\": 3,");
    }
    server.run("INSERT INTO alike VALUES ('acme ', DATE '2024-01-31', 80)");
    Cli.Run padded = run(table, "calc");
    assertThat(padded.code()).as(padded.out()).isEqualTo(3);
  }

  @Test
  void thePasswordOfPostgresMayBeWhereItsOwnProgramsHaveIt() throws Exception {
    Server server = server("postgresql");
    Assumptions.assumeFalse(server.password().isEmpty());
    server.load(Book.random(1));
    Path file = files.resolve("pgpass");
    Files.writeString(file, "*:*:*:" + server.user() + ":" + server.password() + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    List<String> table = new ArrayList<>(List.of(server.arguments(files, "random_1")));
    int secret = table.indexOf("--password-file");
    table.subList(secret, secret + 2).clear();
    Cli.Run without = run(table, "calc");
    assertThat(without.code()).as(without.out()).isEqualTo(3);
    String before = System.setProperty("org.postgresql.pgpassfile", file.toString());
    try {
      Cli.Run run = run(table, "calc");
      assertThat(run.code()).as(run.err()).isZero();
    } finally {
      if (before == null) {
        System.clearProperty("org.postgresql.pgpassfile");
      } else {
        System.setProperty("org.postgresql.pgpassfile", before);
      }
    }
  }
}
