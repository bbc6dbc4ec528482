package dev.nrr.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.cli.process.ProcessContext;
import dev.nrr.warehouse.ConnectionSettings;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionOptionsTest {

  private static final String URL = "jdbc:postgresql://db/sales";

  @TempDir private Path folder;
  private final Map<String, String> environment = new LinkedHashMap<>();

  private ConnectionSettings parse(String... options) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    for (int i = 0; i < options.length; i += 2) {
      typed.put(options[i], List.of(options[i + 1]));
    }
    ProcessContext context =
        new ProcessContext(
            environment,
            folder,
            InputStream.nullInputStream(),
            body -> {},
            new PrintWriter(new StringWriter()),
            ProcessContext.Terminals.NONE);
    OptionValues values = new OptionValues(new ParsedOptions(typed, List.of()));
    assertThat(ConnectionOptions.areGiven(values)).isTrue();
    return ConnectionOptions.parse(values, context);
  }

  @Test
  void aUrlIsEnough() {
    environment.put("HOME", "/home/me");
    ConnectionSettings settings = parse("--jdbc", URL);
    assertThat(settings.url()).isEqualTo(URL);
    assertThat(settings.dialect().name()).isEqualTo("postgresql");
    assertThat(settings.user()).isEmpty();
    assertThat(settings.password()).isEmpty();
    assertThat(settings.timeoutSeconds()).isZero();
    assertThat(settings.drivers()).containsExactly(Path.of("/home/me/.local/share/nrr/drivers"));
    environment.put("XDG_DATA_HOME", "/data");
    assertThat(parse("--jdbc", URL).drivers()).containsExactly(Path.of("/data/nrr/drivers"));
  }

  @Test
  void passwordsComeFromAFileOrAVariable() throws IOException {
    Files.writeString(folder.resolve("secret"), "geheim\nnot this\n");
    environment.put("SALES", "hunter2");
    ConnectionSettings file = parse("--jdbc", URL, "--user", "bi", "--password-file", "secret");
    assertThat(file.user()).isEqualTo("bi");
    assertThat(file.password()).isEqualTo("geheim");
    assertThat(file.toString()).isEqualTo(URL);
    assertThat(parse("--jdbc", URL, "--password-env", "SALES").password()).isEqualTo("hunter2");
  }

  @Test
  void driversAreInFoldersAndJars() throws IOException {
    Path jar = Files.createFile(folder.resolve("a.jar"));
    String both = "a.jar" + File.pathSeparator + folder;
    ConnectionSettings settings = parse("--jdbc", URL, "--driver-path", both, "--timeout", "30");
    assertThat(settings.drivers()).containsExactly(jar, folder);
    assertThat(settings.timeoutSeconds()).isEqualTo(30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --jdbc jdbc:postgresql://bi:geheim@db/x | --jdbc: a password has no place in a URL
          --jdbc jdbc:access:x | --jdbc: no engine is known by such a URL; one begins with jdbc:duckdb:
          --jdbc sales | no engine is known by such a URL
          --timeout 0 | --timeout: '0' is not a whole number of seconds from 1 to 86400
          --timeout 1m | '1m' is not a whole number
          --password-file nowhere | --password-file: nowhere cannot be read
          --password-file empty | --password-file: empty has no password on its first line
          --password-env NOWHERE | --password-env: the variable NOWHERE is not set
          --driver-path nowhere | --driver-path: nowhere: no such jar or folder
          """)
  void whatCannotBeUsedIsToldWithoutSecrets(String option, String message) throws IOException {
    Files.createFile(folder.resolve("empty"));
    String[] words = option.split(" ");
    assertThatThrownBy(
            () -> parse("--jdbc", words[0].equals("--jdbc") ? words[1] : URL, words[0], words[1]))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining(message)
        .message()
        .doesNotContain("geheim");
  }

  @Test
  void onePasswordIsEnough() {
    assertThatThrownBy(
            () -> parse("--jdbc", URL, "--password-file", "x", "--password-env", "SALES"))
        .hasMessage("give --password-file or --password-env, not both");
  }

  @Test
  void aConnectionHasAUrl() {
    assertThatThrownBy(() -> parse("--connection", "prod"))
        .hasMessageStartingWith("[connections.prod] has no jdbc, such as jdbc:");
  }
}
