package dev.nrr.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLocationTest {

  @TempDir private Path outside;
  private Path root;
  private Path deep;

  @BeforeEach
  void aRepositoryInAFolder() throws IOException {
    root = Files.createDirectory(outside.resolve("repository"));
    deep = Files.createDirectories(root.resolve("a/b"));
    Files.writeString(root.resolve("rows.csv"), "customer,starting,churn\nA,100,50\n");
  }

  private static void write(Path folder, String text) throws IOException {
    Files.writeString(folder.resolve(".nrr.toml"), text);
  }

  private void isRepository() throws IOException {
    Files.createDirectory(root.resolve(".git"));
  }

  private static Cli.Run check(Path directory, String... more) {
    String[] arguments = {"check", "../../rows.csv", "-f", "csv"};
    return new Cli().in(directory).run(concat(arguments, more));
  }

  private static String[] concat(String[] one, String... other) {
    return Stream.of(one, other).flatMap(Arrays::stream).toArray(String[]::new);
  }

  @Test
  void theFileOfTheWorkingDirectoryIsTaken() throws IOException {
    write(deep, "min-nrr = 40");
    assertThat(check(deep).out()).contains("min-nrr,fail,0.4000000000,0.5000000000");
  }

  @Test
  void elseThatOfTheNearestParentInTheRepository() throws IOException {
    isRepository();
    write(root, "min-nrr = 40");
    assertThat(check(deep).out()).contains("min-nrr,fail,0.4");
    write(root.resolve("a"), "min-nrr = 45");
    assertThat(check(deep).out()).contains("min-nrr,fail,0.45").doesNotContain("0.40");
  }

  @Test
  void aRootMarkedByAFileIsARootToo() throws IOException {
    Files.writeString(root.resolve(".git"), "gitdir: elsewhere");
    write(root, "min-nrr = 40");
    assertThat(check(deep).code()).isZero();
  }

  @Test
  void aboveTheRepositoryNothingIsTaken() throws IOException {
    isRepository();
    write(outside, "min-nrr = 40");
    assertThat(check(deep).err()).contains("check needs a threshold");
  }

  @Test
  void outsideOfARepositoryNoParentIsLookedAt() throws IOException {
    write(root, "min-nrr = 40");
    assertThat(check(deep).err()).contains("check needs a threshold");
  }

  @Test
  void messagesNameTheFileAsSeenFromTheWorkingDirectory() throws IOException {
    isRepository();
    write(root, "min-nr = 40");
    Cli.Run run = check(deep);
    assertThat(run.err())
        .isEqualTo("../../.nrr.toml:1:1: unknown key 'min-nr', did you mean 'min-nrr'?\n");
    assertThat(run.code()).isEqualTo(3);
  }

  @Test
  void filesItNamesStandBesideIt() throws IOException {
    isRepository();
    write(root, "benchmarks = 'ours.csv'\nbaseline = 'last.json'\nmax-nrr-drop = 1");
    Files.writeString(
        root.resolve("ours.csv"),
        "metric,from,to,label,segment,source,year,note\nnrr,,,ours,,,,\n");
    Cli.Run earlier = new Cli().in(root).run("calc", "rows.csv", "--config", "none", "-f", "json");
    Files.writeString(root.resolve("last.json"), earlier.out());
    Cli.Run run = new Cli().in(deep).run("check", "../../rows.csv");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("ours (", "../../last.json: NRR 50.0%");
    assertThat(run.code()).isZero();
  }

  @Test
  void aBuiltInSetIsNoFile() throws IOException {
    write(deep, "benchmarks = 'investor'");
    assertThat(check(deep, "--min-nrr", "10", "--report", "text=t").code()).isZero();
    assertThat(deep.resolve("t")).content().contains("(investor)");
  }

  @Test
  void aNamedFileReplacesTheFoundOne() throws IOException {
    write(deep, "min-nrr = 90");
    Files.writeString(root.resolve("ci.toml"), "min-nrr = 10");
    assertThat(check(deep, "--config", "../../ci.toml").code()).isZero();
    assertThat(check(deep).code()).isEqualTo(1);
  }

  @Test
  void theEnvironmentMayNameTheFile() throws IOException {
    Files.writeString(deep.resolve("ci.toml"), "min-nrr = 10");
    Cli cli = new Cli().in(deep).environment(Map.of("NRR_CONFIG", "ci.toml"));
    assertThat(cli.run("check", "../../rows.csv").code()).isZero();
  }
}
