package dev.nrr.cli.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.Cli;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Workbooks as the command line writes them and another program reads them. */
class WorkbookTest {

  private static final String BOOK = "samples/book-snapshots.csv";

  @TempDir private Path temp;

  private ReadBook book(List<String> words) throws IOException {
    return ReadBook.of(written(words));
  }

  private ReadBook book(String... words) throws IOException {
    return book(List.of(words));
  }

  private byte[] written(List<String> words) throws IOException {
    Path file = temp.resolve("book.xlsx");
    List<String> line = new ArrayList<>(words);
    line.addAll(List.of("-o", file.toString()));
    Cli.Run run = new Cli().run(line.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isIn(0, 1);
    assertThat(run.out()).isEmpty();
    return Files.readAllBytes(file);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(temp.resolve("in.csv"), text);
  }

  static Stream<String> runs() {
    return WorkbookRuns.all().keySet().stream();
  }

  /** What formulas come to is what the program says, digit by digit as far as a number goes. */
  @ParameterizedTest
  @MethodSource("runs")
  void figuresAreThoseOfTheDocument(String name) throws IOException {
    List<String> words = WorkbookRuns.all().get(name);
    ReadBook book = book(words);
    if (!book.sheets().containsKey("Bridge")) {
      assertThat(name).isIn("trend", "cohorts");
      return;
    }
    List<String> line = new ArrayList<>(words);
    line.addAll(List.of("--format", "json"));
    JsonNode total =
        JsonMapper.shared().readTree(new Cli().run(line.toArray(String[]::new)).out()).get("total");
    assertSame(book.beside("Bridge", "Starting", 'B'), total.get("starting"));
    assertSame(book.beside("Bridge", "Expansion", 'B'), total.get("expansion"));
    assertSame(book.beside("Bridge", "Contraction", 'B'), total.get("contraction"));
    assertSame(book.beside("Bridge", "Churn", 'B'), total.get("churn"));
    assertSame(book.beside("Bridge", "Ending", 'B'), total.get("ending"));
    if (!total.get("new").isNull()) {
      assertSame(book.beside("Bridge", "New (not in NRR)", 'B'), total.get("new"));
    }
    assertSame(book.beside("Summary", "Net revenue retention", 'B'), total.get("nrr"));
    assertSame(book.beside("Summary", "Gross revenue retention", 'B'), total.get("grr"));
  }

  private static void assertSame(ReadBook.Stored cell, JsonNode stated) {
    if (stated.isNull()) {
      assertThat(cell.value()).startsWith("n/a: ");
      return;
    }
    BigDecimal expected = new BigDecimal(stated.asString());
    BigDecimal actual = new BigDecimal(cell.value());
    assertThat(actual.setScale(expected.scale(), RoundingMode.HALF_UP))
        .isEqualByComparingTo(expected);
  }

  @Test
  void aReportHasASheetForAllThatTheInputTells() throws IOException {
    assertThat(book("report", BOOK, "--by", "segment").sheets().keySet())
        .containsExactly("Summary", "Bridge", "Customers", "Slices", "Trend", "Cohorts", "Rule");
    assertThat(book("calc", BOOK).sheets().keySet())
        .containsExactly("Summary", "Bridge", "Customers", "Rule");
    assertThat(book("calc", "--starting", "5").sheets().keySet())
        .containsExactly("Summary", "Bridge", "Rule");
    assertThat(book("trend", BOOK).sheets().keySet()).containsExactly("Summary", "Trend", "Rule");
    assertThat(book("benchmarks").sheets().keySet()).containsExactly("Summary");
  }

  @Test
  void figuresAreFormulasOverTheCustomersRows() throws IOException {
    ReadBook book = book("calc", BOOK);
    assertThat(book.sheets().get("Customers")).isEqualTo(201);
    assertThat(book.beside("Bridge", "Churn", 'B').formula())
        .isEqualTo("SUMIFS(Customers!$C$2:$C$201,Customers!$B$2:$B$201,\"churn\")");
    assertThat(book.beside("Bridge", "Retained", 'B').formula()).isEqualTo("$B$2-$B$3-$B$4");
    assertThat(book.beside("Bridge", "Churn", 'D').formula())
        .isEqualTo("COUNTIFS(Customers!$B$2:$B$201,\"churn\")");
    assertThat(book.beside("Summary", "Net revenue retention", 'B').formula())
        .isEqualTo("IF(Bridge!$B$2=0,\"n/a: starting revenue is zero\",Bridge!$B$7/Bridge!$B$2)");
    assertThat(book.beside("Summary", "The 5 largest", 'B').formula())
        .isEqualTo("SUMPRODUCT(LARGE(Customers!$E$2:$E$201,{1;2;3;4;5}))");
    assertThat(book.beside("Bridge", "Not explained", 'B').value()).isEqualTo("0");
  }

  @Test
  void whatFormulasCannotFollowStandsAsAValue() throws IOException {
    ReadBook book = book("calc", BOOK, "--method", "chained");
    assertThat(book.beside("Summary", "Net revenue retention", 'B').formula()).isEmpty();
    assertThat(book.beside("Bridge", "Expansion", 'B').formula())
        .isEqualTo("SUM(Customers!$F$2:$F$201)");
    assertThat(book.cells().values())
        .extracting(ReadBook.Stored::value)
        .anyMatch(text -> text.startsWith("NRR and GRR are made of the ratios of all steps"));
  }

  @Test
  void customersBelowTheLeastAreInNoFigure() throws IOException {
    Path file = file("customer,starting,ending\nA,100,90\nB,10,500\n");
    ReadBook book = book("calc", file.toString(), "--min-start", "50");
    assertThat(book.at("Customers!B3").value()).isEqualTo("expansion (below --min-start)");
    assertThat(book.cells()).doesNotContainKey("Customers!E3");
    assertThat(book.beside("Bridge", "Starting", 'B').value()).isEqualTo("100");
    assertThat(book.beside("Bridge", "All revenue at the end", 'B').value()).isEqualTo("590");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "  =1+1", "\uff1d1"})
  void namesNeverRunAsFormulas(String name) throws IOException {
    Path file = file("customer,starting,ending\n\"" + name + "\",100,90\n");
    ReadBook.Stored cell = book("calc", file.toString()).at("Customers!A2");
    assertThat(cell.formula()).isEmpty();
    assertThat(cell.value()).isEqualTo("'" + name.strip());
  }

