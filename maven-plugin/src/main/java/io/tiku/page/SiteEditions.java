package io.tiku.page;

import io.tiku.content.Topic;
import io.tiku.edition.Edition;
import io.tiku.html.Markup;
import io.tiku.template.Html;
import io.tiku.template.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The editions of a site, oldest first, and which pages each has: what the switcher on every page
 * leads to, the banner on pages of older editions, and the one address of a page that search
 * engines are told.
 */
final class SiteEditions {

  /** Pages about an edition itself: those of two editions are not the same page. */
  private static final Set<String> OF_THE_EDITION =
      Set.of(Addresses.ABOUT, Addresses.CHANGES, Addresses.WORKLIST);

  /** Kinds of pages that have a word of their own, such as {@code editions.item}. */
  private static final Set<String> NAMED =
      Set.of("item", "point", "chapter", "domain", "statute", "guide");

  private final List<SiteEdition> all;
  private final TopicTrail trail;
  private final Texts texts;
  private final List<Set<String>> names = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();

  SiteEditions(List<SiteEdition> oldestFirst, boolean searchOffered, Texts texts) {
    this.texts = texts;
    all = List.copyOf(oldestFirst);
    trail = new TopicTrail(all);
    for (SiteEdition edition : all) {
      names.add(names(edition, searchOffered));
      Markup title = new Markup(80).text(edition.title()).raw("</a><small>");
      shown.add(title.raw(texts.html("point.asOf", asOf(edition)).markup()).toString());
    }
  }

  private static Html asOf(SiteEdition edition) {
    return new Html("<time>" + edition.edition().info().asOf() + "</time>");
  }

  List<SiteEdition> all() {
    return all;
  }

  int newest() {
    return all.size() - 1;
  }

  private static Set<String> names(SiteEdition published, boolean searchOffered) {
    Set<String> names = new HashSet<>(OF_THE_EDITION);
    names.addAll(List.of(Addresses.START, Addresses.STATUTES));
    if (searchOffered) {
      names.add(Addresses.SEARCH);
    }
    if (!published.papers().isEmpty()) {
      names.addAll(List.of(Addresses.PAPERS, Addresses.COMPOSE));
    }
    Edition edition = published.edition();
    edition.content().topics().forEach(topic -> names.addAll(TopicTrail.addresses(topic)));
    edition.items().forEach(item -> names.add(Addresses.of(item)));
    edition.statutes().forEach(statute -> names.add(Addresses.of(statute)));
    edition.guides().forEach(guide -> names.add(Addresses.of(guide)));
    return names;
  }

  /** Where topics of one edition are in another. */
  TopicTrail trail() {
    return trail;
  }

  private boolean has(int edition, String name) {
    return names.get(edition).contains(name);
  }

  /** Which editions have a page, a character each. */
  String having(String name) {
    StringBuilder having = new StringBuilder(all.size());
    for (int i = 0; i < all.size(); i++) {
      having.append(has(i, name) ? '1' : '0');
    }
    return having.toString();
  }

  /** What of the other editions stands on every page. */
  String listed() {
    StringBuilder listed = new StringBuilder();
    for (SiteEdition edition : all) {
      listed.append(edition.id()).append('\t').append(edition.title()).append('\t');
      listed.append(edition.edition().info().asOf()).append('\n');
    }
    return listed.append(trail.listed()).toString();
  }

  /**
   * The path by which search engines know a page: that in the newest edition that has it.
   *
   * @param name of a page that the edition has
   */
  String canonical(int edition, String name) {
    if (name.equals(Addresses.START)) {
      return name;
    }
    int known = edition;
    for (int i = newest(); i > edition && !OF_THE_EDITION.contains(name); i--) {
      if (has(i, name)) {
        known = i;
        break;
      }
    }
    return all.get(known).id() + "/" + name;
  }

  /** Whether search engines know a page by this path. */
  boolean isCanonical(String path) {
    for (int i = 0; i < all.size(); i++) {
      String folder = all.get(i).id() + "/";
      if (path.startsWith(folder)) {
        String name = path.substring(folder.length());
        if (name.startsWith(Addresses.SHEET)) {
          return false; // the same as the chapter and its points
        }
        return has(i, name)
            ? canonical(i, name).equals(path)
            : !Addresses.isTopic(name); // else it says where a topic went
      }
    }
    return true;
  }

