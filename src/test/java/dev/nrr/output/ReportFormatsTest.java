package dev.nrr.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
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
    assertThat(ReportFormats.ALL)
        .extracting(format -> format.getClass().getName())
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void namesAreThoseOfTheFormatOption() {
    assertThat(ReportFormats.names()).containsExactly("text", "json", "csv", "markdown");
  }

  @Test
  void aFormatIsFoundByItsName() {
    assertThat(ReportFormats.find("text")).containsSame(ReportFormats.TEXT);
    assertThat(ReportFormats.find("csv")).get().isInstanceOf(CsvFormat.class);
    assertThat(ReportFormats.find("CSV")).isEmpty();
    assertThat(ReportFormats.find("xml")).isEmpty();
  }
}
