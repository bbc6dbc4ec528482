package dev.nrr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The packaged launcher as a process: where it may stand, which Java it takes, what it passes on.
 */
@DisabledOnOs(OS.WINDOWS)
@Execution(ExecutionMode.CONCURRENT)
class LauncherIT {

  private static final Path LAUNCHER = Path.of(System.getProperty("nrr.launcher"));
  private static final Path TARGET = LAUNCHER.getParent();
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  /** A second JDK, to meet the archive of the first: {@code -Dnrr.other.jdk=HOME}. */
  private static final String OTHER_JDK = System.getProperty("nrr.other.jdk", "");

  private static final String VERSION = "nrr \\d+\\.\\d+\\.\\d+\\R";

  @TempDir private Path temp;

  record Run(int code, String out, String err) {
    void isQuietVersion() {
      assertThat(err).isEmpty();
      assertThat(out).matches(VERSION);
      assertThat(code).isZero();
    }
  }

  // Where it stands

  @Test
  void runsFromAnyDirectory() throws IOException {
    start(command(LAUNCHER, "--version").directory(temp.toFile())).isQuietVersion();
  }

  @Test
  void runsByARelativePathWhateverCdpathSays() throws IOException {
    ProcessBuilder relative = command(Path.of(TARGET.getFileName() + "/nrr"), "--version");
    relative.environment().put("CDPATH", "/");
    relative.directory(TARGET.getParent().toFile());
    start(relative).isQuietVersion();
  }

  @Test
  void runsThroughSymbolicLinks() throws IOException {
    Path copy = copyTo(temp.resolve("real"), "nrr");
    Path absolute = Files.createSymbolicLink(temp.resolve("nrr one"), copy);
    Path relative = Files.createSymbolicLink(temp.resolve("two"), absolute.getFileName());
    start(command(relative, "--version")).isQuietVersion();
  }

  @Test
  void runsFromThePath() throws IOException {
    ProcessBuilder fromPath = command(Path.of("/bin/sh"), "-c", "nrr --version");
    fromPath.environment().merge("PATH", TARGET.toString(), (old, dir) -> dir + ":" + old);
    start(fromPath).isQuietVersion();
  }

  @Test
  void oneFileIsAllOfItWhateverItsNameAndWhateverLiesBesideIt() throws IOException {
    Path copy = copyTo(temp.resolve("a place with  spaces 'and \"quotes"), "nrr");
    Files.writeString(copy.resolveSibling("nrr.jar"), "another one's");
    start(command(copy, "--version")).isQuietVersion();
    copy = Files.move(copy, copy.resolveSibling("net retention"));
    start(command(copy, "--version")).isQuietVersion();
  }