  /**
   * The way to the other editions.
   *
   * @param list all editions, newest first, each with a link to the same page there or to the
   *     nearest one that it has; empty where there is only one edition
   * @param banner on a page of an older edition the way to the newest one, else empty
   */
  public record Switcher(Html list, Html banner) {}

  /**
   * What a page of an edition shows of the others. The list is written by hand: it stands on every
   * page and grows with the number of editions.
   *
   * @param having which editions have the page
   */
  Switcher switcher(int edition, Page page, String having) {
    if (all.size() == 1) {
      return new Switcher(new Html(""), new Html(""));
    }
    String what = what(page.kind());
    Markup out = new Markup(160 * all.size()).raw("<ul>");
    for (int i = newest(); i >= 0; i--) {
      boolean same = having.charAt(i) == '1';
      Optional<Link> renamed = same ? Optional.empty() : renamed(i, edition, page.place().name());
      Link target = same ? new Link("", page.place().name()) : nearest(i, edition, page);
      out.raw("<li><a href=\"").raw(folder(i, page));
      out.raw(renamed.orElse(target).href());
      out.raw(i == edition ? "\" aria-current=\"true\">" : "\">").raw(shown.get(i));
      if (renamed.isPresent()) {
        String called = renamed.get().title();
        out.text(called.isEmpty() ? "" : texts.say("editions.calledThere", called));
      } else if (!same) {
        out.text(texts.say("editions.without", what, target.title()));
      }
      out.raw("</small></li>\n");
    }
    Html list = new Html(out.raw("</ul>").toString());
    boolean older = edition < newest();
    return new Switcher(list, older ? banner(edition, page, having) : new Html(""));
  }

  private Html banner(int edition, Page page, String having) {
    String folder = folder(newest(), page);
    String title = all.get(newest()).title();
    SiteEdition shownHere = all.get(edition);
    String older = texts.say("editions.older");
    Markup out = new Markup(512).raw("<aside class=\"notice older\" aria-label=\"").text(older);
    out.raw("\"><p><strong>").text(older).raw("</strong>");
    out.raw(texts.html("editions.asOf", shownHere.title(), asOf(shownHere)).markup());
    String what = what(page.kind());
    String name = page.place().name();
    Optional<Link> renamed =
        having.charAt(newest()) == '1'
            ? Optional.of(new Link("", name))
            : renamed(newest(), edition, name);
    if (renamed.isPresent()) {
      String called = renamed.get().title();
      Markup there = new Markup(160);
      there.link(folder + renamed.get().href(), texts.say("editions.same", title, what));
      there.text(called.isEmpty() ? "" : texts.say("editions.calledNow", called));
      out.raw(texts.html("editions.learn", new Html(there.toString())).markup());
    } else {
      Link target = nearest(newest(), edition, page);
      Html changes = link(folder + Addresses.CHANGES, texts.say("moved.changes"));
      Html near = link(folder + target.href(), texts.say("editions.nearest", target.title()));
      out.raw(texts.html("editions.gone", title, what, changes, near).markup());
    }
    return new Html(out.raw("</p></aside>").toString());
  }

  private static Html link(String href, String text) {
    return new Html(new Markup(128).link(href, text).toString());
  }

  private String folder(int edition, Page page) {
    return page.place().root() + all.get(edition).id() + "/";
  }

  /**
   * The page of a topic that has another name in another edition, called what it is called there if
   * that is something else.
   */
  private Optional<Link> renamed(int other, int edition, String name) {
    Optional<String> title = trail.title(edition, name);
    return trail
        .in(other, edition, name)
        .map(
            topic ->
                new Link(
                    title.equals(Optional.of(topic.title())) ? "" : topic.title(),
                    TopicTrail.same(name, topic)));
  }

  /** The lowest of the pages above one that another edition has, maybe under another name. */
  private Link nearest(int other, int edition, Page page) {
    for (int i = page.crumbs().size() - 1; i >= 0; i--) {
      Link crumb = page.crumbs().get(i);
      String name = crumb.href().substring(page.place().up().length());
      if (has(other, name)) {
        return new Link(crumb.title(), name);
      }
      Optional<Topic> topic = trail.in(other, edition, name);
      if (topic.isPresent()) {
        return new Link(topic.get().title(), Addresses.of(topic.get()));
      }
    }
    return new Link(texts.say("frame.home"), Addresses.START);
  }

  private String what(String kind) {
    return texts.say("editions." + (NAMED.contains(kind) ? kind : "page"));
  }
}
