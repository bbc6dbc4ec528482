package dev.nrr.cli.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Supplier;

/** The version as the build wrote it; the same from the jar and from {@code target/classes}. */
public final class Version implements Supplier<String> {

  /** The same, read no sooner than it is told. */
  @Override
  public String get() {
    return text();
  }

  public static String text() {
    Properties properties = new Properties();
    try (InputStream in =
            Objects.requireNonNull(Version.class.getResourceAsStream("version.properties"));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Objects.requireNonNull(properties.getProperty("version"));
  }
}
