package io.tiku.goal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class LossyLocaleTest {

  @Test
  void refusesAParameterWhoseCharactersWereLost() {
    assertThatThrownBy(() -> refuse("ANSI_X3.4-1968", "title", "\uFFFD\uFFFD\uFFFD"))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("参数 -Dtitle 里的汉字丢了")
        .hasMessageContaining("ANSI_X3.4-1968")
        .hasMessageContaining("export LC_ALL=C.UTF-8");
    assertThatThrownBy(() -> refuse("Cp1252", "tiku.title", "????")).hasMessageContaining("Cp1252");
    assertThatThrownBy(() -> refuse("ANSI_X3.4-1968", "user.dir", "/home/\uFFFD\uFFFD"))
        .hasMessageStartingWith("当前文件夹的名字");
  }

  @Test
  void letsWholeParametersPass() {
    assertThatCode(() -> refuse("UTF-8", "title", "安全知识题库？")).doesNotThrowAnyException();
    assertThatCode(() -> refuse("UTF-8", "tiku.q", "为什么??")).doesNotThrowAnyException();
    assertThatCode(() -> refuse("ANSI_X3.4-1968", "title", "bank")).doesNotThrowAnyException();
    assertThatCode(() -> refuse("ANSI_X3.4-1968", "sun.java.command", "mvn -Dtitle=\uFFFD"))
        .doesNotThrowAnyException();
  }

  private static void refuse(String encoding, String name, String value)
      throws MojoFailureException {
    Properties properties = new Properties();
    properties.setProperty("sun.jnu.encoding", encoding);
    properties.setProperty(name, value);
    LossyLocale.refuse(properties);
  }
}
