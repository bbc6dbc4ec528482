package dev.nrr.engines;

import dev.nrr.cli.Cli;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A master of Spark and its workers, and what is submitted to them. */
final class Spark implements AutoCloseable {

  /** What Spark's own launcher tells Java. */
  private static final List<String> OPEN =
      List.of(
          "java.base/java.lang",
          "java.base/java.lang.invoke",
          "java.base/java.lang.reflect",
          "java.base/java.io",
          "java.base/java.net",
          "java.base/java.nio",
          "java.base/java.util",
          "java.base/java.util.concurrent",
          "java.base/java.util.concurrent.atomic",
          "java.base/sun.nio.ch",
          "java.base/sun.nio.cs",
          "java.base/sun.security.action",
          "java.base/sun.util.calendar");

  private final Path folder;
  private final String master;
  private final List<Child> nodes = new ArrayList<>();
  private final List<Process> sessions = new ArrayList<>();

  private Spark(Path folder, String master) {
    this.folder = folder;
    this.master = master;
  }

  /**
   * Starts them.
   *
   * @param workers of one core each
   * @throws NotHereException if Spark could not be had
   */
  static Spark start(Path folder, int workers) throws Exception {
    Path jars = Files.createDirectories(folder.resolve("home/jars"));
    for (Path jar : ClassPaths.of("spark")) {
      Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
    }
    int port = Child.freePort();
    Spark spark = new Spark(folder, "spark://127.0.0.1:" + port);
    try {
      spark.node("master.Master", "--port", String.valueOf(port), "--webui-port", "0");
      spark.nodes.get(0).await(said -> said.contains("I have been elected leader"));
      for (int i = 0; i < workers; i++) {
        String work = folder.resolve("work" + i).toString();
        spark.node(
            "worker.Worker",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--webui-port",
            "0",
            "--work-dir",
            work,
            spark.master);
      }
      for (Child node : spark.nodes.subList(1, workers + 1)) {
        node.await(said -> said.contains("Successfully registered with master"));
      }
      return spark;
    } catch (Exception failure) {
      spark.close();
      throw failure;
    }
  }

  private void node(String type, String... words) throws Exception {
    List<String> command = java(List.of("-Xmx512m"));
    command.add("org.apache.spark.deploy." + type);
    if (nodes.isEmpty()) {
      command.addAll(List.of("--host", "127.0.0.1"));
    }
    command.addAll(List.of(words));
    nodes.add(Child.start(builder(command), folder.resolve("node" + nodes.size() + ".log")));
  }

  private List<String> java(List<String> options, Path... before) throws Exception {
    List<String> command = new ArrayList<>(List.of(Child.java()));
    OPEN.forEach(each -> command.add("--add-opens=" + each + "=ALL-UNNAMED"));
    command.addAll(options);
    List<String> path = new ArrayList<>();
    for (Path each : before) {
      path.add(each.toString());
    }
    path.add(ClassPaths.joined("spark"));
    command.addAll(List.of("-cp", String.join(File.pathSeparator, path)));
    return command;
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = Child.builder(folder, command);
    builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder;
  }

  /** Submits the application as it is packaged, as {@code spark-submit} does. */
  Cli.Run submit(Path application, List<String> words) throws Exception {
    List<String> command = java(List.of("-Xmx1g"));
    command.add("org.apache.spark.deploy.SparkSubmit");
    command.addAll(List.of("--master", master, "--conf", "spark.ui.enabled=false"));
    command.add(application.toString());
    command.addAll(words);
    Path out = folder.resolve("submit.out");
    Path err = folder.resolve("submit.log");
    Process process =
        builder(command)
            .redirectErrorStream(false)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int code = process.waitFor();
    return new Cli.Run(Files.readString(out), Files.readString(err), code);
  }

  /** An application that stays and answers one command line after the other. */
  Session session(Path... nrr) throws Exception {
    List<String> options =
        List.of(
            "-Xmx1g",
            "-Dspark.master=" + master,
            "-Dspark.app.name=nrr",
            "-Dspark.ui.enabled=false",
            "-Dspark.sql.shuffle.partitions=2",
            "-Dspark.log.level=ERROR");
    List<String> command = java(options, nrr);
    command.add(SparkQuestions.class.getName());
    ProcessBuilder builder =
        builder(command)
            .redirectErrorStream(false)
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .redirectError(folder.resolve("session.log").toFile());
    Process process = builder.start();
    sessions.add(process);
    return new Session(process);
  }

  @Override
  public void close() throws IOException {
    sessions.forEach(Process::destroyForcibly);
    nodes.forEach(Child::close);
    try (Stream<Path> jars = Files.list(folder.resolve("home/jars"))) {
      for (Path link : jars.toList()) {
        Files.delete(link);
      }
    }
  }

  /** An application that runs. */
  record Session(Process process, Writer questions, BufferedReader answers)
      implements AutoCloseable {

    Session(Process process) {
      this(
          process,
          process.outputWriter(StandardCharsets.UTF_8),
          process.inputReader(StandardCharsets.UTF_8));
    }

    Cli.Run ask(List<String> words) throws IOException {
      questions.write(String.join("\t", words) + "\n");
      questions.flush();
      for (String line = answers.readLine(); line != null; line = answers.readLine()) {
        if (line.startsWith(SparkQuestions.ANSWER)) {
          return SparkQuestions.read(line);
        }
      }
      throw new IOException("the application has ended");
    }

    @Override
    public void close() throws IOException {
      questions.close();
      process.destroy();
    }
  }
}
