package io.tiku.pack.seal;

import java.util.Collection;
import java.util.SortedMap;

/**
 * 送审件: submitted contents, sealed to those who must approve them, so that no plaintext travels.
 * What they approve is what they open: its digest must be the one that was submitted.
 */
public final class ReviewCopy {

  /** Its file. */
  public static final String NAME = "review.age";

  private ReviewCopy() {}

  /** Seals contents for some readers. */
  public static byte[] seal(PackContents contents, Collection<PublicKey> readers) {
    return AgeFile.seal(contents.zip(), readers);
  }

  /**
   * Opens it in memory.
   *
   * @param digest of the contents that were submitted
   */
  public static PackContents open(byte[] file, SecretKey key, String digest) throws SealFault {
    SortedMap<String, byte[]> files = StoredZip.read(AgeFile.open(file, key, NAME));
    files.remove(ContentsList.NAME);
    PackContents contents = PackContents.of(files);
    if (!contents.list().digest().equals(digest)) {
      throw new SealFault("送审件 " + NAME + " 不是报批的那一份。请向承办方要报批后新送的。");
    }
    return contents;
  }
}
