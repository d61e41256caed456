package io.tiku.goal;

import java.nio.charset.Charset;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;

/**
 * A machine whose locale cannot hold Chinese characters: the JVM replaces those of the command line
 * and of paths before any program sees them, so that a title, a type or a folder would be another.
 */
final class LossyLocale {

  private static final String REPLACED = "\uFFFD";
  private static final Pattern QUESTIONED = Pattern.compile("\\?{2,}");
  private static final String SAMPLE = "题库";

  private LossyLocale() {}

  /** Refuses to work with what was lost. */
  static void refuse(Properties properties) throws MojoFailureException {
    String encoding = properties.getProperty("sun.jnu.encoding", "UTF-8");
    boolean whole = Charset.isSupported(encoding) && canHold(Charset.forName(encoding));
    for (String name : new TreeSet<>(properties.stringPropertyNames())) {
      String value = properties.getProperty(name, "");
      boolean lost =
          value.contains(REPLACED)
              || (!whole && name.startsWith("tiku.") && QUESTIONED.matcher(value).find());
      if (lost && isGiven(name)) {
        throw new MojoFailureException(
            (name.equals("user.dir") ? "当前文件夹的名字" : "参数 -D" + name)
                + " 里的汉字丢了：这台机器上 Java 从命令行和路径读到的是 "
                + encoding
                + " 编码，装不下它们。先运行 export LC_ALL=C.UTF-8（Windows：在“区域设置”里选用 UTF-8），"
                + "再运行一次；参数也可以写进 pom.xml 的 configuration。");
      }
    }
  }

  private static boolean canHold(Charset charset) {
    return charset.canEncode() && charset.newEncoder().canEncode(SAMPLE);
  }

  /** Not those in which the JVM repeats the whole command line. */
  private static boolean isGiven(String name) {
    return !name.startsWith("sun.") && !name.startsWith("env.") && !name.startsWith("maven.");
  }
}
