package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** The same table in another format comes to the same: figures, or a refusal. */
class SameTableTest {

  private static final JsonMapper JSON = new JsonMapper();

  /** Texts that JSON can have as numbers, written the same. */
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,8})(\\.\\d\\d?)?");

  @TempDir private Path folder;

  static Stream<Path> tables() throws IOException {
    List<Path> tables = new ArrayList<>();
    for (String root : List.of("samples", "src/test/resources/cases")) {
      try (Stream<Path> files = Files.walk(Path.of(root), 2)) {
        files.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(tables::add);
      }
    }
    return tables.stream();
  }

  /** The records of a file, its header first; none where it is no plain table. */
  private static List<String[]> records(Path file) throws IOException {
    List<String[]> records = new ArrayList<>();
    RecordReader.Options found = new RecordReader.Options(null, null);
    Source source = Source.ofFile(0, file.toString(), file);
    try (RecordReader reader = RecordReader.open(source, found)) {
      while (reader.next()) {
        records.add(reader.fields());
        int width = records.get(0).length;
        if (width < 2 || width != reader.fields().length) {
          return List.of();
        }
      }
    } catch (SourceException unreadable) {
      return List.of();
    }
    List<String> header = List.of(records.get(0));
    return new HashSet<>(header).size() == header.size() ? records : List.of();
  }

  private static String figures(Path file) {
    Cli.Run run =
        new Cli()
            .in(file.toAbsolutePath().getParent())
            .run("calc", file.getFileName().toString(), "--format", "csv");
    return run.code() + "\n" + run.out();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aSheetIsReadAsRowsOfTextAre(Path table) throws IOException {
    List<String[]> records = records(table);
    assumeThat(records).hasSizeBetween(2, 5000);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Table");
      for (int row = 0; row < records.size(); row++) {
        for (int i = 0; i < records.get(row).length; i++) {
          String cell = records.get(row)[i];
          if (row > 0 && NUMBER.matcher(cell).matches()) {
            sheet.value(row, i, new BigDecimal(cell));
          } else {
            sheet.value(row, i, cell);
          }
        }
      }
    }
    Path xlsx = folder.resolve(table.getFileName().toString().replace(".csv", ".xlsx"));
    Files.write(xlsx, bytes.toByteArray());
    assertThat(figures(xlsx)).isEqualTo(figures(table));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void jsonIsReadAsRowsOfTextAre(Path table) throws IOException {
    List<String[]> records = records(table);
    assumeThat(records).hasSizeBetween(2, 5000);
    ArrayNode rows = JSON.createArrayNode();
    for (String[] record : records.subList(1, records.size())) {
      ObjectNode row = rows.addObject();
      for (int i = 0; i < record.length; i++) {
        String cell = record[i];
        if (NUMBER.matcher(cell).matches()) {
          row.putRawValue(records.get(0)[i], new RawValue(cell));
        } else {
          row.put(records.get(0)[i], cell);
        }
      }
    }
    Path json = folder.resolve(table.getFileName().toString().replace(".csv", ".json"));
    Files.writeString(json, rows.toString(), StandardCharsets.UTF_8);
    assertThat(figures(json)).isEqualTo(figures(table));
  }
}
