package dev.nrr.engines;

import java.nio.file.Path;
import java.util.List;

/** H2 as a server. */
final class H2 implements Engine {

  @Override
  public String name() {
    return "h2";
  }

  /** Its window functions take their time. */
  @Override
  public int randomBooks() {
    return 1;
  }

  @Override
  public String slow() {
    return "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 1000000) a, SYSTEM_RANGE(1, 1000000) b"
        + " WHERE a.x <> b.x";
  }

  @Override
  public String running() {
    return "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE EXECUTING_STATEMENT IS NOT NULL"
        + " AND SESSION_ID <> SESSION_ID()";
  }

  @Override
  public List<String> stranger(String user, String password) {
    return List.of("CREATE USER " + user + " PASSWORD '" + password + "'");
  }

  @Override
  public Server start(Path folder) throws Exception {
    Path jar = ClassPaths.jar("h2", "h2-");
    int port = Child.freePort();
    Child server =
        Child.start(
            folder,
            name(),
            List.of(
                Child.java(),
                "-Dh2.bindAddress=127.0.0.1",
                "-cp",
                jar.toString(),
                "org.h2.tools.Server",
                "-tcp",
                "-tcpPort",
                Integer.toString(port),
                "-ifNotExists",
                "-baseDir",
                folder.toString()));
    server.await(said -> said.contains("TCP server running"));
    return new Server("jdbc:h2:tcp://127.0.0.1:" + port + "/./book", jar)
        .login("nrr", "geheim")
        .with(server);
  }
}
