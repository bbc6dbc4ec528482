package dev.nrr.input.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.JudgedFiles;
import dev.nrr.input.RandomFiles;
import dev.nrr.input.Requests;
import dev.nrr.input.TwoReaders;
import dev.nrr.input.TwoReaders.Asked;
import dev.nrr.input.block.BlockSettings;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What inspect says of rows that are read in blocks is what it says of them as records. */
class InspectedInBlocksTest {

  private static final int FILES = 500;

  @Test
  void oddAndEvenFiles() {
    int done = 0;
    for (long seed = 0; seed < FILES; seed++) {
      Asked asked = Asked.NOTHING.withShape(RandomFiles.shape(seed), Requests.RECURRING);
      done += assertSame(seed, TwoReaders.request(asked, RandomFiles.of(seed)));
    }
    assertThat(done).as("looked at in blocks").isGreaterThan(FILES / 5);
  }

  @Test
  void severalFiles() {
    for (long seed = 0; seed < 300; seed++) {
      byte[] second = RandomFiles.of(seed + FILES);
      assertSame(seed, TwoReaders.request(Asked.NOTHING, RandomFiles.of(seed), second));
    }
  }

  @Test
  void columnsThatAreNotUsed() throws IOException {
    int done = 0;
    for (long seed = 0; seed < FILES; seed++) {
      byte[] file = new JudgedFiles(new Random(seed)).file();
      done += assertSame(seed, TwoReaders.request(Asked.NOTHING, file));
    }
    assertThat(done).as("looked at in blocks").isGreaterThan(FILES / 10);
  }

  @Test
  void movementsWithSomethingToSay() {
    int done = 0;
    for (long seed = 0; seed < FILES; seed++) {
      byte[] file = movements(new Random(seed)).getBytes(StandardCharsets.UTF_8);
      done += assertSame(seed, TwoReaders.request(Asked.NOTHING, file));
    }
    assertThat(done).as("looked at in blocks").isGreaterThan(FILES / 5);
  }

  private static String movements(Random random) {
    boolean ending = random.nextInt(3) == 0;
    boolean product = random.nextInt(3) == 0;
    boolean currency = random.nextInt(4) == 0;
    boolean near = random.nextInt(4) == 0;
    int sign = random.nextInt(3) == 0 ? -1 : 1;
    StringBuilder text = new StringBuilder("customer,starting,expansion,contraction,churn");
    text.append(ending ? ",ending" : "").append(product ? ",what for" : "");
    text.append(currency ? ",currency" : "").append('\n');
    int rows = 1 + random.nextInt(300);
    for (int row = 0; row < rows; row++) {
      int start = random.nextInt(12) == 0 ? 0 : 100 + random.nextInt(1_000);
      int more = random.nextInt(8) == 0 ? random.nextInt(50) : 0;
      int less = random.nextInt(9) == 0 ? random.nextInt(start + 2) : 0;
      int lost = random.nextInt(60) == 0 ? start : 0;
      String name = "Customer " + (near ? random.nextInt(400) : row);
      text.append(near && random.nextInt(20) == 0 ? name.toUpperCase(Locale.ROOT) : name);
      text.append(near ? "." + row % 7 : "").append(',').append(start);
      text.append(random.nextInt(90) == 0 ? ".005" : "").append(',').append(more).append(',');
      text.append(sign * less).append(',').append(sign * lost);
      int end = start + more - less - lost + (random.nextInt(20) == 0 ? 1 : 0);
      text.append(ending ? "," + (random.nextInt(9) == 0 ? "" : Math.max(0, end)) : "");
      String what = random.nextInt(40) == 0 ? "one-time services " : "licence ";
      text.append(product ? "," + what + row : "");
      text.append(currency ? "," + (random.nextInt(9) == 0 ? "" : "eur") : "").append('\n');
    }
    return text.toString();
  }

  /** Whether the rows were looked at in blocks, as a number. */
  private static int assertSame(long seed, InputRequest request) {
    Random random = new Random(~seed);
    BlockSettings size =
        new BlockSettings(1 + random.nextInt(400), 1 + random.nextInt(3))
            .withFirst(1 + random.nextInt(random.nextBoolean() ? 6 : 300));
    assertThat(words(request, size, true))
        .as("seed %d, %s", seed, size)
        .isEqualTo(words(request, size, false));
    BlockChecks blocks = new BlockChecks(request);
    try {
      TwoReaders.read(request, size, blocks);
    } catch (InputException refused) {
      return 0;
    }
    return blocks.isDone() ? 1 : 0;
  }

  private static String words(InputRequest request, BlockSettings size, boolean seen) {
    try {
      return Inspector.inspect(
              request, List.of(), (asked, observer) -> TwoReaders.read(asked, size, observer), seen)
          .toString();
    } catch (InputException refused) {
      return "refused: " + refused.summary() + refused.problems();
    }
  }
}
