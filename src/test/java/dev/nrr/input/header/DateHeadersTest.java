package dev.nrr.input.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nrr.core.date.FiscalYear;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateHeadersTest {

  static InputRequest.Columns columns(@Nullable String dateFormat) {
    return new InputRequest.Columns(
        null, Map.of(), null, null, dateFormat, FiscalYear.CALENDAR, null);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      textBlock =
          """
          # headers                      , format  , dates
          'customer,2025-01,2025-02'     , none    , '2025-01,2025-02'
          'Jan-25,customer,Feb-25'       , none    , 'Jan-25,Feb-25'
          'customer,mrr'                 , none    , ''
          'customer,2025-01,01/2025'     , MM/yyyy , '01/2025'
          'customer,2025-01'             , MM/yyyy , ''
          """)
  void datesAreFoundByTheirLookOrByTheFormat(String headers, @Nullable String format, String dates)
      throws InputException {
    assertThat(String.join(",", DateHeaders.of(List.of(headers.split(",")), columns(format))))
        .isEqualTo(dates);
  }

  @Test
  void aFormatThatIsNoneIsAnOptionsFault() {
    assertThatThrownBy(() -> DateHeaders.of(List.of("a"), columns("nonsense!")))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("--date-format: ")
        .extracting(refused -> ((InputException) refused).cause())
        .isEqualTo(InputException.Cause.OPTION);
  }
}
