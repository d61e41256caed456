package io.tiku.pipeline;

import io.tiku.pack.seal.KeyFiles;
import io.tiku.pack.seal.Parties;
import io.tiku.pack.seal.PublicKey;
import io.tiku.pack.seal.SecretFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * 替身: keys for everybody but the host, with which it rehearses alone. They lie in the rehearsal's
 * folder, act for 江苏省（演练） and not for 江苏省, and count nowhere else.
 *
 * @param folder of their keys, and of the host's public key
 */
record StandIns(Path folder) {

  private static final String ROLE = "（演练）";
  private static final String NAME = "演练-";
  private static final String PUBLIC = ".pub";

  static StandIns of(PackFolder pack) {
    return new StandIns(pack.root().resolve("stand-ins"));
  }

  boolean areThere() {
    return Files.isDirectory(folder);
  }

  /** The parties for whom they stand in. */
  static Parties inPlaceOf(Parties real) {
    return new Parties(
        real.host(),
        real.members().stream().map(StandIns::role).toList(),
        real.consulted(),
        real.offices().stream().map(StandIns::role).toList(),
        role(real.ministry()));
  }

  private static String role(String real) {
    return real + ROLE;
  }

  /** The name of the key that stands in for a role of {@link #inPlaceOf}. */
  static String name(String role) {
    return NAME
        + role.substring(0, role.length() - ROLE.length()).replaceAll("[^\\p{L}\\p{N}-]", "");
  }

  /** Makes a key for each. */
  void make(Parties real, PublicKey host) {
    Parties parties = inPlaceOf(real);
    List<String> roles = new ArrayList<>(parties.members());
    roles.addAll(parties.offices());
    roles.add(parties.ministry());
    Sealing.run(
        folder.toString(),
        () -> {
          SecretFiles.createFolder(folder);
          KeyFiles.share(folder.resolve(host.name() + PUBLIC), host);
        });
    KeyRing keys = new KeyRing(folder);
    roles.stream().distinct().forEach(role -> keys.make(name(role), role));
  }
}
