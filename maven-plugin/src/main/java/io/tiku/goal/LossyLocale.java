package io.tiku.goal;

import java.io.File;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * A machine whose locale cannot hold Chinese characters: the JVM replaces those of the command
 * line, of the environment and of paths before any program sees them, so that a title, a seed, a
 * role or a folder would be another, and two different ones the same.
 */
final class LossyLocale {

  private static final int REPLACED = 0xFFFD;
  private static final String SAMPLE = "题库";
  private static final Map<String, String> PLACES =
      Map.of("user.dir", "当前文件夹的名字", "user.home", "用户文件夹的名字");

  private final String encoding;
  private final boolean whole;

  private LossyLocale(String encoding) {
    this.encoding = encoding;
    whole = Charset.isSupported(encoding) && canHold(Charset.forName(encoding));
  }

  /** The locale of a JVM with these system properties. */
  static LossyLocale of(Properties system) {
    return new LossyLocale(system.getProperty("sun.jnu.encoding", "UTF-8"));
  }

  private static boolean canHold(Charset charset) {
    return charset.canEncode() && charset.newEncoder().canEncode(SAMPLE);
  }

  /** Refuses what a goal was given if characters of it were lost, wherever it came from. */
  static void refuse(Properties system, Properties given, AbstractMojo goal)
      throws MojoFailureException {
    LossyLocale locale = of(system);
    locale.refuse(given, true);
    locale.refuse(system, false);
    locale.refuseFields(goal, goal.getClass());
  }

  /** Refuses a machine on which names of files and what is signed or drawn cannot be Chinese. */
  static void refuseAsSuch(Properties system) throws MojoFailureException {
    LossyLocale locale = of(system);
    if (!locale.whole) {
      throw new MojoFailureException("这台机器上 Java " + locale.remedy() + "什么也没有做。");
    }
  }

  /** A path that this machine has not, in the words for whoever wrote it. */
  static MojoFailureException unwritable(Properties system, InvalidPathException fault) {
    LossyLocale locale = of(system);
    return new MojoFailureException(
        locale.whole
            ? "「" + fault.getInput() + "」不能做路径：" + fault.getReason() + "。请改正它。"
            : "这台机器写不出文件名「" + fault.getInput() + "」：Java " + locale.remedy() + "什么也没有做。");
  }

  /**
   * @param typed whether all of them are somebody's, in which a replaced character may also be a
   *     question mark
   */
  private void refuse(Properties properties, boolean typed) throws MojoFailureException {
    for (String name : new TreeSet<>(properties.stringPropertyNames())) {
      String value = properties.getProperty(name, "");
      boolean questioned =
          !whole
              && (typed ? value.contains("?") : name.startsWith("tiku.") && value.contains("??"));
      if ((isLost(value) || questioned) && isGiven(name)) {
        throw lost(PLACES.getOrDefault(name, "参数 -D" + name));
      }
    }
  }

  /** Values may also come from a POM's {@code ${env.…}} or from settings. */
  private void refuseFields(Object holder, Class<?> type) throws MojoFailureException {
    if (type.equals(AbstractMojo.class) || type.equals(Object.class)) {
      return;
    }
    refuseFields(holder, type.getSuperclass());
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        refuse(field.getName(), value(field, holder));
      }
    }
  }

  private static @Nullable Object value(Field field, Object holder) {
    try {
      field.setAccessible(true);
      return field.get(holder);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("its own package reads " + field, e);
    }
  }

  private void refuse(String name, @Nullable Object value) throws MojoFailureException {
    if (value instanceof CharSequence || value instanceof File || value instanceof Path) {
      if (isLost(value.toString())) {
        throw lost("参数 " + name);
      }
    } else if (value instanceof Collection<?> several) {
      for (Object one : several) {
        refuse(name, one);
      }
    } else if (value instanceof Object[] several) {
      refuse(name, List.copyOf(Arrays.asList(several)));
    } else if (value instanceof EditionEntry entry) {
      refuseFields(entry, EditionEntry.class);
    }
  }

  private MojoFailureException lost(String what) {
    return new MojoFailureException(
        what + " 里的汉字丢了：这台机器上 Java " + remedy() + "参数也可以写进 pom.xml 的 configuration。");
  }

  private String remedy() {
    return "从命令行、环境变量和路径读到的是 "
        + encoding
        + " 编码，装不下它们。先运行 export LC_ALL=C.UTF-8（Windows：在“区域设置”里选用 UTF-8），再运行一次。";
  }

  /** Whether a text has a character in place of a lost one, or half of one. */
  private static boolean isLost(String text) {
    return text.codePoints()
        .anyMatch(
            c -> c == REPLACED || Character.MIN_SURROGATE <= c && c <= Character.MAX_SURROGATE);
  }

  /** Not those in which the JVM repeats the whole command line. */
  private static boolean isGiven(String name) {
    return !name.startsWith("sun.") && !name.startsWith("env.") && !name.startsWith("maven.");
  }
}
