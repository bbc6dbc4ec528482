package dev.nrr.input.row;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.amount.DecimalMark;
import dev.nrr.input.row.DecimalMarkDecision.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalMarkDecisionTest {

  private final DecimalMarkDecision open = new DecimalMarkDecision(null);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1000      | SAME
          -5        | SAME
          0         | SAME
          1.234     | AMBIGUOUS
          1,234     | AMBIGUOUS
          12.5      | POINT
          1,234.50  | POINT
          12,5      | COMMA
          1.234,50  | COMMA
          twelve    | NONE
          1.2.3,4,5 | NONE
          """)
  void aTextSpeaksForAMark(String text, Reading reading) {
    assertThat(open.reading(text)).isEqualTo(reading);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          100   | 5     | SAME      | 0
          1,234 | 5     | AMBIGUOUS | 2
          1,234 | 5.5   | POINT     | 3
          1,5   | 1.234 | COMMA     | 2
          """)
  void aDefiniteAmountOutweighsAnAmbiguousOne(
      String starting, String churn, Reading reading, int column) {
    DecimalMarkDecision.Vote vote =
        open.vote(new String[] {"1.5", starting, churn}, new int[] {1, 2});

    assertThat(vote.reading()).isEqualTo(reading);
    assertThat(vote.column()).isEqualTo(column);
  }

  @Test
  void theFirstRecordThatReadsOneWayDecides() {
    int[] amounts = {0, 1};
    open.observe(new String[] {"1.234", "5"}, amounts, 2);
    assertThat(open.isOpen()).isTrue();

    open.observe(new String[] {"1.234", "0,50"}, amounts, 3);
    assertThat(open.mark()).isEqualTo(DecimalMark.COMMA);
    assertThat(open.because()).isEqualTo(", as on line 3");
  }

  @Test
  void isOpenUntilAMarkIsChosen() {
    assertThat(open.isOpen()).isTrue();
    assertThat(open.mark()).isNull();
    assertThat(open.because()).isEmpty();

    open.choose(Reading.COMMA, 7);

    assertThat(open.isOpen()).isFalse();
    assertThat(open.mark()).isEqualTo(DecimalMark.COMMA);
    assertThat(open.because()).isEqualTo(", as on line 7");
    assertThat(open.parser().mark()).isEqualTo(DecimalMark.COMMA);
  }

  @Test
  void aGivenMarkIsNeverContradicted() {
    DecimalMarkDecision given = new DecimalMarkDecision(DecimalMark.POINT);

    assertThat(given.isOpen()).isFalse();
    assertThat(given.because()).isEmpty();
    assertThat(given.contradicts("12,5")).isFalse();
  }

  @Test
  void aMarkThatWasFoundIsContradictedByTheOther() {
    assertThat(open.contradicts("12,5")).isFalse();

    open.choose(Reading.POINT, 2);

    assertThat(open.contradicts("12,5")).isTrue();
    assertThat(open.contradicts("twelve")).isFalse();
  }

  @Test
  void rowsWaitInTheirOrder() {
    DecimalMarkDecision.Waiting first = waiting(2);
    DecimalMarkDecision.Waiting second = waiting(3);
    open.hold(first);
    open.hold(second);

    assertThat(open.waiting()).containsExactly(first, second);
    assertThat(open.isFull()).isFalse();
  }

  private static DecimalMarkDecision.Waiting waiting(long line) {
    return new DecimalMarkDecision.Waiting(
        0, new int[] {0}, new String[] {"1,234"}, line, 1, "1,234");
  }

  @Test
  void partsWithoutDecimalsSettleAnything() {
    List<DecimalMarkVotes> parts = List.of(new DecimalMarkVotes(), new DecimalMarkVotes());
    assertThat(open.settle(parts, DecimalMark.POINT)).isTrue();
    assertThat(open.mark()).isNull();
  }

  @Test
  void onePartThatDecidesSettlesForAll() {
    DecimalMarkVotes ambiguous = new DecimalMarkVotes();
    ambiguous.open(0);
    ambiguous.observe(false, true);
    DecimalMarkVotes definite = new DecimalMarkVotes();
    definite.open(1);
    definite.observe(true, false);

    assertThat(open.settle(List.of(ambiguous, definite), DecimalMark.POINT)).isTrue();
    assertThat(open.mark()).isEqualTo(DecimalMark.POINT);
  }

  @Test
  void partsThatNeverDecideAreNotSettled() {
    DecimalMarkVotes ambiguous = new DecimalMarkVotes();
    ambiguous.observe(false, true);

    assertThat(open.settle(List.of(ambiguous), DecimalMark.POINT)).isFalse();
  }

  @Test
  void tooManyRowsThatWaitAreNotSettled() {
    DecimalMarkVotes votes = new DecimalMarkVotes();
    for (int row = 0; row < DecimalMarkDecision.MAX_WAITING; row++) {
      votes.observe(false, true);
    }
    votes.observe(true, false);

    assertThat(open.settle(List.of(votes), DecimalMark.POINT)).isFalse();
  }
}
