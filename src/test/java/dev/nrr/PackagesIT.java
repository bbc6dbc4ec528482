package dev.nrr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * What {@code mvn -Pdist package} writes, each installed into an empty place with a space in its
 * name and run there. A tool that the machine lacks leaves out the test that names it.
 */
@DisabledOnOs(OS.WINDOWS)
class PackagesIT {

  private static final Path TARGET = Path.of(System.getProperty("nrr.launcher")).getParent();
  private static final String JAVA_HOME = System.getProperty("java.home");
  private static final String NRR = "Net revenue retention    102.2%  healthy (b2b-saas)";

  @TempDir private Path temp;

  record Run(int code, String out) {}

  // The Debian package

  @Test
  void theDebianPackageIsInstalledRunsAndLeavesNothing() throws Exception {
    Path root = installed();
    Path nrr = root.resolve("usr/bin/nrr");
    Path samples = root.resolve("usr/share/doc/nrr/examples");
    assertThat(run(nrr, "--version").out()).isEqualTo("nrr " + version() + "\n");
    Run calc = run(nrr, "calc", samples.resolve("movements.csv"));
    assertThat(calc.out()).startsWith(NRR);
    assertThat(calc.code()).isZero();
    assertThat(run("dpkg", "--root=" + root, "-P", "nrr").code()).isZero();
    assertThat(root.resolve("usr/bin/nrr")).doesNotExist();
    assertThat(root.resolve("usr/share/nrr")).doesNotExist();
  }

  @Test
  void theDebianPackageSaysWhatItNeedsAndWhoOwnsIt() throws Exception {
    assumeTool("dpkg-deb");
    assertThat(run("dpkg-deb", "-f", deb(), "Version").out()).isEqualTo(version() + "\n");
    assertThat(run("dpkg-deb", "-f", deb(), "Architecture").out()).isEqualTo("all\n");
    assertThat(run("dpkg-deb", "-f", deb(), "Depends").out())
        .isEqualTo("default-jre-headless (>= 2:1.17) | java17-runtime-headless\n");
    assertThat(run("dpkg-deb", "-c", deb()).out().lines())
        .allMatch(line -> line.contains(" root/root "))
        .allMatch(line -> line.matches("(drwxr-xr-x|-rw-r--r--|-rwxr-xr-x|l.*) .*"))
        .anyMatch(line -> line.endsWith("./usr/bin/nrr -> ../share/nrr/nrr"))
        .anyMatch(line -> line.endsWith("./usr/share/doc/nrr/copyright"));
  }

  @Test
  void everyCommandHasAManPageThatManShows() throws Exception {
    assumeTool("man");
    Path pages = installed().resolve("usr/share/man");
    Run calc = manual(pages, "nrr-calc");
    assertThat(calc.out()).contains("NRR-CALC(1)", "SYNOPSIS", "nrr calc [OPTIONS] [FILE...]");
    assertThat(calc.code()).isZero();
    Run all = manual(pages, "nrr");
    assertThat(all.code()).isZero();
    List<String> commands =
        all.out()
            .lines()
            .dropWhile(line -> !line.equals("COMMANDS"))
            .filter(line -> line.matches(" {7}[a-z-]+"))
            .map(String::strip)
            .toList();
    assertThat(commands).hasSizeGreaterThan(10);
    for (String command : commands) {
      Run page = manual(pages, "nrr-" + command);
      assertThat(page.out()).as(command).contains("nrr-" + command + " - ");
      assertThat(page.code()).as(command).isZero();
    }
  }

  private Run manual(Path pages, String page) throws Exception {
    return run(
        Map.of("MANWIDTH", "80", "MANPAGER", "cat", "LC_ALL", "C.UTF-8"),
        List.of("man", "-M", pages.toString(), page));
  }

  @Test
  void bashCompletesFromTheFolderOfThePackage() throws Exception {
    assumeTool("bash");
    Path root = installed();
    Path script = root.resolve("usr/share/bash-completion/completions/nrr");
    String words =
        "source '"
            + script
            + "'; COMP_WORDS=(nrr tr); COMP_CWORD=1; _nrr_bash; printf '%s\\n' \"${COMPREPLY[@]}\"";
    assertThat(run("bash", "--norc", "-c", words).out()).isEqualTo("trend\n");
  }

  @Test
  void zshLoadsTheCompletionOfThePackage() throws Exception {
    assumeTool("zsh");
    Path folder = installed().resolve("usr/share/zsh/vendor-completions");
    assertThat(Files.readAllLines(folder.resolve("_nrr")).get(0)).isEqualTo("#compdef nrr");
    String load = "fpath=('" + folder + "' $fpath); autoload -Uz compinit; compinit -D; echo ";
    assertThat(run("zsh", "-f", "-c", load + "${_comps[nrr]}").out()).isEqualTo("_nrr\n");
  }

  @Test
  void fishCompletesFromTheFolderOfThePackage() throws Exception {
    assumeTool("fish");
    Path script = installed().resolve("usr/share/fish/vendor_completions.d/nrr.fish");
    String words = "source '" + script + "'; complete -C 'nrr tren'";
    assertThat(run("fish", "--no-config", "-c", words).out()).startsWith("trend\t");
  }

  private Path installed() throws Exception {
    assumeTool("dpkg");
    Path root = temp.toRealPath().resolve("a root");
    for (String folder : List.of("info", "updates", "triggers")) {
      Files.createDirectories(root.resolve("var/lib/dpkg").resolve(folder));
    }
    Files.createFile(root.resolve("var/lib/dpkg/status"));
    List<String> install = List.of("--force-depends", "--force-not-root", "--log=/dev/null");
    List<String> command = new ArrayList<>(List.of("dpkg", "--root=" + root));
    command.addAll(install);
    command.addAll(List.of("-i", deb().toString()));
    Run run = run(Map.of(), command);
    assertThat(run.code()).as(run.out()).isZero();
    return root;
  }

