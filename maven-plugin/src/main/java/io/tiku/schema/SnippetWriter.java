package io.tiku.schema;

import io.tiku.json.JsonWriter;
import io.tiku.markup.FileKind;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.Referent;
import io.tiku.source.Shape;
import io.tiku.source.Shape.Meaning;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the snippets of the front matter of Markdown files, for VS Code: schemas do not reach
 * there, but snippets of the language {@code yaml} do, because its grammar says that front matter
 * is YAML. They are offered there and not in the text below.
 */
final class SnippetWriter {

  private static final List<Vocabulary.Text> NO_TEXTS = List.of();

  private final Vocabulary vocabulary;
  private final JsonWriter json = JsonWriter.indented();

  private SnippetWriter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  static byte[] snippets(List<FileKind> kinds, Vocabulary vocabulary) {
    SnippetWriter writer = new SnippetWriter(vocabulary);
    writer.json.object();
    Map<Referent, Set<FileKind>> naming = new LinkedHashMap<>();
    for (FileKind kind : kinds) {
      if (kind.markdown()) {
        kind.keys().keys().forEach(key -> writer.key(kind, key));
        for (Key<?> key : kind.keys().keys()) {
          named(key.shape())
              .forEach(of -> naming.computeIfAbsent(of, none -> new HashSet<>()).add(kind));
        }
      }
    }
    naming.forEach(
        (referent, in) -> writer.names(referent, kinds.stream().filter(in::contains).toList()));
    return writer.json.end().toBytes();
  }

  private static Set<Referent> named(Shape shape) {
    if (shape instanceof Shape.Named named) {
      return Set.of(named.of());
    } else if (shape instanceof Shape.ListOf list) {
      return named(list.each());
    }
    return shape instanceof Shape.Names names ? named(names.name()) : Set.of();
  }

  private void key(FileKind kind, Key<?> key) {
    String body = key.name() + ":" + value(key);
    snippet(
        kind.keys().about() + " " + key.name(),
        List.of(key.name()),
        body,
        key.about(),
        List.of(kind));
  }

  /** What may stand behind a key, with what is to be chosen or filled in. */
  private static String value(Key<?> key) {
    Shape shape = key.shape();
    if (shape instanceof Shape.Word word) {
      return " " + choice(word.words().stream().map(Meaning::word).toList());
    } else if (shape instanceof Shape.Truth) {
      String first = key.example();
      return " " + choice(List.of(first, first.equals("true") ? "false" : "true"));
    } else if (shape instanceof Shape.Date) {
      return " ${1:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}";
    } else if (shape instanceof Shape.ListOf list && list.each() instanceof Shape.Keyed keyed) {
      return "\n  - " + required(keyed.keys());
    } else if (shape instanceof Shape.ListOf) {
      return "\n  - $0";
    } else if (shape instanceof Shape.Names) {
      return "\n  ${1:" + escaped(key.example().strip()) + "}";
    }
    return " ${1:" + escaped(key.example()) + "}";
  }

  private static String required(KeySet keys) {
    return keys.keys().stream()
        .filter(Key::isRequired)
        .map(key -> key.name() + ": " + key.example())
        .collect(Collectors.joining("\n    "));
  }

  private static String choice(List<String> words) {
    return "${1|" + String.join(",", words) + "|}";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
  }

  /**
   * What the values of several keys can name, as an entry of a list: with its hyphen, which tells
   * it from a key and need not have been typed.
   */
  private void names(Referent referent, List<FileKind> kinds) {
    for (Vocabulary.Text text : referent == Referent.PROVISION ? vocabulary.texts() : NO_TEXTS) {
      List<String> prefixes = text.names().stream().map(name -> "- " + name).toList();
      String citation = "- " + SchemaWriter.citation(text);
      snippet("法规 " + text.names().get(0), prefixes, citation, text.about(), kinds);
    }
    for (Meaning word : vocabulary.of(referent)) {
      String more = referent == Referent.PROBLEM ? ": ${1:理由}" : "";
      snippet(
          referent.title() + " " + word.word(),
          List.of("- " + word.word()),
          "- " + escaped(word.word()) + more,
          word.about(),
          kinds);
    }
  }

  private void snippet(
      String name, List<String> prefixes, String body, String about, List<FileKind> kinds) {
    json.name(name).object().name("scope").value("yaml");
    globs("include", kinds.stream().flatMap(kind -> kind.paths().stream()).toList());
    List<String> except = kinds.stream().flatMap(kind -> kind.except().stream()).toList();
    List<String> paths = kinds.stream().flatMap(kind -> kind.paths().stream()).toList();
    globs("exclude", except.stream().filter(path -> !paths.contains(path)).toList());
    json.name("prefix").array();
    prefixes.forEach(json::value);
    json.end().name("body").value(body);
    json.name("description").value(about).end();
  }

  private void globs(String name, List<String> paths) {
    if (!paths.isEmpty()) {
      json.name(name).array();
      paths.forEach(path -> json.value("**/" + path));
      json.end();
    }
  }
}
