package dev.nrr.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.nrr.cli.parse.Parsed;
import dev.nrr.core.analysis.BookAnalysis.Span;
import dev.nrr.core.book.Books;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueBookBuilder;
import dev.nrr.core.result.Notice;
import dev.nrr.input.request.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowOptionsTest {

  /** The first month is 2024-01, so 24 months end at 2025-12. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # options                        , months, from, to
          ''                               , 24    , 11  , 23
          ''                               , 13    , 0   , 12
          ''                               , 9     , 0   , 8
          ''                               , 2     , 0   , 1
          --at 2025-06                     , 24    , 5   , 17
          --at 2025Q2                      , 24    , 5   , 17
          --at 2025                        , 24    , 11  , 23
          --at 2025-06-30                  , 24    , 5   , 17
          --window 3m                      , 24    , 20  , 23
          --window 1q                      , 24    , 20  , 23
          --window 1y                      , 24    , 11  , 23
          --at 2024-06 --window 3m         , 24    , 2   , 5
          --at 2024-06                     , 24    , 0   , 5
          --from 2024-03                   , 24    , 2   , 23
          --from 2024-03 --to 2024-05      , 24    , 2   , 4
          --from 2024Q1 --to 2025Q1        , 24    , 2   , 14
          --at 2025Q1 --fiscal-year-start 4, 24    , 0   , 5
          """)
  void chooses(String options, int months, int from, int to) throws InputException {
    WindowOptions.Chosen chosen = WindowOptions.parse(Parsed.calc(options)).on(book(months));
    assertThat(chosen.span()).isEqualTo(new Span(from, to, months == 1 ? 0 : 12));
  }

  @Test
  void saysThatTheDataReachLessFarBackThanTwelveMonths() throws InputException {
    assertThat(WindowOptions.parse(Parsed.calc("")).on(book(9)).notices())
        .extracting(Notice::code, Notice::message)
        .containsExactly(
            tuple(
                "window-whole-span",
                "no date twelve months before 2024-09 in the data: the window is all they have,"
                    + " 2024-01 to 2024-09"));
    assertThat(WindowOptions.parse(Parsed.calc("")).on(book(13)).notices()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --from 2024-01 --window 12m        | --from and --window
          --from 2024-01 --at 2025-01        | --from and --at
          --from 2024-01 --to 2025-01 --at 2025-01 | --from and --at
          --to 2025-01                       | --to needs --from
          --to 2025-01 --at 2025-01          | --to and --at
          --from 2025-01 --to 2025-01        | --from 2025-01 is not before --to 2025-01
          --from 2025-02 --to 2025-01        | --from 2025-02 is not before --to 2025-01
          --window 0m                        | --window: not the length of a window: '0m'
          --window twelve                    | --window: not the length of a window: 'twelve'
          --at 31.12.2025                    | --at: not a date: '31.12.2025'
          --fiscal-year-start 13             | --fiscal-year-start: '13' is not a month
          """)
  void refusesWhatContradictsItself(String options, String message) {
    assertThatThrownBy(() -> WindowOptions.parse(Parsed.calc(options)))
        .isInstanceOf(OptionException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --at 2030-01                | --at: the data have no date for 2030-01
          --from 2020-01              | --from: the data have no date for 2020-01
          --from 2024-01 --to 2026-01 | --to: the data have no date for 2026-01
          --from 2024-12              | --from: a window from 2024-12 to 2024-12
          --window 3y                 | --window: a window of 3y to 2024-12 starts in 2021-12
          --at 2024-01                | no date before 2024-01 in the data
          """)
  void refusesDatesOutsideTheData(String options, String message) {
    assertThatThrownBy(() -> WindowOptions.parse(Parsed.calc(options)).on(book(12)))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(message)
        .extracting(refused -> ((InputException) refused).cause())
        .isEqualTo(InputException.Cause.DATA);
  }

  @ParameterizedTest
  @CsvSource({"--at 2024", "--from 2024", "--from 2023 --to 2024", "--window 12m"})
  void balancesHaveNoDatesToChoose(String options) {
    RevenueBookBuilder builder = Books.builder();
    Books.add(builder, "Acme", 0, "1");
    RevenueBook balances = builder.buildUndated(1, Books.SILENT);
    assertThatThrownBy(() -> WindowOptions.parse(Parsed.calc(options)).on(balances))
        .isInstanceOf(OptionException.class)
        .hasMessageContaining("chooses by date, and the input has no dates");
  }

  private static RevenueBook book(int months) {
    RevenueBookBuilder builder = Books.builder();
    Books.add(builder, "Acme", 0, "1");
    return Books.build(builder, months);
  }
}
