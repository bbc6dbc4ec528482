package dev.nrr.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Engines by name: {@code [connections.NAME]}, as {@code nrr config} shows what holds. */
class ConnectionsTest {

  private static final String FILE =
      """
      [connections.prod]
      jdbc = "jdbc:postgresql://db/sales?ssl=true"
      user = "bi"
      password-env = "SALES"
      timeout = 60

      [connections.here]
      jdbc = "jdbc:duckdb:book.duckdb"
      """;

  @TempDir private Path folder;

  private Cli.Run run(Map<String, String> environment, String... arguments) {
    return new Cli().in(folder).environment(environment).run(arguments);
  }

  private List<String> values(Map<String, String> environment, String... more) throws IOException {
    Files.writeString(folder.resolve("ci.toml"), FILE);
    String[] all = new String[more.length + 5];
    System.arraycopy(new String[] {"config", "--config", "ci.toml", "-f", "csv"}, 0, all, 0, 5);
    System.arraycopy(more, 0, all, 5, more.length);
    Cli.Run run = run(environment, all);
    assertThat(run.err()).isEmpty();
    return run.out().lines().toList();
  }

  @Test
  void aConnectionSaysWhatItSays() throws IOException {
    assertThat(values(Map.of(), "--connection", "prod"))
        .contains(
            "jdbc,jdbc:postgresql://db/sales,,file,ci.toml:2:1",
            "user,bi,the driver's own,file,ci.toml:3:1",
            "password-env,SALES,,file,ci.toml:4:1",
            "timeout,60,no limit,file,ci.toml:5:1");
    assertThat(values(Map.of(), "--connection", "here"))
        .contains("jdbc,jdbc:duckdb:book.duckdb,,file,ci.toml:8:1")
        .noneMatch(row -> row.startsWith("user,bi"));
    assertThat(values(Map.of())).noneMatch(row -> row.contains("duckdb"));
  }

  @Test
  void whatIsStrongerHolds() throws IOException {
    assertThat(values(Map.of("NRR_CONNECTION", "here"), "--connection", "prod", "--user", "me"))
        .contains("jdbc,jdbc:postgresql://db/sales,,file,ci.toml:2:1")
        .contains("user,me,the driver's own,command line,'--user");
    assertThat(values(Map.of("NRR_CONNECTION", "prod"), "--jdbc", "jdbc:h2:./x"))
        .contains("jdbc,jdbc:h2:./x,,command line,'--jdbc")
        .noneMatch(row -> row.startsWith("user,bi"));
    assertThat(values(Map.of("NRR_JDBC", "jdbc:h2:./x"), "--connection", "here"))
        .contains("jdbc,jdbc:duckdb:book.duckdb,,file,ci.toml:8:1");
  }

  @Test
  void whatIsAmissIsTold() throws IOException {
    Files.writeString(folder.resolve("ci.toml"), FILE);
    Cli.Run two = run(Map.of(), "config", "--jdbc", "jdbc:h2:./x", "--connection", "prod");
    assertThat(two.code()).isEqualTo(2);
    assertThat(two.err()).contains("give --jdbc or --connection, not both");
    Cli.Run none = run(Map.of(), "config", "--connection", "prod");
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.err())
        .contains("--connection: no file with [connections.prod]; --config FILE names one");
    Cli.Run other = run(Map.of(), "config", "--config", "ci.toml", "--connection", "pord");
    assertThat(other.code()).isEqualTo(3);
    assertThat(other.err())
        .contains("--connection: no [connections.pord] in ci.toml, did you mean 'prod'?");
  }

  private String refused(String text, String... arguments) throws IOException {
    Files.writeString(folder.resolve(".nrr.toml"), text);
    String[] all = arguments.length == 0 ? new String[] {"config"} : arguments;
    Cli.Run run = run(Map.of(), all);
    assertThat(run.code()).as(run.out()).isEqualTo(3);
    return run.err();
  }

  @Test
  void aFileFoundInTheProjectNamesAPlaceAlone() throws IOException {
    String place = "[connections.prod]\njdbc = \"jdbc:postgresql://db/sales\"\n";
    Files.writeString(folder.resolve(".nrr.toml"), place);
    assertThat(run(Map.of(), "config", "--connection", "prod").code()).isZero();
    assertThat(refused(place + "user = \"bi\"\n"))
        .contains(
            ".nrr.toml:3:1: user: who asks an engine, and with what, is not for a file found in the"
                + " project; name it by --config");
    assertThat(refused(place + "driver-path = \"x.jar\"\n")).contains("driver-path");
    assertThat(refused("password-env = \"X\"\n")).contains(".nrr.toml:1:1: password-env: who");
    for (String more : List.of("?socketFactory=x", ";INIT=RUNSCRIPT")) {
      assertThat(refused(place.replace("sales", "sales" + more)))
          .contains("jdbc: of a file found in the project a place alone is taken")
          .doesNotContain("socketFactory", "INIT");
    }
    assertThat(refused("jdbc = \"jdbc:postgresql://bi@db/sales\"\n")).contains("a place alone");
    assertThat(refused(place, "config", "--connection", "prod", "--user", "me"))
        .contains("a place that a file found in the project names is given no user");
  }

  @Test
  void aConnectionHasWhatConnectionsHave() throws IOException {
    assertThat(refused("[connections.prod]\nby = \"x\"\n"))
        .contains("'by' says nothing of how an engine is reached");
    assertThat(refused("[connections]\nprod = \"x\"\n")).contains("prod: expected a table");
  }
}
