package io.tiku.page;

import io.tiku.content.Guide;
import io.tiku.content.Item;
import io.tiku.content.Provision;
import io.tiku.content.Statute;
import io.tiku.content.Topic;
import io.tiku.content.TopicKind;
import java.util.Arrays;
import java.util.Locale;

/** Addresses of pages, relative to their edition's folder. */
final class Addresses {

  static final String START = "index.html";
  static final String STATUTES = "statutes.html";
  static final String ABOUT = "about.html";
  static final String SEARCH = "search.html";
  static final String PAPERS = "papers.html";
  static final String COMPOSE = "compose.html";
  static final String CHANGES = "changes.html";
  static final String WORKLIST = "worklist.html";

  /** The folder of pages from which chapters are printed. */
  static final String SHEET = "sheet/";

  private Addresses() {}

  static String of(Topic topic) {
    return folder(topic.kind()) + topic.id() + ".html";
  }

  /** Whether an address is that of a domain, a chapter or a point. */
  static boolean isTopic(String name) {
    return Arrays.stream(TopicKind.values()).anyMatch(kind -> name.startsWith(folder(kind)));
  }

  private static String folder(TopicKind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + "/";
  }

  /** The page from which a chapter is printed. */
  static String sheetOf(Topic chapter) {
    return SHEET + chapter.id() + ".html";
  }

  /** An item's address does not say where in the syllabus it lies, so it survives a move. */
  static String of(Item item) {
    return "item/" + item.id() + ".html";
  }

  static String of(Statute statute) {
    return "statute/" + statute.slug() + ".html";
  }

  static String of(Statute statute, Provision provision) {
    return of(statute) + "#" + anchor(provision.article());
  }

  static String of(Guide guide) {
    return "guide/" + guide.name() + ".html";
  }

  /** The anchor of an article on its statute's page; 0 stands for the text as a whole. */
  static String anchor(int article) {
    return article == 0 ? "article-whole" : "article-" + article;
  }
}
