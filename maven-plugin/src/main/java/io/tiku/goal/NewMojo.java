package io.tiku.goal;

import io.tiku.pipeline.NewItem;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes a new item file from a template in the folder of its point, with the next free id, and says
 * what to fill in. {@code mvn -pl site tiku:new -Dpoint=probation-period -Dtype=单选}
 */
@Mojo(name = "new", threadSafe = true)
public final class NewMojo extends TikuMojo {

  /** The point's id: the name of its folder in the syllabus. */
  @Parameter(property = "tiku.point", defaultValue = "${point}")
  private @Nullable String point;

  /** The item's type: 单选, 多选, 不定项, 判断, 填空, 简答 or 案例. */
  @Parameter(property = "tiku.type", defaultValue = "${type}")
  private @Nullable String type;

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Outcome.report(
        getLog(),
        () ->
            new NewItem(settings())
                .create(point == null ? "" : point, type == null ? "单选" : type)
                .forEach(getLog()::info));
  }
}
