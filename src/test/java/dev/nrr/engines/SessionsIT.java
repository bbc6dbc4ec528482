package dev.nrr.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nrr.input.request.InputException;
import dev.nrr.warehouse.ConnectionSettings;
import dev.nrr.warehouse.JdbcSession;
import dev.nrr.warehouse.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sessions with real engines: they read alone, end in time, and say in one line what fails. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@ResourceLock("engines")
class SessionsIT {

  private static final String SECRET = "hunter2-not-to-be-seen";

  static List<Engine> engines() {
    return Engines.ALL;
  }

  private Server server(Engine engine) throws Exception {
    Server server = Engines.shared().get(engine);
    server.load(Book.random(1));
    return server;
  }

  private Session open(Server server, int seconds) throws InputException {
    return JdbcSession.open(server.settings(server.user(), server.password(), seconds));
  }

  private static void run(Session session, String text) throws SQLException {
    try (Statement statement = session.statement()) {
      if (statement.execute(text)) {
        try (ResultSet rows = statement.getResultSet()) {
          rows.next(); // only then some engines begin
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void whatIsAskedIsAnswered(Engine engine) throws Exception {
    Server server = server(engine);
    try (Session session = open(server, 0);
        Statement statement = session.statement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM random_1")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(Book.random(1).rows().size());
      assertThat(session.engine()).isEqualTo(server.version());
      assertThat(session.dialect().name()).isEqualTo(engine.name());
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void nothingCanBeChanged(Engine engine) throws Exception {
    assumeTrue(
        !(engine instanceof H2), "h2 has no session that only reads: it is sent SELECT alone");
    Server server = server(engine);
    for (String text :
        List.of("INSERT INTO random_1 SELECT * FROM random_1", "CREATE TABLE other_1 (x INT)")) {
      try (Session session = open(server, 0)) {
        assertThatThrownBy(() -> run(session, text)).as(text).isInstanceOf(SQLException.class);
      }
    }
    assertThat(server.count("SELECT COUNT(*) FROM random_1"))
        .isEqualTo(Book.random(1).rows().size());
  }

  private InputException refusal(Session session, String text) {
    SQLException failure = catchThrowableOfType(SQLException.class, () -> run(session, text));
    return session.refusal(failure);
  }

  private static void assertOneLine(InputException refusal, InputException.Cause cause) {
    assertThat(refusal.cause()).isEqualTo(cause);
    assertThat(refusal.summary()).hasLineCount(1).startsWith("jdbc:").doesNotContain(SECRET);
    assertThat(refusal.getCause()).isNull();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aMissingTableIsToldInOneLine(Engine engine) throws Exception {
    try (Session session = open(server(engine), 0)) {
      InputException refusal = refusal(session, "SELECT * FROM nowhere_1");
      assertOneLine(refusal, InputException.Cause.DATA);
      assertThat(refusal.summary()).containsIgnoringCase("nowhere_1");
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aStatementEndsAtTheTimeLimitInTheServerToo(Engine engine) throws Exception {
    Server server = server(engine);
    try (Session session = open(server, 1)) {
      InputException refusal = refusal(session, engine.slow());
      assertOneLine(refusal, InputException.Cause.SERVER);
      assertThat(refusal.summary()).contains("took more than 1 s", "--timeout");
    }
    awaitRest(server, engine);
  }

  private static void awaitRest(Server server, Engine engine) throws Exception {
    if (!engine.running().isEmpty()) {
      while (server.count(engine.running()) > 0) {
        Thread.sleep(100); // what was cancelled ends soon, or the test never does
      }
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aWrongPasswordIsToldWithoutIt(Engine engine) throws Exception {
    Server server = server(engine);
    assumeTrue(!server.password().isEmpty(), engine.name() + " asks for no password here");
    ConnectionSettings settings = server.settings(server.user(), SECRET, 0);
    assertThat(settings.toString()).doesNotContain(SECRET);
    assertOneLine(
        catchThrowableOfType(InputException.class, () -> JdbcSession.open(settings)),
        InputException.Cause.DATA);
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aMissingRightIsTold(Engine engine) throws Exception {
    Server server = server(engine);
    List<String> made = engine.stranger("stranger", SECRET);
    assumeTrue(!made.isEmpty(), engine.name() + " has no users here");
    server.run(made.toArray(String[]::new));
    try (Session session = JdbcSession.open(server.settings("stranger", SECRET, 0))) {
      assertOneLine(refusal(session, "SELECT COUNT(*) FROM random_1"), InputException.Cause.DATA);
    }
  }

  @Test
  void noServerAtAllMayPass() throws Exception {
    for (Engine engine : engines()) {
      Server server = server(engine);
      if (!engine.running().isEmpty()) {
        String nowhere = server.url().replaceFirst(":[0-9]+/", ":" + Child.freePort() + "/");
        Server away = new Server(nowhere, server.driver());
        assertOneLine(
            catchThrowableOfType(
                InputException.class,
                () -> JdbcSession.open(away.settings(server.user(), server.password(), 0))),
            InputException.Cause.SERVER);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aServerThatGoesAwayInTheMiddleMayPass(Engine engine) throws Exception {
    assumeTrue(!engine.running().isEmpty(), engine.name() + " is in this process");
    assumeTrue(!(engine instanceof Trino), "a second one takes too long to start");
    try (Engines others = new Engines()) {
      Server server = others.get(engine);
      server.load(Book.random(1));
      CompletableFuture<Void> end = new CompletableFuture<>();
      try (Session session = open(server, 0)) {
        Thread killer =
            new Thread(
                () -> {
                  try {
                    while (server.count(engine.running()) == 0) {
                      Thread.sleep(50);
                    }
                    server.close();
                    end.complete(null);
                  } catch (Exception failure) {
                    end.completeExceptionally(failure);
                  }
                });
        killer.start();
        assertOneLine(refusal(session, engine.slow()), InputException.Cause.SERVER);
        end.get();
      }
    }
  }
}
