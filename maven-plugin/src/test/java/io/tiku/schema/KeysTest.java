package io.tiku.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tiku.markup.FileKind;
import io.tiku.problem.Problems;
import io.tiku.source.FrontMatter;
import io.tiku.source.Key;
import io.tiku.source.KeySet;
import io.tiku.source.Shape;
import io.tiku.source.SourceText;
import io.tiku.source.YamlMapping;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The keys that files are read with are those that editors know. */
class KeysTest {

  /** {@code form.json} is written by us, and nobody edits it. */
  private static final String NOT_EDITED = "EarlierForm";

  /** Reads its keys in a loop. */
  private static final String LOOPS = "QuotaReader";

  private static final List<JavaField> FIELDS =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("io.tiku.markup")
              .stream()
              .map(JavaClass::getFields)
              .flatMap(Set::stream)
              .filter(field -> !field.getOwner().getSimpleName().equals(NOT_EDITED))
              .filter(field -> field.getModifiers().toString().contains("STATIC"))
              .toList();

  @Test
  void everyReadersKeysAreOfAKindOfFile() throws ReflectiveOperationException {
    Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
    FileKind.ALL.forEach(kind -> collect(kind.keys(), known));
    List<String> forgotten = new ArrayList<>();
    int keys = 0;
    for (JavaField field : FIELDS) {
      if (field.getRawType().isEquivalentTo(Key.class)) {
        keys++;
      }
      if (isOurs(field) && !known.contains(value(field))) {
        forgotten.add(field.getFullName());
      }
    }

    assertThat(forgotten).isEmpty();
    assertThat(keys).isGreaterThan(100);
  }

  @Test
  void everyKeyIsRead() {
    assertThat(FIELDS)
        .filteredOn(field -> field.getRawType().isEquivalentTo(Key.class))
        .filteredOn(field -> !field.getOwner().getSimpleName().equals(LOOPS))
        .filteredOn(
            field ->
                field.getAccessesToSelf().stream()
                    .noneMatch(access -> !access.getOrigin().getName().equals("<clinit>")))
        .extracting(JavaField::getFullName)
        .isEmpty();
  }

  @Test
  void aKeyHasADescription() {
    assertThatIllegalArgumentException().isThrownBy(() -> Key.text("title", " ", "甲"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Key.word("a", "甲", "乙", Optional::of, List.of("乙", "丙"), "一个"));
  }

  @Test
  void aKeyThatIsNotDefinedCannotBeRead() {
    Key<String> title = Key.text("title", "标题", "甲");
    YamlMapping values =
        FrontMatter.readYaml(SourceText.of("a.yaml", "title: 甲\n"), new Problems())
            .orElseThrow()
            .as(KeySet.of("文件", title));

    assertThat(values.get(title)).contains("甲");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> values.get(Key.text("title", "另一个", "乙")));
  }

  private static void collect(KeySet keys, Set<Object> known) {
    known.add(keys);
    for (Key<?> key : keys.keys()) {
      known.add(key);
      collect(key.shape(), known);
    }
  }

  private static void collect(Shape shape, Set<Object> known) {
    if (shape instanceof Shape.Keyed keyed) {
      collect(keyed.keys(), known);
    } else if (shape instanceof Shape.ListOf list) {
      collect(list.each(), known);
    } else if (shape instanceof Shape.Either either) {
      either.shapes().forEach(one -> collect(one, known));
    }
  }

  private static boolean isOurs(JavaField field) {
    return field.getRawType().isEquivalentTo(Key.class)
        || field.getRawType().isEquivalentTo(KeySet.class);
  }

  private static Object value(JavaField field) throws ReflectiveOperationException {
    Field reflected = field.reflect();
    reflected.setAccessible(true);
    return reflected.get(null);
  }
}
