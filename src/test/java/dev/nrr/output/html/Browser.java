package dev.nrr.output.html;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser without a window, told what to do by the DevTools protocol; nothing is installed. */
final class Browser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");
  private static final int SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final List<JsonNode> events = new ArrayList<>();
  private final String session;
  private int calls;

  private Browser(Process process, String address) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Listener())
            .join();
    String target =
        call("Target.createTarget", Map.of("url", "about:blank"), "").get("targetId").asString();
    this.session =
        call("Target.attachToTarget", Map.of("targetId", target, "flatten", true), "")
            .get("sessionId")
            .asString();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
  }

  /** The browser of this machine; none where no usual name of one is found. */
  static Optional<Path> find() {
    String path = System.getenv().getOrDefault("PATH", "");
    return NAMES.stream()
        .flatMap(
            name ->
                Arrays.stream(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts it with a profile of its own. */
  static Browser start(Path binary, Path profile) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                binary.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path port = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < SECONDS * 10; i++) {
      List<String> lines = Files.exists(port) ? Files.readAllLines(port) : List.of();
      if (lines.size() > 1) {
        return new Browser(process, "ws://127.0.0.1:" + lines.get(0) + lines.get(1));
      }
      Thread.sleep(100);
    }
    process.destroyForcibly();
    throw new IOException("the browser does not answer");
  }

  /** Opens a page at a width, in a colour scheme, and waits until it is there. */
  void open(Path file, int width, boolean dark) {
    events.clear();
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    call("Page.navigate", Map.of("url", file.toUri().toString()));
    while (events.stream().noneMatch(event -> isNamed(event, "Page.loadEventFired"))) {
      events.add(next());
    }
  }

  /** What an expression comes to, as JSON; a promise is waited for. */
  JsonNode evaluate(String expression) {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    return answer.get("result").path("value");
  }

  /** The whole page as a PNG, in base 64. */
  String screenshot() {
    return call("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
        .get("data")
        .asString();
  }

  /** The page as a PDF, in base 64. */
  String print(double width, double height) {
    return call(
            "Page.printToPDF",
            Map.of("paperWidth", width, "paperHeight", height, "printBackground", true))
        .get("data")
        .asString();
  }

  /** What the page said or asked for since it was opened, itself aside. */
  List<String> noise() {
    evaluate("1");
    List<String> noise = new ArrayList<>();
    boolean own = true;
    for (JsonNode event : events) {
      if (isNamed(event, "Network.requestWillBeSent")) {
        if (!own) {
          noise.add(event.get("params").get("request").get("url").asString());
        }
        own = false;
      } else if (isNamed(event, "Log.entryAdded")
          || isNamed(event, "Runtime.consoleAPICalled")
          || isNamed(event, "Runtime.exceptionThrown")) {
        noise.add(event.get("params").toString());
      }
    }
    return noise;
  }

  private static boolean isNamed(JsonNode event, String name) {
    return event.path("method").asString("").equals(name);
  }

  private JsonNode call(String method, Map<String, Object> parameters) {
    return call(method, parameters, session);
  }

  private JsonNode call(String method, Map<String, Object> parameters, String to) {
    int id = ++calls;
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("id", id);
    message.put("method", method);
    message.put("params", parameters);
    if (!to.isEmpty()) {
      message.put("sessionId", to);
    }
    socket.sendText(JsonMapper.shared().writeValueAsString(message), true).join();
    while (true) {
      JsonNode answer = next();
      if (answer.path("id").asInt(0) != id) {
        events.add(answer);
      } else if (answer.has("error")) {
        throw new IllegalStateException(method + ": " + answer.get("error"));
      } else {
        return answer.get("result");
      }
    }
  }

  private JsonNode next() {
    try {
      JsonNode message = messages.poll(SECONDS, TimeUnit.SECONDS);
      if (message == null) {
        throw new IllegalStateException("the browser said nothing for " + SECONDS + " s");
      }
      return message;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    socket.sendText("{\"id\":0,\"method\":\"Browser.close\"}", true).join();
    try {
      if (!process.waitFor(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Messages come in parts. */
  private final class Listener implements WebSocket.Listener {

    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        messages.add(JsonMapper.shared().readTree(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
