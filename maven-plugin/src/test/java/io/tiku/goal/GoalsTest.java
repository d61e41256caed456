package io.tiku.goal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What all goals have in common, and which parameters each has: {@code tiku:help} lists them. */
class GoalsTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackagesOf(TikuMojo.class);

  /** Of every goal but {@code init}, which makes a bank. */
  private static final String ALL = "content editions reports skip ";

  private static final String CHECKED = ALL + "notes strict templates ";

  private static final String SHOWN =
      CHECKED + "language oneTap outputTimestamp search static title ";

  private static final String PACK = CHECKED + "key keys master packs region rehearsal setters ";

  private static final Map<String, String> PARAMETERS =
      Map.ofEntries(
          Map.entry("init", "domains folder title"),
          Map.entry("check", CHECKED + "packs setters site"),
          Map.entry("site", SHOWN + "baseUrl site"),
          Map.entry("serve", SHOWN + "port"),
          Map.entry("new", ALL + "point type"),
          Map.entry("schema", ALL + "schema snippets"),
          Map.entry("search", ALL + "domain format kind out q queries"),
          Map.entry("search-export", ALL + "searchExport"),
          Map.entry("changes", ALL + "articles changes from statute to"),
          Map.entry(
              "paper",
              CHECKED
                  + "avoid blueprint copies edition explain forms label language overlap papers seed variants"),
          Map.entry("draw", CHECKED + "draw draws fallback public published secrets step"),
          Map.entry("kit", CHECKED + "jmods kit platform"),
          Map.entry("pack", PACK + "alone avoid sample setterKeys"),
          Map.entry("pack-approve", PACK + "from note setterKeys state step"),
          Map.entry("pack-deal", PACK + "avoid"),
          Map.entry("pack-key", PACK + "fingerprint from name role step"),
          Map.entry("pack-open", PACK + "early passphrase to"),
          Map.entry("pack-seal", PACK + "expires zip"),
          Map.entry("pack-verify", PACK + "avoid reveal revealMaster"));

  @Test
  void eachHasOnlyParametersThatBelongToIt() {
    Map<String, Set<String>> found = new TreeMap<>();
    goals().forEach(goal -> found.put(name(goal), parameters(goal)));

    Map<String, Set<String>> expected = new TreeMap<>();
    PARAMETERS.forEach(
        (goal, names) -> expected.put(goal, new TreeSet<>(List.of(names.split(" ")))));
    assertThat(found).isEqualTo(expected);
  }

  @TestFactory
  Stream<DynamicTest> isSkippedAndSaysSo() {
    return goals()
        .filter(goal -> !name(goal).equals("init"))
        .map(goal -> DynamicTest.dynamicTest(name(goal), () -> skips(goal.reflect())));
  }

  private static void skips(Class<?> type) throws Exception {
    Constructor<?> constructor = type.getDeclaredConstructor();
    TikuMojo goal = (TikuMojo) constructor.newInstance();
    Field skip = TikuMojo.class.getDeclaredField("skip");
    skip.setAccessible(true);
    skip.setBoolean(goal, true);
    List<String> said = new ArrayList<>();
    goal.setLog(
        new SystemStreamLog() {
          @Override
          public void info(CharSequence content) {
            said.add(content.toString());
          }
        });

    goal.execute();

    assertThat(said).containsExactly("跳过了（tiku.skip）。");
  }

  private static Stream<JavaClass> goals() {
    return CLASSES.stream().filter(type -> type.isAnnotatedWith(Mojo.class));
  }

  private static String name(JavaClass goal) {
    return goal.getAnnotationOfType(Mojo.class).name();
  }

  /** Without those that nobody can set, and without {@code tiku.} before properties. */
  private static Set<String> parameters(JavaClass goal) {
    return goal.getAllFields().stream()
        .filter(field -> field.isAnnotatedWith(Parameter.class))
        .filter(field -> !field.getAnnotationOfType(Parameter.class).readonly())
        .map(GoalsTest::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(JavaField field) {
    String property = field.getAnnotationOfType(Parameter.class).property();
    return property.isEmpty() ? field.getName() : property.substring("tiku.".length());
  }
}
