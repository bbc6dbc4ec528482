package dev.nrr.input.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.input.source.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookaheadTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatIsSeenIsNotLost(long seed) throws SourceException {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(30); i >= 0; i--) {
      lines.add(random.nextInt(4) == 0 ? "" : i + ",\"a\nb\"," + seed);
    }
    String[] text = lines.toArray(new String[0]);
    Lookahead records = new Lookahead(TestRecords.of(text));
    List<String> read = new ArrayList<>();
    records.peek(random.nextInt(5));
    while (records.next()) {
      read.add(records.line() + ": " + String.join("|", records.fields()));
      List<Lookahead.Line> ahead = records.peek(random.nextInt(5));
      if (random.nextBoolean() && !ahead.isEmpty() && records.next()) {
        assertThat(records.line()).as("seed %d", seed).isEqualTo(ahead.get(0).line());
        records.putBack(ahead.get(0));
      }
    }
    assertThat(read).as("seed %d", seed).isEqualTo(TestRecords.read(TestRecords.of(text)));
    assertThat(records.next()).isFalse();
  }

  @Test
  void aFailureAheadIsThrownWhereItStands() throws SourceException {
    Lookahead records = new Lookahead(TestRecords.of("a,b", "1,2", "\"never ends,"));
    assertThat(records.peek(20)).hasSize(2);
    assertThat(records.next()).isTrue();
    assertThat(records.next()).isTrue();
    assertThat(records.line()).isEqualTo(2);
    assertThatThrownBy(records::next).hasMessageContaining("never ends");
    assertThatThrownBy(records::next).hasMessageContaining("never ends");
  }
}
