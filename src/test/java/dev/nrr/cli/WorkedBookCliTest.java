package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The worked book of the definitions (section 3) through the whole program. */
class WorkedBookCliTest {

  private static final Path BOOKS = Path.of("src/test/resources/books");
  private static final JsonMapper MAPPER = JsonMapper.shared();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # options                                         , NRR    , GRR   , logo
          ''                                                , 86.36% , 81.82%, 75.00%
          --method point-to-point                           , 86.36% , 81.82%, 75.00%
          --interrupted churned                             , 72.73% , 68.18%, 50.00%
          --reactivation gain                               , 97.73% , 81.82%, 75.00%
          --method movements                                , 86.36% , 59.09%, 75.00%
          --method movements --scope cohort                 , 86.36% , 59.09%, 75.00%
          --method movements --scope all --reactivation gain, 109.09%, 59.09%, 75.00%
          --method movements --scope all                    , 84.09% , 59.09%, 75.00%
          --method chained                                  , 85.19% , 68.15%, 75.00%
          --method chained --reactivation gain              , 108.33%, 68.15%, 75.00%
          """)
  void calcGivesEveryRowOfTheTable(String options, String nrr, String grr, String logo) {
    List<String> lines = calc(options + " --decimals 2").lines().toList();
    assertThat(lines.get(0)).startsWith("Net revenue retention").contains(" " + nrr);
    assertThat(lines.get(1)).startsWith("Gross revenue retention").contains(" " + grr);
    assertThat(lines.get(2)).startsWith("Logo retention").contains(" " + logo);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # window                    , from   , to     , starting
          ''                          , 2024-12, 2025-12, 2200
          --at 2025                   , 2024-12, 2025-12, 2200
          --at 2025-12-31             , 2024-12, 2025-12, 2200
          --window 1y                 , 2024-12, 2025-12, 2200
          --window 13m                , 2024-11, 2025-12, 250
          --at 2025Q2 --window 1q     , 2025-03, 2025-06, 2400
          --from 2024-11 --to 2025-01 , 2024-11, 2025-01, 250
          """)
  void calcTakesTheWindowAskedFor(String options, String from, String to, int starting) {
    JsonNode document = json("calc", options);
    assertThat(document.at("/rule/window/from").asString()).isEqualTo(from);
    assertThat(document.at("/total/window/to").asString()).isEqualTo(to);
    assertThat(document.at("/total/starting").intValue()).isEqualTo(starting);
  }

  @Test
  void theWholeBookTiesOut() {
    JsonNode tieOut = json("calc", "--method movements --scope all").get("tie_out");
    assertThat(tieOut.toString())
        .isEqualTo(
            "{\"start\":2200,\"new\":200,\"expansion\":550,\"reactivation\":550,\"returned\":0,"
                + "\"contraction\":200,\"churn\":700,\"end\":2600,\"difference\":0}");
  }

  @Test
  void compareGivesEveryRowOfTheTableInOneDocument() {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : json("compare", "").get("methods")) {
      rows.add(
          String.join(
              " ",
              row.get("method").asString(),
              row.get("scope").asString("-"),
              row.get("reactivation").asString(),
              row.get("interrupted").asString("-"),
              row.get("weighting").asString("-"),
              percent(row.get("nrr")),
              percent(row.get("grr")),
              percent(row.get("logo_retention"))));
    }
    assertThat(rows)
        .startsWith(
            "point-to-point - separate returned - 86.36 81.82 75.00",
            "point-to-point - separate churned - 72.73 68.18 50.00",
            "point-to-point - gain returned - 97.73 81.82 75.00",
            "movements cohort separate returned - 86.36 59.09 75.00",
            "movements all gain returned - 109.09 59.09 75.00",
            "movements all separate returned - 84.09 59.09 75.00",
            "chained - separate - - 85.19 68.15 75.00",
            "chained - gain - - 108.33 68.15 75.00")
        .hasSize(10);
    assertThat(rows.get(8)).startsWith("average - separate - simple");
    assertThat(rows.get(9)).startsWith("average - separate - revenue");
  }

  private static String percent(JsonNode ratio) {
    return ratio.decimalValue().movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  /** Twelve months up to the last date: what calc says, trend says last. */
  @Test
  void theLastPointOfATrendIsWhatCalcSays() {
    JsonNode points = json("trend", "").get("points");
    assertThat(points.get(points.size() - 1)).isEqualTo(json("calc", "").get("total"));
    assertThat(points).hasSize(2);
  }

  /** A pinned command line gives the same figures as a guess. */
  @Test
  void whatInspectPinsIsWhatCalcFinds() {
    String command = json("inspect", "").get("command").asString();
    String[] words = (command.replace("','", ",") + " --format json").split(" ");
    Cli.Run pinned =
        new Cli().in(BOOKS).run(List.of(words).subList(1, words.length).toArray(String[]::new));
    assertThat(MAPPER.readTree(pinned.out())).isEqualTo(json("calc", ""));
  }

  private static String calc(String options) {
    Cli.Run run = run("calc", options);
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    return run.out();
  }

  private static JsonNode json(String command, String options) {
    Cli.Run run = run(command, options + " --format json");
    assertThat(run.code()).isZero();
    return MAPPER.readTree(run.out());
  }

  private static Cli.Run run(String command, String options) {
    String line = command + " worked.csv " + options;
    return new Cli().in(BOOKS).run(line.strip().split(" +"));
  }
}
