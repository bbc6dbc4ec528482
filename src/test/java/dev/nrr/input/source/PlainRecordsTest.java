package dev.nrr.input.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lines without quotes, split here, are what the parser of quoted records makes of them. */
class PlainRecordsTest {

  private static final String[] PIECES = {
    "a",
    "b1",
    " ",
    "\t",
    ",",
    ",",
    ";",
    "\n",
    "\n",
    "\r\n",
    "\r",
    "\u00a0",
    "\u2028",
    "\f",
    "é",
    "x y",
    "-1.50",
    "\ud83d\ude00",
    "\u001c"
  };

  @Test
  void recordsAndTheirLinesAreThoseOfTheParser() throws IOException {
    for (int seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      char delimiter = ",;\t ".charAt(random.nextInt(4));
      String text = text(random, random.nextInt(60), random.nextInt(3) == 0 ? 20 : 0);
      assertThat(read(text, delimiter, false))
          .as("seed %d: %s", seed, text)
          .isEqualTo(parsed(text, delimiter));
    }
  }

  @Test
  void chunksOfAnySizeMakeNoDifference() throws IOException {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      String text = text(random, 200, seed % 2 == 0 ? 0 : 150);
      assertThat(read(text, ',', true)).as("seed %d", seed).isEqualTo(parsed(text, ','));
    }
  }

  @Test
  void longTextsAndLongLinesAreReadToTheirEnd() throws IOException {
    for (int length : new int[] {8190, 8191, 8192, 8193, 70_000}) {
      String line = "x".repeat(length);
      for (String end : List.of("\n", "\r\n", "\r")) {
        String text = ("a,b" + end + "1," + line + end).repeat(3) + "\"q\",2" + end + "3,4";
        assertThat(read(text, ',', false)).as("%d", length).isEqualTo(parsed(text, ','));
      }
    }
  }

  @Test
  void aQuoteAfterManyLinesKeepsTheLinesOfTheFile() throws IOException {
    String text = "a,b\r\n" + "1,2\r\n".repeat(5000) + "\n\"x\ny\",3\n4,5\n";
    List<String> records = read(text, ',', false);
    assertThat(records.subList(5001, 5003)).containsExactly("5003: x\ny|3", "5005: 4|5");
  }

  private static String text(Random random, int pieces, int quoteFrom) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      if (quoteFrom > 0 && i >= quoteFrom && random.nextInt(8) == 0) {
        text.append(random.nextBoolean() ? "\n\"q, \"\"\n\"," : "\"");
      }
    }
    return text.toString();
  }

  /** What the parser makes of all of a text; its failure without words where it has one. */
  private static List<String> parsed(String text, char delimiter) throws IOException {
    QuotedRecords parser = new QuotedRecords(new StringReader(text), delimiter, 0);
    List<String> records = new ArrayList<>();
    long line = 1;
    try {
      String[] fields = parser.next();
      while (fields != null) {
        if (fields.length > 1 || !fields[0].isEmpty()) {
          records.add(line + ": " + String.join("|", fields));
        }
        line = parser.nextLine();
        fields = parser.next();
      }
    } catch (UncheckedIOException | IllegalStateException failure) {
      records.add("refused");
    }
    return records;
  }

  private static List<String> read(String text, char delimiter, boolean inPieces)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    InputStream in = inPieces ? new OneByOne(bytes) : new ByteArrayInputStream(bytes);
    RecordReader.Options options = new RecordReader.Options(delimiter, StandardCharsets.UTF_8);
    List<String> records = new ArrayList<>();
    try (RecordReader reader = RecordReader.open(Source.ofStream(0, in), options)) {
      while (reader.next()) {
        records.add(reader.line() + ": " + String.join("|", reader.fields()));
      }
    } catch (SourceException failure) {
      records.add("refused");
    }
    return records;
  }

  /** Gives few bytes at a time, as a pipe may. */
  private static final class OneByOne extends ByteArrayInputStream {
    OneByOne(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
      return super.read(target, offset, Math.min(length, 3));
    }
  }
}
