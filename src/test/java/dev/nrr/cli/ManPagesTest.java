package dev.nrr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nrr.cli.command.Command;
import dev.nrr.cli.option.Flag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManPagesTest {

  @TempDir private Path folder;

  @Test
  void everyCommandHasItsPageWithEveryOption() throws IOException {
    ManPages.write(folder);
    assertThat(folder.resolve("nrr.adoc")).content().contains("nrr-check");
    for (Command command : Commands.all()) {
      String page = Files.readString(folder.resolve("nrr-" + command.name() + ".adoc"));
      assertThat(page).contains(command.summary());
      for (Flag flag : command.flags()) {
        assertThat(page).as(command.name()).containsPattern("[* ]" + flag.name() + "[*,]");
      }
      for (Command.Example example : command.examples()) {
        assertThat(page).as(command.name()).contains(example.line());
      }
    }
  }
}
