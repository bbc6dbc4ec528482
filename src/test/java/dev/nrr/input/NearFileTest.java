package dev.nrr.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearFileTest {

  @Test
  void aFileBesideItOfNearlyTheSameNameIsNamed(@TempDir Path directory) throws IOException {
    Files.createFile(directory.resolve("customers.csv"));
    Files.createDirectory(directory.resolve("custmers.csv"));
    assertThat(NearFile.hint(directory.resolve("custmers.cvs").toString()))
        .isEqualTo(", did you mean 'customers.csv'?");
    assertThat(NearFile.hint(directory.resolve("invoices.txt").toString())).isEmpty();
    assertThat(NearFile.hint(directory.resolve("none/customers.csv").toString())).isEmpty();
    assertThat(NearFile.hint("/")).isEmpty();
    assertThat(NearFile.hint(null)).isEmpty();
  }
}
