package dev.nrr.input.duplicate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Chunks of keys in a temporary file, one behind another. */
final class KeyFile implements Closeable {

  private final Path path;
  private final FileChannel file;
  private final List<Integer> sizes = new ArrayList<>();
  private ByteBuffer buffer = ByteBuffer.allocateDirect(0);

  KeyFile() throws IOException {
    path = Files.createTempFile("nrr", ".keys");
    file =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  void append(KeyChunk chunk) throws IOException {
    if (buffer.capacity() < chunk.bytes()) {
      buffer = ByteBuffer.allocateDirect(chunk.bytes());
    }
    chunk.writeTo(buffer);
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
    sizes.add(chunk.bytes());
  }

  /** Every chunk, where it lies in the file: none is read until it is looked at. */
  List<KeyChunk> chunks(int parts) throws IOException {
    List<KeyChunk> chunks = new ArrayList<>();
    long at = 0;
    for (int size : sizes) {
      chunks.add(KeyChunk.in(file.map(FileChannel.MapMode.READ_ONLY, at, size), parts));
      at += size;
    }
    return chunks;
  }

  @Override
  public void close() throws IOException {
    file.close();
    Files.deleteIfExists(path);
  }
}
