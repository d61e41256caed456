package io.tiku.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class LoopbackServerTest {

  private volatile String text = "一";
  private LoopbackServer server = started(0);

  @BeforeEach
  void isReachedByThisMachineOnly() {
    assertThat(server.address().getAddress()).isEqualTo(InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:%d", "127.0.0.1:%d", "[::1]:%d"})
  void answersWhoCallsThisMachineByItsOwnName(String host) throws IOException {
    assertThat(ask("GET /a/b.html HTTP/1.1\r\nHost: " + port(host)))
        .startsWith("HTTP/1.1 200 OK")
        .contains("text/html; charset=utf-8", "no-store", "nosniff", "same-origin")
        .endsWith("a/b.html 一");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tiku.example", "localhost.example:%d", "127.0.0.1.example", "10.0.0.1:%d", ""})
  void refusesAnyOtherName(String host) throws IOException {
    assertThat(ask("GET / HTTP/1.1\r\nHost: " + port(host)))
        .startsWith("HTTP/1.1 403")
        .endsWith("预览只给这台机器看：请用 http://localhost:" + server.port() + "/ 打开。\n")
        .doesNotContain("一");
  }

  @Test
  void changesNothing() throws IOException {
    assertThat(ask("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0"))
        .startsWith("HTTP/1.1 405")
        .endsWith("预览只能看，不能改。\n");
  }

  @Test
  void answersAQuestionForTheHeadWithoutABody() throws IOException {
    assertThat(ask("HEAD / HTTP/1.1\r\nHost: localhost"))
        .startsWith("HTTP/1.1 200 OK")
        .endsWith("\r\n\r\n");
  }

  @Test
  void tellsAnOpenPageOnceThatItChanged() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      BufferedReader lines = listen(socket, "一");
      readUntil(lines, ":");
      server.changed();
      readUntil(lines, ":");
      text = "二";
      server.changed();

      readUntil(lines, "data: changed");
      assertThat(lines.lines()).noneMatch(line -> line.startsWith("data"));
    }
  }

  @Test
  void tellsAPageThatWasLoadedLongAgoAtOnce() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      readUntil(listen(socket, "昨天"), "data: changed");
    }
  }

  @Test
  void stoppingEndsOpenPagesAndFreesThePort() throws IOException {
    int port = server.port();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      BufferedReader lines = listen(socket, "一");
      readUntil(lines, ":");
      server.close();
      assertThat(ended(lines)).isTrue();
    }
    server = started(port);
    assertThat(ask("GET / HTTP/1.1\r\nHost: localhost")).startsWith("HTTP/1.1 200 OK");
  }

  @Test
  void saysThatThePortIsBusy() {
    assertThatThrownBy(() -> LoopbackServer.start(server.port(), pages()))
        .isInstanceOf(BusyPort.class);
  }

  @Test
  void knowsTheTypesOfFiles() {
    assertThat(Answer.typeOf("2021/a.JS")).isEqualTo("text/javascript; charset=utf-8");
    assertThat(Answer.typeOf("2021.s1/_problems")).isEqualTo("text/html; charset=utf-8");
    assertThat(Answer.typeOf("a.exe")).isEqualTo("application/octet-stream");
  }

  private LoopbackServer started(int port) {
    try {
      return LoopbackServer.start(port, pages());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Pages pages() {
    return new Pages() {
      @Override
      public Answer answer(String path) {
        byte[] bytes = (path + " " + text).getBytes(StandardCharsets.UTF_8);
        return new Answer(200, Answer.typeOf("html"), bytes, false);
      }

      @Override
      public String mark(String path) {
        return text;
      }
    };
  }

  private String port(String host) {
    return host.replace("%d", Integer.toString(server.port()));
  }

  private String ask(String head) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      send(socket, head + "\r\nConnection: close\r\n\r\n");
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private BufferedReader listen(Socket socket, String mark) throws IOException {
    String query = "page=a.html&mark=" + URLEncoder.encode(mark, StandardCharsets.UTF_8);
    send(
        socket,
        "GET /_events?" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private static void send(Socket socket, String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
  }

  private static void readUntil(BufferedReader lines, String wanted) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.equals(wanted)) {
      line = lines.readLine();
    }
    assertThat(line).isEqualTo(wanted);
  }

  /** Whether nothing more comes; a connection that is cut off is over too. */
  private static boolean ended(BufferedReader lines) {
    try {
      return lines.lines().allMatch(line -> line.length() < 9);
    } catch (UncheckedIOException e) {
      return true;
    }
  }
}
