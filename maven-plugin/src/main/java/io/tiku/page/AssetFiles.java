package io.tiku.page;

import io.tiku.publish.OutputTree;
import io.tiku.template.Templates;
import io.tiku.template.Texts;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Stylesheets and scripts under names that change with their content, so that browsers may keep
 * them for ever.
 *
 * @param styles paths below the site's folder, in the order in which pages link them
 * @param scripts those every page loads
 * @param practice those pages with items load too
 * @param lookup those loaded when a reader begins to search
 * @param register those of the register of statutes
 * @param compose those of the page on which papers are made, its style among them
 */
public record AssetFiles(
    List<String> styles,
    List<String> scripts,
    List<String> practice,
    List<String> lookup,
    List<String> register,
    List<String> compose) {

  public AssetFiles {
    styles = List.copyOf(styles);
    scripts = List.copyOf(scripts);
    practice = List.copyOf(practice);
    lookup = List.copyOf(lookup);
    register = List.copyOf(register);
    compose = List.copyOf(compose);
  }

  static AssetFiles addTo(OutputTree tree, Templates templates, boolean papers) {
    return new AssetFiles(
        add(
            tree,
            templates,
            "base.css",
            "tiku.css",
            "lists.css",
            "search.css",
            "editions.css",
            "print.css"),
        add(tree, templates, Texts.SCRIPT, "tiku.js", "keyboard.js", "search.js"),
        add(tree, templates, "practice.js", "sheet.js"),
        add(tree, templates, "lookup.js"),
        add(tree, templates, "register.js"),
        papers ? composing(tree, templates) : List.of());
  }

  private static List<String> composing(OutputTree tree, Templates templates) {
    return add(
        tree,
        templates,
        "exam.css",
        Templates.SHA256,
        Texts.EXAM_SCRIPT,
        Texts.COMPOSE_SCRIPT,
        "assembly.js",
        "exam.js",
        "compose.js");
  }

  /** What pages that are only printed load. */
  public List<String> printing() {
    return practice.stream().filter(path -> path.startsWith("asset/sheet.")).toList();
  }

  /** The same with what previews load on every page. */
  AssetFiles forPreview(OutputTree tree, Templates templates) {
    return new AssetFiles(
        joined(styles, add(tree, templates, "serve.css")),
        joined(scripts, add(tree, templates, "serve.js")),
        practice,
        lookup,
        register,
        compose);
  }

  private static List<String> joined(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static List<String> add(OutputTree tree, Templates templates, String... names) {
    List<String> paths = new ArrayList<>();
    for (String name : names) {
      byte[] bytes = templates.asset("asset/" + name);
      String digest = digest(bytes);
      int dot = name.lastIndexOf('.');
      String path = "asset/" + name.substring(0, dot) + "." + digest + name.substring(dot);
      tree.add(path, new OutputTree.OutputFile(() -> bytes, digest));
      paths.add(path);
    }
    return paths;
  }

  private static String digest(byte[] bytes) {
    return HexFormat.of().formatHex(sha256(bytes)).substring(0, 12);
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
