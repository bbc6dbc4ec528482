package dev.nrr.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.TwoReaders.Asked;
import dev.nrr.input.block.BlockSettings;
import dev.nrr.input.request.InputRequest;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Columns that are not used and rows that are totals come to the same in blocks and by records,
 * wherever in the file something is telling: behind the first rows, at the edges of blocks, quoted,
 * with a decimal comma, packed.
 */
class JudgedFilesTest {

  private static final int FILES = 1_500;

  @Test
  void comesToTheSameByBothReaders() throws IOException {
    int regular = 0;
    int refused = 0;
    for (long seed = 0; seed < FILES; seed++) {
      Random random = new Random(seed);
      byte[] file = new JudgedFiles(random).file();
      InputRequest request = TwoReaders.request(Asked.NOTHING, file);
      BlockSettings size =
          new BlockSettings(1 + random.nextInt(400), 1 + random.nextInt(3))
              .withFirst(1 + random.nextInt(random.nextBoolean() ? 6 : 300));
      String expected = TwoReaders.byRecords(request);

      assertThat(TwoReaders.byEither(request, size)).as("seed %d", seed).isEqualTo(expected);
      String alone = TwoReaders.byBlocks(request, size);
      if (alone != null) {
        assertThat(alone).as("blocks alone, seed %d", seed).isEqualTo(expected);
        regular++;
      }
      refused += expected.startsWith("refused") ? 1 : 0;
    }
    assertThat(regular).as("read in blocks").isGreaterThan(FILES / 8);
    assertThat(refused).as("refused").isBetween(FILES / 8, FILES * 9 / 10);
  }
}
