package io.tiku.goal;

import io.tiku.pipeline.KeyBuild;
import io.tiku.pipeline.KeyListBuild;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes a pair of keys for somebody who signs or opens packs: {@code <name>.key}, which only its
 * owner may read, and {@code <name>.pub} for everybody else. {@code mvn -pl site tiku:pack-key
 * -Dname=zhejiang -Drole=浙江省}. The ministry takes over the public keys of all others ({@code
 * -Dstep=receive -Dfrom=zhejiang.pub -Dfingerprint=…}) and signs one list of them ({@code
 * -Dstep=sign -Dkey=renshebu}), which the others take over ({@code -Dstep=receive -Dfrom=keys.json
 * -Dfingerprint=…}) instead of comparing every key.
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

  /**
   * {@code make} (做, without it too): a pair of keys; {@code receive} (收): a public key, or the
   * ministry's list, is trusted; {@code sign} (签): the ministry's list of all keys that are trusted
   * here, {@code keys.json}; {@code list} (看): whose keys are here, whose are not, and the
   * fingerprints.
   */
  @Parameter(property = "tiku.step", defaultValue = "${step}")
  private @Nullable String step;

  /** With {@code receive} the file {@code .pub} or {@code keys.json}, or a folder of such. */
  @Parameter(property = "tiku.from", defaultValue = "${from}")
  private @Nullable File from;

  /**
   * With {@code receive} the fingerprint as the key's owner read it out on the telephone, without
   * blanks; several with commas. Of a list it is the ministry's.
   */
  @Parameter(property = "tiku.fingerprint", defaultValue = "${fingerprint}")
  private @Nullable String fingerprint;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Outcome.report(getLog(), this::step);
  }

  private void step() throws MojoFailureException {
    if (KeyListBuild.isMaking(text(step))) {
      getLog().info(new KeyBuild(settings(), ownSettings()).make(text(name), text(role)));
      return;
    }
    KeyListBuild.Order order =
        new KeyListBuild.Order(text(step), key(), path(from), text(fingerprint));
    new KeyListBuild(settings(), ownSettings(), order).run().forEach(getLog()::info);
  }
}
