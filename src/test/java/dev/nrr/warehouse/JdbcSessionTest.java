package dev.nrr.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.nrr.input.request.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session with the one driver that the tests have; others are met by -Pengines. */
class JdbcSessionTest {

  private static final String PASSWORD = "hunter2";

  @TempDir private Path folder;
  private Path jar;
  private String url;

  @BeforeEach
  void fill() throws Exception {
    jar = Path.of(org.h2.Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    url = "jdbc:h2:" + folder.resolve("book");
    Properties owner = new Properties();
    owner.setProperty("user", "bi");
    owner.setProperty("password", PASSWORD);
    try (var connection = new org.h2.Driver().connect(url, owner);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE book (x INT)");
      statement.execute("INSERT INTO book VALUES (1), (2)");
    }
  }

  private ConnectionSettings settings(String password, int seconds, Path... drivers) {
    return new ConnectionSettings(
        url,
        SqlDialect.of(url).orElseThrow(),
        "bi",
        password,
        drivers.length == 0 ? List.of(jar) : List.of(drivers),
        seconds);
  }

  private static InputException refusal(ConnectionSettings settings) {
    return catchThrowableOfType(InputException.class, () -> JdbcSession.open(settings).close());
  }

  @Test
  void whatIsAskedIsAnswered() throws Exception {
    try (Session session = JdbcSession.open(settings(PASSWORD, 5));
        Statement statement = session.statement();
        ResultSet rows = statement.executeQuery("SELECT SUM(x) FROM book")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(3);
      assertThat(statement.getQueryTimeout()).isEqualTo(5);
      assertThat(session.timeoutSeconds()).isEqualTo(5);
      assertThat(session.engine()).startsWith("H2 2.");
      assertThat(session.dialect().name()).isEqualTo("h2");
      assertThat(session.connection().isReadOnly()).isFalse(); // which H2 cannot be
    }
  }

  @Test
  void aDriverIsFoundInAFolderAmongOthersThatAreBroken() throws Exception {
    Path drivers = Files.createDirectory(folder.resolve("drivers"));
    Files.createSymbolicLink(drivers.resolve("z.jar"), jar);
    Files.writeString(drivers.resolve("readme.txt"), "no driver");
    try (OutputStream file = Files.newOutputStream(drivers.resolve("a.jar"));
        JarOutputStream broken = new JarOutputStream(file)) {
      broken.putNextEntry(new ZipEntry("META-INF/services/java.sql.Driver"));
      broken.write("no.such.Driver\n".getBytes(StandardCharsets.UTF_8));
    }
    try (Session session = JdbcSession.open(settings(PASSWORD, 0, drivers))) {
      assertThat(session.engine()).startsWith("H2 2.");
    }
  }

  @Test
  void aMissingDriverIsToldWithWhereToGetItAndWhereToPutIt() {
    Path nowhere = folder.resolve("nowhere");
    InputException refusal = refusal(settings(PASSWORD, 0, nowhere));
    assertThat(refusal.cause()).isEqualTo(InputException.Cause.DATA);
    assertThat(refusal.summary())
        .isEqualTo(
            "no driver for h2 in "
                + nowhere
                + "; put the jar of com.h2database:h2:2.5.252 there (mvn dependency:copy"
                + " -Dartifact=com.h2database:h2:2.5.252 -DoutputDirectory="
                + nowhere
                + "), or name its jar or folder by --driver-path");
  }

  @Test
  void everyEngineHasADriverSomewhere() {
    assertThat(SqlDialect.ALL)
        .allSatisfy(dialect -> assertThat(DriverJars.coordinates(dialect)).contains(":"));
  }

  /** What a user is told to take is what was run. */
  @Test
  void theVersionsToldAreThoseOfTheTests() throws IOException {
    for (SqlDialect dialect : SqlDialect.ALL) {
      String[] parts = DriverJars.coordinates(dialect).split(":");
      if (parts.length == 3) {
        assertThat(Path.of("src/engines", dialect.name(), "pom.xml"))
            .content()
            .contains("<groupId>" + parts[0] + "<", "<artifactId>" + parts[1] + "<")
            .contains("<version>" + parts[2] + "<");
      }
    }
  }

  @Test
  void aWrongPasswordIsNotShown() {
    InputException refusal = refusal(settings("swordfish", 0));
    assertThat(refusal.cause()).isEqualTo(InputException.Cause.DATA);
    assertThat(refusal.summary())
        .isEqualTo(
            "jdbc:h2:" + folder.resolve("book") + ": Wrong user name or password [28000-252]");
    assertThat(settings("swordfish", 0).toString()).doesNotContain("swordfish", "bi");
  }

  @Test
  void aDatabaseThatIsNotThereIsNotMade() {
    url = "jdbc:h2:" + folder.resolve("other");
    assertThat(refusal(settings(PASSWORD, 0)).summary()).contains("not found");
    assertThat(folder.resolve("other.mv.db")).doesNotExist();
  }

  @Test
  void whatAnEngineSaysBecomesOneLine() throws Exception {
    try (Session session = JdbcSession.open(settings(PASSWORD, 0));
        Statement statement = session.statement()) {
      SQLException failure =
          catchThrowableOfType(
              SQLException.class, () -> statement.executeQuery("SELECT *\nFROM nowhere"));
      assertThat(session.refusal(failure).summary()).endsWith(": Table \"NOWHERE\" not found");
    }
  }

  private InputException told(int seconds, SQLException failure) {
    return new JdbcFailures(settings(PASSWORD, seconds)).of(failure);
  }

  @Test
  void whatMayPassIsToldFromWhatStays() {
    for (SQLException passing :
        List.of(
            new SQLException("x", "08006"),
            new SQLException("x", "53300"),
            new SQLException("x", "57P01"),
            new SQLRecoverableException("x"),
            new SQLException("x", new IOException("reset")))) {
      assertThat(told(0, passing).cause()).isEqualTo(InputException.Cause.SERVER);
    }
    for (SQLException staying :
        List.of(
            new SQLException("x", "28P01"),
            new SQLException("x", "42P01"),
            new SQLException("x", new IllegalStateException()))) {
      assertThat(told(0, staying).cause()).isEqualTo(InputException.Cause.DATA);
    }
    assertThat(told(7, new SQLTimeoutException("x")).summary())
        .endsWith(": a statement took more than 7 s and was ended; --timeout gives it longer");
    assertThat(told(7, new SQLException("x", "57014")).summary()).contains("7 s");
  }

  @Test
  void secretsOfADriversMessageAreLeftOut() {
    String said = "jdbc:x://bi:hunter2@db/a?k=v refused hunter2\nat a.b.C";
    assertThat(told(0, new SQLException(said)).summary()).endsWith(": jdbc:x://db/a refused ***");
    assertThat(told(0, new SQLException((String) null)).summary()).endsWith(": sqlexception");
    assertThat(told(0, new SQLException("x".repeat(1_000))).summary()).endsWith("x...");
  }
}
