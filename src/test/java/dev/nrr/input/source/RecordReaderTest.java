package dev.nrr.input.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of records promises, whatever stands behind it. */
class RecordReaderTest {

  private static final RecordReader.Options FOUND = new RecordReader.Options(null, null);

  // Lines

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndEndsARecord(String end) throws IOException {
    String text = String.join(end, "a,b", "1,2", "", "3,\"4" + end + "5\"", "6,7");
    assertThat(read(text)).containsExactly("1: a|b", "2: 1|2", "4: 3|4" + end + "5", "6: 6|7");
    assertThat(read(text + end)).isEqualTo(read(text));
  }

  @Test
  void lineEndsMayBeMixed() throws IOException {
    assertThat(read("a,b\r\n1,2\n3,4\r5,6\n\r7,8\r\r9,9"))
        .containsExactly("1: a|b", "2: 1|2", "3: 3|4", "4: 5|6", "6: 7|8", "8: 9|9");
  }

  @Test
  void aRecordStandsOnTheLineItBeginsOn() throws IOException {
    assertThat(read("a,b\n\"1\n1\n1\",2\n\n\n3,\"x\r\ny\"\n4,4\n"))
        .containsExactly("1: a|b", "2: 1\n1\n1|2", "7: 3|x\r\ny", "9: 4|4");
  }

  @Test
  void blankLinesAreNoRecords() throws IOException {
    assertThat(read("\n\n  \na,b\n\n1,2\n \n\n")).containsExactly("4: a|b", "6: 1|2");
    assertThat(read("")).isEmpty();
    assertThat(read("\n\r\n \n")).isEmpty();
    assertThat(read("a,b")).containsExactly("1: a|b");
  }

