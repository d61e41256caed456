package io.tiku.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BundleTest {

  @Test
  void modulesStandBeforeWhatImportsThemEachOnceInAScopeOfItsOwn() {
    Map<String, String> files =
        Map.of(
            "page.js",
            "// @ts-check\n/** An entry. */\nimport { two } from \"./a/two.js\";\nimport \"./a/three.js\";\n\ntwo();\n",
            "a/two.js",
            """
            import { one as first } from "../b/one.js";
            import * as all from "../b/one.js";

            /** Says. */
            export function two() {
              return first + all.ONE;
            }
            """,
            "a/three.js",
            "import { one } from \"../b/one.js\";\none();\n",
            "b/one.js",
            "// first\nconst hidden = /** @type {any} */ (1);\nexport const ONE = 1;\nfunction one() {}\nexport { one, hidden as other };\n");

    assertThat(bundle("page.js", files))
        .isEqualTo(
            """
            (() => {
            "use strict";
            const $b_one = (() => {
            const hidden = (1);
            const ONE = 1;
            function one() {}
            return { ONE, one, other: hidden };
            })();
            const $a_two = (() => {
            const { one: first } = $b_one;
            const all = $b_one;
            function two() {
             return first + all.ONE;
            }
            return { two };
            })();
            // a/three.js
            (() => {
            const { one } = $b_one;
            one();
            })();
            // page.js
            (() => {
            const { two } = $a_two;
            two();
            })();
            })();
            """);
  }

  @Test
  void partsOfAStylesheetStandInTheOrderInWhichTheyAreImported() {
    Map<String, String> files =
        Map.of(
            "tiku.css",
            "@import \"./style/token.css\";\n@import \"./style/item.css\";\n",
            "style/token.css",
            "/* Colours. */\n:root {\n  --ink: #111;\n}\n",
            "style/item.css",
            "@import \"./token.css\";\n.item {\n  color: var(--ink);\n}\n");

    assertThat(bundle("tiku.css", files))
        .isEqualTo(":root {\n  --ink: #111;\n}\n.item {\n  color: var(--ink);\n}\n");
  }

  @Test
  void whatIsNoEntryIsNoBundle() {
    assertThat(Bundle.of("sha256.js", file -> Optional.empty())).isEmpty();
  }

  @Test
  void aFileThatIsMissingIsNamedWithTheOneThatWantsIt() {
    assertThatThrownBy(() -> bundle("a.js", Map.of("a.js", "import \"./text/b.js\";\n")))
        .isInstanceOf(TemplateFailure.class)
        .hasMessage("模板 browser/a.js：imports text/b.js, which does not exist");
    assertThatThrownBy(() -> bundle("a.js", Map.of("a.js", "import \"../b.js\";\n")))
        .hasMessage("模板 browser/a.js：imports ../b.js, which is not a file of this folder");
  }

  /** As Windows saves them, where a folder of templates overrides one. */
  @Test
  void aMarkOfByteOrderAndEndsOfLinesOfWindowsAreNoFault() {
    assertThat(
            bundle(
                "a.css",
                Map.of("a.css", "\uFEFF@import \"./b.css\";\r\n", "b.css", "p {\r\n}\r\n")))
        .isEqualTo("p {\n}\n");
    assertThat(bundle("a.js", Map.of("a.js", "\uFEFFimport \"./b.js\";\r\n", "b.js", "go();\r\n")))
        .doesNotContain("import", "\uFEFF", "\r");
  }

  @Test
  void aCircleIsNamed() {
    Map<String, String> files =
        Map.of("a.js", "import \"./b.js\";\n", "b.js", "import \"./a.js\";\n");

    assertThatThrownBy(() -> bundle("a.js", files))
        .hasMessage("模板 browser/b.js：imports itself by way of a.js, b.js");
  }

  @Test
  void otherFormsOfModulesAreRefused() {
    assertThatThrownBy(() -> bundle("a.js", Map.of("a.js", "export default 1;\n")))
        .hasMessage("模板 browser/a.js：has a form of module that is not read: export default 1;");
    assertThatThrownBy(() -> bundle("a.js", Map.of("a.js", "import b from \"./b.js\";\n")))
        .hasMessageContaining("has a form of module that is not read: import b from");
  }

  private static String bundle(String entry, Map<String, String> files) {
    return new String(
        Bundle.of(entry, file -> Optional.ofNullable(files.get(file))).orElseThrow(),
        StandardCharsets.UTF_8);
  }
}
