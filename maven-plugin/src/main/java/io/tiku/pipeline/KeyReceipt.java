package io.tiku.pipeline;

import io.tiku.pack.seal.KeyFiles;
import io.tiku.pack.seal.KeyList;
import io.tiku.pack.seal.PublicKey;
import io.tiku.pack.seal.SealFault;
import java.nio.file.Path;

/**
 * 收钥匙: a public key, or the ministry's list of all, is trusted once somebody has compared a
 * fingerprint.
 *
 * @param confirm says whether a fingerprint is right
 */
record KeyReceipt(KeyDesk keys, PackWork.Confirm confirm) {

  /** Takes over a public key; what it was, in a word. */
  String key(Path file) throws SealFault {
    PublicKey key = KeyFiles.readPublic(file);
    if (!keys.trusted().contains(key)) {
      if (!confirm.isSame(KeyWork.Shown.of(key))) {
        throw new SealFault("指纹没有核对。请给「" + key.role() + "」打电话，核对相符再收。");
      }
      keys.trust(key);
    }
    return "「" + key.role() + "」的公钥";
  }

  /** Takes over a list. */
  String list(Path file) throws SealFault {
    KeyList list = keys.read(file);
    if (!keys.trusts(list) && !confirm.isSame(KeyWork.Shown.of(list.signer()))) {
      throw new SealFault("部里的指纹没有核对。请给部里打电话，核对相符再收。");
    }
    keys.accept(file, list);
    return "部里签的钥匙单，" + list.keys().size() + " 把钥匙";
  }
}
