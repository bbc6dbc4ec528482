package dev.nrr.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version as the build wrote it; the same from the jar and from {@code target/classes}. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"nrr " + text()};
  }

  static String text() {
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
