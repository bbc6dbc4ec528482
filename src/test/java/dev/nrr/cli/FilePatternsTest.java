package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Files by patterns with folders in them, and the columns that such folders say. */
class FilePatternsTest {

  @TempDir private Path temp;

  @BeforeEach
  void aLake() throws IOException {
    put("lake/month=2024-01/a.csv", "customer,mrr\na,10\nb,5\n");
    put("lake/month=2024-02/a.csv", "customer,mrr\na,12\n");
    put("lake/month=2024-02/b.csv", "customer,mrr\nb,5\n");
    put("lake/month=2024-02/_SUCCESS", "");
    put("lake/month=2024-02/.part.crc", "x");
    put("lake/.hidden/c.csv", "customer,mrr\nc,5\n");
    put("years/2024/01/x.csv", "customer,month,mrr\na,2024-01,10\nb,2024-01,5\n");
    put("years/2024/02/x.csv", "customer,month,mrr\na,2024-02,12\nb,2024-02,5\n");
  }

  private void put(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Cli.Run run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--config", "none"));
    return new Cli().in(temp).run(all.toArray(new String[0]));
  }

  @ParameterizedTest
  @CsvSource({
    "lake",
    "lake/month=*/*.csv",
    "lake/*/*",
    "lake/month=2024-0?/*.csv",
    "lake/**/*.csv",
    "*/month=*/*",
    "**/month=*/?.csv",
    "years/**/x.csv",
    "years/2024/*/x.csv",
    "years/*/0?/*",
    "years/**",
    "years/**/**/*.csv",
  })
  void fitWhatTheyName(String operand) {
    Cli.Run run = run("calc", operand, "--format", "json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("nrr: " + operand + ": ").contains("files read as one: ");
    assertThat(JsonMapper.shared().readTree(run.out()).at("/total/starting").asInt()).isEqualTo(15);
    assertThat(JsonMapper.shared().readTree(run.out()).at("/total/expansion").asInt()).isEqualTo(2);
  }

  @Test
  void tellWhatWasTakenAndLeftInTheOrderOfNames() {
    assertThat(run("calc", "lake/month=*/*").err())
        .contains(
            "nrr: lake/month=*/*: 3 files read as one: month=2024-01/a.csv, month=2024-02/a.csv,"
                + " month=2024-02/b.csv; not read: month=2024-02/_SUCCESS\n");
    assertThat(run("calc", "lake/month=2023*/*").err()).contains(": no file fits");
    assertThat(run("calc", "lake/month=2023*/*").code()).isEqualTo(3);
    assertThat(run("calc", "nothing/*/*.csv").err()).contains("nothing/*/*.csv: no file fits");
    assertThat(run("calc", "lake/*/[*.csv").err()).contains("no such file");
  }

  @Test
  void aFileThatSaysOtherwiseThanItsFolderIsRefused() throws IOException {
    put("lake/month=2024-02/b.csv", "customer,mrr,month\nb,5,2024-03\n");
    put("lake/month=2024-02/a.csv", "customer,mrr,month\na,12,2024-02\n");
    put("lake/month=2024-01/a.csv", "customer,mrr,month\na,10,2024-01\nb,5,2024-01\n");
    Cli.Run run = run("calc", "lake/*/*.csv");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .contains(
            "lake/month=2024-02/b.csv:2: '2024-03', and the folder of the file says '2024-02'");
    put("lake/month=2024-02/b.csv", "customer,mrr,month\nb,5,2024-02\n");
    assertThat(run("calc", "lake/*/*.csv").code()).isZero();
  }

  @Test
  void currenciesThatFoldersSayAreNotMixed() throws IOException {
    for (String currency : List.of("EUR", "USD")) {
      put(
          "money/currency=" + currency + "/x.csv",
          "customer,month,mrr\n%1$s,2024-01,10\n%1$s,2024-02,10\n".formatted(currency));
    }
    assertThat(run("calc", "money/*/x.csv").err()).contains("mixed currencies");
    Cli.Run one = run("calc", "money/*/x.csv", "--where", "currency=EUR", "--format", "json");
    assertThat(one.code()).as(one.err()).isZero();
    assertThat(JsonMapper.shared().readTree(one.out()).at("/total/starting").asInt()).isEqualTo(10);
  }

  @Test
  void aRowThatIsTooShortStaysTooShort() throws IOException {
    put("lake/month=2024-01/a.csv", "customer,mrr\na,10\nb\n");
    Cli.Run run = run("calc", "lake/*/*.csv");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("lake/month=2024-01/a.csv:3");
  }
}
