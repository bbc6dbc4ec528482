package dev.nrr.engines;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** Trino: a coordinator and a worker, tables in memory, on JDK 25. */
final class Trino implements Engine {

  private static final int JAVA = 25;

  /** Starts the server, as its own launcher does. */
  private static final String STARTER =
      "public class Start { public static void main(String[] version) {"
          + " new io.trino.server.Server().start(version[0]); } }\n";

  @Override
  public String name() {
    return "trino";
  }

  /** It plans each statement for about a second. */
  @Override
  public int randomBooks() {
    return 0;
  }

  @Override
  public String slow() {
    return "SELECT COUNT(*) FROM UNNEST(SEQUENCE(1, 10000)) a (x), UNNEST(SEQUENCE(1, 10000)) b (y),"
        + " UNNEST(SEQUENCE(1, 10000)) c (z) WHERE x <> y";
  }

  @Override
  public String running() {
    return "SELECT COUNT(*) FROM system.runtime.queries"
        + " WHERE state NOT IN ('FINISHED', 'FAILED') AND query NOT LIKE '%system.runtime%'";
  }

  @Override
  public Server start(Path folder) throws Exception {
    Path driver = ClassPaths.jar("trino", "trino-jdbc");
    Path java = java();
    Files.writeString(folder.resolve("Start.java"), STARTER);
    addPlugin(Files.createDirectories(folder.resolve("plugin/memory")));
    Path catalogs = Files.createDirectory(folder.resolve("catalog"));
    Files.writeString(
        catalogs.resolve("memory.properties"),
        "connector.name=memory\nmemory.max-data-per-node=1GB\n");
    int port = Child.freePort();
    List<Child> nodes = new ArrayList<>();
    String version = ClassPaths.version(driver);
    nodes.add(node(folder, java, version, "coordinator", port, port));
    nodes.add(node(folder, java, version, "worker", Child.freePort(), port));
    for (Child node : nodes) {
      node.await(said -> said.contains("SERVER STARTED"));
    }
    Server server =
        new Server("jdbc:trino://127.0.0.1:" + port + "/memory/default", driver).login("nrr", "");
    nodes.forEach(server::with);
    awaitWorker(server);
    return server;
  }

  private static Path java() throws NotHereException {
    List<Path> homes = new ArrayList<>();
    if (Runtime.version().feature() >= JAVA) {
      homes.add(Path.of(System.getProperty("java.home")));
    }
    for (String named :
        List.of(
            System.getProperty("nrr.other.jdk", ""),
            System.getenv().getOrDefault("JAVA_HOME_" + JAVA, ""))) {
      if (!named.isEmpty()) {
        homes.add(Path.of(named));
      }
    }
    return homes.stream()
        .map(home -> home.resolve("bin/java"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new NotHereException("needs JDK " + JAVA + ": JAVA_HOME_" + JAVA));
  }

  /** The jars of the connector with the list of plug-ins that its packaging would add. */
  private static void addPlugin(Path folder) throws Exception {
    for (Path jar : ClassPaths.of("trino")) {
      Files.createSymbolicLink(folder.resolve(jar.getFileName()), jar);
    }
    try (OutputStream file = Files.newOutputStream(folder.resolve("service.jar"));
        JarOutputStream jar = new JarOutputStream(file)) {
      jar.putNextEntry(new ZipEntry("META-INF/services/io.trino.spi.Plugin"));
      jar.write("io.trino.plugin.memory.MemoryPlugin\n".getBytes(StandardCharsets.UTF_8));
      jar.closeEntry();
    }
  }

  private static Child node(
      Path folder, Path java, String version, String role, int port, int coordinator)
      throws Exception {
    boolean leads = role.equals("coordinator");
    Path settings =
        Files.writeString(
            folder.resolve(role + ".properties"),
            "coordinator="
                + leads
                + "\n"
                + (leads ? "node-scheduler.include-coordinator=false\n" : "")
                + "http-server.http.port="
                + port
                + "\ndiscovery.uri=http://127.0.0.1:"
                + coordinator
                + "\ncatalog.config-dir=catalog\nplugin.dir=plugin\nnode.environment=nrr\nnode.id="
                + role
                + "\nspill-enabled=true\nspiller-spill-path="
                + folder.resolve("spill-" + role)
                + "\nnode.internal-address=127.0.0.1\nnode.bind-ip=127.0.0.1\n");
    return Child.start(
        folder,
        role,
        List.of(
            java.toString(),
            "-Xmx" + System.getProperty("nrr.trino.heap", "2g"),
            "-Duser.timezone=UTC",
            "--add-modules",
            "jdk.incubator.vector",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dconfig=" + settings,
            "-cp",
            ClassPaths.joined("trino"),
            "Start.java",
            version));
  }

  /** The coordinator takes work as soon as it knows of a worker. */
  private static void awaitWorker(Server server) throws Exception {
    boolean known = false;
    while (!known) {
      try (var connection = server.connect();
          var statement = connection.createStatement();
          var nodes =
              statement.executeQuery(
                  "SELECT COUNT(*) FROM system.runtime.nodes"
                      + " WHERE NOT coordinator AND state = 'active'")) {
        known = nodes.next() && nodes.getInt(1) == 1;
      }
      Thread.sleep(known ? 0 : 200);
    }
  }
}
