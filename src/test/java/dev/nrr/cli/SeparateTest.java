package dev.nrr.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code --separate}: each company is what its rows alone come to, whatever the shape. */
class SeparateTest {

  private static JsonNode json(List<String> args) {
    List<String> all = new ArrayList<>(args);
    all.addAll(List.of("--format", "json", "--quiet"));
    Cli.Run result = new Cli().run(all.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    return JsonMapper.shared().readTree(result.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "samples/book-snapshots.csv",
        "samples/book-wide.csv",
        "samples/book-subscriptions.csv --at 2025-12",
        "samples/book-events.csv --at 2025-12",
        "samples/book-balances.csv",
        "samples/book-movements.csv",
        "samples/book-snapshots.csv --by segment --method chained --totals skip",
        "samples/book-snapshots.csv --where segment=SMB"
      })
  void eachCompanyIsWhatItsRowsAloneComeTo(String line) {
    List<String> args = new ArrayList<>(List.of("calc"));
    args.addAll(List.of(line.split(" ")));
    List<String> separate = new ArrayList<>(args);
    separate.addAll(List.of("--separate", "region"));
    JsonNode companies = json(separate).get("companies");
    assertThat(companies).hasSizeGreaterThan(1);
    for (JsonNode company : companies) {
      String name = company.get("company").asString();
      List<String> alone = new ArrayList<>(args);
      alone.addAll(List.of("--where", "region=" + name));
      ObjectNode calc = (ObjectNode) json(alone);
      calc.remove(List.of("schema", "tool"));
      assertThat(((ObjectNode) company).without("company")).as(name).isEqualTo(calc);
    }
  }

  @Test
  void everyFormatNamesEachCompanyAndNoTotal(@TempDir Path folder) throws IOException {
    String book = Path.of("samples/book-movements.csv").toAbsolutePath().toString();
    Cli.Run run =
        new Cli()
            .in(folder)
            .run(
                "calc",
                book,
                "--separate",
                "region",
                "--by",
                "segment",
                "--report",
                "html=page.html",
                "--report",
                "xlsx=book.xlsx",
                "--report",
                "jsonl=rows.jsonl");
    assertThat(run.code()).isZero();
    String page = Files.readString(folder.resolve("page.html"));
    for (String region : List.of("Americas", "APAC", "EMEA")) {
      assertThat(run.out()).contains("\n" + region);
      assertThat(page).contains("<bdi>" + region + "</bdi></th>");
      assertThat(Files.readString(folder.resolve("rows.jsonl")))
          .contains("{\"separate\":{\"region\":\"" + region + "\"},\"slice\":{},");
    }
    assertThat(page).contains("Companies by region").doesNotContain(">Total<");
    try (ZipFile workbook = new ZipFile(folder.resolve("book.xlsx").toFile())) {
      ZipEntry sheet = workbook.getEntry("xl/worksheets/sheet2.xml");
      String cells = new String(workbook.getInputStream(sheet).readAllBytes(), UTF_8);
      assertThat(cells).contains("<f>").contains("<v>");
    }
  }
}
