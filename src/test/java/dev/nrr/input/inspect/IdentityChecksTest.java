package dev.nrr.input.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.input.request.InputException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityChecksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # shape       | text                                                    | lines
          snapshots     | customer,month,mrr/A,2025-01,1/A,2025-01,1/A,2025-02,1  | 3
          snapshots     | customer,month,mrr/A,2025-01,1/A,2025-02,1              | ''
          snapshots     | customer,month,mrr,plan/A,2025-01,1,P/A,2025-01,1,Q     | ''
          snapshots     | customer,month,mrr,plan/A,2025-01,1,P/A,2025-01,2,P     | 3
          balances      | customer,starting,ending/A,1,1/A,1,1/A,1,1              | 3 4
          movements     | customer,starting,churn/A,1,1/A,1,1                     | 3
          movements     | period,starting,churn/2025-01,1,1/2025-01,1,1           | ''
          events        | customer,date,type,change/A,2025-01,new,1/A,2025-01,new,1 | ''
          transactions  | customer,date,amount/A,2025-01-01,1/A,2025-01-01,1      | ''
          subscriptions | customer,start date,mrr/A,2025-01-01,1/A,2025-01-01,1   | ''
          """)
  void aKeyGivenTwiceIsADuplicateUnlessTheShapeAddsRowsUp(String shape, String text, String lines)
      throws IOException, InputException {
    String found =
        CheckRuns.run(
            new IdentityChecks.DuplicateKeys(CheckRuns.shape(shape), List.of(), true), shape, text);
    if (lines.isEmpty()) {
      assertThat(found).isEqualTo("nothing");
    } else {
      assertThat(found)
          .startsWith("error duplicate-key [" + lines + "] ")
          .contains(
              " of a customer and date given before (--duplicates sum adds them up)",
              "A, already on line 2");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # customers          | finds
          Acme/Bolt            | nothing
          Acme/Acme            | nothing
          Acme/ACME            | warning near-dup-id [2] 1 customer that but for case, spaces or Unicode form is another: 'Acme' beside 'ACME'
          Acme/ACME/ACME       | warning near-dup-id [2] 1 customer that but for case, spaces or Unicode form is another: 'Acme' beside 'ACME'
          Big  Co/Big Co/big co | warning near-dup-id [3 4] 2 customers that but for case, spaces or Unicode form is another, such as 'Big Co' beside 'Big  Co'
          ＡＣＭＥ/Acme          | warning near-dup-id [2] 1 customer that but for case, spaces or Unicode form is another: 'ＡＣＭＥ' beside 'Acme'
          Acme Inc/Acme, Inc   | nothing
          """)
  void customersThatDifferInFormOnly(String customers, String finds)
      throws IOException, InputException {
    assertThat(
            CheckRuns.run(
                new IdentityChecks.NearDuplicates(CheckRuns.shape("movements")),
                "movements",
                "customer/" + customers))
        .isEqualTo(finds);
  }
}
