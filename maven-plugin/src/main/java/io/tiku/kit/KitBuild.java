package io.tiku.kit;

import io.tiku.pipeline.EditionCopy;
import io.tiku.pipeline.Settings;
import io.tiku.pipeline.UserMistake;
import io.tiku.publish.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code tiku:kit}: the program with its libraries, a copy of the edition that packs are made of,
 * launchers and a Java runtime → a folder, and a zip of it.
 */
public final class KitBuild {

  private static final long LARGEST = 120L * 1000 * 1000;
  private static final long MEGABYTE = 1000 * 1000;
  private static final String RUNTIME = "program/runtime";

  /**
   * What is asked for.
   *
   * @param platform whose machines it is for
   * @param modules the folder of {@code .jmod} files of that platform, or of the JDK they are in;
   *     empty to carry no runtime
   * @param program jars and folders of classes
   * @param target the folder kits are written to
   */
  public record Order(
      KitPlatform platform, Optional<Path> modules, List<Path> program, Path target) {
    public Order {
      program = List.copyOf(program);
    }
  }

  private final Settings settings;
  private final Order order;

  public KitBuild(Settings settings, Order order) {
    this.settings = settings;
    this.order = order;
  }

  /** Makes the kit; the sentences say where it is. */
  public List<String> run() {
    // Before anything is written it is known whether there is what is needed.
    Optional<PlatformModules> modules =
        order.modules().map(given -> PlatformModules.of(given, order.platform()));
    EditionCopy edition = EditionCopy.of(settings);
    String name = "tiku-kit-" + edition.id() + "-" + order.platform().word();
    Path folder = order.target().resolve(name);
    Path zip = order.target().resolve(name + ".zip");
    try {
      Files.createDirectories(order.target());
      KitFolder.clear(folder);
      Path next = order.target().resolve("." + name);
      Folders.delete(next);
      fill(next, edition, modules);
      Path packed = order.target().resolve("." + name + ".zip");
      KitZip.write(next, name + "/", KitBuild::runs, packed);
      Files.move(packed, zip, StandardCopyOption.REPLACE_EXISTING);
      Files.move(next, folder);
      return said(edition, modules, folder, zip);
    } catch (IOException e) {
      throw new UserMistake("不能写到 " + order.target() + "：" + e.getMessage() + "。请检查权限和磁盘空间。", e);
    }
  }

  private List<String> said(
      EditionCopy edition, Optional<PlatformModules> modules, Path folder, Path zip)
      throws IOException {
    long size = Files.size(zip);
    List<String> lines = new ArrayList<>();
    lines.add(
        "办公包做好了："
            + zip
            + "，"
            + (size + MEGABYTE - 1) / MEGABYTE
            + " MB；同样的内容在文件夹 "
            + folder
            + "。版次 "
            + edition.id()
            + "，"
            + edition.files().size()
            + " 个文件。");
    if (!edition.leftOut().isEmpty()) {
      lines.add(
          "题库里命题专用的 "
              + edition.leftOut().size()
              + " 个文件没有放进去。分到这些题的赛区，分配和生成初稿要在题库的文件夹里用 tiku:pack-deal、tiku:pack。");
    }
    lines.add(
        modules
            .map(
                linked ->
                    "带了 Java，给 " + order.platform().label() + "（" + linked.target() + "）的电脑用。")
            .orElseGet(
                () ->
                    "没有带 Java：启动时用电脑上装的 Java 17 以上，没装会说明装什么。"
                        + PlatformModules.needed(order.platform())));
    if (size > LARGEST) {
      lines.add("注意：压缩包超过 120 MB，用邮件发不出去的，请用光盘或者移动硬盘。");
    }
    return lines;
  }

  private void fill(Path folder, EditionCopy edition, Optional<PlatformModules> modules)
      throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    edition.files().forEach((path, bytes) -> files.put("content/" + path, bytes));
    edition.templates().forEach((path, bytes) -> files.put("program/templates/" + path, bytes));
    files.put("program/kit.json", KitFacts.of(edition, settings).toJson());
    files.putAll(
        new Launchers(edition.title(), edition.id(), order.platform(), modules.isPresent())
            .files());
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path to = folder.resolve(file.getKey());
      Files.createDirectories(to.getParent());
      Files.write(to, file.getValue());
    }
    ProgramFiles.copy(order.program(), folder.resolve("program/lib"));
    modules.ifPresent(one -> JavaRuntime.link(one.folder(), folder.resolve(RUNTIME)));
    for (String name : KitFolder.names(folder)) {
      if (runs(name) && Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(
            folder.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  private static boolean runs(String name) {
    return Launchers.isOne(name)
        || name.startsWith(RUNTIME + "/bin/")
        || name.equals(RUNTIME + "/lib/jspawnhelper")
        || name.equals(RUNTIME + "/lib/jexec");
  }
}
