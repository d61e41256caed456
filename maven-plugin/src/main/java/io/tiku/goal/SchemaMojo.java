package io.tiku.goal;

import io.tiku.pipeline.SchemaBuild;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes what editors complete and check from while somebody is typing: a JSON Schema for each kind
 * of file, made from the keys that {@code tiku:check} knows and the statutes, items, topics and
 * tags of the bank, and snippets of the same for the heads of Markdown files in VS Code. Nothing of
 * 命题专用 items is in them.
 */
@Mojo(name = "schema", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, threadSafe = true)
public final class SchemaMojo extends TikuMojo {

  /** The folder the schemas are written to: {@code item.json}, {@code blueprint.json} … */
  @Parameter(
      property = "tiku.schema",
      defaultValue = "${project.basedir}/.tiku/schema",
      required = true)
  private File schema = new File(".tiku/schema");

  /** The file of snippets. VS Code reads those that lie in the folder {@code .vscode}. */
  @Parameter(
      property = "tiku.snippets",
      defaultValue = "${project.basedir}/.vscode/tiku.code-snippets",
      required = true)
  private File snippets = new File(".vscode/tiku.code-snippets");

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Outcome.report(
        getLog(),
        () -> getLog().info(new SchemaBuild(settings()).run(schema.toPath(), snippets.toPath())));
  }
}
