package dev.nrr.output.sink;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that others write to as well: what is written is added at its end. */
public final class AppendedFile implements Sink {

  private final Path target;

  /** The file of that name, there or not. */
  public AppendedFile(Path target) {
    this.target = target;
  }

  @Override
  public void write(Body body) throws IOException {
    try (Writer writer =
        Files.newBufferedWriter(
            target, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      body.writeTo(writer);
    }
  }
}
