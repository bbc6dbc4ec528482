package dev.nrr.cli.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.nrr.cli.Cli;
import dev.nrr.cli.workbook.ReadBook.Stored;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Workbooks worked out by LibreOffice: the values of their formulas are taken out, so that it has
 * to find each by itself, and compared with what the program says. Every test is skipped where the
 * machine has no LibreOffice. The workbooks are left in {@code target/workbooks}.
 */
class WorkbookOfficeIT {

  private static final Path BOOKS = Path.of("target/workbooks");
  private static final long SECONDS = 400;

  /** A number of a spreadsheet has 15 digits; sums of hundreds may lose some of the last. */
  private static final MathContext DIGITS = new MathContext(12);

  private static final BigDecimal NOTHING = new BigDecimal("0.000001");

  @TempDir private static Path temp;

  private static Optional<Path> office = Optional.empty();

  @BeforeAll
  static void workOut() throws IOException, InterruptedException {
    office =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(folder -> Path.of(folder, "soffice"))
            .filter(Files::isExecutable)
            .findFirst();
    if (office.isEmpty()) {
      return;
    }
    Files.createDirectories(BOOKS);
    List<String> line = new ArrayList<>();
    line.add(office.get().toString());
    line.add("--headless");
    line.add("-env:UserInstallation=" + temp.resolve("profile").toUri());
    line.addAll(List.of("--convert-to", "xlsx", "--outdir", temp.resolve("out").toString()));
    for (Map.Entry<String, List<String>> run : WorkbookRuns.all().entrySet()) {
      Path book = BOOKS.resolve(run.getKey() + ".xlsx");
      List<String> words = new ArrayList<>(run.getValue());
      words.addAll(List.of("-o", book.toString()));
      assertThat(new Cli().run(words.toArray(String[]::new)).code()).isIn(0, 1);
      Path empty = temp.resolve(run.getKey() + ".xlsx");
      Files.write(empty, ReadBook.withoutValues(Files.readAllBytes(book)));
      line.add(empty.toString());
    }
    Process process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(temp.resolve("log").toFile())
            .start();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  static Stream<String> runs() {
    return WorkbookRuns.all().keySet().stream();
  }

  private static ReadBook workedOut(String name) throws IOException {
    assumeTrue(office.isPresent(), "no LibreOffice on this machine");
    return ReadBook.of(temp.resolve("out").resolve(name + ".xlsx"));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void everyFormulaComesToWhatTheProgramSays(String name) throws IOException {
    ReadBook found = workedOut(name);
    ReadBook stated = ReadBook.of(BOOKS.resolve(name + ".xlsx"));
    assertThat(found.sheets().keySet()).containsExactlyElementsOf(stated.sheets().keySet());
    for (Map.Entry<String, Stored> cell : stated.cells().entrySet()) {
      Stored one = cell.getValue();
      Stored other = found.at(cell.getKey());
      String where = name + " " + cell.getKey() + " " + one.formula();
      if (one.isText()) {
        assertThat(other.value()).as(where).isEqualTo(shown(one.value()));
      } else {
        assertThat(isSame(new BigDecimal(one.value()), new BigDecimal(other.value())))
            .as("%s: %s, LibreOffice: %s", where, one.value(), other.value())
            .isTrue();
      }
    }
  }

  /** A text as a spreadsheet shows it: the code of a low line is one. */
  private static String shown(String text) {
    return text.replace("_x005F_", "_");
  }

  private static boolean isSame(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(NOTHING) < 0
        || one.round(DIGITS).compareTo(other.round(DIGITS)) == 0;
  }

  @Test
  void formulasAreManyAndNoneOfThemIsRead() throws IOException {
    ReadBook found = workedOut("sample");
    ReadBook stated = ReadBook.of(BOOKS.resolve("sample.xlsx"));
    assertThat(formulas(stated)).isGreaterThan(200).isEqualTo(formulas(found));
    assertThat(
            formulas(
                ReadBook.of(
                    ReadBook.withoutValues(Files.readAllBytes(BOOKS.resolve("sample.xlsx"))))))
        .as("formulas with a value in the file that LibreOffice is given")
        .isZero();
  }

  private static long formulas(ReadBook book) {
    return book.cells().values().stream().filter(cell -> !cell.formula().isEmpty()).count();
  }
}
