package dev.nrr.cli.option;

import dev.nrr.cli.process.ProcessContext;
import dev.nrr.core.amount.WholeNumber;
import dev.nrr.warehouse.ConnectionSettings;
import dev.nrr.warehouse.JdbcUrl;
import dev.nrr.warehouse.SqlDialect;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an engine is reached: {@code --jdbc} and what goes with it. No message has a secret. */
public final class ConnectionOptions {

  private static final String SQLITE = "jdbc:sqlite:";
  private static final int LONGEST_TIMEOUT = 86_400;

  private final OptionValues values;
  private final ProcessContext context;

  private ConnectionOptions(OptionValues values, ProcessContext context) {
    this.values = values;
    this.context = context;
  }

  /** Whether an engine is to be asked. */
  public static boolean areGiven(OptionValues values) {
    return values.has(Flags.JDBC) || values.has(Flags.CONNECTION);
  }

  /** What an option is set to as anybody may see it. */
  public static String shown(Flag flag, String value) {
    return flag == Flags.JDBC ? JdbcUrl.shown(value) : value;
  }

  /**
   * How the engine is reached.
   *
   * @throws OptionException if an option cannot be read, lacks another or contradicts one
   */
  public static ConnectionSettings parse(OptionValues values, ProcessContext context) {
    return new ConnectionOptions(values, context).settings();
  }

  private ConnectionSettings settings() {
    String url =
        values.has(Flags.JDBC) ? values.parse(Flags.JDBC, ConnectionOptions::withoutSecret) : "";
    if (url.isEmpty()) {
      throw new OptionException(
          "[connections."
              + values.find(Flags.CONNECTION).orElse("")
              + "] has no jdbc, such as jdbc:postgresql://HOST/DATABASE");
    }
    SqlDialect dialect = values.parse(Flags.JDBC, ConnectionOptions::dialect);
    return new ConnectionSettings(
        url,
        dialect,
        values.find(Flags.USER).orElse(""),
        password(),
        drivers(values, context),
        timeout(values));
  }

  /** The greatest number of seconds a statement may take; 0 for any. */
  static int timeout(OptionValues values) {
    return values.has(Flags.TIMEOUT) ? values.parse(Flags.TIMEOUT, ConnectionOptions::seconds) : 0;
  }

  private static String withoutSecret(String url) {
    if (JdbcUrl.hasSecret(url)) {
      throw new IllegalArgumentException(
          "a password has no place in a URL, which others can see; --password-file, --password-env"
              + " or the driver's own file have one");
    }
    return url;
  }

  private static SqlDialect dialect(String url) {
    if (url.regionMatches(true, 0, SQLITE, 0, SQLITE.length())) {
      throw new IllegalArgumentException(
          "SQLite keeps no exact decimals, so that its sums are not exact; its rows as text are"
              + " read: sqlite3 -header -csv FILE 'SELECT * FROM TABLE' | nrr calc -");
    }
    return SqlDialect.of(url)
        .orElseThrow(
            () -> {
              List<String> known = new ArrayList<>();
              for (SqlDialect dialect : SqlDialect.ALL) {
                known.add(dialect.urls().get(0));
              }
              return new IllegalArgumentException(
                  "no engine is known by such a URL; one begins with " + String.join(", ", known));
            });
  }

  private String password() {
    if (values.has(Flags.PASSWORD_FILE) && values.has(Flags.PASSWORD_ENV)) {
      throw new OptionException("give --password-file or --password-env, not both");
    }
    if (values.has(Flags.PASSWORD_FILE)) {
      return values.parse(Flags.PASSWORD_FILE, this::firstLine);
    }
    return values.has(Flags.PASSWORD_ENV) ? values.parse(Flags.PASSWORD_ENV, this::variable) : "";
  }

  private String firstLine(String file) {
    try {
      String text = Files.readString(context.resolve(file), StandardCharsets.UTF_8);
      Optional<String> line = text.lines().findFirst();
      if (line.isEmpty() || line.get().isEmpty()) {
        throw new IllegalArgumentException(file + " has no password on its first line");
      }
      return line.get();
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(file + " cannot be read", unreadable);
    }
  }

  private String variable(String name) {
    String password = context.environment().getOrDefault(name, "");
    if (password.isEmpty()) {
      throw new IllegalArgumentException("the variable " + name + " is not set");
    }
    return password;
  }

  /** Where drivers are looked for: what is named, else the user's folder of data. */
  static List<Path> drivers(OptionValues values, ProcessContext context) {
    return values.has(Flags.DRIVER_PATH)
        ? values.parse(Flags.DRIVER_PATH, text -> places(text, context))
        : List.of(ownFolder(context));
  }

  private static List<Path> places(String text, ProcessContext context) {
    List<Path> places = new ArrayList<>();
    for (String name : text.split(File.pathSeparator, -1)) {
      Path place = context.resolve(name);
      if (!Files.exists(place)) {
        throw new IllegalArgumentException(name + ": no such jar or folder");
      }
      places.add(place);
    }
    return places;
  }

  private static Path ownFolder(ProcessContext context) {
    String data = context.environment().getOrDefault("XDG_DATA_HOME", "");
    String home = context.environment().getOrDefault("HOME", System.getProperty("user.home", "."));
    Path folder = data.isEmpty() ? Path.of(home, ".local", "share") : Path.of(data);
    return folder.resolve("nrr").resolve("drivers");
  }

  private static int seconds(String text) {
    long seconds = WholeNumber.parse(text);
    if (seconds < 1 || seconds > LONGEST_TIMEOUT) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a whole number of seconds from 1 to " + LONGEST_TIMEOUT);
    }
    return (int) seconds;
  }
}