  @Test
  void namesStayWhatTheyAre() throws IOException {
    String name = "<b>\"A\" & 'B'</b> \u05d0\u05d1 \ud83d\ude00 _x0041_";
    Path file =
        file("customer,starting,ending\n\"" + name.replace("\"", "\"\"") + "\u202e\",100,90\n");
    byte[] written = written(List.of("calc", file.toString()));
    assertThat(ReadBook.of(written).at("Customers!A2").value())
        .isEqualTo(name.replace("_x0041_", "_x005F_x0041_") + "\\u{202e}");
    Files.writeString(file, "customer,starting,ending\n" + "x".repeat(40_000) + ",100,90\n");
    assertThat(book("calc", file.toString()).at("Customers!A2").value())
        .hasSize(32_000 + " (cut: 40000 characters)".length())
        .endsWith("x (cut: 40000 characters)");
  }

  @Test
  void longerAmountsThanANumberHoldsAreTextAndNothingAddsThemUp() throws IOException {
    Path file =
        file("customer,starting,ending\nA,12345678901234567.89,12345678901234567.88\nB,5,4\n");
    ReadBook book = book("calc", file.toString());
    ReadBook.Stored amount = book.at("Customers!C2");
    assertThat(amount.value()).isEqualTo("12345678901234567.89");
    assertThat(amount.isText()).isTrue();
    assertThat(book.at("Customers!C3").isText()).isFalse();
    assertThat(book.cells().values()).allMatch(cell -> cell.formula().isEmpty());
    assertThat(book.at("Summary!A5").value())
        .isEqualTo(
            "7 amounts have more digits than the 15 of a spreadsheet's numbers: they stand as text"
                + " with every digit, and figures as values without formulas");
  }

