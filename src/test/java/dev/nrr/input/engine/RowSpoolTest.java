package dev.nrr.input.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSpoolTest {

  private static final int ROWS = 5000;

  private static String[] row(int i) {
    return new String[] {"c" + i, i % 7 == 0 ? "" : "é\n\"" + i, "x".repeat(i % 100)};
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 200_000, RowSpool.IN_MEMORY})
  void givesEveryRowAgainAndAgain(int inMemory) throws Exception {
    RowSpool spool = new RowSpool(3, inMemory);
    for (int i = 0; i < ROWS; i++) {
      spool.add(row(i));
    }
    assertThat(spool.rows()).isEqualTo(ROWS);
    RowSpool.Reading other = spool.read();
    other.next();
    for (int pass = 0; pass < 2; pass++) {
      RowSpool.Reading reading = spool.read();
      List<String[]> all = new ArrayList<>();
      for (String[] next = reading.next(); next != null; next = reading.next()) {
        all.add(next);
      }
      assertThat(all).hasSize(ROWS);
      for (int i = 0; i < ROWS; i++) {
        assertThat(all.get(i)).containsExactly(row(i));
      }
    }
    assertThat(other.next()).containsExactly(row(1));
  }
}
