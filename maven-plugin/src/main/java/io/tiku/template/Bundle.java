package io.tiku.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One classic script made of modules, or one stylesheet made of parts, since browsers refuse
 * modules over {@code file://}. What an entry imports stands before it, each file once; the text
 * stays as it was written but for comments and every second blank of its indentation, which pay for
 * what divides the modules. So no text of a script runs over lines.
 *
 * <p>Of the language's modules those forms are read that {@code templates/src/main/browser} uses:
 * {@code import {a, b as c} from "./x.js"}, {@code import * as x from "./x.js"}, {@code import
 * "./x.js"}, {@code export} before a function, a class or a constant, and {@code export {a as b}};
 * each at the beginning of a line. Each module keeps a scope of its own. Of stylesheets {@code
 * @import "./x.css";} is read.
 */
final class Bundle {

  private static final Pattern IMPORT =
      Pattern.compile(
          "(?m)^import (?:\\{([^}]*)} from |\\* as (\\w+) from )?\"([^\"]+)\";\\n"
              + "|^@import \"([^\"]+)\";\\n");
  private static final Pattern EXPORT =
      Pattern.compile("(?m)^export (?=((?:async )?function\\*? |class |const )(\\w+))");
  private static final Pattern EXPORTS = Pattern.compile("(?m)^export \\{([^}]*)};\\n");
  private static final Pattern OTHER = Pattern.compile("(?m)^(?:import|export|@import)\\b.*");

  /** A block comment that is all of its lines. */
  private static final String BLOCK = "^ */\\*[^*]*+\\*++(?:[^/*][^*]*+\\*++)*+/\\n";

  private static final Pattern STYLE_COMMENT = Pattern.compile("(?m)" + BLOCK);
  private static final Pattern CODE_COMMENT =
      Pattern.compile("(?m)^ *//.*\\n|" + BLOCK + "|/\\*\\* @(?:type|param) [^\\n]*?\\*/ ");
  private static final Pattern INDENT = Pattern.compile("(?m)(?:^|\\G) ( ?)");
  private static final Pattern BLANK_LINES = Pattern.compile("\\n{2,}");

  private final Function<String, Optional<String>> files;
  private final Set<String> open = new LinkedHashSet<>();
  private final Map<String, String> made = new LinkedHashMap<>();

  private Bundle(Function<String, Optional<String>> files) {
    this.files = files;
  }

  /**
   * The bundle that an entry such as {@code practice.js} begins.
   *
   * @param files the text of a file by its path below the folder of modules
   * @return empty where there is no such entry
   * @throws TemplateFailure if a file is missing, imports itself by way of others, or has a form of
   *     import or export that is not read
   */
  static Optional<byte[]> of(String entry, Function<String, Optional<String>> files) {
    if (files.apply(entry).isEmpty()) {
      return Optional.empty();
    }
    Bundle bundle = new Bundle(files);
    bundle.add(entry, entry);
    String parts = String.join("", bundle.made.values());
    String text = isScript(entry) ? "(() => {\n\"use strict\";\n" + parts + "})();\n" : parts;
    return Optional.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isScript(String file) {
    return file.endsWith(".js");
  }

  private void add(String file, String from) {
    if (made.containsKey(file)) {
      return;
    }
    if (!open.add(file)) {
      throw failure(from, "imports itself by way of " + String.join(", ", open));
    }
    String text =
        files
            .apply(file)
            .orElseThrow(() -> failure(from, "imports " + file + ", which does not exist"))
            .replaceFirst("^\uFEFF", "")
            .replace("\r\n", "\n");
    for (MatchResult each : IMPORT.matcher(text).results().toList()) {
      add(target(file, each), file);
    }
    String body = isScript(file) ? module(file, text) : without(STYLE_COMMENT, imported(text));
    checked(file, body);
    open.remove(file);
    made.put(file, body);
  }

  private static String module(String file, String text) {
    StringJoiner exported = new StringJoiner(", ", "return { ", " };\n").setEmptyValue("");
    EXPORT.matcher(text).results().forEach(each -> exported.add(each.group(2)));
    EXPORTS.matcher(text).results().forEach(each -> renamed(each.group(1), exported));
    String body =
        EXPORTS
            .matcher(
                EXPORT
                    .matcher(IMPORT.matcher(text).replaceAll(each -> quoted(binding(file, each))))
                    .replaceAll(""))
            .replaceAll("");
    String head =
        exported.length() == 0
            ? "// " + file + "\n"
            : "const " + name(file) + " = "; // says as much
    return head
        + "(() => {\n"
        + INDENT.matcher(without(CODE_COMMENT, body)).replaceAll("$1")
        + exported
        + "})();\n";
  }

  /** What a module that is imported is called by the one that imports it. */
  private static String binding(String file, MatchResult imported) {
    String from = name(target(file, imported));
    if (imported.group(2) != null) {
      return "const " + imported.group(2) + " = " + from + ";\n";
    }
    if (imported.group(1) == null) {
      return "";
    }
    StringJoiner names = new StringJoiner(", ");
    for (String each : imported.group(1).split(",", -1)) {
      if (!each.isBlank()) {
        names.add(each.strip().replace(" as ", ": "));
      }
    }
    return "const { " + names + " } = " + from + ";\n";
  }

  private static void renamed(String list, StringJoiner exported) {
    for (String each : list.split(",", -1)) {
      String[] names = each.strip().split(" as ", -1);
      if (!names[0].isEmpty()) {
        exported.add(names.length == 1 ? names[0] : names[1] + ": " + names[0]);
      }
    }
  }

  private static String imported(String style) {
    return IMPORT.matcher(style).replaceAll("");
  }

  private static String without(Pattern comment, String text) {
    String rest = comment.matcher(text).replaceAll("").strip();
    return rest.isEmpty() ? "" : BLANK_LINES.matcher(rest + "\n").replaceAll("\n");
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  private static void checked(String file, String body) {
    Matcher other = OTHER.matcher(body);
    if (other.find()) {
      throw failure(file, "has a form of module that is not read: " + other.group());
    }
  }

  private static String target(String file, MatchResult imported) {
    String path = imported.group(3) != null ? imported.group(3) : imported.group(4);
    List<String> folders = List.of(file.split("/", -1));
    int up = 0;
    String rest = path.startsWith("./") ? path.substring(2) : path;
    while (rest.startsWith("../")) {
      rest = rest.substring(3);
      up++;
    }
    int depth = folders.size() - 1 - up;
    if (depth < 0 || !path.startsWith(".")) {
      throw failure(file, "imports " + path + ", which is not a file of this folder");
    }
    return String.join("/", folders.subList(0, depth)) + (depth > 0 ? "/" : "") + rest;
  }

  /** The constant of a module within its bundle: {@code item/marking.js} is $item_marking. */
  private static String name(String file) {
    return "$" + file.replaceFirst("\\.js$", "").replace('/', '_').replace('-', '_');
  }

  private static TemplateFailure failure(String file, String what) {
    return new TemplateFailure("browser/" + file, new IOException(what));
  }
}
