package dev.nrr.core.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {

  /** The numbers of a range: first, behind the last. */
  private record Range(int from, int to) {}

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 64", "8191, 1", "100000, 64", "100001, 16384", "2147483647, 16384"})
  void areAllNumbersInOrder(int count, int step) {
    List<Range> ranges = Ranges.each(count, step, Range::new);
    assertThat(ranges).hasSizeLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    int next = 0;
    for (Range range : ranges) {
      assertThat(range.from()).isEqualTo(next);
      assertThat(range.from() % step).isZero();
      next = range.to();
    }
    assertThat(next).isEqualTo(count);
  }

  @Test
  void fewAreOneInTheCallingThread() {
    assertThat(Ranges.each(8192, 1, (from, to) -> Thread.currentThread()))
        .containsExactly(Thread.currentThread());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tellWhatOneThrows(boolean error) {
    assertThatThrownBy(
            () ->
                Ranges.each(
                    100_000,
                    1,
                    (from, to) -> {
                      if (to == 100_000) {
                        if (error) {
                          throw new OutOfMemoryError("told");
                        }
                        throw new IllegalStateException("told");
                      }
                      return from;
                    }))
        .isInstanceOf(error ? Error.class : IllegalStateException.class)
        .hasMessage("told");
  }

  @Test
  void areFinishedWhereTheCallerIsInterrupted() {
    Thread caller = Thread.currentThread();
    List<Integer> sizes =
        Ranges.each(
            100_000,
            1,
            (from, to) -> {
              caller.interrupt();
              return to - from;
            });
    assertThat(Thread.interrupted()).isTrue();
    assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(100_000);
  }
}
