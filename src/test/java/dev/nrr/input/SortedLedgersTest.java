package dev.nrr.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.TwoReaders.Asked;
import dev.nrr.input.block.BlockSettings;
import dev.nrr.input.request.InputRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Ledgers sorted by customer and date, nearly sorted, or not at all come to the same in blocks and
 * by records: whether a row stands twice next to itself, far away, at the edges of blocks, or with
 * other white space.
 */
class SortedLedgersTest {

  private static final int FILES = 600;
  private static final List<String> SHAPES = List.of("transactions", "events");

  private static byte[] file(Random random, boolean events) {
    List<String> rows = rows(random, events);
    String[] padding = {"%s", "%s", "%s", "%s ", " %s", "\u00A0%s", "\"%s\""};
    boolean padded = random.nextInt(3) == 0;
    for (int again = random.nextInt(3) - 1; again > 0; again--) {
      int row = random.nextInt(rows.size());
      int place = random.nextBoolean() ? row + 1 : random.nextInt(rows.size() + 1);
      rows.add(place, rows.get(row));
    }
    if (random.nextInt(4) == 0) {
      rows.add(random.nextInt(rows.size()), rows.remove(random.nextInt(rows.size())));
    }
    String header = events ? "customer,date,type,mrr_change" : "customer,invoice_date,note,amount";
    StringBuilder text = new StringBuilder(header + '\n');
    for (String row : rows) {
      List<String> cells = new ArrayList<>();
      for (String cell : row.split(",", -1)) {
        String around = padding[padded && random.nextInt(6) == 0 ? random.nextInt(7) : 0];
        cells.add(cell.isEmpty() ? cell : around.formatted(cell));
      }
      text.append(String.join(",", cells)).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> rows(Random random, boolean events) {
    String name = List.of("c", "Customer no. ", "é", "").get(random.nextInt(4));
    boolean notes = random.nextBoolean();
    List<String> rows = new ArrayList<>();
    for (int customer = 0; customer < 1 + random.nextInt(12); customer++) {
      for (int month = 1; month <= 1 + random.nextInt(9); month++) {
        String note = events ? month == 1 ? "new" : "expansion" : notes ? "a" : "";
        rows.add(name + (100 + customer) + ",2025-0" + month + "-15," + note + ",12.50");
      }
    }
    return rows;
  }

  @Test
  void comesToTheSameByBothReaders() {
    int regular = 0;
    int refused = 0;
    for (long seed = 0; seed < FILES; seed++) {
      Random random = new Random(seed);
      String shape = SHAPES.get(random.nextInt(2));
      byte[] file = file(random, shape.equals("events"));
      byte[][] files = random.nextInt(5) == 0 ? new byte[][] {file, file} : new byte[][] {file};
      Asked asked = Asked.NOTHING.withShape(shape, Requests.RECURRING);
      InputRequest request = TwoReaders.request(asked, files);
      BlockSettings size =
          new BlockSettings(1 + random.nextInt(400), 1 + random.nextInt(3))
              .withFirst(1 + random.nextInt(6));
      String expected = TwoReaders.byRecords(request);

      assertThat(TwoReaders.byEither(request, size)).as("seed %d", seed).isEqualTo(expected);
      String alone = TwoReaders.byBlocks(request, size);
      if (alone != null) {
        assertThat(alone).as("blocks alone, seed %d", seed).isEqualTo(expected);
        regular++;
      }
      refused += expected.startsWith("refused") ? 1 : 0;
    }
    assertThat(regular).as("read in blocks").isGreaterThan(FILES / 4);
    assertThat(refused).as("refused").isBetween(FILES / 8, FILES * 3 / 4);
  }
}
