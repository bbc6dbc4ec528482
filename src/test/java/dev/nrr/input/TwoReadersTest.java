package dev.nrr.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.TwoReaders.Asked;
import dev.nrr.input.block.BlockSettings;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.InputRequest.BadRows;
import dev.nrr.input.request.InputRequest.Blank;
import dev.nrr.input.request.InputRequest.Duplicates;
import dev.nrr.input.request.InputRequest.Negative;
import dev.nrr.input.request.RowFilter;
import dev.nrr.input.source.Source;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Reading in blocks and by records, the reference, come to the same: figures, notices, counts,
 * errors with their places, for every file, at every block size and number of threads.
 */
@Execution(ExecutionMode.CONCURRENT)
class TwoReadersTest {

  private static final int FILES = 4_000;
  private static final int[] BLOCKS = {1, 2, 3, 7, 8, 9, 16, 31, 64, 100, 333, 1_000, 1 << 16};

  @Test
  void comesToTheSameAsTheReferenceForOddAndEvenFiles() {
    int regular = 0;
    for (long seed = 0; seed < FILES; seed++) {
      Random random = new Random(~seed);
      InputRequest request = TwoReaders.request(asked(random, seed), RandomFiles.of(seed));
      String expected = TwoReaders.byRecords(request);
      BlockSettings size =
          new BlockSettings(BLOCKS[random.nextInt(BLOCKS.length)], 1 + random.nextInt(3));

      assertThat(TwoReaders.byEither(request, size))
          .as("seed %d, %s", seed, size)
          .isEqualTo(expected);

      String alone = TwoReaders.byBlocks(request, size);
      if (alone != null) {
        regular++;
        assertThat(alone).as("blocks alone, seed %d, %s", seed, size).isEqualTo(expected);
      }
    }
    assertThat(regular).as("files read in blocks").isGreaterThan(FILES / 4);
  }

  @Test
  void comesToTheSameAtEveryBlockSize() {
    for (long seed = 0; seed < 40; seed++) {
      byte[] file = RandomFiles.of(seed);
      Asked asked = asked(new Random(~seed), seed);
      InputRequest request = TwoReaders.request(asked, file);
      String expected = TwoReaders.byRecords(request);
      for (int block = 1; block <= Math.min(file.length + 2, 400); block++) {
        assertThat(TwoReaders.byEither(request, new BlockSettings(block, 2)))
            .as("seed %d, blocks of %d", seed, block)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void comesToTheSameForSeveralFiles() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(~seed);
      InputRequest request =
          TwoReaders.request(
              asked(random, seed), RandomFiles.of(seed), RandomFiles.of(seed + FILES));
      BlockSettings size = new BlockSettings(BLOCKS[random.nextInt(BLOCKS.length)], 2);

      assertThat(TwoReaders.byEither(request, size))
          .as("seed %d", seed)
          .isEqualTo(TwoReaders.byRecords(request));
    }
  }

  @Test
  void comesToTheSameForPipes() {
    for (long seed = 0; seed < 500; seed++) {
      byte[] file = RandomFiles.of(seed);
      Asked asked = asked(new Random(~seed), seed);
      BlockSettings size = new BlockSettings(64, 2);

      assertThat(TwoReaders.byEither(TwoReaders.request(asked, List.of(pipe(file))), size))
          .as("seed %d", seed)
          .isEqualTo(TwoReaders.byRecords(TwoReaders.request(asked, file)));
    }
  }

  /** A source whose bytes come but once. */
  private static Source pipe(byte[] file) {
    Iterator<InputStream> once = List.<InputStream>of(new ByteArrayInputStream(file)).iterator();
    return new Source(0, "in0.csv", once::next);
  }

  private static Asked asked(Random random, long seed) {
    List<List<String>> by =
        switch (random.nextInt(3)) {
          case 0 -> List.of();
          case 1 -> List.of(List.of("segment"));
          default -> List.of(List.of("segment", "segment"), List.of("segment"));
        };
    List<RowFilter> where =
        switch (random.nextInt(8)) {
          case 0 -> List.of(RowFilter.any("segment", Set.of("SMB", "Größe")));
          case 1 -> List.of(new RowFilter("segment", Set.of(), Set.of("SMB")));
          default -> List.of();
        };
    InputRequest.Policies policies =
        new InputRequest.Policies(
            random.nextInt(4) == 0 ? BadRows.SKIP : BadRows.FAIL,
            random.nextInt(4) == 0 ? Duplicates.SUM : Duplicates.FAIL,
            random.nextInt(4) == 0 ? Negative.CLIP : Negative.FAIL,
            random.nextInt(4) == 0 ? (random.nextBoolean() ? Blank.ZERO : Blank.FAIL) : null,
            random.nextInt(6) == 0);
    InputRequest.AmountPer per =
        switch (random.nextInt(3)) {
          case 0 -> InputRequest.AmountPer.MONTH;
          case 1 -> InputRequest.AmountPer.TERM;
          default -> null;
        };
    String shape = RandomFiles.shape(seed);
    return new Asked(by, where, policies, null)
        .withShape(
            shape, new InputRequest.Recurring(shape == null ? null : per, null, false, Set.of()));
  }

  @Test
  void takesQuotesLineEndsMarksAndBlankLines() {
    assertThat(isRegular("customer,starting,churn\na,10.50,1\n")).isTrue();
    assertThat(isRegular("customer,starting,churn\r\n\"a\",\"10.50\",\"1\"\r\n")).isTrue();
    assertThat(isRegular("\ufeffcustomer;starting;churn\n\n\"a \"\"b\"\"; c\nd\";10.50;\n \n"))
        .isTrue();
  }

  @Test
  void takesAmountsAsPeopleWriteThem() {
    assertThat(isRegular("customer;starting;churn\na;10,50;1\n")).isTrue();
    assertThat(isRegular("customer;starting;churn\na;1.210,50 \u20ac;1\n")).isTrue();
    assertThat(isRegular("customer,starting,churn\na,$10,(USD 1)\nb,3,$0\n")).isTrue();
    assertThat(isRegular("customer,starting,churn\na,\"1,210.50\",1K\n")).isTrue();
  }

  @Test
  void leavesWhatIsOddToTheReference() {
    assertThat(isRegular("customer,starting,churn\na,1.234,1\n")).isFalse();
    assertThat(isRegular("customer;starting;churn\na;10,50;1\nb;1.50;1\n")).isFalse();
    assertThat(isRegular("customer,starting,churn\na,$10,1\nb,EUR 10,1\n")).isFalse();
    assertThat(isRegular("customer,starting,churn\na,1234567890123456789,1\n")).isFalse();
    assertThat(isRegular("customer,starting,churn\na,10,11\n")).isFalse();
    assertThat(isRegular("customer,starting,churn\na,10,1\na,10,1\n")).isFalse();
    assertThat(isRegular("sep=,\ncustomer,starting,churn\na,10,1\n")).isFalse();
  }

  private static boolean isRegular(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return TwoReaders.byBlocks(TwoReaders.request(Asked.NOTHING, bytes), new BlockSettings(8, 2))
        != null;
  }
}
