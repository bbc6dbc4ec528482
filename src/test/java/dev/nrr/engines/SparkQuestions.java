package dev.nrr.engines;

import dev.nrr.cli.Cli;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * One application of Spark that answers command lines, one a line with tabs between the words,
 * since an application takes seconds to begin.
 */
final class SparkQuestions {

  /** What a line of answer begins with, among what Spark says. */
  static final String ANSWER = "answer ";

  private SparkQuestions() {}

  public static void main(String[] args) throws IOException {
    BufferedReader questions =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = questions.readLine(); line != null; line = questions.readLine()) {
      Cli.Run run = new Cli().run(line.split("\t"));
      System.out.println(ANSWER + run.code() + " " + coded(run.out()) + " " + coded(run.err()));
    }
    System.exit(0);
  }

  private static String coded(String text) {
    return "=" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What a line of answer says. */
  static Cli.Run read(String line) {
    List<String> parts = List.of(line.substring(ANSWER.length()).split(" "));
    return new Cli.Run(text(parts.get(1)), text(parts.get(2)), Integer.parseInt(parts.get(0)));
  }

  private static String text(String coded) {
    return new String(Base64.getDecoder().decode(coded.substring(1)), StandardCharsets.UTF_8);
  }
}
