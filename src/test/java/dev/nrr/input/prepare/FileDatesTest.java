package dev.nrr.input.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.input.request.InputException;
import dev.nrr.input.source.Source;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileDatesTest {

  private static final Source START = TestRecords.source(0, "in/start-2024-12.csv", "");
  private static final Source END = TestRecords.source(1, "in/end-2025-12.csv.gz", "");

  @Test
  void everyRowHasItsFilesDate() throws Exception {
    FileDates dates = FileDates.of(List.of(START, END), List.of("2024-12", " 2025-12"));
    assertThat(dates.headers(END, List.of("Company", "ARR")))
        .containsExactly("Company", "ARR", "date");
    assertThat(TestRecords.read(dates.rows(END, TestRecords.of("R,\"1,5\"", "", "T", "U,2,3"))))
        .containsExactly("1: R|1,5|2025-12", "3: T|2025-12", "4: U|2|3|2025-12");
    assertThat(TestRecords.read(dates.rows(START, TestRecords.of("R,1"))))
        .containsExactly("1: R|1|2024-12");
  }

  @Test
  void datesOfNames() throws Exception {
    FileDates dates = Objects.requireNonNull(FileDates.ofNames(List.of(START, END)));
    assertThat(TestRecords.read(dates.rows(END, TestRecords.of("R,1"))))
        .containsExactly("1: R|1|2025-12");
    assertThat(FileDates.ofNames(List.of(START, TestRecords.source(1, "end.csv", "")))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "arr-2024-12.csv, 2024-12",
    "arr_202412.csv, 2024-12",
    "2024-12-31.csv, 2024-12-31",
    "x/2023/arr-20241231.csv.gz, 2024-12-31",
    "C:\\a\\ARR 2024.12 final.CSV, 2024-12",
    "arr-2024Q4.csv, 2024Q4",
    "arr-2024-q4.csv, 2024Q4",
    "Q4 2024.csv, 2024Q4",
    "arr-dec-2024.csv, 2024-12",
    "arr-2024-December.csv, 2024-12",
    "Sept2024.tsv, 2024-09",
    "arr-2024.csv, 2024",
    "arr-2024-12_v2.csv, 2024-12"
  })
  void aDateInAName(String name, String date) {
    assertThat(FileDates.inName(name)).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-", "end.csv", "arr-2024-01_2024-12.csv", "31-12-2024.csv", "12-2024.csv",
        "arr-2024-1-5.csv", "id12024.csv", "arr-2024-13.csv", "fy2024.csv", "2024-2025.csv",
        "arr-2024 dec-2023.csv", "arr-2024-12-5.csv"
      })
  void noOneDateInAName(String name) {
    assertThat(FileDates.inName(name)).isNull();
  }

  @Test
  void oneDateForEachFile() {
    assertThatThrownBy(() -> FileDates.of(List.of(START, END), List.of("2024-12")))
        .isInstanceOf(InputException.class)
        .hasMessage("--dates: 1 date for 2 files, expected one for each, in their order");
  }

  @Test
  void aFileWithADateColumnIsRefused() throws Exception {
    FileDates dates = FileDates.of(List.of(START), List.of("2024-12"));
    assertThatThrownBy(() -> dates.headers(START, List.of("customer", "Date ", "mrr")))
        .isInstanceOfSatisfying(
            InputException.class,
            e ->
                assertThat(e.problems().get(0))
                    .hasToString(
                        "in/start-2024-12.csv: the file has a column 'Date ', so a date of the"
                            + " whole file is not used"));
  }
}
