package dev.nrr.input.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.input.request.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatedYearTest {

  private static final List<String> COLUMNS = List.of("customer", "month", "FY", "mrr");

  @Test
  void headersTakeTheYearAndGoOnAfterTheLastMonth() {
    assertThat(new StatedYear("2023").headers(List.of("Kunde", "Nov", "Dez.", "Jan", "Summe")))
        .containsExactly("Kunde", "2023-11", "2023-12", "2024-01", "Summe");
    assertThat(new StatedYear("2023").headers(List.of("c", "Q3", "Q4", "Q1")))
        .containsExactly("c", "2023-Q3", "2023-Q4", "2024-Q1");
  }

  @Test
  void headersStayWhereOneAloneIsAMonthOrTheYearIsOfRows() {
    assertThat(new StatedYear("2023").headers(List.of("customer", "May", "mrr")))
        .containsExactly("customer", "May", "mrr");
    assertThat(new StatedYear("FY").headers(List.of("customer", "Jan", "Feb")))
        .containsExactly("customer", "Jan", "Feb");
  }

  @Test
  void datesOfRowsTakeTheYearOfAColumn() throws Exception {
    assertThat(
            TestRecords.read(
                new StatedYear("fy")
                    .rows(
                        TestRecords.of(
                            "A,12,2023,1", "B,Jan,FY2024,1", "C,2024-02,2024,1", "D,3,?,1", "E"),
                        COLUMNS,
                        new int[] {1})))
        .containsExactly(
            "1: A|2023-12|2023|1",
            "2: B|2024-01|FY2024|1",
            "3: C|2024-02|2024|1",
            "4: D|3|?|1",
            "5: E");
  }

  @Test
  void datesOfRowsTakeTheOneYearAndQuartersAreNumberedByTheirHeader() throws Exception {
    assertThat(
            TestRecords.read(
                new StatedYear(" 2024 ")
                    .rows(
                        TestRecords.of("A,4,5", "B,5,x"),
                        List.of("customer", "quarter", "month"),
                        new int[] {1, 2})))
        .containsExactly("1: A|2024-Q4|2024-05", "2: B|5|x");
  }

  @Test
  void saysWhatWasDone() {
    assertThat(new StatedYear("2024").notices().get(0).message())
        .isEqualTo("months without a year are of 2024 (--year)");
    assertThat(new StatedYear("FY").notices().get(0).message())
        .isEqualTo("months are of the year in column 'FY' (--year)");
  }

  @Test
  void aColumnHasToBeThere() {
    assertThatThrownBy(
            () -> new StatedYear("jahr").rows(TestRecords.of("A"), COLUMNS, new int[] {1}))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--year: no column 'jahr'");
  }
}
