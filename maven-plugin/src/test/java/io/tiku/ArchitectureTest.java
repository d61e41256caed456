package io.tiku;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may use whom (the design's table of packages). */
class ArchitectureTest {

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.tiku");

  /** Package → packages of ours it may use besides {@code problem} and itself. */
  private static final Map<String, List<String>> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("problem", List.of("json")),
              Map.entry("json", List.of()),
              Map.entry("random", List.of()),
              Map.entry("content", List.of()),
              Map.entry("source", List.of()),
              Map.entry("cache", List.of("source", "content")),
              Map.entry("formula", List.of("content", "random")),
              // Pictures are taken over as every output shows them.
              Map.entry("image", List.of()),
              Map.entry(
                  "markup", List.of("source", "content", "cache", "formula", "image", "random")),
              Map.entry("edition", List.of("content")),
              Map.entry("assembly", List.of("content", "formula", "random")),
              Map.entry("template", List.of()),
              Map.entry("publish", List.of()),
              Map.entry("html", List.of("content")),
              Map.entry(
                  "paper",
                  List.of(
                      "assembly",
                      "edition",
                      "content",
                      "formula",
                      "html",
                      "json",
                      "template",
                      "publish")),
              Map.entry("mark", List.of("content", "source")),
              Map.entry("search", List.of("edition", "content", "markup", "publish", "json")),
              Map.entry("schema", List.of("source", "content", "markup", "json")),
              Map.entry(
                  "page",
                  List.of("edition", "content", "html", "markup", "random", "template", "publish")),
              Map.entry(
                  "pack",
                  List.of(
                      "paper",
                      "assembly",
                      "edition",
                      "content",
                      "html",
                      "json",
                      "markup",
                      "random",
                      "template",
                      "publish")),
              Map.entry(
                  "pipeline",
                  List.of(
                      "problem",
                      "json",
                      "content",
                      "source",
                      "markup",
                      "cache",
                      "edition",
                      "assembly",
                      "template",
                      "publish",
                      "page",
                      "paper",
                      "pack",
                      "schema",
                      "search",
                      "serve")),
              // The menu of the kit takes the steps of the goals.
              Map.entry("kit", List.of("pipeline", "content", "json", "publish")),
              Map.entry("goal", List.of("pipeline", "kit", "help")),
              Map.entry("serve", List.of()),
              Map.entry("help", List.of())));

  /** Part of {@code markup} → other parts it may use; only the reader of folders uses them all. */
  private static final Map<String, List<String>> PARTS_OF_MARKUP =
      new TreeMap<>(
          Map.of(
              "body", List.of(),
              "value", List.of("body"),
              "item", List.of("body", "value"),
              "plan", List.of("body", "value", "item"),
              "draw", List.of("body", "value")));

  /** Library package → the one package of ours that may know it. */
  private static final Map<String, String> CONFINED =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("com.vladsch.flexmark..", "markup"),
              Map.entry("org.jsoup..", "markup"),
              Map.entry("freemarker..", "template"),
              Map.entry("org.snakeyaml..", "source"),
              Map.entry("org.apache.lucene..", "search"),
              Map.entry("com.ibm.icu..", "search"),
              Map.entry("org.apache.pdfbox..", "paper.pdf"),
              Map.entry("org.apache.fontbox..", "paper.pdf"),
              Map.entry("com.google.zxing..", "paper.pdf"),
              Map.entry("org.apache.maven..", "goal"),
              Map.entry("com.ezylang..", "formula"),
              Map.entry("org.eclipse.jgit..", "source"),
              Map.entry("com.exceptionfactory..", "pack"),
              Map.entry("com.github.difflib..", "edition"),
              Map.entry("com.google.gson..", "json"),
              Map.entry("com.sun.net.httpserver..", "serve"),
              Map.entry("net.lingala..", "pack"),
              Map.entry("org.ojalgo..", "assembly.explain")));

  @Test
  void importedEnoughClasses() {
    assertThat(CLASSES.size()).isGreaterThan(150);
  }

  @Test
  void everyPackageHasItsRow() {
    assertThat(CLASSES.stream().map(c -> c.getPackageName()).distinct())
        .allSatisfy(name -> assertThat(MAY_USE).containsKey(name.split("\\.", -1)[2]));
  }

  @TestFactory
  Stream<DynamicTest> packagesUseOnlyWhatTheirRowAllows() {
    return held("io.tiku.", MAY_USE);
  }

  /** Of what stands below a prefix each row uses itself, what it names and {@code problem}. */
  private static Stream<DynamicTest> held(String prefix, Map<String, List<String>> table) {
    return table.entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(),
                    () -> {
                      List<String> allowed = new ArrayList<>();
                      allowed.add(prefix + row.getKey() + "..");
                      allowed.add("io.tiku.problem..");
                      row.getValue().forEach(name -> allowed.add(prefix + name + ".."));
                      noClasses()
                          .that()
                          .resideInAPackage(prefix + row.getKey() + "..")
                          .should()
                          .dependOnClassesThat(
                              resideInAPackage(prefix + ".")
                                  .and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                          .allowEmptyShould(true)
                          .check(CLASSES);
                    }));
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("io.tiku.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @TestFactory
  Stream<DynamicTest> partsOfMarkupUseOnlyWhatTheirRowAllows() {
    return held("io.tiku.markup.", PARTS_OF_MARKUP);
  }

  @Test
  void everyPartOfMarkupHasItsRow() {
    assertThat(CLASSES.stream().map(c -> c.getPackageName()).distinct())
        .filteredOn(name -> name.startsWith("io.tiku.markup."))
        .allSatisfy(
            name ->
                assertThat(PARTS_OF_MARKUP)
                    .containsKey(name.substring("io.tiku.markup.".length())));
  }

  @Test
  void howBodiesAreReadIsKnownToTheReadersAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.tiku.markup..")
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.tiku.markup.body")
                .and(not(nameMatching(".*\\.(Escapes|HanText)(\\$.*)?"))))
        .check(CLASSES);
  }

  @TestFactory
  Stream<DynamicTest> aLibraryIsKnownToOnePackage() {
    return CONFINED.entrySet().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideOutsideOfPackages(
                                "io.tiku." + row.getValue() + "..", "io.tiku.help..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(row.getKey())
                            .check(CLASSES)));
  }

  @Test
  void theModelIsRecordsEnumsAndInterfacesOnly() {
    classes()
        .that()
        .resideInAPackage("io.tiku.content..")
        .and()
        .areTopLevelClasses()
        .and()
        .arePublic()
        .should()
        .beRecords()
        .orShould()
        .beEnums()
        .orShould()
        .beInterfaces()
        .check(CLASSES);
  }
}