  // The archive with a Java of its own

  @Test
  void theArchiveRunsWithoutAnyJavaAndFromItsOwnClassData() throws Exception {
    assumeTool("tar");
    Path place = Files.createDirectory(temp.toRealPath().resolve("a place"));
    Path packed = only("nrr-*.tar.gz");
    assertThat(run("tar", "-xzf", packed, "-C", place).code()).isZero();
    Path home;
    try (Stream<Path> unpacked = Files.list(place)) {
      home = unpacked.findFirst().orElseThrow();
    }
    String nrr = home.resolve("bin/nrr").toString();
    Path samples = home.resolve("share/doc/nrr/examples");
    Map<String, String> bare = Map.of("JAVA_HOME", "", "PATH", "/usr/bin:/bin");
    Run calc = run(bare, List.of(nrr, "calc", samples.resolve("movements.csv").toString()));
    assertThat(calc.out()).startsWith(NRR);
    Run workbook =
        run(bare, List.of(nrr, "calc", samples.resolve("six-customers.xlsx").toString()));
    assertThat(workbook.out()).startsWith("Net revenue retention    86.4%");
    assertThat(home.resolve("share/man/man1/nrr-calc.1.gz")).exists();
    Path log = temp.resolve("classes");
    String options = "-Xlog:class+load:file=" + log;
    assertThat(run(Map.of("NRR_JAVA_OPTS", options), List.of(nrr, "--version")).code()).isZero();
    assertThat(Files.readAllLines(log))
        .anyMatch(l -> l.contains(" dev.nrr.cli.Main ") && l.contains("shared objects file"));
  }

  // For a Maven repository

  @Test
  void thePlainJarIsALibraryByItself() throws Exception {
    Path source = Files.writeString(temp.resolve("Sum.java"), library());
    String jar = only("nrr-" + version() + ".jar").toString();
    Path java = Path.of(JAVA_HOME, "bin");
    Run compiled = run(java.resolve("javac"), "-cp", jar, "-d", temp, source);
    assertThat(compiled.code()).as(compiled.out()).isZero();
    assertThat(run(java.resolve("java"), "-cp", jar + File.pathSeparator + temp, "Sum").out())
        .isEqualTo("105.0\n");
  }

  private static String library() {
    return "import dev.nrr.core.amount.*;\n"
        + "public class Sum {\n"
        + "  public static void main(String[] arguments) {\n"
        + "    Ratio ratio = Ratio.between(Amount.of(105), Amount.of(100));\n"
        + "    System.out.println(ratio.toPercent(1));\n"
        + "  }\n"
        + "}\n";
  }

  @Test
  void sourcesAndJavadocStandBesideThePlainJar() throws Exception {
    assertThat(entries(only("*-sources.jar")))
        .contains("dev/nrr/core/amount/Amount.java", "dev/nrr/cli/Main.java");
    assertThat(entries(only("*-javadoc.jar")))
        .contains("index.html", "dev/nrr/core/book/RevenueRows.html")
        .noneMatch(name -> name.startsWith("dev/nrr/cli/"));
    assertThat(entries(only("nrr-" + version() + ".jar")))
        .contains("META-INF/LICENSE")
        .noneMatch(name -> name.startsWith("picocli/"));
  }

  private static List<String> entries(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(entry -> entry.getName()).toList();
    }
  }

  @Test
  void theBillOfMaterialsNamesWhatIsInside() throws Exception {
    List<String> urls = new ArrayList<>();
    try (JsonParser json =
        new JsonFactory()
            .createParser(
                tools.jackson.core.ObjectReadContext.empty(),
                Files.readAllBytes(only("*-cyclonedx.json")))) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.PROPERTY_NAME && json.currentName().equals("purl")) {
          json.nextToken();
          urls.add(json.getString());
        }
      }
    }
    for (String name :
        List.of("nrr", "picocli", "commons-csv", "commons-compress", "jackson-core", "tomlj")) {
      assertThat(urls).anyMatch(url -> url.matches("pkg:maven/[^/]+/" + name + "@.*"));
    }
    assertThat(urls).noneMatch(url -> url.contains("junit"));
  }

  // Helpers

  private static String version() throws IOException {
    Properties properties = new Properties();
    try (var in = PackagesIT.class.getResourceAsStream("/dev/nrr/cli/process/version.properties")) {
      properties.load(in);
    }
    return properties.getProperty("version");
  }

  private static Path deb() throws IOException {
    return only("nrr_*_all.deb");
  }

  private static Path only(String pattern) throws IOException {
    try (var found = Files.newDirectoryStream(TARGET, pattern)) {
      List<Path> files = new ArrayList<>();
      found.forEach(files::add);
      assertThat(files).as(pattern).hasSize(1);
      return files.get(0);
    }
  }

  private static void assumeTool(String name) {
    boolean found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    assumeTrue(found, "this machine has no " + name);
  }

  private Run run(Object... command) throws Exception {
    return run(Map.of(), Stream.of(command).map(Object::toString).toList());
  }

  private Run run(Map<String, String> environment, List<String> command) throws Exception {
    Path out = Files.createTempFile(temp, "out", "");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("NRR_"));
    builder.environment().put("NRR_ARCHIVE", "off");
    builder.environment().put("JAVA_HOME", JAVA_HOME);
    builder.environment().putAll(environment);
    Process process =
        builder.redirectInput(new File("/dev/null")).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(ProcessIT.MINUTES, TimeUnit.MINUTES)).as("%s", command).isTrue();
    return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
  }
}
