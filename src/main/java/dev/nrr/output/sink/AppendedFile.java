package dev.nrr.output.sink;

import java.io.IOException;
import java.io.OutputStream;
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
    try (OutputStream stream =
        Files.newOutputStream(target, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      body.writeTo(stream);
    }
  }
}
