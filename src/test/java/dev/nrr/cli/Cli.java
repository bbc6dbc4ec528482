package dev.nrr.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the whole program without a process: arguments and standard input in, three answers out. */
final class Cli {

  /** What a run came to. */
  record Run(String out, String err, int code) {}

  private Path directory = Path.of("");
  private InputStream input = InputStream.nullInputStream();
  private Map<String, String> environment = Map.of();
  private Surroundings.Terminals terminals = Surroundings.Terminals.NONE;

  Cli in(Path directory) {
    this.directory = directory;
    return this;
  }

  Cli stdin(String text) {
    return stdin(text.getBytes(StandardCharsets.UTF_8));
  }

  Cli stdin(byte[] bytes) {
    this.input = new ByteArrayInputStream(bytes);
    return this;
  }

  Cli environment(Map<String, String> environment) {
    this.environment = environment;
    return this;
  }

  Cli terminals(String descriptors) {
    this.terminals = Surroundings.Terminals.of(descriptors);
    return this;
  }

  Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            environment,
            directory,
            input,
            body -> body.writeTo(out),
            new PrintWriter(err),
            terminals);
    int code = new Program(surroundings).run(List.of(arguments)).code();
    return new Run(out.toString(), err.toString(), code);
  }
}
