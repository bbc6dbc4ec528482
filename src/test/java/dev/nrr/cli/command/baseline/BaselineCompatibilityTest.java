package dev.nrr.cli.command.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.FiscalYear;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.core.date.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineCompatibilityTest {

  private static PeriodDate date(String label) {
    return DateOption.parse(label, FiscalYear.CALENDAR).label();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12, 2025-12, 12 months",
    "2024-12-31, 2025-12-31, 12 months",
    "2024-01-31, 2024-02-29, 1 months",
    "2024-02-29, 2025-02-28, 12 months",
    "2024Q4, 2025Q4, 12 months",
    "2024, 2025, 12 months",
    "2024-11, 2025-02, 3 months",
    "2025-01-15, 2025-04-15, 3 months",
    "2025-01-15, 2025-02-14, 30 days",
    "2025-03-03, 2025-03-10, 7 days",
    "2025-01-27, 2025-02-03, 7 days"
  })
  void aWindowIsAsLongAsItsMonthsOrItsDays(String from, String to, String length) {
    assertThat(BaselineCompatibility.length(new Window(date(from), date(to)))).isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12, one month",
    "2025Q4, one quarter",
    "2025, one year",
    "2025-12-31, one period"
  })
  void aPeriodIsAsLongAsItsLabel(String label, String length) {
    assertThat(BaselineCompatibility.length(Window.ofPeriod(date(label)))).isEqualTo(length);
  }

  @Test
  void noDatesHaveNoLength() {
    assertThat(BaselineCompatibility.length(null)).isNull();
  }
}
