package dev.nrr.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.nrr.output.cell.ReportFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportFormatsTest {

  @Test
  void everyFormatIsListed() {
    List<String> written =
        new ClassFileImporter()
            .importPackages("dev.nrr.output").stream()
                .filter(type -> type.isAssignableTo(ReportFormat.class) && !type.isInterface())
                .map(JavaClass::getName)
                .toList();
    assertThat(Stream.concat(ReportFormats.ALL.stream(), ReportFormats.OF_CHECKS.stream()))
        .extracting(format -> format.getClass().getName())
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void namesAreThoseOfTheFormatOption() {
    assertThat(ReportFormats.names())
        .containsExactly("text", "json", "jsonl", "csv", "markdown", "html", "xlsx");
  }

  @Test
  void formatsOfChecksAreNotFormatsOfEveryAnswer() {
    assertThat(ReportFormats.findOfChecks("junit")).get().isInstanceOf(JunitFormat.class);
    assertThat(ReportFormats.findOfChecks("github")).get().isInstanceOf(GithubFormat.class);
    assertThat(ReportFormats.findOfChecks("json")).isEmpty();
    assertThat(ReportFormats.find("junit")).isEmpty();
  }

  @Test
  void aFormatIsFoundByItsName() {
    assertThat(ReportFormats.find("text")).containsSame(ReportFormats.TEXT);
    assertThat(ReportFormats.find("csv")).get().isInstanceOf(CsvFormat.class);
    assertThat(ReportFormats.find("CSV")).isEmpty();
    assertThat(ReportFormats.find("xml")).isEmpty();
  }
}
