package io.tiku.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may use whom among the browser's modules, as {@code docs/house.md} says it. */
class BrowserHouseTest {

  private static final Path BROWSER = Path.of("../templates/src/main/browser");

  /** The files at the top, each the entry of a bundle; they may use every folder. */
  private static final String ENTRIES = "";

  /** Folder → folders that it may use besides itself. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("text", Set.of()),
          Map.entry("mark", Set.of("text")),
          Map.entry("assembly", Set.of("text")),
          Map.entry("record", Set.of("text")),
          Map.entry("page", Set.of("text", "record")),
          Map.entry("search/query", Set.of("text")),
          Map.entry("search/shard", Set.of()),
          Map.entry("search/hit", Set.of("text", "search/query", "search/shard")),
          Map.entry("search/engine", Set.of("text", "search/query", "search/shard", "search/hit")),
          Map.entry("search/box", Set.of("text", "page")),
          Map.entry("item", Set.of("text", "record", "page", "mark")),
          Map.entry("exam", Set.of("text", "record", "page", "mark", "item")),
          Map.entry("compose", Set.of("text", "record", "page")),
          Map.entry("stage/rule", Set.of()),
          Map.entry("stage/record", Set.of("stage/rule")),
          Map.entry("stage/clock", Set.of("stage/rule")),
          Map.entry("stage/screen", Set.of("record", "page", "stage/rule", "stage/record")),
          Map.entry("stage/panel", Set.of("page", "stage/rule", "stage/record", "stage/screen")),
          Map.entry("stage/audience", Set.of("page", "stage/screen")),
          Map.entry(
              "stage/desk",
              Set.of(
                  "record",
                  "stage/rule",
                  "stage/record",
                  "stage/clock",
                  "stage/screen",
                  "stage/audience")),
          Map.entry(
              "stage/command",
              Set.of(
                  "record",
                  "page",
                  "stage/rule",
                  "stage/clock",
                  "stage/screen",
                  "stage/panel",
                  "stage/desk")),
          Map.entry(
              "stage",
              Set.of(
                  "stage/rule",
                  "stage/record",
                  "stage/screen",
                  "stage/panel",
                  "stage/audience",
                  "stage/desk",
                  "stage/command")),
          Map.entry("draw/rule", Set.of()),
          Map.entry("draw", Set.of("page", "draw/rule")),
          Map.entry("preview", Set.of("text", "page")));

  /** Folders that know no page: they run wherever there is a script engine. */
  private static final Set<String> PURE =
      Set.of(
          "text",
          "mark",
          "assembly",
          "search/query",
          "search/shard",
          "search/hit",
          "stage/rule",
          "stage/record",
          "draw/rule");

  private static final int LONGEST = 300;

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:[^\"]* from )?\"([^\"]+)\";$");
  private static final Pattern OF_A_PAGE =
      Pattern.compile(
          "(?<![.\\w\"])(?:document|window|location|navigator|history|localStorage|indexedDB"
              + "|setTimeout|setInterval|requestAnimationFrame)\\b(?!:)");
  private static final Pattern GLOBAL = Pattern.compile("(?:window|globalThis)\\)?\\.Tiku\\b");
  private static final Pattern COMMENT =
      Pattern.compile("/\\*[\\s\\S]*?\\*/|(?m:(?<![:\"\\\\])//[^\n]*)");

  @Test
  void everyFolderUsesOnlyThoseItMay() throws IOException {
    List<String> wrong = new ArrayList<>();
    Set<String> folders = new TreeSet<>();
    for (String file : scripts()) {
      String folder = folder(file);
      folders.add(folder);
      for (String used : uses(file)) {
        boolean allowed =
            folder.equals(ENTRIES)
                || folder(used).equals(folder)
                || MAY_USE.getOrDefault(folder, Set.of()).contains(folder(used));
        if (!allowed) {
          wrong.add(file + " uses " + used);
        }
      }
    }

    assertThat(wrong).isEmpty();
    folders.remove(ENTRIES);
    assertThat(folders).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
  }

  @Test
  void noModuleUsesItselfByWayOfOthers() throws IOException {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (String file : scripts()) {
      uses.put(file, uses(file));
    }
    int before;
    do { // files that use none but removed ones go, until only those in circles are left
      before = uses.size();
      uses.values().removeIf(used -> used.stream().noneMatch(uses::containsKey));
    } while (uses.size() < before);

    assertThat(uses).isEmpty();
  }

  @Test
  void pureFoldersKnowNoPage() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String file : scripts()) {
      if (PURE.contains(folder(file)) && OF_A_PAGE.matcher(code(file)).find()) {
        wrong.add(file);
      }
    }

    assertThat(wrong).isEmpty();
  }

  /** What other scripts see of ours is {@code Tiku}, which one module makes. */
  @Test
  void noGlobalButTiku() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String file : scripts()) {
      if (GLOBAL.matcher(code(file)).find()) {
        named.add(file);
      }
    }

    assertThat(named).containsExactly("page/edge.js");
  }

  /** A newcomer reads a file in one go. */
  @Test
  void everyFileIsShort() throws IOException {
    Map<String, Integer> lengths = new TreeMap<>();
    for (String file : files()) {
      int lines = Files.readAllLines(BROWSER.resolve(file)).size();
      if (lines >= LONGEST) {
        lengths.put(file, lines);
      }
    }

    assertThat(lengths).isEmpty();
  }

  /** {@link Bundle} takes blanks from the beginning of lines, so none may belong to a text. */
  @Test
  void noTextRunsOverLines() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String file : scripts()) {
      for (String line : code(file).split("\n", -1)) {
        if (line.chars().filter(c -> c == '`').count() % 2 == 1) {
          wrong.add(file + ": " + line.strip());
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  /** Every entry becomes a bundle: no import leads nowhere, no form is unknown. */
  @Test
  void everyEntryIsABundle() throws IOException {
    Templates templates = new Templates(Optional.empty());
    for (String file : files()) {
      if (folder(file).equals(ENTRIES)) {
        assertThat(templates.asset("asset/" + file)).as(file).isNotEmpty();
      }
    }
  }

  private static Set<String> uses(String file) throws IOException {
    Set<String> uses = new TreeSet<>();
    IMPORT
        .matcher(Files.readString(BROWSER.resolve(file)))
        .results()
        .forEach(
            each -> {
              Path target = BROWSER.resolve(file).resolveSibling(each.group(1)).normalize();
              uses.add(name(target));
            });
    return uses;
  }

  private static String code(String file) throws IOException {
    return COMMENT.matcher(Files.readString(BROWSER.resolve(file))).replaceAll("");
  }

  private static List<String> scripts() throws IOException {
    List<String> scripts = files().stream().filter(file -> file.endsWith(".js")).toList();
    assertThat(scripts).hasSizeGreaterThan(50);
    return scripts;
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(BROWSER)) {
      return files.filter(Files::isRegularFile).map(BrowserHouseTest::name).sorted().toList();
    }
  }

  private static String name(Path file) {
    return BROWSER.normalize().relativize(file.normalize()).toString().replace('\\', '/');
  }

  private static String folder(String file) {
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }
}
