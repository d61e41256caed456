package io.tiku.page;

import io.tiku.problem.Problem;
import io.tiku.problem.Severity;
import io.tiku.publish.Fingerprint;
import io.tiku.template.Templates;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What previews add to pages. The templates leave marks where it belongs: {@code
 * <!--preview:bar-->}, {@code <!--preview:own-->} for the problems of a page's file, {@code
 * <!--preview:item probation-001-->} for those of an item on it, {@code <!--preview:unread-->} for
 * items of a point that cannot be shown. No text of a bank can hold such a mark: {@code <} is
 * always escaped.
 */
public final class PreviewNotes {

  private static final String OPEN = "<!--preview:";
  private static final String CLOSE = "-->";

  /** Stands in the bar for the mark until that is known; see above why no text can hold it. */
  private static final String MARK = "<page-mark>";

  private final String edition;
  private final Templates templates;
  private final Findings findings;
  private final Map<String, List<Problem>> byPage = new HashMap<>();
  private final Map<String, List<Link>> unreadByPoint = new HashMap<>();

  /**
   * A page as it is shown.
   *
   * @param mark another one as soon as the page looks different
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are only handed on
  public record Finished(byte[] bytes, String mark) {}

  PreviewNotes(String edition, Templates templates, Findings findings) {
    this.edition = edition;
    this.templates = templates;
    this.findings = findings;
    for (Problem problem : findings.problems()) {
      SourceAddress.of(problem.at().path())
          .ifPresent(
              page ->
                  byPage
                      .computeIfAbsent(edition + "/" + page, key -> new ArrayList<>())
                      .add(problem));
    }
  }

  /** A file that is no page; its point lists it. */
  void addUnread(String path, String page) {
    boolean secret =
        byPage.getOrDefault(edition + "/" + page, List.of()).stream()
            .anyMatch(Problem::confidential);
    if (page.startsWith("item/") && !secret) {
      SourceAddress.of(SourceAddress.above(path).get(0))
          .ifPresent(
              point ->
                  unreadByPoint
                      .computeIfAbsent(edition + "/" + point, key -> new ArrayList<>())
                      .add(new Link(path.substring(path.lastIndexOf('/') + 1), page)));
    }
  }

  Finished finish(String path, byte[] page) {
    String text = new String(page, StandardCharsets.UTF_8);
    String root = "../".repeat((int) path.chars().filter(c -> c == '/').count());
    StringBuilder out = new StringBuilder(text.length() + 1024);
    int from = 0;
    for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
      int close = text.indexOf(CLOSE, open);
      out.append(text, from, open);
      out.append(note(path, root, text.substring(open + OPEN.length(), close)));
      from = close + CLOSE.length();
    }
    String whole = out.append(text, from, text.length()).toString();
    String mark = Fingerprint.of(whole);
    return new Finished(whole.replace(MARK, mark).getBytes(StandardCharsets.UTF_8), mark);
  }

  private String note(String path, String root, String wanted) {
    if (wanted.equals("bar")) {
      return templates.render(
          "preview/bar.ftlh",
          Map.of(
              "problems",
              root + PreviewSite.PROBLEMS,
              "errors",
              findings.count(Severity.ERROR),
              "warnings",
              findings.count(Severity.WARNING),
              "path",
              path));
    }
    if (wanted.equals("unread")) {
      return unread(path, root);
    }
    String page =
        wanted.startsWith("item ")
            ? edition + "/item/" + wanted.substring("item ".length()) + ".html"
            : path;
    List<Problem> problems = byPage.getOrDefault(page, List.of());
    return problems.isEmpty()
        ? ""
        : templates.render(
            "preview/own.ftlh",
            Map.of(
                "problems",
                problems.stream()
                    .map(
                        problem -> ProblemView.of(problem, findings.source(), 0, templates.texts()))
                    .toList()));
  }

  private String unread(String path, String root) {
    List<Link> unread =
        unreadByPoint.getOrDefault(path, List.of()).stream()
            .map(link -> new Link(link.title(), root + edition + "/" + link.href()))
            .toList();
    return unread.isEmpty() ? "" : templates.render("preview/unread.ftlh", Map.of("files", unread));
  }
}
