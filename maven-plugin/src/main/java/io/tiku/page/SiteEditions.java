package io.tiku.page;

import io.tiku.edition.Edition;
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

  private final List<SiteEdition> all;
  private final List<Set<String>> names = new ArrayList<>();

  SiteEditions(List<SiteEdition> oldestFirst, boolean searchOffered) {
    all = List.copyOf(oldestFirst);
    all.forEach(edition -> names.add(names(edition, searchOffered)));
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
    edition.content().topics().forEach(topic -> names.add(Addresses.of(topic)));
    edition.items().forEach(item -> names.add(Addresses.of(item)));
    edition.statutes().forEach(statute -> names.add(Addresses.of(statute)));
    edition.guides().forEach(guide -> names.add(Addresses.of(guide)));
    return names;
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
    return listed.toString();
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
        return !has(i, name) || canonical(i, name).equals(path);
      }
    }
    return true;
  }

  /**
   * The way to the other editions.
   *
   * @param entries all editions, newest first
   * @param newer on a page of an older edition the newest one
   * @param what the page is, such as 这道题
   */
  public record Switcher(List<Entry> entries, Optional<Entry> newer, String what) {
    public Switcher {
      entries = List.copyOf(entries);
    }

    /** Whether there is another edition at all. */
    public boolean needed() {
      return entries.size() > 1;
    }
  }

  /**
   * An edition in the switcher.
   *
   * @param href of the same page there, or of the nearest one that it has
   * @param instead title of the nearest page, where it has not the same
   * @param changes address of its page of changes
   */
  public record Entry(
      String title,
      String asOf,
      String href,
      boolean here,
      Optional<String> instead,
      String changes) {}

  /** What a page of an edition shows of the others. */
  Switcher switcher(int edition, Page page) {
    List<Entry> entries = new ArrayList<>();
    for (int i = newest(); i >= 0; i--) {
      entries.add(entry(i, page, i == edition));
    }
    Optional<Entry> newer = edition < newest() ? Optional.of(entries.get(0)) : Optional.empty();
    return new Switcher(entries, newer, what(page.kind()));
  }

  private Entry entry(int other, Page page, boolean here) {
    SiteEdition edition = all.get(other);
    String folder = page.place().root() + edition.id() + "/";
    Link target = new Link("", page.place().name());
    for (int i = page.crumbs().size() - 1; i >= 0 && !has(other, target.href()); i--) {
      Link crumb = page.crumbs().get(i);
      target = new Link(crumb.title(), crumb.href().substring(page.place().up().length()));
    }
    boolean same = target.title().isEmpty() && has(other, target.href());
    String href = has(other, target.href()) ? target.href() : Addresses.START;
    return new Entry(
        edition.title(),
        edition.edition().info().asOf().toString(),
        folder + href,
        here,
        same ? Optional.empty() : Optional.of(target.title().isEmpty() ? "首页" : target.title()),
        folder + Addresses.CHANGES);
  }

  private static String what(String kind) {
    return switch (kind) {
      case "item" -> "这道题";
      case "point" -> "这个知识点";
      case "chapter" -> "这一章";
      case "domain" -> "这个领域";
      case "statute" -> "这部法规";
      case "guide" -> "这篇指南";
      default -> "这一页";
    };
  }
}