  @Test
  void endlessAmountsAreNumbersAndItIsSaid() throws IOException {
    ReadBook book = book("calc", "samples/book-subscriptions.csv");
    assertThat(book.cells().values())
        .extracting(ReadBook.Stored::value)
        .filteredOn(text -> text.contains("within a millionth"))
        .hasSizeLessThan(2);
    Path file =
        file(
            "customer,start,end,amount,interval\nA,2024-01-01,2025-06-30,1000,year\n"
                + "B,2024-01-01,,500,month\nC,2024-03-01,2024-05-31,10,month\n");
    ReadBook endless = book("calc", file.toString(), "--at", "2025-02", "--shape", "subscriptions");
    assertThat(endless.at("Customers!C2").value()).isEqualTo("83.333333333333333");
    assertThat(endless.cells().values())
        .extracting(ReadBook.Stored::value)
        .anyMatch(text -> text.endsWith("they are here to within a millionth of a unit"));
    assertThat(endless.beside("Bridge", "Starting", 'B').formula()).isNotEmpty();
  }

  @Test
  void undefinedRatiosStayWords() throws IOException {
    ReadBook book = book("calc", "--starting", "0", "--expansion", "0");
    ReadBook.Stored ratio = book.beside("Summary", "Net revenue retention", 'B');
    assertThat(ratio.value()).isEqualTo("n/a: starting revenue is zero");
    assertThat(ratio.formula()).startsWith("IF(Bridge!$B$2=0,");
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    List<String> words = WorkbookRuns.all().get("sample");
    byte[] first = written(words);
    assertThat(written(words)).isEqualTo(first);
    assertThat(ReadBook.part(first, "docProps/core.xml")).doesNotContain("created");
    assertThat(ReadBook.part(first, "xl/worksheets/sheet3.xml"))
        .contains("state=\"frozen\"")
        .doesNotContain("<dimension")
        .doesNotContain("\u0001");
    assertThat(ReadBook.part(first, "xl/workbook.xml")).contains("fullCalcOnLoad");
  }

  @Test
  void datesAreDatesAndLabelsOfQuartersAreWords() throws IOException {
    ReadBook book = book("report", BOOK);
    assertThat(book.at("Trend!A2").isText()).isFalse();
    assertThat(book.at("Trend!A2").value()).isEqualTo("45504");
    assertThat(book.at("Cohorts!A2").value()).isEqualTo("2023Q3");
    Path days = file("customer,date,amount\nA,2023-12-31,5\nA,2024-12-31,6\n");
    assertThat(book("trend", days.toString()).at("Trend!B2").value()).isEqualTo("45291");
    Path old = file("customer,date,amount\nA,1898-12-31,5\nA,1899-12-31,6\n");
    assertThat(book("trend", old.toString()).at("Trend!B2").value()).isEqualTo("1898-12-31");
  }

  @Test
  void noTerminalShowsAWorkbook() {
    Cli.Run run = new Cli().terminals("1").run("calc", BOOK, "--format", "xlsx");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith(
            "nrr: --format xlsx writes a file that no terminal can show: name it by -o FILE.xlsx,"
                + " or send it through a pipe\n");
    assertThat(new Cli().run("calc", BOOK, "-q", "--format", "xlsx").out()).startsWith("PK");
  }

  @Test
  void anEndingNamesTheFormatUnlessOneIsGiven() throws IOException {
    Path file = temp.resolve("b.xlsx");
    assertThat(new Cli().run("calc", BOOK, "-f", "csv", "-o", file.toString()).code()).isZero();
    assertThat(file).content().startsWith("window.from,");
    Path other = temp.resolve("c.xlsx");
    Cli.Run run = new Cli().run("calc", BOOK, "--report", "xlsx=" + other);
    assertThat(run.out()).contains("103.1%");
    assertThat(ReadBook.of(other).sheets()).containsKey("Customers");
  }
}
