package io.tiku.goal;

import io.tiku.pipeline.PackSettings;
import io.tiku.pipeline.SampleBuild;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals for packs are configured with. */
abstract class PackGoal extends CheckedGoal {

  /** Where all dates of the contest are meant. */
  private static final ZoneId CONTEST = ZoneId.of("Asia/Shanghai");

  private static final List<String> FOLDERS =
      List.of("content", "packs", "keys", "master", "setters");

  /** The folder of packs: {@code deal/}, and a folder a region. */
  @Parameter(
      property = "tiku.packs",
      defaultValue = "${project.build.directory}/packs",
      required = true)
  private File packs = new File("target/packs");

  /**
   * The folder of keys, which should not be in the repository: {@code .pub} of everybody who signs
   * or opens, {@code .key} of whoever works on this machine. Usually {@code ~/.tiku/keys}; while
   * that does not exist, keys made by {@code tiku:pack -Dsample} are used where there are some.
   */
  @Parameter(property = "tiku.keys", defaultValue = "${keys}")
  private @Nullable File keys;

  /** The file of the master seed; without it {@code master.seed} in the folder of keys. */
  @Parameter(property = "tiku.master", defaultValue = "${master}")
  private @Nullable File master;

  /** A folder of 命题专用 items that is kept outside the bank. */
  @Parameter(property = "tiku.setters", defaultValue = "${setters}")
  private @Nullable File setters;

  /** The name of the key to sign or open with, in the folder of keys. */
  @Parameter(property = "tiku.key", defaultValue = "${key}")
  private @Nullable String key;

  /** The region's id, as in {@code regions.yaml}. */
  @Parameter(property = "tiku.region", defaultValue = "${region}")
  private @Nullable String region;

  /** Whether the pack is one of marked public questions, to practise with. */
  @Parameter(property = "tiku.rehearsal", defaultValue = "${rehearsal}")
  private boolean rehearsal;

  @Parameter(defaultValue = "${user.home}/.tiku/keys", readonly = true)
  private @Nullable File ownKeys;

  @Override
  final boolean keepsWords() {
    return true;
  }

  @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true)
  private @Nullable File root;

  @Parameter(defaultValue = "${project.basedir}", readonly = true)
  private @Nullable File basedir;

  /** With the folder in which one's own keys are made. */
  final PackSettings ownSettings() {
    PackSettings settings = packSettings();
    return keys == null ? settings.withKeys(usualKeys()) : settings;
  }

  final PackSettings packSettings() {
    Path folder = keys != null ? keys.toPath() : usualKeys();
    PackSettings settings =
        new PackSettings(
            packs.toPath(),
            folder,
            master == null ? folder.resolve("master.seed") : master.toPath(),
            Optional.ofNullable(setters).map(File::toPath),
            OffsetDateTime.now(CONTEST).withNano(0),
            new PackSettings.CommandLine(start(), options()));
    return keys == null && !Files.isDirectory(folder)
        ? SampleBuild.withSampleKeys(settings)
        : settings;
  }

  private String start() {
    Path module =
        root == null || basedir == null
            ? Path.of("")
            : root.toPath().toAbsolutePath().relativize(basedir.toPath().toAbsolutePath());
    String name = module.toString().replace('\\', '/');
    return name.isEmpty() || name.startsWith("..") ? "mvn tiku:" : "mvn -pl " + name + " tiku:";
  }

  /** Folders that were given, so that the next command finds the same. */
  private String options() {
    StringBuilder options = new StringBuilder();
    for (String name : FOLDERS) {
      for (String written : List.of("tiku." + name, name)) {
        String value = given().getProperty(written, "");
        if (!value.isEmpty()) {
          String option = "-D" + written + "=" + value;
          options.append(' ').append(value.contains(" ") ? '"' + option + '"' : option);
        }
      }
    }
    return options.toString();
  }

  private Path usualKeys() {
    return ownKeys == null ? Path.of("keys") : ownKeys.toPath();
  }

  final String key() {
    return text(key);
  }

  final String region() {
    return text(region);
  }

  final boolean rehearsal() {
    return rehearsal;
  }

  static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }

  static List<String> names(@Nullable String given) {
    return Stream.of(text(given).split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  static Optional<Path> path(@Nullable File given) {
    return Optional.ofNullable(given).map(File::toPath);
  }
}
