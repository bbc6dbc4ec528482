package dev.nrr.warehouse;

import dev.nrr.input.request.InputException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What engines and drivers say, as refusals of one line that tell no secret. */
final class JdbcFailures {

  private static final int LONGEST = 300;

  /** Trino's numbers of errors are in groups; from here on resources are short. */
  private static final int TRINO_RESOURCES = 0x2_0000;

  private static final int TRINO_TIME_LIMIT = TRINO_RESOURCES + 3;

  /** The first two characters of states that pass: no connection, no room, ended by somebody. */
  private static final Set<String> PASSING = Set.of("08", "53", "57", "58");

  /** What H2 says before it repeats the statement. */
  private static final String H2_STATEMENT = "; SQL statement:";

  private static final String CANCELLED = "57014";
  private static final String NOT_AUTHORISED = "28";

  /** What PostgreSQL's driver says where it has no password; others may be full. */
  private static final String REJECTED = "08004";

  private final ConnectionSettings settings;

  JdbcFailures(ConnectionSettings settings) {
    this.settings = settings;
  }

  /** {@return a failure as the refusal of a run; whether it may pass decides the exit code} */
  InputException of(SQLException failure) {
    if (isTimeLimit(failure) && settings.timeoutSeconds() > 0) {
      return settings.overTime();
    }
    String line = settings + ": " + words(failure);
    return mayPass(failure) ? InputException.server(line) : InputException.data(line);
  }

  private boolean isTimeLimit(SQLException failure) {
    return failure instanceof SQLTimeoutException
        || CANCELLED.equals(failure.getSQLState())
        || (isTrino() && failure.getErrorCode() == TRINO_TIME_LIMIT);
  }

  private boolean isTrino() {
    return settings.dialect().name().equals("trino");
  }

  private boolean mayPass(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    boolean noPassword = state.equals(REJECTED) && settings.dialect().name().equals("postgresql");
    if (state.startsWith(NOT_AUTHORISED) || noPassword) {
      return false;
    }
    return PASSING.contains(state.substring(0, Math.min(2, state.length())))
        || failure instanceof SQLTransientException
        || failure instanceof SQLRecoverableException
        || failure instanceof SQLNonTransientConnectionException
        || (isTrino() && failure.getErrorCode() >= TRINO_RESOURCES)
        || comesOfNetwork(failure.getCause());
  }

  private static boolean comesOfNetwork(@Nullable Throwable cause) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  /** The first line of what is said, without what nobody else should see. */
  private String words(SQLException failure) {
    String said = String.valueOf(failure.getMessage()).strip();
    int end = said.indexOf('\n');
    String line = (end < 0 ? said : said.substring(0, end)).strip();
    if (line.isEmpty() || line.equals("null")) {
      line = failure.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
    if (line.endsWith(H2_STATEMENT)) {
      line = line.substring(0, line.length() - H2_STATEMENT.length());
    }
    String open = JdbcUrl.hidden(line.replace(settings.url(), settings.toString()));
    if (!settings.password().isEmpty()) {
      open = open.replace(settings.password(), "***");
    }
    return open.length() > LONGEST ? open.substring(0, LONGEST) + "..." : open;
  }
}