  @Test
  void saysWhenTheJarIsMissing() throws IOException {
    Path script =
        Programs.script(temp.resolve("nrr"), Files.readString(Path.of("src/main/launcher/nrr")));
    Run run = start(command(script, "--version"));
    assertThat(run.err()).startsWith("nrr: no nrr.jar in ").hasLineCount(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(4);
  }

  // Which Java

  @Test
  void prefersNrrJavaThenJavaHomeThenPath() throws IOException {
    ProcessBuilder all = command(LAUNCHER);
    all.environment().put("NRR_JAVA", fakeJava("nrr", "17").toString());
    all.environment()
        .put("JAVA_HOME", fakeJava("home", "17.0.1").getParent().getParent().toString());
    all.environment()
        .merge("PATH", fakeJava("path", "25").getParent().toString(), (o, d) -> d + ":" + o);
    assertThat(start(all).out()).startsWith("nrr\n");
    all.environment().remove("NRR_JAVA");
    assertThat(start(all).out()).startsWith("home\n");
    all.environment().remove("JAVA_HOME");
    assertThat(start(all).out()).startsWith("path\n");
  }

  @Test
  void nrrJavaMayBeAHome() throws IOException {
    ProcessBuilder home = command(LAUNCHER);
    home.environment().put("NRR_JAVA", fakeJava("a home", "17").getParent().getParent().toString());
    assertThat(start(home).out()).startsWith("a home\n");
  }

  @Test
  void passesOverAJavaThatIsTooOldOrAbsent() throws IOException {
    ProcessBuilder old = command(LAUNCHER);
    old.environment()
        .put("JAVA_HOME", fakeJava("old", "1.8.0_392").getParent().getParent().toString());
    old.environment()
        .merge("PATH", fakeJava("path", "21-ea").getParent().toString(), (o, d) -> d + ":" + o);
    assertThat(start(old).out()).startsWith("path\n");
    old.environment().put("JAVA_HOME", "/nowhere");
    assertThat(start(old).out()).startsWith("path\n");
  }

  @Test
  void saysWhenNrrJavaIsTooOld() throws IOException {
    ProcessBuilder old = command(LAUNCHER, "--version");
    Path java = fakeJava("old", "11.0.2");
    old.environment().put("NRR_JAVA", java.toString());
    Run run = start(old);
    assertThat(run.err())
        .startsWith("nrr: nrr needs Java 17 or newer, found only Java 11.0.2 in " + java)
        .hasLineCount(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.code()).isEqualTo(4);
  }

  @Test
  void asksAJavaWithoutReleaseFileForItsVersion() throws IOException {
    Path java = fakeJava("bare", "17");
    Files.delete(java.getParent().resolveSibling("release"));
    ProcessBuilder bare = command(LAUNCHER, "--version");
    bare.environment().put("NRR_JAVA", java.toString());
    assertThat(start(bare).out()).startsWith("bare\n");
    Programs.script(java, "echo 'java version \"1.8.0_202\"' >&2\n");
    assertThat(start(bare).err()).contains("found only Java 8.0_202 in");
  }

  @Test
  void saysWhenNrrJavaIsNoJava() throws IOException {
    ProcessBuilder none = command(LAUNCHER, "--version");
    none.environment().put("NRR_JAVA", "/nowhere/java");
    Run run = start(none);
    assertThat(run.err())
        .isEqualTo("nrr: NRR_JAVA is neither a java program nor a Java home: /nowhere/java\n");
    assertThat(run.code()).isEqualTo(4);
  }

  // What it passes on

  @Test
  void passesArgumentsUnchanged() throws IOException {
    List<String> arguments =
        List.of("a b", "", "*", "$HOME", "it's", "\"", "\\", "line\nbreak", "@x", "é", "-Dx");
    ProcessBuilder echo = command(LAUNCHER, arguments.toArray(String[]::new));
    echo.environment().put("NRR_JAVA", fakeJava("fake", "17").toString());
    assertThat(start(echo).out())
        .endsWith(
            "<-cp><" + LAUNCHER + "><dev.nrr.cli.Main><" + String.join("><", arguments) + ">\n");
  }

  @Test
  void splitsNrrJavaOptsAtBlanksOnly() throws IOException {
    ProcessBuilder echo = command(LAUNCHER);
    echo.environment().put("NRR_JAVA", fakeJava("fake", "17").toString());
    echo.environment().put("NRR_JAVA_OPTS", " -Xmx64m  -Dglob=* ");
    assertThat(start(echo).out()).contains("><-Xmx64m><-Dglob=*><");
  }

  @Test
  void nrrJavaOptsReachTheJvm() throws IOException {
    ProcessBuilder small = command(LAUNCHER, "--version");
    small.environment().put("NRR_JAVA_OPTS", "-Xmx64m -XX:-UseSerialGC -XX:+UseParallelGC");
    start(small).isQuietVersion();
    small.environment().put("NRR_JAVA_OPTS", "-Xmx1");
    Run run = start(small);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("heap");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void lettersOutsideAsciiSurviveEveryLocale() throws IOException {
    for (Map<String, String> locale :
        List.of(
            Map.of("LC_ALL", "C"),
            Map.of("LC_ALL", "POSIX"),
            Map.of("LANG", "C"),
            Map.of("LANG", "C", "LC_CTYPE", "en_US.UTF-8"),
            Map.of("LC_ALL", "xx_XX.utf8"),
            Map.<String, String>of())) {
      ProcessBuilder unknown = command(LAUNCHER, "--größe-£");
      unknown.environment().keySet().removeIf(key -> key.startsWith("LC_") || key.equals("LANG"));
      unknown.environment().putAll(locale);
      Run run = start(unknown);
      assertThat(run.err()).as("%s", locale).contains("--größe-£");
      assertThat(run.code()).isEqualTo(2);
    }
  }

  @Test
  void theProcessBecomesJava() throws IOException {
    ProcessBuilder self = command(LAUNCHER);
    Path java = fakeJava("fake", "17");
    Programs.script(java, "kill -TERM $$; sleep 5\n");
    self.environment().put("NRR_JAVA", java.toString());
    assertThat(start(self).code()).isEqualTo(128 + 15);
  }

  // When writing fails

  @Test
  void aFullDiskIsAnError() throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    Run run = start(command(LAUNCHER, "--help").redirectOutput(new File("/dev/full")));
    assertThat(run.err()).startsWith("nrr: ").hasLineCount(1);
    assertThat(run.code()).isEqualTo(4);
  }

  /**
   * Lambdas are made at the first use, each at the cost of some hundred calls that are new, as what
   * records are compared by is; those of a book share its customers between processors. Of our own
   * classes each is some 20 microseconds of the start.
   */
  @ParameterizedTest
  @CsvSource({
    "calc --starting 8M --expansion 1.4M --churn 600K --starting-customers 40, 210, 0",
    "calc samples/movements.csv, 477, 0",
    "calc samples/movements.csv --by segment, 486, 0",
    "calc samples/book-snapshots.csv, 548, 7",
    "trend samples/book-snapshots.csv, 542, 7"
  })
  void theFirstAnswerNeedsFewClassesAndLambdas(String line, int most, int lambdas)
      throws IOException {
    Path log = temp.resolve("classes");
    ProcessBuilder traced = command(LAUNCHER, line.split(" "));
    traced.environment().put("NRR_ARCHIVE", "off"); // it has what other commands need
    traced.environment().put("NRR_JAVA_OPTS", "-Xlog:class+load:file=" + log);
    assertThat(start(traced).code()).isZero();
    List<String> loaded = Files.readAllLines(log);
    assertThat(loaded)
        .anyMatch(name -> name.contains(" dev.nrr.cli.Main "))
        .noneMatch(name -> name.contains(" java.lang.runtime.ObjectMethods "));
    List<String> own = loaded.stream().filter(name -> name.contains(" dev.nrr.")).toList();
    assertThat(own).hasSizeLessThanOrEqualTo(most);
    assertThat(own.stream().filter(name -> name.contains("$$Lambda")))
        .hasSizeLessThanOrEqualTo(lambdas);
  }

  // The class-data archive

  @Test
  void theArchiveIsUsed() throws IOException {
    assumeArchive();
    assertThat(classesFromArchive(LAUNCHER)).anyMatch(line -> line.contains(" dev.nrr.cli.Main "));
  }

  @Test
  void theArchiveIsLeftOutWhenTheJarIsNewer() throws IOException {
    Path copy = copyWithArchive();
    touch(copy, 2);
    assertThat(javaArguments(copy)).doesNotContain("nrr.jsa");
    start(command(copy, "--version")).isQuietVersion();
  }

  @Test
  void theArchiveIsLeftOutInACopiedDirectory() throws IOException {
    assumeArchive();
    Path copy = copyTo(temp, "nrr", "nrr.jsa", "nrr.jsa.origin", "nrr.jsa.java");
    assertThat(javaArguments(copy)).doesNotContain("nrr.jsa");
    start(command(copy, "--version")).isQuietVersion();
  }

  @Test
  void aStaleArchiveIsHarmless() throws IOException {
    Path copy = copyWithArchive();
    touch(copy, -100); // the launcher cannot see it, the JVM does
    start(command(copy, "--version")).isQuietVersion();
  }

  @Test
  void aBrokenArchiveIsHarmless() throws IOException {
    Path copy = copyWithArchive();
    Path archive = copy.resolveSibling("nrr.jsa");
    byte[] whole = Files.readAllBytes(archive);
    for (byte[] broken :
        List.of(new byte[0], "garbage".getBytes(StandardCharsets.UTF_8), half(whole))) {
      Files.delete(archive);
      Files.write(archive, broken);
      start(command(copy, "--version")).isQuietVersion();
    }
    Files.write(copy.resolveSibling("nrr.jsa.origin"), new byte[0]);
    start(command(copy, "--version")).isQuietVersion();
  }

  @Test
  void theArchiveOfAnotherJavaIsHarmless() throws IOException {
    assumeTrue(!OTHER_JDK.isEmpty(), "nrr.other.jdk is not given");
    Path copy = copyWithArchive();
    ProcessBuilder other = command(copy, "--version");
    other.environment().put("NRR_JAVA", OTHER_JDK);
    start(other).isQuietVersion();

    // Even if the launcher is led to believe that the archive belongs to it.
    Path origin = copy.resolveSibling("nrr.jsa.origin");
    String option = Files.readAllLines(origin).get(2);
    Files.writeString(origin, OTHER_JDK + "/bin/java\n" + copy + "\n" + option + "\n");
    Files.setLastModifiedTime(
        copy.resolveSibling("nrr.jsa.java"),
        Files.getLastModifiedTime(Path.of(OTHER_JDK, "release")));
    start(other).isQuietVersion();
  }

  @Test
  void anotherPlaceGetsAnArchiveOfItsOwnInTheUsersCache() throws Exception {
    assumeArchive();
    Path copy = copyTo(temp.toRealPath(), "nrr");
    Path cache = Files.createDirectory(temp.toRealPath().resolve("a cache"));
    List<Process> together = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      together.add(cached(cache, copy).redirectOutput(new File("/dev/null")).start());
    }
    for (Process process : together) {
      assertThat(process.waitFor()).isZero();
    }
    waitForMakers(copy);
    try (Stream<Path> files = Files.walk(cache)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("nrr.jsa", "nrr.jsa.origin", "nrr.jsa.java");
    }
    assertThat(Files.getPosixFilePermissions(cache.resolve("nrr")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    Path log = temp.resolve("log");
    ProcessBuilder second = cached(cache, copy);
    second.environment().put("NRR_JAVA_OPTS", "-Xlog:class+load:file=" + log);
    start(second).isQuietVersion();
    assertThat(Files.readAllLines(log))
        .anyMatch(l -> l.contains(" dev.nrr.cli.Main ") && l.contains("shared objects file"));
    second.environment().put("NRR_ARCHIVE", "off");
    start(second).isQuietVersion();
    assertThat(Files.readAllLines(log)).noneMatch(l -> l.contains("nrr.cli.Main source: shared"));
  }

  @Test
  void aCacheThatOthersCanWriteToIsLeftAlone() throws Exception {
    Path copy = copyTo(temp.toRealPath(), "nrr");
    Path cache = Files.createDirectory(temp.toRealPath().resolve("cache"));
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
    start(cached(cache, copy)).isQuietVersion();
    waitForMakers(copy);
    try (Stream<Path> files = Files.walk(cache)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  private static ProcessBuilder cached(Path cache, Path launcher) {
    ProcessBuilder builder = command(launcher, "--version");
    builder.environment().put("XDG_CACHE_HOME", cache.toString());
    return builder;
  }

  /** Until what a launcher left to the background is done. */
  private static void waitForMakers(Path launcher) throws InterruptedException {
    while (ProcessHandle.allProcesses()
        .anyMatch(
            process ->
                Stream.of(process.info().arguments().orElse(new String[0]))
                    .anyMatch(launcher.toString()::equals))) {
      Thread.sleep(100);
    }
  }

  // Helpers

  private static void assumeArchive() {
    assumeTrue(Files.exists(TARGET.resolve("nrr.jsa")), "the archive is optional");
  }

  /**
   * The launcher, jar and archive in a directory of their own, the archive said to belong there.
   */
  private Path copyWithArchive() throws IOException {
    assumeArchive();
    Path dir = temp.toRealPath();
    Path copy = copyTo(dir, "nrr", "nrr.jsa", "nrr.jsa.origin", "nrr.jsa.java");
    Path origin = dir.resolve("nrr.jsa.origin");
    List<String> lines = Files.readAllLines(origin);
    Files.writeString(origin, lines.get(0) + "\n" + copy + "\n" + lines.get(2) + "\n");
    touch(origin, 1);
    assertThat(javaArguments(copy)).as("set up").contains("-XX:" + lines.get(2) + "=");
    return copy;
  }

  private static Path copyTo(Path dir, String... names) throws IOException {
    Files.createDirectories(dir);
    for (String name : names) {
      Programs.copy(TARGET.resolve(name), dir.resolve(name));
    }
    return dir.resolve(names[0]);
  }

  /** Sets the time of a file so many seconds after the packaged jar's. */
  private static void touch(Path file, long seconds) throws IOException {
    Instant base = Files.getLastModifiedTime(LAUNCHER).toInstant();
    Files.setLastModifiedTime(file, FileTime.from(base.plusSeconds(seconds)));
  }

  private static byte[] half(byte[] bytes) {
    return java.util.Arrays.copyOf(bytes, bytes.length / 2);
  }

  /** What the JVM says it is started with: needs the real Java, since the archive belongs to it. */
  private static String javaArguments(Path launcher) throws IOException {
    ProcessBuilder traced = command(Path.of("/bin/sh"), "-x", launcher.toString(), "--version");
    return start(traced)
        .err()
        .lines()
        .filter(line -> line.startsWith("+ exec "))
        .findFirst()
        .orElseThrow();
  }

  private List<String> classesFromArchive(Path launcher) throws IOException {
    Path log = temp.resolve("classes");
    ProcessBuilder traced = command(launcher, "--version");
    traced.environment().put("NRR_JAVA_OPTS", "-Xlog:class+load:file=" + log);
    start(traced);
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains("shared objects file")).toList();
    }
  }

  /** A Java home whose java prints its name and then its arguments, each in angle brackets. */
  private Path fakeJava(String name, String version) throws IOException {
    Path bin = Files.createDirectories(temp.resolve(name).resolve("bin"));
    Files.writeString(bin.resolveSibling("release"), "JAVA_VERSION=\"" + version + "\"\n");
    String body =
        "[ \"$1\" = -version ] && { echo 'openjdk version \""
            + version
            + "\" 2021-09-14' >&2; exit; }\n"
            + "echo '"
            + name
            + "'; printf '<%s>' \"$@\"; echo";
    return Programs.script(bin.resolve("java"), body + "\n");
  }

  private static ProcessBuilder command(Path program, String... arguments) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList());
    Map<String, String> environment = builder.environment();
    List.of("NRR_JAVA", "NRR_JAVA_OPTS", "NRR_ARCHIVE", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")
        .forEach(environment::remove);
    environment.put("JAVA_HOME", JAVA_HOME.toString());
    environment.put("XDG_CACHE_HOME", "none"); // not a whole path: nothing is made there
    return builder.redirectInput(new File("/dev/null"));
  }

  private static Run start(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    CompletableFuture<String> err =
        CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    String out = text(process.getInputStream());
    try {
      assertThat(process.waitFor(ProcessIT.MINUTES, TimeUnit.MINUTES)).as("ended in time").isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new Run(process.exitValue(), out, err.join());
  }

  private static String text(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
