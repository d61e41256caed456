package io.tiku.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Shows pages to browsers on this machine and tells the open ones when to load themselves anew.
 *
 * <p>It listens on the loopback address and answers only requests that call this machine by its own
 * names: a page of the wide web whose name was made to lead here (DNS rebinding) sends that name,
 * and gets nothing. Browsers are told not to let other sites embed what it answers.
 *
 * <p>An open page holds a connection to {@code /_events?page=…&mark=…} (server-sent events). It is
 * told {@code changed} once, when the page's mark is another one.
 */
public final class LoopbackServer implements AutoCloseable {

  private static final String EVENTS = "/_events";
  private static final List<String> OWN_NAMES = List.of("localhost", "127.0.0.1", "[::1]");

  /** A connection that was lost is noticed by what cannot be written any more. */
  private static final long SECONDS_BETWEEN_SIGNS_OF_LIFE = 15;

  /** What wakes a waiting connection. */
  private enum Signal {
    CHANGED,
    CLOSED
  }

  private final Pages pages;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool(daemons());
  private final Set<BlockingQueue<Signal>> listeners = ConcurrentHashMap.newKeySet();

  private LoopbackServer(HttpServer server, Pages pages) {
    this.server = server;
    this.pages = pages;
  }

  /**
   * Begins to answer.
   *
   * @param port 0 for any that is free
   * @throws BusyPort if the port cannot be had
   */
  public static LoopbackServer start(int port, Pages pages) throws IOException {
    // Head and body of an answer are sent one after the other; without this the body would wait for
    // the browser to confirm the head, which takes it 40 ms. The server has no other switch for it.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try {
      LoopbackServer started = new LoopbackServer(HttpServer.create(address, 0), pages);
      started.server.setExecutor(started.threads);
      started.server.createContext("/", started::answer);
      started.server.start();
      return started;
    } catch (BindException e) {
      throw new BusyPort(port, e);
    }
  }

  private static ThreadFactory daemons() {
    return task -> {
      Thread thread = new Thread(task, "tiku-serve");
      thread.setDaemon(true);
      return thread;
    };
  }

  public int port() {
    return address().getPort();
  }

  InetSocketAddress address() {
    return server.getAddress();
  }

  /** Whether a page is open somewhere. */
  public boolean isWatched() {
    return !listeners.isEmpty();
  }

  /** The pages may be others now: open ones compare their marks. */
  public void changed() {
    listeners.forEach(listener -> listener.add(Signal.CHANGED));
  }

  @Override
  public void close() {
    listeners.forEach(listener -> listener.add(Signal.CLOSED));
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = String.valueOf(exchange.getRequestURI().getPath());
      if (!callsThisMachine(exchange.getRequestHeaders())) {
        send(exchange, text(403, "预览只给这台机器看：请用 http://localhost:" + port() + "/ 打开。\n"));
      } else if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
        send(exchange, text(405, "预览只能看，不能改。\n"));
      } else if (path.equals(EVENTS)) {
        events(exchange);
      } else {
        send(exchange, pages.answer(path.startsWith("/") ? path.substring(1) : path));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static boolean callsThisMachine(Headers headers) {
    String host = String.valueOf(headers.getFirst("Host")).toLowerCase(Locale.ROOT);
    return OWN_NAMES.contains(host.replaceFirst(":[0-9]{1,5}$", ""));
  }

  private static Answer text(int status, String sentence) {
    return new Answer(
        status, "text/plain; charset=utf-8", sentence.getBytes(StandardCharsets.UTF_8), false);
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    head(exchange, answer.type(), answer.lasting() ? "max-age=31536000, immutable" : "no-store");
    byte[] bytes = answer.bytes();
    if (exchange.getRequestMethod().equals("HEAD") || bytes.length == 0) {
      exchange.sendResponseHeaders(answer.status(), -1);
    } else {
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static void head(HttpExchange exchange, String type, String caching) {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", caching);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
  }

  private void events(HttpExchange exchange) throws IOException {
    URI asked = exchange.getRequestURI();
    String page = parameter(asked, "page").orElse("");
    String mark = parameter(asked, "mark").orElse("");
    head(exchange, "text/event-stream", "no-store");
    exchange.sendResponseHeaders(200, 0);
    BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    listeners.add(signals);
    try {
      watch(exchange.getResponseBody(), page, mark, signals);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      listeners.remove(signals);
    }
  }

  private void watch(OutputStream out, String page, String mark, BlockingQueue<Signal> signals)
      throws IOException, InterruptedException {
    @Nullable Signal signal = Signal.CHANGED;
    while (signal != Signal.CLOSED) {
      if (signal == Signal.CHANGED && !pages.mark(page).equals(mark)) {
        say(out, "data: changed\n\n");
        return;
      }
      // a comment: whether it can be written shows whether anybody is there
      say(out, ":\n\n");
      signal = signals.poll(SECONDS_BETWEEN_SIGNS_OF_LIFE, TimeUnit.SECONDS);
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write(line.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static Optional<String> parameter(URI asked, String name) {
    String query = asked.getRawQuery() == null ? "" : asked.getRawQuery();
    for (String part : query.split("&", -1)) {
      if (part.startsWith(name + "=")) {
        try {
          return Optional.of(
              URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}
