package dev.nrr.cli;

import dev.nrr.cli.process.ProcessContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the whole program without a process: arguments and standard input in, three answers out. */
public final class Cli {

  /** What a run came to. */
  public record Run(String out, String err, int code) {}

  private Path directory = Path.of("");
  private InputStream input = InputStream.nullInputStream();
  private Map<String, String> environment = Map.of();
  private ProcessContext.Terminals terminals = ProcessContext.Terminals.NONE;

  public Cli in(Path directory) {
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

  public Cli environment(Map<String, String> environment) {
    this.environment = environment;
    return this;
  }

  public Cli terminals(String descriptors) {
    this.terminals = ProcessContext.Terminals.of(descriptors);
    return this;
  }

  public Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    ProcessContext surroundings =
        new ProcessContext(
            environment,
            directory,
            input,
            body -> body.writeTo(out),
            new PrintWriter(err),
            terminals);
    int code = new CommandRunner(surroundings).run(List.of(arguments)).code();
    return new Run(out.toString(StandardCharsets.UTF_8), err.toString(), code);
  }
}
