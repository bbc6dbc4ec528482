package dev.nrr.input.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecimalMarkVotesTest {

  private static DecimalMarkVotes votes(long block, int waiting, boolean decides) {
    DecimalMarkVotes votes = new DecimalMarkVotes();
    votes.open(block);
    for (int row = 0; row < waiting; row++) {
      votes.observe(false, true);
    }
    votes.observe(decides, false);
    return votes;
  }

  @Test
  void isOpenUntilARowIsDefinite() {
    DecimalMarkVotes votes = new DecimalMarkVotes();
    votes.observe(false, false);
    votes.observe(false, true);
    assertThat(votes.isOpen()).isTrue();

    votes.observe(true, true);
    assertThat(votes.isOpen()).isFalse();
  }

  @Test
  void theFirstBlockOfAllPartsDecides() {
    assertThat(DecimalMarkVotes.decidedIn(List.of(votes(7, 0, true), votes(3, 0, true))))
        .isEqualTo(3);
    assertThat(
            DecimalMarkVotes.isDecided(
                DecimalMarkVotes.decidedIn(List.of(votes(7, 0, false), votes(3, 2, false)))))
        .isFalse();
    assertThat(DecimalMarkVotes.isDecided(DecimalMarkVotes.decidedIn(List.of()))).isFalse();
  }

  @Test
  void rowsUpToTheDecisionWait() {
    DecimalMarkVotes votes = new DecimalMarkVotes();
    for (long block = 0; block < 20; block++) {
      votes.open(block);
      votes.observe(false, true);
      votes.observe(false, true);
    }
    assertThat(votes.waitingUntil(-1)).isZero();
    assertThat(votes.waitingUntil(0)).isEqualTo(2);
    assertThat(votes.waitingUntil(9)).isEqualTo(20);
    assertThat(votes.waitingUntil(100)).isEqualTo(40);
  }
}
