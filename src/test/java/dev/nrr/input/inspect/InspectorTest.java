package dev.nrr.input.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.core.date.FiscalYear;
import dev.nrr.core.inspection.Inspection;
import dev.nrr.core.inspection.InspectionFinding;
import dev.nrr.input.Requests;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectorTest {

  private static final String SNAPSHOTS = "customer,month,mrr,plan name/";
  private static final String MOVEMENTS = "period,starting,expansion,contraction,churn,new,ending/";
  private static final String CUSTOMERS = "customer,starting,expansion,contraction,churn/";

  /** Each row is a file, its lines separated by a slash, and the check with the lines it names. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rows after the header                                           | finds
          Acme,2025-01,100,Pro/Acme,2025-02,100,Pro                         | nothing
          Acme,2025-01,100,Pro/Acme,2025-01,100,Pro                         | error duplicate-key 3
          Acme,2025-01,100,Pro/Acme,2025-02,-1,Pro                          | error sign 3
          Acme,2025-01,100,Set-up fee/Acme,2025-02,100,Pro                  | warning one-time 2
          Acme,2025-01,100,one_time/Acme,2025-02,100,Pro                    | warning one-time 2
          Acme,2025-01,100,Pro setup/Acme,2025-02,100,Pro                   | warning one-time 2
          Acme,2025-01,100,Unusaged/Acme,2025-02,100,Pro                    | nothing
          Acme,2025-01,100.005,Pro/Acme,2025-02,100,Pro                     | info precision 2
          Acme,2025-01,100.000,Pro/Acme,2025-02,100.50,Pro                  | nothing
          Acme,2025-01,100,Pro/ACME,2025-02,100,Pro                         | warning near-dup-id 2
          Big  Co,2025-01,9,P/Big Co,2025-02,9,P/big co,2025-02,9,P         | warning near-dup-id 3 4
          Acme,2025-01,100,Pro/Total,2025-01,100,                           | error total-row 3
          Grand Total,2025-01,100,Pro/Acme,2025-02,100,Pro                  | error total-row 2
          Total Energies,2025-01,100,Pro/Sumo,2025-02,100,Pro               | nothing
          Acme,2025-01,100,Pro/Acme,2025-02,0,Pro/Acme,2025-03,5,Pro        | warning reactivation 4
          Acme,2025-01,100,Pro/Acme,2025-02,0,Pro/Acme,2025-03,0,Pro        | nothing
          Acme,2025-01,100,Pro/Acme,2025-02,1200,Pro                        | warning annual-as-monthly 3
          Acme,2025-01,1250,Pro/Acme,2025-02,100,Pro                        | warning annual-as-monthly 3
          Acme,2025-01,100,Pro/Acme,2025-02,1149,Pro                        | warning outlier 3
          Acme,2025-01,100,Pro/Acme,2025-02,1251,Pro                        | warning outlier 3
          Acme,2025-01,100,Pro/Acme,2025-02,999,Pro                         | nothing
          Acme,2025-01,100,Pro/Free,2025-01,0,Pro                           | info trial-free 3
          Acme,2025-01,$100,Pro/Acme,2025-02,EUR 100,Pro                    | error currency 3
          Acme,2025-01,12x,Pro/Acme,2025-02,1,Pro                           | error unusable 2
          Acme,2025-01,1,Pro,x/Acme,2025-02,1,Pro                           | error unusable 2
          """)
  void looksAtSnapshots(String rows, String finds) throws InputException {
    check(SNAPSHOTS + rows, finds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rows after the header                                | finds
          2025-01,100,10,5,5,20,120/2025-02,120,0,0,0,0,120      | nothing
          2025-01,100,10,5,5,20,121/2025-02,120,0,0,0,0,120      | warning arith 2
          2025-01,100,10,5,5,20,120/2025-02,130,0,0,0,0,130      | warning rollforward
          2025-01,100,10,-5,-5,20,120/2025-02,120,0,0,0,0,120    | info sign 2
          2025-01,100,10,5,-5,20,120/2025-02,120,0,0,0,0,120     | info sign 2
          2025-01,100,10,5,-5,20,120/2025-02,120,0,0,5,0,115     | error sign 2
          2025-01,100,0,0,0,0,100/2025-02,0,5,0,0,0,5            | warning new-in-cohort 3
          2025-01,100,0,60,60,0,-20/2025-02,100,0,0,0,0,100      | warning churn-le-start 2
          """)
  void looksAtPeriods(String rows, String finds) throws InputException {
    check(MOVEMENTS + rows, finds);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rows after the header            | finds
          Acme,100,10,0,0/Bolt,50,0,0,50     | nothing
          Acme,100,10,0,0/Acme,50,0,0,50     | error duplicate-key 3
          Acme,100,0,60,60/Bolt,50,0,0,50    | error churn-le-start 2
          Acme,-100,0,0,0/Bolt,50,0,0,50     | error sign 2
          """)
  void looksAtMovementsOfCustomers(String rows, String finds) throws InputException {
    check(CUSTOMERS + rows, finds);
  }

  private static void check(String text, String finds) throws InputException {
    List<String> found =
        inspect(text).findings().stream()
            .filter(finding -> !finding.check().equals("small-base"))
            .map(InspectorTest::words)
            .toList();
    if (finds.equals("nothing")) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).contains(finds);
    }
  }

  private static String words(InspectionFinding finding) {
    StringBuilder words = new StringBuilder(finding.severity().word() + " " + finding.check());
    finding.places().forEach(place -> words.append(' ').append(place.line()));
    return words.toString();
  }

  @Test
  void theGravestComesFirst() throws InputException {
    assertThat(
            inspect(SNAPSHOTS + "Acme,2025-01,1.005,Pro/Total,2025-01,1,Setup/Cog,2025-01,x,P")
                .findings())
        .extracting(InspectionFinding::severity)
        .isSorted()
        .contains(InspectionFinding.Severity.values());
  }

  @Test
  void aBaseOfTwentyCustomersIsNotSmall() throws InputException {
    assertThat(inspect(customers(19)).findings())
        .extracting(InspectionFinding::check)
        .contains("small-base");
    assertThat(inspect(customers(20)).findings()).isEmpty();
  }

  private static String customers(int count) {
    StringBuilder text = new StringBuilder(SNAPSHOTS);
    for (int i = 0; i < count; i++) {
      text.append("Customer ").append(i).append(",2025-01,100,Pro/");
      text.append("Customer ").append(i).append(",2025-02,100,Pro/");
    }
    return text.toString();
  }

  @Test
  void saysWhatWasRecognised() throws InputException {
    Inspection found = inspect("Client;Jan-24;Feb-24;Region/Acme;1.234,50;0;EU");
    assertThat(found.shape()).isEqualTo("wide");
    assertThat(found.columns())
        .containsEntry("customer", "Client")
        .containsEntry("amount", "Jan-24, Feb-24");
    assertThat(found.unused()).containsExactly("Region");
    assertThat(found.decimalMark()).isEqualTo(",");
    assertThat(found.dateFormat()).isEqualTo("MMM-yy");
    assertThat(found.computable()).isTrue();
    assertThat(found.options())
        .extracting(option -> option.name() + " " + option.value())
        .containsExactly(
            "--shape wide",
            "--map customer=Client",
            "--delimiter ;",
            "--encoding UTF-8",
            "--decimal-mark ,",
            "--date-format MMM-yy");
  }

  private static Inspection inspect(String text) throws InputException {
    byte[] bytes = text.replace('/', '\n').getBytes(StandardCharsets.UTF_8);
    return Inspector.inspect(
        new InputRequest(
            List.of(new Source(0, "book.csv", () -> new ByteArrayInputStream(bytes))),
            new RecordReader.Options(null, null),
            new InputRequest.Columns(null, Map.of(), null, null, null, FiscalYear.CALENDAR, null),
            Requests.TABLE,
            Requests.REFUSE,
            InputRequest.Slices.NONE,
            Requests.DATES,
            Requests.RATES,
            Requests.RECURRING,
            null),
        List.of());
  }
}
