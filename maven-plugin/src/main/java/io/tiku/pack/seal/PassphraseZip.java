package io.tiku.pack.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.io.inputstream.ZipInputStream;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.AESExtraDataRecord;
import net.lingala.zip4j.model.LocalFileHeader;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.AesKeyStrength;
import net.lingala.zip4j.model.enums.AesVersion;
import net.lingala.zip4j.model.enums.CompressionMethod;
import net.lingala.zip4j.model.enums.EncryptionMethod;

/**
 * The variant for hosts with office tools only: a zip under AES-256 (AE-2) whose one entry is the
 * pack's zip. Weaker than {@link AgeFile}: whoever learns the pass phrase opens it, and it must be
 * sent by another way; the format derives its key by 1 000 rounds of PBKDF2-HMAC-SHA1, so a pass
 * phrase of one's own choice would be guessed, and only {@link Passphrase#random} is offered; the
 * name and size of the entry can be seen, which is why there is but one. 7-Zip opens it, Windows
 * Explorer does not.
 */
final class PassphraseZip {

  private static final String ENTRY = "pack.zip";

  /** Any fixed time; without one the library would write the clock's. */
  private static final long TIME = Instant.parse("1980-01-02T12:00:00Z").toEpochMilli();

  private PassphraseZip() {}

  static byte[] seal(byte[] packZip, Passphrase passphrase) {
    ZipParameters parameters = new ZipParameters();
    parameters.setFileNameInZip(ENTRY);
    parameters.setCompressionMethod(CompressionMethod.STORE);
    parameters.setEntrySize(packZip.length);
    parameters.setEncryptFiles(true);
    parameters.setEncryptionMethod(EncryptionMethod.AES);
    parameters.setAesKeyStrength(AesKeyStrength.KEY_STRENGTH_256);
    parameters.setAesVersion(AesVersion.TWO);
    parameters.setLastModifiedFileTime(TIME);
    ByteArrayOutputStream out = new ByteArrayOutputStream(packZip.length + 1024);
    try (ZipOutputStream zip = new ZipOutputStream(out, passphrase.text().toCharArray())) {
      zip.putNextEntry(parameters);
      // The library encrypts the array it is given in place.
      zip.write(packZip.clone());
      zip.closeEntry();
    } catch (IOException e) {
      throw new IllegalStateException("memory takes all bytes", e);
    }
    return out.toByteArray();
  }

  static byte[] open(byte[] file, Passphrase passphrase, String name) throws SealFault {
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(file), passphrase.text().toCharArray())) {
      LocalFileHeader header = zip.getNextEntry();
      if (header == null || !isOurs(header)) {
        throw new SealFault(name + " 不是用口令封的试卷包，或者损坏了。请重新取一份。");
      }
      byte[] plain = zip.readNBytes(file.length + 1);
      if (plain.length > file.length || zip.getNextEntry() != null) {
        throw new SealFault(name + " 里不只有试卷包，没有取出任何内容。请重新取一份，并告诉封包的人。");
      }
      return plain;
    } catch (ZipException e) {
      if (e.getType() == ZipException.Type.WRONG_PASSWORD) {
        throw new SealFault("口令打不开 " + name + "。请照收到的口令再输一遍；仍然不对，请向封包的人核对。", e);
      }
      throw damaged(name, e);
    } catch (IOException | RuntimeException e) {
      // The library lets some exceptions of arrays and buffers through on damaged headers.
      throw damaged(name, e);
    }
  }

  private static boolean isOurs(LocalFileHeader header) {
    AESExtraDataRecord aes = header.getAesExtraDataRecord();
    return header.getFileName().equals(ENTRY)
        && header.isEncrypted()
        && header.getEncryptionMethod() == EncryptionMethod.AES
        && aes != null
        && aes.getAesKeyStrength() == AesKeyStrength.KEY_STRENGTH_256
        && aes.getAesVersion() == AesVersion.TWO
        && aes.getCompressionMethod() == CompressionMethod.STORE;
  }

  private static SealFault damaged(String name, Exception cause) {
    return new SealFault(name + " 不完整或被改过，没有取出任何内容。请重新取一份。", cause);
  }
}
