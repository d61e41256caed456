package io.tiku.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The runtime that a kit carries has every module that its program needs. */
class JavaRuntimeTest {

  /** Of what the kit's program never runs: the preview of a site, and ICU's own documentation. */
  private static final Set<String> NOT_RUN = Set.of("jdk.httpserver", "jdk.javadoc");

  @Test
  void hasAllModulesThatJdepsFinds() throws URISyntaxException {
    Set<String> carried =
        Configuration.empty()
            .resolve(ModuleFinder.ofSystem(), ModuleFinder.of(), JavaRuntime.MODULES)
            .modules()
            .stream()
            .map(module -> module.name())
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> needed = new TreeSet<>();
    for (Path one : KitBuildTest.program()) {
      if (!String.valueOf(one.getFileName()).matches("(flexmark|jagged|commons).*")) {
        needed.addAll(needed(one));
      }
    }
    needed.removeAll(NOT_RUN);

    assertThat(needed).contains("java.desktop");
    assertThat(carried).containsAll(needed);
  }

  private static List<String> needed(Path jar) {
    StringWriter said = new StringWriter();
    ToolProvider.findFirst("jdeps")
        .orElseThrow()
        .run(
            new PrintWriter(said, true),
            new PrintWriter(new StringWriter()),
            "--multi-release",
            "17",
            "--ignore-missing-deps",
            "--print-module-deps",
            jar.toString());
    return said.toString()
        .lines()
        .limit(1)
        .flatMap(line -> List.of(line.split(",")).stream())
        .filter(name -> name.matches("[a-z]+(\\.[a-z]+)+"))
        .toList();
  }
}
