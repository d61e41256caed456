package io.tiku.pipeline;

import io.tiku.content.Content;
import io.tiku.content.Item;
import io.tiku.content.ItemUse;
import io.tiku.content.Question;
import io.tiku.json.JsonFault;
import io.tiku.json.JsonObject;
import io.tiku.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Nothing of what is kept for a contest is in a published file: no id or wording of a 命题专用 item, no
 * seed of a draft, no file of a draft or of an opened pack. Packs ask public items too; what is
 * secret of these is which, and that stands in the files of packs alone.
 */
final class LeakCheck {

  /** So much of a stem is unlike any other text. */
  private static final int WORDING = 16;

  private final Secrets secrets = new Secrets();
  private final Set<String> digests = new HashSet<>();

  private LeakCheck() {}

  /** The published files with something secret, by path; messages may name them. */
  static List<String> leaks(Path published, Content content, Path packs) {
    LeakCheck check = new LeakCheck();
    content.items().stream().filter(item -> item.use() == ItemUse.SETTERS).forEach(check::keep);
    check.keepPacks(packs);
    return check.leaks(published);
  }

  private void keep(Item item) {
    secrets.add(item.id());
    if (!item.material().isEmpty()) {
      keep(item.material().plainText());
    }
    for (Question question : item.questions()) {
      keep(question.stem().plainText());
    }
  }

  private void keep(String wording) {
    String line = wording.lines().findFirst().orElse("");
    if (line.length() >= WORDING) {
      secrets.add(line.substring(0, WORDING));
    }
  }

  private void keepPacks(Path packs) {
    for (Path file : files(packs)) {
      Path below = packs.relativize(file);
      boolean plain =
          below.getNameCount() > 2
              && List.of("draft", "opened", "review").contains(below.getName(1).toString());
      if (plain) {
        // A plan is public.
        if (!below.getName(2).toString().equals("plan")) {
          digests.add(digest(file));
        }
        if (file.endsWith(PackBuild.SHARE)) {
          keepSeed(file);
        }
      }
    }
  }

  private void keepSeed(Path share) {
    try {
      secrets.add(JsonObject.parse(Files.readAllBytes(share)).text("seed"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JsonFault e) {
      // A damaged draft is pack-verify's to report.
    }
  }

  private List<String> leaks(Path published) {
    if (secrets.isEmpty() && digests.isEmpty()) {
      return List.of();
    }
    return files(published).parallelStream()
        .filter(this::tells)
        .map(file -> published.relativize(file).toString().replace('\\', '/'))
        .sorted()
        .toList();
  }

  private boolean tells(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String name = String.valueOf(file.getFileName());
      return secrets.isIn(bytes)
          || secrets.isIn(name.getBytes(StandardCharsets.UTF_8))
          || digests.contains(new SourceFile("", "", bytes).digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(Path file) {
    try {
      return new SourceFile("", "", Files.readAllBytes(file)).digest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
