package io.tiku.pack.seal;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Files in the age format (<a href="https://age-encryption.org/v1">age-encryption.org/v1</a>),
 * which only the owners of some keys can open, with this or any other age tool. Sealing the same
 * bytes again gives other ones. Who opens gets all bytes, authenticated, or none.
 */
public final class AgeFile {

  private static final byte[] MAGIC = "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int CHUNK = 64 * 1024;

  private AgeFile() {}

  /** Seals bytes to the owners of keys. */
  public static byte[] seal(byte[] plain, Collection<PublicKey> recipients) {
    return seal(plain, recipients.stream().map(PublicKey::age).toArray(String[]::new));
  }

  static byte[] seal(byte[] plain, String... recipients) {
    if (recipients.length == 0) {
      throw new IllegalArgumentException("nobody could open it");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + CHUNK);
    try {
      List<RecipientStanzaWriter> writers = new ArrayList<>();
      for (String recipient : recipients) {
        writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient));
      }
      try (WritableByteChannel channel =
          new StandardEncryptingChannelFactory()
              .newEncryptingChannel(Channels.newChannel(out), writers)) {
        ByteBuffer rest = ByteBuffer.wrap(plain);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
      }
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("public keys were checked when they were read", e);
    }
    return out.toByteArray();
  }

  /** Whether a file begins as one of this format does; what follows is found out by opening it. */
  public static boolean isBegunIn(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
    }
  }

  /**
   * Opens a file.
   *
   * @param name what sentences call it
   */
  public static byte[] open(byte[] file, SecretKey key, String name) throws SealFault {
    if (file.length < MAGIC.length
        || !Arrays.equals(file, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new SealFault(name + " 不是 age 密封文件，或者开头损坏了。请重新取一份。");
    }
    try (ReadableByteChannel channel =
        new StandardDecryptingChannelFactory()
            .newDecryptingChannel(
                Channels.newChannel(new ByteArrayInputStream(file)),
                List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(key.age())))) {
      return readAll(channel, file.length);
    } catch (UnsupportedRecipientStanzaException e) {
      throw new SealFault(
          name + " 用钥匙「" + key.shared().shown() + "」打不开：它不是封给这把钥匙的，或者开头损坏了。请换成收件人的钥匙。", e);
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      // The library lets some exceptions of buffers through when a header is cut.
      throw new SealFault(name + " 不完整或被改过，没有取出任何内容。请重新取一份。", e);
    }
  }

  private static byte[] readAll(ReadableByteChannel channel, int most) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(most);
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
    while (channel.read(buffer) != -1) {
      out.write(buffer.array(), 0, buffer.position());
      buffer.clear();
    }
    return out.toByteArray();
  }
}
