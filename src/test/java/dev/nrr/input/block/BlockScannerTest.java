package dev.nrr.input.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
