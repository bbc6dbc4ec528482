package dev.nrr.input.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.date.FiscalYear;
import dev.nrr.input.request.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObservedDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # dates                          | format
          2025-01-31/2025-02-28            | yyyy-MM-dd
          2025-01-31 00:00:00/2025-02-28   | yyyy-MM-dd
          31.01.2025/28.02.2025            | dd.MM.yyyy
          2025-01/''                       | yyyy-MM
          """)
  void theNotationIsThatOfEveryDate(String dates, String format) throws InputException {
    ObservedDates observed = new ObservedDates();
    InspectedRow row = CheckRuns.row("snapshots", "customer,date,mrr");
    for (String date : dates.replace("''", "").split("/", -1)) {
      row.moveTo(new String[] {"A", date, "1"}, 2);
      observed.observe(row);
    }
    assertThat(observed.format(FiscalYear.CALENDAR)).isEqualTo(format);
  }

  @Test
  void headersCountAsDates() {
    ObservedDates observed = new ObservedDates();
    observed.addHeaders(List.of("Jan-25", "Feb-25"));
    assertThat(observed.format(FiscalYear.CALENDAR)).isEqualTo("MMM-yy");
  }

  @Test
  void withoutADateThereIsNoNotation() throws InputException {
    ObservedDates observed = new ObservedDates();
    assertThat(observed.format(FiscalYear.CALENDAR)).isNull();
    observed.addHeaders(List.of("soon"));
    assertThat(observed.format(FiscalYear.CALENDAR)).isNull();
  }
}
