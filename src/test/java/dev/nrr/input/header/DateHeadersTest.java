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
          'customer,ARR 2023,ARR 2024'   , none    , 'ARR 2023,ARR 2024'
          'Dec-23 MRR,Dec-24 MRR'        , none    , 'Dec-23 MRR,Dec-24 MRR'
          'mrr_2023_12,mrr_2024_12'      , none    , 'mrr_2023_12,mrr_2024_12'
          'ARR Q4 2023 (k$),ARR Q4 2024 (k$)' , none , 'ARR Q4 2023 (k$),ARR Q4 2024 (k$)'
          'Umsatz 2023,Umsatz 2024'      , none    , 'Umsatz 2023,Umsatz 2024'
          'MRR at 12/2023,MRR 12/2024'   , MM/yyyy , 'MRR at 12/2023,MRR 12/2024'
          'ARR 2023,MRR 2024'            , none    , ''
          'ARR 2023,Seats 2023'          , none    , ''
          'Users 2023,Users 2024'        , none    , ''
          'New ARR 2023,New ARR 2024'    , none    , ''
          'at 2023,at 2024'              , none    , ''
          'Dec 2023,ARR 2024'            , none    , 'Dec 2023'
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
