package dev.nrr.report.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {

  @Test
  void everyRowHasACellForEveryColumn() {
    List<Column> columns = List.of(Column.ofWords("a"), Column.ofNumbers("b"));
    assertThatThrownBy(() -> new Block.Table(columns, List.of(List.of(Cell.BLANK)), true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 cells in a row of 2 columns");
  }
}
