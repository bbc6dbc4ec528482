package dev.nrr.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Placeholder: answers {@code --version} and {@code --help} so that the build can be tried as a
 * whole.
 */
@Command(name = "nrr", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Main {

  private static final int OUTPUT_FAILED = 4;

  public static void main(String[] args) {
    System.exit(run(args, utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
  }

  static int run(String[] args, PrintWriter out, PrintWriter err) {
    int code = new CommandLine(new Main()).setOut(out).setErr(err).execute(args);
    if (out.checkError()) {
      err.println("nrr: cannot write to standard output");
      code = OUTPUT_FAILED;
    }
    err.flush();
    return code;
  }

  private static PrintWriter utf8(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
  }
}
