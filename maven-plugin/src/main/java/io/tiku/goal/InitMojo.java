package io.tiku.goal;

import io.tiku.pipeline.InitBuild;
import io.tiku.pipeline.UserMistake;
import java.io.File;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes a bank of one's own in an empty folder, or in one without content: POM, edition, domains, a
 * chapter, a point, three questions, a blueprint, settings of VS Code, a hook and recipes of CI for
 * GitHub, GitLab and Gitee. Nothing that is there is overwritten. Needs no POM: {@code mvn
 * io.tiku:tiku-maven-plugin:0.1.0-SNAPSHOT:init -Dtitle=安全知识题库 -Ddomains=用电,消防}; then {@code mvn
 * package} publishes the first site.
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends AbstractMojo {

  /** The folder the bank is made in; without it the one the command is typed in. */
  @Parameter(property = "tiku.folder", defaultValue = "${user.dir}")
  private File folder = new File("");

  /** What the bank is called. */
  @Parameter(property = "tiku.title", defaultValue = "${title}")
  private @Nullable String title;

  /** The domains' titles, with commas between them. */
  @Parameter(property = "tiku.domains", defaultValue = "${domains}")
  private @Nullable String domains;

  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private String pluginVersion = "";

  /** What was written after {@code -D}. */
  @Parameter(defaultValue = "${session.userProperties}", readonly = true)
  private Properties given = new Properties();

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    LossyLocale.refuse(System.getProperties(), given, this);
    Outcome.report(
        getLog(),
        () -> {
          String name = title == null || title.isBlank() ? "题库（示例）" : title.strip();
          new InitBuild(
                  new InitBuild.Order(
                      folder.toPath().toAbsolutePath().normalize(),
                      name,
                      domains(),
                      pluginVersion,
                      LocalDate.now(ZoneId.systemDefault())))
              .run()
              .forEach(getLog()::info);
        });
  }

  private List<String> domains() {
    if (domains == null || domains.isBlank()) {
      return List.of("第一领域（示例）");
    }
    List<String> titles =
        Stream.of(domains.split("[,，、;；]", -1))
            .map(String::strip)
            .filter(domain -> !domain.isEmpty())
            .toList();
    if (titles.isEmpty() || titles.stream().distinct().count() < titles.size()) {
      throw new UserMistake("domains 的值「" + domains + "」不对：写各领域的名称，用逗号隔开，不能重复。");
    }
    return titles;
  }
}
