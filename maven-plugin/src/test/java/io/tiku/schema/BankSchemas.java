package io.tiku.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.tiku.markup.ContentReader;
import io.tiku.markup.FileKind;
import io.tiku.problem.Problems;
import io.tiku.source.FolderTree;
import io.tiku.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schemas of a bank and what they say of its files, read by a library that is not ours. */
final class BankSchemas {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, JsonSchema> schemas = new HashMap<>();

  BankSchemas(Vocabulary vocabulary) {
    JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);
    EditorFiles.schemas(vocabulary)
        .forEach(
            (name, bytes) ->
                schemas.put(
                    name.replace(".json", ""), factory.getSchema(new String(bytes, UTF_8))));
  }

  static Vocabulary vocabulary(Path content) {
    SourceTree tree = FolderTree.read(content, new Problems());
    return Vocabulary.of(ContentReader.read(tree, new Problems()), tree);
  }

  /** The kinds that a file of a bank is of; there should be one. */
  static List<FileKind> kinds(String path) {
    return FileKind.ALL.stream()
        .filter(
            kind ->
                kind.paths().stream().anyMatch(glob -> matches(glob, path))
                    && kind.except().stream().noneMatch(glob -> matches(glob, path)))
        .toList();
  }

  private static boolean matches(String glob, String path) {
    return Path.of("").getFileSystem().getPathMatcher("glob:" + glob).matches(Path.of(path));
  }

  /** Every Markdown and YAML file by its path in the bank. */
  static Map<String, Path> files(Path content) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(content)) {
      paths
          .filter(path -> path.toString().endsWith(".md") || path.toString().endsWith(".yaml"))
          .forEach(path -> files.put(content.relativize(path).toString().replace('\\', '/'), path));
    }
    return files;
  }

  /** What a schema says against a file. */
  List<String> complaints(FileKind kind, Path file) throws IOException {
    String text = Files.readString(file);
    return complaints(kind.name(), kind.markdown() ? text.split("(?m)^---$", 3)[1] : text);
  }

  List<String> complaints(String kind, String yaml) {
    JsonSchema schema = schemas.get(kind);
    if (schema == null) {
      throw new IllegalArgumentException(kind);
    }
    Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    JsonNode tree = JSON.valueToTree(loaded);
    return schema.validate(tree).stream().map(ValidationMessage::getMessage).sorted().toList();
  }
}
