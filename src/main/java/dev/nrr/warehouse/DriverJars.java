package dev.nrr.warehouse;

import dev.nrr.input.request.InputException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The drivers that a user has: jars in folders, each looked at in a class loader of their own that
 * knows nothing of this program.
 */
final class DriverJars {

  /** Where Maven has the driver of each engine; the versions are those that the tests ran. */
  private static final Map<String, String> COORDINATES =
      Map.ofEntries(
          Map.entry("duckdb", "org.duckdb:duckdb_jdbc:2.0.0.1"),
          Map.entry("postgresql", "org.postgresql:postgresql:42.7.14"),
          Map.entry("trino", "io.trino:trino-jdbc:483"),
          Map.entry("h2", "com.h2database:h2:2.5.252"),
          Map.entry("mariadb", "org.mariadb.jdbc:mariadb-java-client:3.5.6"),
          Map.entry("spark", "org.apache.hive:hive-jdbc"),
          Map.entry("snowflake", "net.snowflake:snowflake-jdbc"),
          Map.entry("bigquery", "com.google.cloud:google-cloud-bigquery-jdbc"),
          Map.entry("redshift", "com.amazon.redshift:redshift-jdbc42"),
          Map.entry("sqlserver", "com.microsoft.sqlserver:mssql-jdbc"),
          Map.entry("oracle", "com.oracle.database.jdbc:ojdbc17"),
          Map.entry("clickhouse", "com.clickhouse:clickhouse-jdbc"));

  private static final Map<String, URLClassLoader> LOADERS = new HashMap<>();

  private DriverJars() {}

  /**
   * {@return where Maven has the driver of an engine: {@code group:artifact}, some with version}
   */
  static String coordinates(SqlDialect dialect) {
    return COORDINATES.getOrDefault(dialect.name(), "");
  }

  /**
   * {@return the driver that takes a URL}
   *
   * @param places folders of jars, and jars
   * @throws InputException if none does; it says where to get one and where to put it
   */
  static Driver find(String url, SqlDialect dialect, List<Path> places) throws InputException {
    URLClassLoader loader = loader(jars(places));
    Iterator<Driver> drivers = ServiceLoader.load(Driver.class, loader).iterator();
    while (true) {
      Driver driver = next(drivers);
      if (driver == null) {
        throw missing(dialect, places);
      }
      if (takes(driver, url)) {
        return driver;
      }
    }
  }

  /** One for the same jars: a driver brings its native library along each time. */
  private static synchronized URLClassLoader loader(URL[] jars) {
    String names = Arrays.toString(jars);
    URLClassLoader known = LOADERS.get(names);
    if (known == null) {
      known = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
      LOADERS.put(names, known);
    }
    return known;
  }

  /** The next driver that can be loaded; null after the last. */
  private static @Nullable Driver next(Iterator<Driver> drivers) {
    while (true) {
      try {
        return drivers.hasNext() ? drivers.next() : null;
      } catch (ServiceConfigurationError | LinkageError broken) {
        // one that lacks something, or is made for a newer Java, is none
      }
    }
  }

  private static boolean takes(Driver driver, String url) {
    try {
      return driver.acceptsURL(url);
    } catch (SQLException | RuntimeException unreadable) {
      return false;
    }
  }

  private static URL[] jars(List<Path> places) throws InputException {
    Set<Path> jars = new TreeSet<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        addAll(place, jars);
      } else if (Files.exists(place)) {
        jars.add(place);
      }
    }
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      try {
        urls.add(jar.toUri().toURL());
      } catch (MalformedURLException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return urls.toArray(new URL[0]);
  }

  private static void addAll(Path folder, Set<Path> jars) throws InputException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
      for (Path jar : found) {
        jars.add(jar);
      }
    } catch (IOException unreadable) {
      throw InputException.data(folder + ": a folder that cannot be read");
    }
  }

  private static boolean isVersioned(String known) {
    return known.indexOf(':') != known.lastIndexOf(':');
  }

  /** The line that puts a driver where it is looked for. */
  private static String copy(String known, Path folder) {
    return "mvn dependency:copy -Dartifact=" + known + " -DoutputDirectory=" + folder;
  }

  private static InputException missing(SqlDialect dialect, List<Path> places) {
    List<String> looked = new ArrayList<>();
    for (Path place : places) {
      looked.add(place.toString());
    }
    String known = coordinates(dialect);
    return InputException.data(
        "no driver for "
            + dialect.name()
            + " in "
            + String.join(", ", looked)
            + (known.isEmpty() ? "" : "; put the jar of " + known + " there")
            + (isVersioned(known) && places.size() == 1
                ? " (" + copy(known, places.get(0)) + ")"
                : "")
            + ", or name its jar or folder by --driver-path");
  }
}
