package dev.nrr.input.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndHeaderTest {

  @ParameterizedTest
  @CsvSource({
    "ended_at, ends_at, true",
    "Ended At, Current Period End, true",
    "ended_at, canceled_at, true",
    "churn date, contract_end, true",
    "canceled_at, expires_at, true",
    "Cancelled On, Renewal Date, true",
    "canceled_at, ended_at, false",
    "cancel_at, ends_at, false",
    "end_date, expires_at, false",
    "ended_at, terminated_at, false",
    "ended_at, end_date, false"
  })
  void aColumnOfWhatCameAboutIsTakenBesidePlans(String header, String other, boolean told) {
    assertThat(EndHeader.isTold(header, other)).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "renewal_date, true",
    "cancel_at, true",
    "valid until, true",
    "canceled_at, false",
    "end_date, false"
  })
  void plansAreKnownByTheirWords(String header, boolean planned) {
    assertThat(EndHeader.isPlanned(header)).isEqualTo(planned);
  }
}
