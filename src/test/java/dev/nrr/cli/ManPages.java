package dev.nrr.cli;

import dev.nrr.cli.parse.PicocliModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Writes the manual as AsciiDoc, one page a command, by picocli's own generator; the profile {@code
 * dist} makes man pages of it. It stands among the tests because the generator is no part of the
 * program.
 */
public final class ManPages {

  private ManPages() {}

  public static void main(String[] arguments) {
    write(Path.of(arguments[0]));
  }

  /** Writes every page into a folder. */
  static void write(Path folder) {
    CommandLine whole = PicocliModel.whole(Commands.all());
    boolean[] quiet = {};
    try {
      ManPageGenerator.generateManPage(folder.toFile(), null, quiet, false, whole.getCommandSpec());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
