package dev.nrr.input.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.source.SourceException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilledDownTest {

  private final FilledDown customers =
      new FilledDown(
          new int[] {0},
          fields -> Arrays.stream(fields).anyMatch(field -> field.endsWith("Total")));

  @Test
  void aBlankCellTakesTheNameAbove() throws SourceException {
    assertThat(
            read(
                "Alder,Core,1000",
                "  ,Addon,200",
                "Alder Total,,1200",
                "",
                "\"Birch, Ltd\",Core,800",
                ",Addon,100",
                ",Total,900",
                "Grand Total,,2100"))
        .containsExactly(
            "1: Alder|Core|1000",
            "2: Alder|Addon|200",
            "3: Alder Total||1200",
            "5: Birch, Ltd|Core|800",
            "6: Birch, Ltd|Addon|100",
            "7: |Total|900",
            "8: Grand Total||2100");
    assertThat(TestRecords.words(customers.notices()))
        .containsExactly("filled-down 2: 2 blank cells took the value above (--fill-down)");
  }

  @Test
  void aTotalGivesNoName() throws SourceException {
    assertThat(read("Alder,1", "Alder Total,1", ",2"))
        .containsExactly("1: Alder|1", "2: Alder Total|1", "3: Alder|2");
  }

  @Test
  void nothingAboveAndSourcesApart() throws SourceException {
    assertThat(read(",1", "A,2")).containsExactly("1: |1", "2: A|2");
    assertThat(read(",1")).containsExactly("1: |1");
    assertThat(customers.notices()).isEmpty();
  }

  @Test
  void severalColumnsAndShortRecords() throws SourceException {
    FilledDown both = new FilledDown(new int[] {2, 0}, fields -> false);
    assertThat(TestRecords.read(both.rows(TestRecords.of("a,1,x", ",2", ",3,", "b,4,", ",5,y,z"))))
        .containsExactly("1: a|1|x", "2: a|2", "3: a|3|x", "4: b|4|x", "5: b|5|y|z");
  }

  private List<String> read(String... lines) throws SourceException {
    return TestRecords.read(customers.rows(TestRecords.of(lines)));
  }
}
