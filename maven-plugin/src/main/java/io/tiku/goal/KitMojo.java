package io.tiku.goal;

import io.tiku.kit.KitBuild;
import io.tiku.kit.KitPlatform;
import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes a kit for offices that have neither Maven nor Git: a folder and its zip with the program, a
 * copy of the edition that packs are made of, launchers for Windows, macOS and Linux, and a Java
 * runtime. Started by a double click it shows a numbered menu for each party of a pack. {@code mvn
 * -pl site tiku:kit}; {@code mvn -pl site tiku:kit -Dplatform=windows -Djmods=D:/jdk-17-windows}
 */
@Mojo(name = "kit", threadSafe = true)
public final class KitMojo extends CheckedGoal {

  /** The folder kits are written to. */
  @Parameter(
      property = "tiku.kit",
      defaultValue = "${project.build.directory}/tiku/kit",
      required = true)
  private File kit = new File("target/tiku/kit");

  /** {@code linux}, {@code windows} or {@code macos}; without it that of this machine. */
  @Parameter(property = "tiku.platform", defaultValue = "${platform}")
  private @Nullable String platform;

  /**
   * A JDK for that platform, downloaded and unpacked, or its folder {@code jmods}, of the same
   * major version as the JDK that runs Maven: from it a runtime is made and carried. For this
   * machine's platform it is the JDK that runs Maven; for another one nothing is carried without
   * it.
   */
  @Parameter(property = "tiku.jmods", defaultValue = "${jmods}")
  private @Nullable File jmods;

  @Override
  boolean keepsWords() {
    return true;
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Outcome.report(getLog(), () -> new KitBuild(settings(), order()).run().forEach(getLog()::info));
  }

  private KitBuild.Order order() {
    KitPlatform here = KitPlatform.ofMachine(System.getProperty("os.name", ""));
    KitPlatform wanted =
        platform == null || platform.isBlank() ? here : KitPlatform.of(platform.strip());
    return new KitBuild.Order(wanted, modules(wanted == here), program(), kit.toPath());
  }

  private Optional<Path> modules(boolean own) {
    if (jmods != null) {
      return Optional.of(jmods.toPath());
    }
    Path here = Path.of(System.getProperty("java.home", ""), "jmods");
    return own && Files.isDirectory(here) ? Optional.of(here) : Optional.empty();
  }

  /** The plugin's own jar and those of its libraries, as Maven loaded them. */
  private static List<Path> program() {
    List<Path> program = new ArrayList<>();
    if (KitMojo.class.getClassLoader() instanceof URLClassLoader loader) {
      for (URL url : loader.getURLs()) {
        try {
          program.add(Path.of(url.toURI()));
        } catch (URISyntaxException e) {
          throw new IllegalStateException("Maven loads from " + url, e);
        }
      }
    }
    return program;
  }
}
