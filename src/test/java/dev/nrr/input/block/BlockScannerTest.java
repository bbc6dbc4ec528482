package dev.nrr.input.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class BlockScannerTest {

  private static final String TEXT = "a,b\r\n\"x, \"\"y\"\"\nz\",1\n\n  \n\"\",\"\"\nlast,é";
  private static final List<String> RECORDS =
      List.of("1[a|b]", "2[x, \"y\"\nz|1]", "6[|]", "7[last|é]");

  @Test
  void findsRecordsAtEveryBlockSize() throws IOException {
    for (int block = 1; block < 80; block++) {
      assertThat(scan(TEXT, block)).as("blocks of %d", block).isEqualTo(RECORDS);
    }
  }

  @Test
  void stopsAtWhatIsNotPlain() throws IOException {
    for (String odd :
        List.of(
            "a\"b,c\n",
            "\"a\"b,c\n",
            "a,b\rc,d\n",
            "a\n",
            "a,b,c\n",
            "\"a,b\n",
            "a,b\0\n",
            "a\u0001,b\n")) {
      for (int block = 1; block < 12; block++) {
        assertThat(scan("h,i\n" + odd + "j,k\n", block)).as("%s %d", odd, block).contains("odd");
      }
    }
  }

  /** Few characters, so that quotes, delimiters and line ends meet in every way. */
  @Test
  void findsWhatASlowReaderFinds() throws IOException {
    Random random = new Random(20261126);
    int regular = 0;
    for (int i = 0; i < 40_000; i++) {
      StringBuilder text = new StringBuilder("h,i\n");
      for (int records = random.nextInt(5); records >= 0; records--) {
        text.append(field(random)).append(',').append(field(random)).append('\n');
      }
      List<String> found = scan(text.toString(), 1 + random.nextInt(24));
      if (!found.contains("odd")) {
        regular++;
        assertThat(found).as("%s", text).isEqualTo(slowly(text.toString()));
      }
    }
    assertThat(regular).isBetween(10_000, 35_000);
  }

  /** Bare, or in quotes with anything between; now and then with something that does not belong. */
  private static String field(Random random) {
    String[] inside = {"a", "b", "a", ",", "\n", "\"\"", "", " "};
    StringBuilder field = new StringBuilder();
    boolean quoted = random.nextInt(3) > 0;
    for (int length = random.nextInt(4); length > 0; length--) {
      field.append(inside[random.nextInt(quoted ? inside.length : 3)]);
    }
    if (random.nextInt(40) == 0) {
      field.insert(random.nextInt(field.length() + 1), '"');
    }
    return quoted ? "\"" + field + "\"" : field.toString();
  }

  private static List<String> slowly(String text) throws IOException {
    List<String> records = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
      long line = 1;
      for (CSVRecord record : parser) {
        if (!(record.size() == 1 && record.get(0).isBlank())) {
          records.add(line + "[" + record.get(0) + "|" + record.get(1) + "]");
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    }
    return records;
  }

  private static List<String> scan(String text, int blockSize) throws IOException {
    BlockReader blocks =
        new BlockReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), blockSize);
    BlockScanner scanner = new BlockScanner(',', 2);
    List<String> records = new ArrayList<>();
    ByteBlock block = blocks.newBlock();
    boolean plain = true;
    while (plain && blocks.next(block)) {
      plain = scanner.scan(block);
      for (int record = 0; plain && record < scanner.records(); record++) {
        String fields = field(scanner, record, 0) + "|" + field(scanner, record, 1);
        records.add(scanner.line(record) + "[" + fields + "]");
      }
    }
    if (!plain || !blocks.isRegular()) {
      records.add("odd");
    }
    return records;
  }

  private static String field(BlockScanner scanner, int record, int field) {
    int start = scanner.start(record, field);
    int length = scanner.end(record, field) - start;
    return new String(scanner.bytes(), start, length, StandardCharsets.UTF_8);
  }
}
