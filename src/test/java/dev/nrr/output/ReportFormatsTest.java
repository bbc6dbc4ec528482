package dev.nrr.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    assertThat(all())
        .extracting(format -> format.getClass().getName())
        .containsExactlyInAnyOrderElementsOf(written);
  }

  private static List<ReportFormat> all() {
    return ReportFormats.all(names());
  }

  private static List<String> names() {
    return Stream.of(ReportFormats.NAMES, ReportFormats.OF_CHECKS).flatMap(List::stream).toList();
  }

  @Test
  void aFormatIsFoundByItsName() {
    assertThat(all()).extracting(ReportFormat::name).isEqualTo(names());
    assertThat(ReportFormats.of("text")).isSameAs(ReportFormats.TEXT);
    assertThatThrownBy(() -> ReportFormats.of("CSV")).isInstanceOf(IllegalArgumentException.class);
  }
}
