package dev.nrr.cli;

import dev.nrr.cli.process.ProcessContext;
import dev.nrr.cli.process.PromptLine;
import dev.nrr.output.sink.StandardOutput;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The process: hands over what the program touches, and exits with its code. */
public final class Main {

  /** Set by the launcher: the digits of the standard descriptors that are a terminal. */
  private static final String TERMINALS = "nrr.terminals";

  private Main() {}

  public static void main(String[] args) {
    ProcessContext context = ofProcess();
    PromptLine prompt = PromptLine.of(context);
    CommandRunner runner = new CommandRunner(context);
    int code = runner.run(List.of(args)).code();
    prompt.end();
    if (runner.ranOutOfMemory()) {
      Runtime.getRuntime().halt(code); // an orderly end takes memory itself
    }
    System.exit(code);
  }

  static ProcessContext ofProcess() {
    return new ProcessContext(
        System.getenv(),
        Path.of(""),
        new FileInputStream(FileDescriptor.in),
        StandardOutput.ofProcess(),
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8)),
        ProcessContext.Terminals.of(System.getProperty(TERMINALS, "")));
  }
}
