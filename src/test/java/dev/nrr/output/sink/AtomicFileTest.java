package dev.nrr.output.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir Path directory;

  private static void write(Path file, String text) throws IOException {
    new AtomicFile(file).write(Sink.utf8(out -> out.append(text)));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aNewFileIsWrittenAsUtf8() throws IOException {
    Path file = directory.resolve("out.txt");
    write(file, "Müller 東京 😀\n");
    assertThat(file).hasContent("Müller 東京 😀\n");
    assertThat(names()).containsExactly("out.txt");
  }

  @Test
  void anOldFileIsReplaced() throws IOException {
    Path file = Files.writeString(directory.resolve("out.txt"), "a much longer old text");
    write(file, "new\n");
    assertThat(Files.readString(file)).isEqualTo("new\n");
    assertThat(names()).containsExactly("out.txt");
  }

  @Test
  void aRelativeNameIsOfTheWorkingDirectory() throws IOException {
    Path working = Path.of("").toAbsolutePath();
    assumeTrue(working.getRoot().equals(directory.toAbsolutePath().getRoot()));
    Path file = working.relativize(directory.toAbsolutePath().resolve("out.txt"));
    write(file, "x");
    assertThat(names()).containsExactly("out.txt");
  }

  @Test
  void anOldFilesPermissionsAreKept() throws IOException {
    for (String permissions : List.of("rw-------", "rw-rw-r--", "rwxr-x---")) {
      Path file = Files.writeString(directory.resolve("out.txt"), "old");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
      write(file, "new");
      assertThat(permissions(file)).isEqualTo(permissions);
    }
  }

  @Test
  void aNewFileGetsThePermissionsOfAnyNewFile() throws IOException {
    Path file = directory.resolve("out.txt");
    write(file, "new");
    assertThat(permissions(file))
        .isEqualTo(permissions(Files.createFile(directory.resolve("any.txt"))));
  }

  @Test
  void whileWritingNobodyElseCanReadIt() throws IOException {
    Path old = Files.writeString(directory.resolve("old.txt"), "old");
    for (Path file : List.of(old, directory.resolve("new.txt"))) {
      List<String> seen = new ArrayList<>();
      new AtomicFile(file).write(out -> seen.add(permissions(temporary())));
      assertThat(seen).containsExactly("rw-------");
    }
  }

  private Path temporary() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".tmp")).findFirst().orElseThrow();
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void aFileThatMayNotBeWrittenIsNotReplaced() throws IOException {
    Path file = Files.writeString(directory.resolve("out.txt"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assumeTrue(!Files.isWritable(file), "a superuser may write everything");
    assertThatThrownBy(() -> write(file, "new")).isInstanceOf(IOException.class);
    assertThat(file).hasContent("old");
  }

  @Test
  void aLinkIsFollowedAndKept() throws IOException {
    Path file = Files.writeString(directory.resolve("real.txt"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("real.txt"));
    Path twice = Files.createSymbolicLink(directory.resolve("twice"), Path.of("link"));
    write(twice, "new");
    assertThat(file).hasContent("new");
    assertThat(link).isSymbolicLink();
    assertThat(twice).isSymbolicLink();
    assertThat(names()).containsExactly("link", "real.txt", "twice");
  }

  @Test
  void aLinkToNothingYetMakesTheFile() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("later.txt"));
    write(link, "new");
    assertThat(directory.resolve("later.txt")).hasContent("new");
    assertThat(link).isSymbolicLink();
  }

  @Test
  void aLinkToNothingWhereAnybodyMayWriteIsRefused() throws IOException {
    Path open = Files.createDirectory(directory.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path link = Files.createSymbolicLink(directory.resolve("link"), open.resolve("planted"));
    assertThatThrownBy(() -> write(link, "new"))
        .isInstanceOf(IOException.class)
        .hasMessage("a link to " + open.resolve("planted") + ", which does not exist");
    assertThat(open).isEmptyDirectory();
  }

  @Test
  void linksInACircleAreRefused() throws IOException {
    Path one = directory.resolve("one");
    Files.createSymbolicLink(one, Path.of("two"));
    Files.createSymbolicLink(directory.resolve("two"), Path.of("one"));
    assertThatThrownBy(() -> write(one, "new"))
        .isInstanceOf(IOException.class)
        .hasMessage("too many symbolic links");
  }

  @Test
  void aDirectoryIsNoFile() {
    assertThatThrownBy(() -> write(directory, "new"))
        .isInstanceOf(IOException.class)
        .hasMessage("is a directory");
  }

  @Test
  void aMissingDirectoryIsAFailure() throws IOException {
    assertThatThrownBy(() -> write(directory.resolve("no/out.txt"), "new"))
        .isInstanceOf(IOException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void aDeviceIsWrittenToAndStays() throws IOException {
    Path nothing = Path.of("/dev/null");
    assumeTrue(Files.exists(nothing), "needs /dev/null");
    write(nothing, "new");
    assertThat(Files.isRegularFile(nothing)).isFalse();
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "needs /dev/full");
    assertThatThrownBy(() -> write(full, "new")).isInstanceOf(IOException.class);
  }

  @Test
  void aFailureAtAnyByteLeavesTheOldFile() throws IOException {
    String text = "line one\nline two\n".repeat(3);
    Path file = Files.writeString(directory.resolve("out.txt"), "old");
    for (int limit = 0; limit < text.length(); limit++) {
      AtomicFile sink = new AtomicFile(file, limited(limit));
      assertThatThrownBy(() -> sink.write(Sink.utf8(out -> out.append(text))))
          .as("full after %d bytes", limit)
          .isInstanceOf(IOException.class)
          .hasMessage("No space left on device");
      assertThat(file).as("full after %d bytes", limit).hasContent("old");
      assertThat(names()).as("full after %d bytes", limit).containsExactly("out.txt");
    }
    new AtomicFile(file, limited(text.length())).write(Sink.utf8(out -> out.append(text)));
    assertThat(Files.readString(file)).isEqualTo(text);
  }

  @Test
  void aFailureOfANewFileLeavesNone() throws IOException {
    AtomicFile sink = new AtomicFile(directory.resolve("out.txt"), limited(1));
    assertThatThrownBy(() -> sink.write(Sink.utf8(out -> out.append("xx"))))
        .isInstanceOf(IOException.class);
    assertThat(names()).isEmpty();
  }

  @Test
  void aBodyThatFailsLeavesTheOldFile() throws IOException {
    Path file = Files.writeString(directory.resolve("out.txt"), "old");
    IllegalStateException bug = new IllegalStateException("bug");
    assertThatThrownBy(
            () ->
                new AtomicFile(file)
                    .write(
                        out -> {
                          out.write('h');
                          out.flush();
                          throw bug;
                        }))
        .isSameAs(bug);
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("out.txt");
  }

  private static UnaryOperator<OutputStream> limited(int bytes) {
    return stream ->
        new FilterOutputStream(stream) {
          private int left = bytes;

          @Override
          public void write(int b) throws IOException {
            if (left == 0) {
              throw new IOException("No space left on device");
            }
            left--;
            out.write(b);
          }
        };
  }

  @Test
  void ofTwoWritersAtOnceTheLastWinsWhole() throws IOException {
    Path file = directory.resolve("out.txt");
    new AtomicFile(file)
        .write(
            out -> {
              out.write("first".getBytes(StandardCharsets.UTF_8));
              write(file, "second");
              assertThat(file).hasContent("second");
            });
    assertThat(file).hasContent("first");
    assertThat(names()).containsExactly("out.txt");
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void anInterruptLeavesNothingBehind() throws Exception {
    Path file = Files.writeString(directory.resolve("out.txt"), "old", StandardCharsets.UTF_8);
    Process writer = SinkProgram.start(Redirect.DISCARD, file.toString());
    while (names().size() < 2) {
      assertThat(writer.isAlive()).isTrue();
      Thread.sleep(5);
    }
    writer.destroy();
    assertThat(writer.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(names()).containsExactly("out.txt");
    assertThat(file).hasContent("old");
  }

  @Test
  void theTemporaryFileIsAFileOfItsOwn() throws IOException {
    Path file = directory.resolve("out.txt");
    try (TemporaryFile one = TemporaryFile.beside(file);
        TemporaryFile other = TemporaryFile.beside(file)) {
      assertThat(one.path()).isNotEqualTo(other.path());
      assertThatThrownBy(() -> Files.createFile(one.path()))
          .isInstanceOf(FileAlreadyExistsException.class);
    }
    assertThat(names()).isEmpty();
  }
}
