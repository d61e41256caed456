package io.tiku.pipeline;

import io.tiku.pack.seal.SecretFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 收发: two folders, one for what came and one for what is to be sent. A file that travels has the
 * name of its pack's folder before its own, {@code east.approval.jsonl}.
 *
 * @param in where one puts what came
 * @param out where one finds what is to be sent, a folder a receiver
 */
record Post(Path in, Path out) {

  private static final String TAKEN = "已收下";

  /** What mail programs and Windows add to the names of copies. */
  private static final Pattern COPY = Pattern.compile("\\s*([(（]\\d+[)）]|- 副本|的副本)+(?=\\.|$)");

  /** What Windows allows in no name; brackets it does. */
  private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]|[. ]+$");

  private static final Pattern NAME =
      Pattern.compile(
          "(?:(?<pack>[a-z0-9][a-z0-9-]*)\\.)?(?<file>approval\\.jsonl|review\\.age|pack\\.age"
              + "|pack-aes\\.zip|manifest\\.json|early\\.json|share\\.age|answer-.*\\.jsonl)");

  /**
   * A file's name taken apart.
   *
   * @param pack folder of the pack it is of; empty if the name does not say so
   * @param file its name there; empty for files of no pack
   */
  record Label(String pack, String file) {}

  static Label label(Path path) {
    Matcher name = NAME.matcher(COPY.matcher(String.valueOf(path.getFileName())).replaceAll(""));
    if (!name.matches()) {
      return new Label("", "");
    }
    String pack = name.group("pack");
    return new Label(pack == null ? "" : pack, name.group("file"));
  }

  /** The files that came and were not taken over yet. */
  List<Path> arrived() {
    List<Path> files = new ArrayList<>();
    Sealing.run(
        in.toString(),
        () -> {
          Files.createDirectories(in);
          try (Stream<Path> all = Files.walk(in)) {
            all.filter(Files::isRegularFile)
                .filter(file -> !file.startsWith(in.resolve(TAKEN)))
                .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                .sorted()
                .forEach(files::add);
          }
        });
    return files;
  }

  /** Puts a file aside that was taken over. */
  void taken(Path file) throws IOException {
    Path folder = in.resolve(TAKEN);
    Files.createDirectories(folder);
    Path to = folder.resolve(String.valueOf(file.getFileName()));
    for (int i = 2; Files.exists(to); i++) {
      to = folder.resolve(i + "-" + file.getFileName());
    }
    Files.move(file, to);
  }

  /** Puts copies of files for somebody; the sentence says what to do with them. */
  String send(String to, SortedMap<String, Path> files) {
    Path folder = out.resolve("给" + UNSAFE.matcher(to).replaceAll(""));
    for (Map.Entry<String, Path> file : files.entrySet()) {
      Sealing.run(
          folder.toString(),
          () ->
              SecretFiles.replace(
                  folder.resolve(file.getKey()), Files.readAllBytes(file.getValue())));
    }
    return "交给「" + to + "」：" + String.join("、", files.keySet()) + "\n  在文件夹 " + folder;
  }

  /** Files of a pack under the names they travel by; those that are not there are left out. */
  static SortedMap<String, Path> ofPack(PackFolder folder, List<Path> files) {
    SortedMap<String, Path> named = new TreeMap<>();
    for (Path file : files) {
      if (Files.exists(file)) {
        named.put(folder.root().getFileName() + "." + file.getFileName(), file);
      }
    }
    return named;
  }
}
