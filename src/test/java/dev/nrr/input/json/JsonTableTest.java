package dev.nrr.input.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.input.request.InputException;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import dev.nrr.input.source.SourceKind;
import dev.nrr.input.source.Table;
import dev.nrr.input.source.Tables;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTableTest {

  private static final RecordReader.Options FOUND = new RecordReader.Options(null, null);
  private static final RecordReader.Options FLAT = new RecordReader.Options(null, null, null, true);

  private static Source source(byte[] bytes) {
    return new Source(0, "in.json", () -> new ByteArrayInputStream(bytes));
  }

  private static Source source(String text) {
    return source(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> read(Source source, RecordReader.Options options, String... ignored)
      throws InputException, IOException {
    assertThat(SourceKind.of(source)).isEqualTo(SourceKind.JSON);
    JsonTable format = JsonTable.of(source, options, Set.of(ignored));
    List<String> read = new ArrayList<>();
    try (Table table = Tables.open(source.withFormat(format), options)) {
      while (table.next()) {
        read.add(table.line() + ": " + String.join("|", table.fields()));
      }
    }
    return read;
  }

  private static List<String> read(String text) throws InputException, IOException {
    return read(source(text), FOUND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\n{\"a\":1,\"b\":\"x\"},\n{\"c\":true,\"a\":null}]",
        "{\"rows\":[\n{\"a\":1,\"b\":\"x\"},\n{\"c\":true,\"a\":null}],\"n\":{\"m\":[1]}}",
        "{\"n\":0,\"x\":{\"empty\":[],\"rows\":[\n{\"a\":1,\"b\":\"x\"},\n{\"c\":true,\"a\":null}]}}"
      })
  void theHeaderIsEveryKeyInItsOrder(String text) throws Exception {
    assertThat(read(text)).containsExactly("0: a|b|c", "2: 1|x|", "3: ||true");
  }

  @Test
  void objectsOneAfterAnotherAreRows() throws Exception {
    String lines = "{\"a\":1}\r\n\n{\"a\":\"\\u00e4 \\\"\",\"b\":[]}\n{\"b\":{}} {}";
    assertThat(read(lines.replace(" {}", "")))
        .containsExactly("0: a|b", "1: 1|", "3: ä \"|", "4: |");
    assertThat(read(lines)).containsExactly("0: a|b", "1: 1|", "2: ä \"|", "3: |", "4: |");
  }

  @Test
  void rowsOnOneLineAreKnownByTheirNumber() throws Exception {
    Source source = source("[{\"a\":1},{\"a\":2}]");
    assertThat(read(source, FOUND)).containsExactly("0: a", "1: 1", "2: 2");
    JsonTable format = JsonTable.of(source, FOUND, Set.of());
    assertThat(format.place(2, 1)).isEqualTo("#2:a");
    assertThat(format.place(2, 0)).isEqualTo("#2");
    assertThat(JsonTable.of(source("{\"a\":1}\n{\"a\":2}"), FOUND, Set.of()).place(2, 1))
        .isEqualTo("2:a");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "-0.10, -0.10",
    "90.0, 90.0",
    "1.234, 1.2340",
    "12.3456, 12.3456",
    "1e3, 1000",
    "1.5E+2, 150",
    "25e-1, 2.5",
    "1234e-3, 1.2340",
    "123456789012345678901234567890.12, 123456789012345678901234567890.12",
    "1e400000000, 1e400000000",
    "1e99, 1e99",
    "2.675, 2.6750"
  })
  void numbersAreDecimalsAsWritten(String written, String cell) throws Exception {
    assertThat(read("[{\"a\":" + written + "}]")).containsExactly("0: a", "1: " + cell);
  }

  @Test
  void nestedValuesAreRefusedAndFlattened() throws Exception {
    String text =
        "{\"a\":1,\"p\":{\"x\":2,\"q\":{\"y\":3}},\"l\":[4],\"o\":[{\"z\":5}]}\n{\"a\":2,\"l\":[],\"o\":[]}";
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            InputException.class,
            refused -> {
              assertThat(refused.problems().get(0).toString())
                  .isEqualTo(
                      "in.json:1: values inside values in p, l, o, expected one value for each"
                          + " key");
              assertThat(refused.suggestions().get(0).arguments()).containsExactly("--flatten");
              assertThat(refused.suggestions().get(1).arguments())
                  .containsExactly("--ignore", "p", "--ignore", "l", "--ignore", "o");
            });
    assertThat(read(source(text), FLAT))
        .containsExactly("0: a|p.x|p.q.y|l|o.z|o", "1: 1|2|3|4|5|", "2: 2|||||");
    assertThat(read(source(text), FOUND, "P", "l", "o"))
        .containsExactly("0: a|p|l|o", "1: 1|||", "2: 2|||");
  }

  @Test
  void aListOfSeveralIsNoCell() {
    assertThatThrownBy(() -> read(source("{\"a\":[1]}\n{\"a\":[1,[2],{}]}"), FLAT))
        .isInstanceOfSatisfying(
            InputException.class,
            refused ->
                assertThat(refused.problems().get(0).toString())
                    .isEqualTo(
                        "in.json:2: a list of several values in a, expected one value for each"
                            + " key"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[[1]]|1|a row is a list, expected an object",
        "[{\"a\":1},2]|1|a row is a number, expected an object",
        "[{\"a\":1},\"x\"]|1|a row is a text, expected an object",
        "[{\"a\":1},null]|1|a row is no object, expected an object",
        "{\"a\":1,\"a\":2}|1|an object has the key 'a' twice",
        "[{\"a\":1}][{\"a\":2}]|1|more behind the end of the list of rows",
        "{\"d\":[{\"a\":1}]} {\"d\":[{\"a\":1}]}|1|",
        "[{\"a\":1}|1|JSON that ends too early; the file may be cut",
        "{\"a\":tru}|1|not JSON that can be read: unrecognized token 'tru'",
        "{\"a\":\"\u0000\"}|1|a NUL character; if this is UTF-16, say so: --encoding UTF-16LE or UTF-16BE"
      })
  void whatIsNoTableIsRefusedByLine(String text, long line, String message) {
    assertThatThrownBy(() -> read(text))
        .satisfies(
            failure -> {
              if (failure instanceof SourceException source) {
                assertThat(source.line()).isEqualTo(line);
                assertThat(source).hasMessage(message);
              } else {
                assertThat(failure).isInstanceOf(InputException.class);
                assertThat(message).isNull();
              }
            });
  }

  @Test
  void limitsHold() {
    StringBuilder wide = new StringBuilder("{");
    for (int i = 0; i <= 16_384; i++) {
      wide.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":1");
    }
    assertThatThrownBy(() -> read(wide.append("}").toString()))
        .hasMessage("a record of more than 16384 fields");
    assertThatThrownBy(() -> read("{\"a\":\"" + "x".repeat((1 << 20) + 1) + "\"}"))
        .hasMessageStartingWith("JSON with a text of more than");
    assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(101) + "]".repeat(101) + "}"))
        .hasMessageStartingWith("JSON with a text of more than");
  }

  @Test
  void partsOfAListAreRefused() throws Exception {
    String text = "{\"has_more\":true,\"data\":[{\"a\":1}]}";
    assertThatThrownBy(() -> read(text)).isInstanceOf(InputException.class);
    assertThat(read(source(text), FOUND, "Has_More")).containsExactly("0: a", "1: 1");
    JsonTable format = JsonTable.of(source(text), FOUND, Set.of("has_more"));
    assertThat(format.isBeside("has_more")).isTrue();
    assertThat(format.isBeside("other")).isFalse();
    assertThat(format.notices().get(0).message())
        .isEqualTo("rows are the objects of the list 'data'; beside it and not read: has_more");
  }

  @Test
  void oneOfSeveralListsIsChosen() throws Exception {
    String text = "{\"a\":[{\"x\":1}],\"b\":{\"c\":[{\"y\":2}]},\"z\":{}}";
    assertThatThrownBy(() -> read(text)).isInstanceOf(InputException.class);
    for (String name : List.of("b.c", "2")) {
      RecordReader.Options options = new RecordReader.Options(null, null, name, false);
      assertThat(read(source(text), options)).containsExactly("0: y", "1: 2");
    }
    RecordReader.Options none = new RecordReader.Options(null, null, "c", false);
    assertThatThrownBy(() -> read(source(text), none))
        .hasMessage("--sheet: no list 'c' in in.json; found: a, b.c");
    assertThatThrownBy(() -> read(source("[{\"a\":1}]"), none))
        .hasMessage("--sheet: no list 'c' in in.json, its objects are the rows");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
  void aByteOrderMarkSaysTheEncoding(String encoding) throws Exception {
    byte[] bytes = "\ufeff[{\"a\":\"ä\"}]".getBytes(Charset.forName(encoding));
    assertThat(read(source(bytes), FOUND)).containsExactly("0: a", "1: ä");
  }

  @Test
  void whatCannotBeOpenedOrReadIsTold() {
    Source broken =
        new Source(
            0,
            "in.json",
            () ->
                new InputStream() {
                  private int at;

                  @Override
                  public int read() throws IOException {
                    if (at == 4) {
                      throw new IOException("lost");
                    }
                    return "[{\"a".charAt(at++);
                  }
                });
    assertThatThrownBy(() -> JsonTable.of(broken, FOUND, Set.of()))
        .isInstanceOf(SourceException.class);
    Source closed =
        new Source(
            0,
            "in.json",
            () -> {
              throw new IOException("closed");
            });
    assertThatThrownBy(() -> JsonTable.of(closed, FOUND, Set.of()))
        .hasMessage("not readable: closed");
    assertThatThrownBy(() -> JsonTable.of(source("\u00ef\u00bb".substring(0, 1)), FOUND, Set.of()))
        .isInstanceOf(SourceException.class);
  }
}
