package io.tiku.goal;

import io.tiku.build.KeyBuild;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes a pair of keys for somebody who signs or opens packs: {@code <name>.key}, which only its
 * owner may read, and {@code <name>.pub} for everybody else. {@code mvn -pl site tiku:pack-key
 * -Dname=zhejiang -Drole=浙江省}
 */
@Mojo(name = "pack-key", requiresProject = false, threadSafe = true)
public final class PackKeyMojo extends PackGoal {

  /** The name of the key's files: letters, digits, hyphens. */
  @Parameter(property = "tiku.name", defaultValue = "${name}")
  private @Nullable String name;

  /**
   * Whom the key acts for, as {@code regions.yaml} and the pack plan write it, with which it is
   * compared at once; else its name.
   */
  @Parameter(property = "tiku.role", defaultValue = "${role}")
  private @Nullable String role;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Outcome.report(
        getLog(),
        () -> getLog().info(new KeyBuild(settings(), ownSettings()).make(text(name), text(role))));
  }
}
