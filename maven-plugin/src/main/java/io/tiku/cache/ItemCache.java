package io.tiku.cache;

import io.tiku.content.Item;
import io.tiku.source.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/**
 * Items without problems, by the digest of the file they were read from. The kept file is bound to
 * the tool that wrote it; one that is damaged, or another tool's, is as good as none. Losing it
 * costs time only.
 */
public final class ItemCache {

  private final Path file;
  private final byte[] tool;
  private final Map<String, ByteReader> kept;
  private final Map<String, ByteReader> used = new ConcurrentHashMap<>();

  private ItemCache(Path file, byte[] tool, Map<String, ByteReader> kept) {
    this.file = file;
    this.tool = tool;
    this.kept = kept;
  }

  /**
   * Opens the items kept in a file.
   *
   * @param tool identifies the code that reads items; a change of it makes all kept items void
   */
  public static ItemCache open(Path file, String tool) {
    byte[] identity = tool.getBytes(StandardCharsets.UTF_8);
    return new ItemCache(file, identity, read(file, identity));
  }

  private static Map<String, ByteReader> read(Path file, byte[] tool) {
    Map<String, ByteReader> kept = new HashMap<>();
    try {
      byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
      int length = bytes.length - Integer.BYTES;
      if (length < 0 || ByteBuffer.wrap(bytes).getInt(length) != checksum(bytes, length)) {
        return kept;
      }
      ByteReader in = new ByteReader(bytes, 0, length);
      if (Arrays.equals(in.block().rest(), tool)) {
        while (!in.atEnd()) {
          kept.put(in.text(), in.block());
        }
      }
      return kept;
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      // Damaged by whatever killed an earlier build: start afresh.
      return new HashMap<>();
    }
  }

  /** Items are decoded late, when damage could no longer be mended by reading the file again. */
  private static int checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return (int) checksum.getValue();
  }

  /** A cache that remembers nothing. */
  public static ItemCache none() {
    return new ItemCache(Path.of(""), new byte[0], Map.of());
  }

  /** The item that this file gave before, if its bytes are the same. */
  public Optional<Item> get(SourceFile source) {
    String name = name(source);
    ByteReader bytes = kept.get(name);
    if (bytes == null) {
      return Optional.empty();
    }
    try {
      Item item = ItemDecoder.decode(bytes.copy(), source.displayPath());
      used.put(name, bytes);
      return Optional.of(item);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Keeps an item that was read without a problem. */
  public void put(SourceFile source, Item item) {
    ItemEncoder.encode(item)
        .ifPresent(bytes -> used.put(name(source), new ByteReader(bytes, 0, bytes.length)));
  }

  /**
   * Writes what was got and put since opening. What was not asked for may be of an edition that was
   * not read this time, so it stays until there is as much of it as of what is used.
   */
  public void save() throws IOException {
    Map<String, ByteReader> entries = new HashMap<>(kept);
    if (kept.size() - asked() >= used.size()) {
      entries.clear();
    }
    entries.putAll(used);
    if (entries.keySet().equals(kept.keySet())) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    ByteWriter out = new ByteWriter();
    out.block(tool);
    entries.forEach((name, bytes) -> out.text(name).block(bytes.copy().rest()));
    byte[] bytes = out.toByteArray();
    byte[] sealed = Arrays.copyOf(bytes, bytes.length + Integer.BYTES);
    ByteBuffer.wrap(sealed).putInt(bytes.length, checksum(bytes, bytes.length));
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.write(fresh, sealed);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private long asked() {
    return used.keySet().stream().filter(kept::containsKey).count();
  }

  private static String name(SourceFile source) {
    return source.displayPath() + ' ' + source.digest();
  }
}