  @Test
  void linesOfAnyTextAreThoseOfTheFile() throws IOException {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder("a,b\n");
      List<String> expected = new ArrayList<>(List.of("1: a|b"));
      int line = 2;
      for (int i = 0; i < 20; i++) {
        String end = List.of("\n", "\r\n").get(random.nextInt(2));
        switch (random.nextInt(3)) {
          case 0 -> text.append(end);
          case 1 -> {
            text.append(i).append(",x").append(end);
            expected.add(line + ": " + i + "|x");
          }
          default -> {
            text.append('"').append(i).append("\n\n,\"\"\",\"\"").append(end);
            expected.add(line + ": " + i + "\n\n,\"|");
            line += 2;
          }
        }
        line++;
      }
      assertThat(read(text.toString())).as("seed %d", seed).isEqualTo(expected);
    }
  }

  // Quotes and fields

  @Test
  void quotesHoldDelimitersLineEndsAndQuotes() throws IOException {
    assertThat(read("a,b\n\"x, y\",\"he said \"\"no\"\"\"\n\"\",\" z \"\n"))
        .containsExactly("1: a|b", "2: x, y|he said \"no\"", "3: | z ");
  }

  @Test
  void spacesRoundFieldsAreNotPartOfThem() throws IOException {
    assertThat(read("a , b\n 1 ,  \"2\" \n")).containsExactly("1: a|b", "2: 1|2");
  }

  @Test
  void aQuoteInsideAFieldIsText() throws IOException {
    assertThat(read("a,b\n5\" pipe,2\n3,4\n")).containsExactly("1: a|b", "2: 5\" pipe|2", "3: 3|4");
  }

  @Test
  void raggedRecordsAreLeftToTheCaller() throws IOException {
    assertThat(read("a,b\n1\n1,2,3\n,\n")).containsExactly("1: a|b", "2: 1", "3: 1|2|3", "4: |");
  }

  @Test
  void textAfterAClosingQuoteIsRefused() {
    refused(
        "a,b\n1,2\n\"x\"y,2\n",
        3,
        "text after a closing quote; a quote inside a quoted field" + " is written twice");
  }

  @Test
  void aQuotedFieldThatNeverEndsIsRefusedOnTheLineItBeginsOn() {
    refused("a,b\n1,2\n3,\"x\ny\nz", 3, "a quoted field that never ends; the file may be cut");
  }

  @Test
  void aFileCutAnywhereNeverGivesAnotherRecord() throws IOException {
    String whole = "name,note\r\n\"Ümlaut, \"\"A\"\"\",\"two\nlines\"\r\nb,c\r\n";
    byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
    List<String> all = read(whole);
    for (int cut = 0; cut < bytes.length; cut++) {
      byte[] part = Arrays.copyOf(bytes, cut);
      try {
        List<String> records = read(part, FOUND);
        int last = Math.max(0, records.size() - 1);
        assertThat(records.subList(0, last)).as("cut at %d", cut).isEqualTo(all.subList(0, last));
      } catch (SourceException failure) {
        assertThat(failure.getMessage()).as("cut at %d", cut).doesNotContain("Exception");
      }
    }
  }

  // Delimiters

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          a,b,c             ~ 1,2,3             ~ ,
          a;b;c             ~ 1,5;2,5;3,5       ~ ;
          a|b|c             ~ 1|2,5|3           ~ |
          a;b;c             ~ 1;2;'3;4'         ~ ;
          a                 ~ 1                 ~ ,
          """)
  void theDelimiterIsFound(String header, String row, char delimiter) throws IOException {
    String text = header + "\n" + row.replace('\'', '"') + "\n" + row.replace('\'', '"') + "\n";
    assertThat(open(text).dialect()).isEqualTo(new Dialect(delimiter, false));
  }

  @Test
  void tabsAreFound() throws IOException {
    assertThat(read("a\tb\n1\t2\n")).containsExactly("1: a|b", "2: 1|2");
    assertThat(open("a\tb\n1\t2\n").dialect()).hasToString("delimiter tab");
  }

  @Test
  void whereRecordsAreRaggedTheHeaderDecides() throws IOException {
    assertThat(open("a;b;c\n1;2\n1,1,1,1\n").dialect().delimiter()).isEqualTo(';');
  }

  @Test
  void excelsSeparatorLineIsNoData() throws IOException {
    assertThat(read("sep=;\na;b\n1,5;2\n")).containsExactly("2: a|b", "3: 1,5|2");
    assertThat(read("\ufeffSEP=|\r\na|b\r\n")).containsExactly("2: a|b");
    assertThat(open("sep=;\na;b\n").dialect()).hasToString("delimiter ';', by its sep= line");
  }

  @Test
  void aGivenDelimiterIsTaken() throws IOException {
    assertThat(read("a,b;c\n1,2;3\n".getBytes(StandardCharsets.UTF_8), options(';', null)))
        .containsExactly("1: a,b|c", "2: 1,2|3");
    assertThat(read("sep=,\na;b\n".getBytes(StandardCharsets.UTF_8), options(';', null)))
        .containsExactly("2: a|b");
  }

  // Encodings

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void aByteOrderMarkSaysTheEncodingAndIsNotPartOfTheHeader(String charset) throws IOException {
    byte[] bytes = "\ufeff\"näme\",b\nÅ😀,2\n".getBytes(Charset.forName(charset));
    assertThat(read(bytes, FOUND)).containsExactly("1: näme|b", "2: Å😀|2");
    assertThat(open(bytes, FOUND).encoding()).hasToString(charset + ", by its byte order mark");
    assertThat(read(bytes, options(null, charset))).hasSize(2);
  }

  @Test
  void aByteOrderMarkOfAnotherEncodingThanAskedIsRefused() {
    byte[] bytes = "\ufeffa,b\n".getBytes(StandardCharsets.UTF_16LE);
    assertThatThrownBy(() -> read(bytes, options(null, "windows-1252")))
        .isInstanceOf(SourceException.class)
        .hasMessage("a byte order mark of UTF-16LE, where --encoding says windows-1252");
    assertThat(read16(bytes)).hasSize(1);
  }

  private static List<String> read16(byte[] bytes) {
    try {
      return read(bytes, options(null, "UTF-16"));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void latin1IsRefusedWithLineAndOffsetUnlessItIsNamed() throws IOException {
    byte[] bytes = "a,b\nx,1\nCafé,2\n".getBytes(StandardCharsets.ISO_8859_1);
    refused(
        bytes,
        3,
        "bytes at offset 11 are not UTF-8; name the encoding with --encoding, such as"
            + " windows-1252");
    assertThat(read(bytes, options(null, "ISO-8859-1"))).endsWith("3: Café|2");
  }

  @Test
  void aCutCharacterAtTheEndIsRefused() {
    byte[] bytes = "a,b\nx,é".getBytes(StandardCharsets.UTF_8);
    refused(
        Arrays.copyOf(bytes, bytes.length - 1),
        2,
        "bytes at offset 6 are not UTF-8; name the encoding with --encoding, such as windows-1252");
  }

  @Test
  void aNulIsRefusedAndSoIsUtf16WithoutAMark() {
    refused(
        "a,b\n1,\0\n",
        2,
        "a NUL character; if this is UTF-16, say so: --encoding UTF-16LE or UTF-16BE");
    refused(
        "a,b\n".getBytes(StandardCharsets.UTF_16LE),
        1,
        "a NUL character; if this is UTF-16, say so: --encoding UTF-16LE or UTF-16BE");
  }

  // Limits

  @Test
  void aRecordOfTooManyFieldsIsStoppedBeforeItIsBuilt() {
    refused("a".repeat(10) + ",a".repeat(100_000) + "\n", 1, "a record of more than 16384 fields");
    refused("a,b\n1,2\n" + ",".repeat(100_000), 3, "a record of more than 16384 fields");
  }

  @Test
  void sixteenThousandFieldsAreRead() throws IOException {
    String row = "x" + ",x".repeat(RecordLimits.MAX_FIELDS - 1);
    assertThat(read(row + "\n" + row + "\n" + row)).hasSize(3);
  }

  @Test
  void manyRecordsOfManyFieldsAreNotOneRecord() throws IOException {
    assertThat(read((",".repeat(9_000) + "\r").repeat(10))).hasSize(10);
    assertThat(read(("\"" + ",\n".repeat(9_000) + "\",1\n").repeat(10))).hasSize(10);
  }

  @Test
  void aRecordThatIsTooLongIsStoppedBeforeItIsBuilt() {
    String message = "a record of more than 1048576 characters, or a quote left open";
    refused("a,b\n1,2\n" + "x".repeat(3_000_000), 3, message);
    refused("a,b\n1,\"" + "x\n".repeat(3_000_000), 2, message);
    InputStream endless = new EndlessStream();
    assertThatThrownBy(() -> readAll(RecordReader.open(Source.ofStream(0, endless), FOUND)))
        .hasMessage(message);
  }

  /** As {@code yes | tr -d '\n'} writes. */
  private static final class EndlessStream extends InputStream {
    @Override
    public int read() {
      return 'y';
    }
  }

  // Packed bytes

  @Test
  void gzipIsKnownByItsBytes() throws IOException {
    assertThat(read(gzip("a,b\n1,2\n"), FOUND)).containsExactly("1: a|b", "2: 1|2");
  }

  @Test
  void gzipOfSeveralMembersIsReadToItsEndHoweverSlowItComes() throws IOException {
    InputStream slow = slow(twoMembers());
    assertThat(readAll(RecordReader.open(Source.ofStream(0, slow), FOUND)))
        .containsExactly("1: a|b", "2: 1|2", "3: 3|4");
  }

  @Test
  void aLaterMemberCutAnywhereIsRefusedHoweverSlowItComes() throws IOException {
    byte[] both = twoMembers();
    for (int cut = gzip("a,b\n1,2\n").length + 1; cut < both.length; cut++) {
      byte[] part = Arrays.copyOf(both, cut);
      for (InputStream stream : List.of(new ByteArrayInputStream(part), slow(part))) {
        assertThatThrownBy(() -> readAll(RecordReader.open(Source.ofStream(0, stream), FOUND)))
            .as("cut at %d", cut)
            .isInstanceOf(SourceException.class)
            .hasMessage("damaged or cut gzip data");
      }
    }
  }

  private static byte[] twoMembers() throws IOException {
    byte[] one = gzip("a,b\n1,2\n");
    byte[] two = gzip("3,4\n");
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }

  /** A stream that never has more than a byte at hand. */
  private static InputStream slow(byte[] bytes) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int available() {
        return 0;
      }

      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(1, length));
      }
    };
  }

  @Test
  void gzipCutAnywhereIsRefused() throws IOException {
    byte[] whole = gzip("a,b\n" + "1,2\n".repeat(1000));
    for (int cut = 4; cut < whole.length; cut++) {
      byte[] part = Arrays.copyOf(whole, cut);
      assertThatThrownBy(() -> read(part, FOUND))
          .as("cut at %d", cut)
          .isInstanceOf(SourceException.class)
          .hasMessage("damaged or cut gzip data");
    }
  }

  @Test
  void gzipWithADamagedByteIsRefused() throws IOException {
    byte[] damaged = gzip("a,b\n" + "1,2\n".repeat(1000));
    damaged[damaged.length - 6] ^= 1;
    assertThatThrownBy(() -> read(damaged, FOUND)).hasMessage("damaged or cut gzip data");
  }

  @Test
  void dataThatUnpacksWithoutEndIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      byte[] lines = "1,2\n".repeat(1 << 18).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 100; i++) {
        out.write(lines);
      }
    }
    assertThatThrownBy(() -> read(bytes.toByteArray(), FOUND))
        .hasMessage("unpacks to more than 200 times its size; unpack it first");
  }

  @Test
  void aWorkbookIsNamedAsSuch() {
    refused(
        new byte[] {'P', 'K', 3, 4, 0, 0},
        0,
        "a zip archive or an Excel workbook, not text; save the sheet as CSV UTF-8");
  }

  // Failures of the source

  @Test
  void aSourceThatCannotBeOpenedSaysWhy() {
    fails(new NoSuchFileException("x"), "no such file");
    fails(new AccessDeniedException("x"), "not readable: permission denied");
    fails(new IOException("Is a directory"), "not readable: Is a directory");
    Path nowhere = Path.of("nowhere", "x.csv");
    assertThatThrownBy(() -> RecordReader.open(Source.ofFile(0, "x.csv", nowhere), FOUND))
        .hasMessage("no such file");
  }

  private static void fails(IOException cause, String message) {
    Source source =
        new Source(
            0,
            "x",
            () -> {
              throw cause;
            });
    assertThatThrownBy(() -> RecordReader.open(source, FOUND)).hasMessage(message);
  }

  @Test
  void aReadErrorAtAnyByteIsToldNeverASilentEnd() {
    byte[] bytes = ("a,b\n" + "1,2\n".repeat(10)).getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length; at++) {
      InputStream broken =
          new SequenceInputStream(
              Collections.enumeration(
                  List.of(
                      new ByteArrayInputStream(bytes, 0, at),
                      new InputStream() {
                        @Override
                        public int read() throws IOException {
                          throw new IOException("Input/output error");
                        }
                      })));
      assertThatThrownBy(() -> readAll(RecordReader.open(Source.ofStream(0, broken), FOUND)))
          .as("at byte %d", at)
          .isInstanceOf(SourceException.class)
          .hasMessageEndingWith(": Input/output error");
    }
  }

  // Help

  private static RecordReader.Options options(
      @Nullable Character delimiter, @Nullable String charset) {
    return new RecordReader.Options(delimiter, charset == null ? null : Charset.forName(charset));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static RecordReader open(String text) throws IOException {
    return open(text.getBytes(StandardCharsets.UTF_8), FOUND);
  }

  private static RecordReader open(byte[] bytes, RecordReader.Options options) throws IOException {
    return RecordReader.open(Source.ofStream(0, new ByteArrayInputStream(bytes)), options);
  }

  private static List<String> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8), FOUND);
  }

  private static List<String> read(byte[] bytes, RecordReader.Options options) throws IOException {
    return readAll(open(bytes, options));
  }

  private static List<String> readAll(RecordReader opened) throws IOException {
    List<String> records = new ArrayList<>();
    try (RecordReader reader = opened) {
      while (reader.next()) {
        records.add(reader.line() + ": " + String.join("|", reader.fields()));
      }
    }
    return records;
  }

  private static void refused(String text, long line, String message) {
    refused(text.getBytes(StandardCharsets.UTF_8), line, message);
  }

  private static void refused(byte[] bytes, long line, String message) {
    assertThatThrownBy(() -> read(bytes, FOUND))
        .isInstanceOfSatisfying(
            SourceException.class, failure -> assertThat(failure.line()).isEqualTo(line))
        .hasMessage(message);
  }
}
