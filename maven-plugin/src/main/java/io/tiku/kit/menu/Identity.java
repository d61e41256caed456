package io.tiku.kit.menu;

import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * 身份: which party works here, kept from one start to the next.
 *
 * @param party which menu
 * @param region id; empty for the ministry
 * @param unit whom the key acts for
 */
record Identity(Party party, String region, String unit) {

  /** The parties, each with a menu. */
  enum Party {
    HOST("承办方"),
    MEMBER("成员单位"),
    OFFICE("审批处"),
    MINISTRY("部里");

    private final String label;

    Party(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** What was kept; empty if there is none, or it cannot be used. */
  static Optional<Identity> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonObject json = JsonObject.parse(Files.readAllBytes(file));
      return Optional.of(
          new Identity(Party.valueOf(json.text("party")), json.text("region"), json.text("unit")));
    } catch (IOException | JsonFault | IllegalArgumentException e) {
      // Then it is asked for again.
      return Optional.empty();
    }
  }

  void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path next = file.resolveSibling("." + file.getFileName() + ".next");
    Files.write(
        next,
        new JsonObject()
            .put("party", party.name())
            .put("region", region)
            .put("unit", unit)
            .indented());
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
