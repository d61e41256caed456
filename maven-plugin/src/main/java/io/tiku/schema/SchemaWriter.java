package io.tiku.schema;

import io.tiku.json.JsonWriter;
import io.tiku.markup.FileKind;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.Referent;
import io.tiku.source.Shape;
import io.tiku.source.Shape.Meaning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the schema of a kind of file: JSON Schema draft 7, which is what YAML language servers
 * know, with their {@code enumDescriptions} and {@code defaultSnippets}.
 *
 * <p>What the keys are is demanded. What the bank has is offered and not demanded, since the schema
 * is older than an item that was just written; whether it is there is for {@code tiku:check} to
 * say.
 */
final class SchemaWriter {

  private static final String ID = "^[a-z][a-z0-9-]*$";

  private final Vocabulary vocabulary;
  private final JsonWriter json = JsonWriter.indented();
  private final Map<Shape, String> definitions = new LinkedHashMap<>();

  private SchemaWriter(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  static byte[] schema(FileKind kind, Vocabulary vocabulary) {
    return new SchemaWriter(vocabulary).write(kind);
  }

  private byte[] write(FileKind kind) {
    define(new Shape.Keyed(kind.keys()));
    json.object().name("$schema").value("http://json-schema.org/draft-07/schema#");
    json.name("$comment").value("由 tiku:schema 生成，不要改");
    keyed(kind.keys());
    if (!definitions.isEmpty()) {
      json.name("definitions").object();
      definitions.forEach(
          (shape, name) -> {
            json.name(name).object();
            json.name("title").value(title(shape));
            if (shape instanceof Shape.Named named) {
              named(named.of());
            } else if (shape instanceof Shape.Names names) {
              names(names);
            }
            json.end();
          });
      json.end();
    }
    return json.end().toBytes();
  }

  /** Collects what is long and may be used in several places. */
  private void define(Shape shape) {
    if (shape instanceof Shape.Named named) {
      definitions.putIfAbsent(shape, name(named.of()));
    } else if (shape instanceof Shape.Names names && names.name() instanceof Shape.Named named) {
      definitions.putIfAbsent(shape, "of-" + name(named.of()));
    } else if (shape instanceof Shape.ListOf list) {
      define(list.each());
    } else if (shape instanceof Shape.Either either) {
      either.shapes().forEach(this::define);
    } else if (shape instanceof Shape.Keyed keyed) {
      keyed.keys().keys().forEach(key -> define(key.shape()));
    }
  }

  private static String title(Shape shape) {
    return shape instanceof Shape.Names names
        ? title(names.name()) + "：值"
        : shape instanceof Shape.Named named ? named.of().title() : "";
  }

  private static String name(Referent referent) {
    return referent.name().toLowerCase(Locale.ROOT);
  }

  private void keyed(KeySet keys) {
    json.name("title").value(keys.about()).name("type").value("object");
    json.name("additionalProperties").value(false);
    List<String> required =
        keys.keys().stream().filter(Key::isRequired).<String>map(Key::name).toList();
    if (!required.isEmpty()) {
      json.name("required").array();
      required.forEach(json::value);
      json.end();
    }
    json.name("properties").object();
    keys.keys().forEach(this::property);
    json.end();
  }

  private void property(Key<?> key) {
    json.name(key.name()).object();
    json.name("description").value(about(key));
    shape(key.shape());
    key.usualText()
        .ifPresent(
            usual -> {
              json.name("default");
              if (key.shape() instanceof Shape.Truth) {
                json.value(Boolean.parseBoolean(usual));
              } else {
                json.value(usual);
              }
            });
    if (key.shape() instanceof Shape.Text || key.shape() instanceof Shape.Date) {
      json.name("examples").array().value(bare(key.example())).end();
    }
    json.end();
  }

  private static String about(Key<?> key) {
    boolean plain = key.shape() instanceof Shape.Word || key.shape() instanceof Shape.Truth;
    return plain ? key.about() : key.about() + "。\n例：" + key.line();
  }

  static String bare(String example) {
    return example.startsWith("\"") ? example.substring(1, example.length() - 1) : example;
  }

  private void shape(Shape shape) {
    if (definitions.containsKey(shape)) {
      json.name("$ref").value("#/definitions/" + definitions.get(shape));
    } else if (shape instanceof Shape.Text text) {
      text(text.pattern());
    } else if (shape instanceof Shape.Whole whole) {
      whole(whole);
    } else if (shape instanceof Shape.Marks) {
      json.name("type").value("number").name("exclusiveMinimum").value(0);
      json.name("multipleOf").value(0.5f);
    } else if (shape instanceof Shape.Proportion) {
      json.name("type").value("number").name("minimum").value(0).name("maximum").value(1);
    } else if (shape instanceof Shape.Truth) {
      json.name("type").value("boolean");
    } else if (shape instanceof Shape.Date) {
      json.name("type").value("string").name("format").value("date");
      json.name("pattern").value("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    } else if (shape instanceof Shape.Word word) {
      words(Stream.concat(word.words().stream(), word.english().stream()).toList());
    } else if (shape instanceof Shape.Usual usual) {
      anyOf(usual.words(), "^(?:" + usual.pattern() + ")$");
    } else if (shape instanceof Shape.ListOf list) {
      json.name("type").value("array").name("items").object();
      shape(list.each());
      json.end();
    } else if (shape instanceof Shape.Keyed keyed) {
      keyed(keyed.keys());
    } else if (shape instanceof Shape.Names names) {
      names(names);
    } else if (shape instanceof Shape.Either either) {
      json.name("anyOf").array();
      for (Shape one : either.shapes()) {
        json.object();
        shape(one);
        json.end();
      }
      json.end();
    }
  }

  /** A number is a text too where a text is asked for. */
  private void text(String pattern) {
    json.name("type").array().value("string").value("number").end();
    if (!pattern.isEmpty()) {
      json.name("pattern").value("^(?:" + pattern + ")$");
    } else {
      json.name("minLength").value(1);
    }
  }

  private void whole(Shape.Whole whole) {
    json.name("type").value("integer");
    if (whole.least() == whole.most()) {
      json.name("enum").array().value(whole.least()).end();
      json.name("default").value(whole.least());
    } else {
      if (whole.least() > -Shape.ANY) {
        json.name("minimum").value(whole.least());
      }
      if (whole.most() < Shape.ANY) {
        json.name("maximum").value(whole.most());
      }
    }
  }

  private void words(List<Meaning> words) {
    json.name("type").value("string").name("enum").array();
    words.forEach(word -> json.value(word.word()));
    json.end();
    if (words.stream().anyMatch(word -> !word.about().isEmpty())) {
      json.name("enumDescriptions").array();
      words.forEach(word -> json.value(word.about()));
      json.end();
    }
  }

  private void anyOf(List<Meaning> words, String pattern) {
    json.name("anyOf").array();
    if (!words.isEmpty()) {
      json.object();
      words(words);
      // Not the list of all that there are, which an editor would show otherwise.
      json.name("errorMessage").value("写一个，例如 " + words.get(0).word());
      json.end();
    }
    json.object().name("type").value("string").name("pattern").value(pattern).end().end();
  }

  private void named(Referent referent) {
    switch (referent) {
      case PROVISION -> provisions();
      case TAG -> anyOf(vocabulary.of(referent), ".");
      case PROBLEM -> words(vocabulary.of(referent));
      default -> {
        anyOf(vocabulary.of(referent), ID);
        json.name("errorMessage").value("写" + referent.title() + "的编号，小写字母开头");
      }
    }
  }

  private void provisions() {
    json.name("type").value("string").name("minLength").value(1);
    json.name("defaultSnippets").array();
    for (Vocabulary.Text text : vocabulary.texts()) {
      for (String name : text.names()) {
        json.object().name("label").value(name).name("description").value(text.about());
        json.name("body").value(citation(text)).end();
      }
    }
    json.end();
  }

  /** A citation of a text, with its provision to be filled in. */
  static String citation(Vocabulary.Text text) {
    return text.names().get(0) + " 第${1:一}" + text.unit().label();
  }

  private void names(Shape.Names names) {
    json.name("type").value("object");
    if (names.name() instanceof Shape.Named named) {
      properties(vocabulary.of(named.of()), names.value());
      rest(named.of() == Referent.PROBLEM, names.value());
    } else if (names.name() instanceof Shape.Word word) {
      properties(word.words(), names.value());
      rest(true, names.value());
    } else {
      json.name("propertyNames").object();
      shape(names.name());
      json.end();
      rest(false, names.value());
    }
  }

  private void properties(List<Meaning> words, Shape value) {
    json.name("properties").object();
    for (Meaning word : words) {
      json.name(word.word()).object();
      if (!word.about().isEmpty()) {
        json.name("description").value(word.about());
      }
      shape(value);
      json.end();
    }
    json.end();
  }

  private void rest(boolean closed, Shape value) {
    json.name("additionalProperties");
    if (closed) {
      json.value(false);
    } else {
      json.object();
      shape(value);
      json.end();
    }
  }
}
