package dev.nrr.engines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.Cli;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every command over the table of every engine: the answers of the file with the same rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresIT {

  private static final List<String> COMMANDS =
      List.of(
          "calc --by segment --by region",
          "calc --reactivation gain --interrupted churned",
          "calc --method movements --by region",
          "calc --method movements --interrupted churned",
          "calc --method movements --scope all --reactivation gain --interrupted churned",
          "calc --method chained --by segment,region",
          "calc --method average --weighting revenue --annualize --from 2024-03",
          "check --min-nrr 100 --max-top10-share 50 --max-top1-share 5 --by region --each",
          "trend",
          "trend --window 6m --every quarter --by region",
          "trend --window 3m --method movements",
          "cohorts --every quarter",
          "movers --top 7 --interrupted churned",
          "movers --top 5 --method movements",
          "compare");

  @TempDir private Path temp;

  private Engines engines;

  @BeforeAll
  void open() throws IOException {
    engines = new Engines();
  }

  @AfterAll
  void close() throws Exception {
    engines.close();
  }

  static List<Engine> engines() {
    return Engines.ALL;
  }

  @ParameterizedTest
  @MethodSource("engines")
  void everyFigureIsThatOfTheFile(Engine engine) throws Exception {
    Server server = engines.get(engine);
    int compared = 0;
    for (Book book : List.of(Book.golden(), Book.random(1), Book.random(2))) {
      server.load(book);
      Path file = book.write(temp);
      for (String command : COMMANDS) {
        List<String> words = List.of((command + " --format json").split(" "));
        Cli.Run one = run(words, List.of(file.toString()), Map.of());
        Cli.Run other = run(words, table(server, book), Map.of("PGSECRET", server.password()));
        assertThat(other.code())
            .as(book.name() + ", " + command + ": " + other.err())
            .isLessThan(2);
        JsonNode figures = figures(other);
        assertThat(figures).as(book.name() + ", " + command).isEqualTo(figures(one));
        compared += figures.findValues("nrr").size();
      }
    }
    System.out.println("figures: " + server.version() + ": " + compared + " rows, none differs");
  }

  private Cli.Run run(List<String> words, List<String> more, Map<String, String> environment) {
    List<String> all = new ArrayList<>(words);
    all.addAll(more);
    return new Cli().in(temp).environment(environment).run(all.toArray(new String[0]));
  }

  private static List<String> table(Server server, Book book) {
    List<String> options = new ArrayList<>();
    options.addAll(List.of("--jdbc", server.url(), "--driver-path", server.driver().toString()));
    options.addAll(List.of("--table", book.name()));
    if (!server.user().isEmpty()) {
      options.addAll(List.of("--user", server.user()));
    }
    if (!server.password().isEmpty()) {
      options.addAll(List.of("--password-env", "PGSECRET"));
    }
    return options;
  }

  private static JsonNode figures(Cli.Run run) {
    ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(run.out());
    document.remove(List.of("tool", "input", "warnings"));
    return document;
  }
}
