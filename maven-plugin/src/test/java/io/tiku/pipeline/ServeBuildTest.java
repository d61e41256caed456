package io.tiku.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ServeBuildTest {

  @TempDir private Path folder;
  private final BlockingQueue<String> sentences = new LinkedBlockingQueue<>();

  @Test
  void saysWhereThePreviewIsAndAfterEachSaveWhatChanged() throws Exception {
    SampleBank bank = SampleBank.in(folder);
    ServeBuild serve = ServeBuild.start(bank.settings(), told(), () -> 0, 0);
    try (serve) {
      Thread watching = new Thread(serve::watch);
      watching.start();
      assertThat(sentences.take()).isEqualTo("6 个文件：检查了 1 道试题：没有发现问题，用时 0 毫秒。");
      assertThat(sentences.take()).isEqualTo("预览在 " + serve.address() + " ，按 Ctrl-C 停止。");

      bank.write(SampleBank.ITEM, "---\ntype: 单选\n");

      assertThat(sentences.take())
          .startsWith("content/" + SampleBank.ITEM + "：检查了 0 道试题：1 处错误")
          .endsWith("用时 0 毫秒。");
      assertThat(read(serve.address())).contains("<b>预览</b>");
      serve.close();
      watching.join();
    }
  }

  @Test
  void refusesABusyPortInASentence() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();

      assertThatThrownBy(
              () -> ServeBuild.start(SampleBank.in(folder).settings(), told(), () -> 0, port))
          .isInstanceOf(UserMistake.class)
          .hasMessageStartingWith("端口 " + port + " 已被别的程序占用，或者不许使用。换一个端口，例如 -Dport=");
    }
  }

  @Test
  void refusesANumberThatIsNoPort() {
    assertThatThrownBy(
            () -> ServeBuild.start(SampleBank.in(folder).settings(), told(), () -> 0, 80_800))
        .isInstanceOf(UserMistake.class)
        .hasMessage("端口 80800 不对。写 1 到 65535 之间的数，例如 -Dport=8081。");
  }

  private Progress told() {
    return new Progress() {
      @Override
      public void step(String sentence) {
        sentences.add(sentence);
      }

      @Override
      public Bar bar(String what, int total) {
        return SILENT.bar(what, total);
      }
    };
  }

  private static String read(String address) throws IOException {
    try (InputStream in = URI.create(address).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
