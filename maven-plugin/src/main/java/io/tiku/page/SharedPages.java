package io.tiku.page;

import io.tiku.content.Item;
import io.tiku.html.Markup;
import io.tiku.page.SiteEditions.Switcher;
import io.tiku.template.Html;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Pages that are the same in several editions but for what their frame says of the edition. Such a
 * page is filled in once, with marks for that, and completed for each edition. Editions' pages of
 * one item are made one after another, so each thread keeps its latest page only.
 */
final class SharedPages {

  /** Text cannot contain it: it includes a digest of all text. */
  private final String mark;

  @SuppressWarnings("ThreadLocalUsage") // of one build, like the marks
  private final ThreadLocal<@Nullable Made> latest = new ThreadLocal<>();

  /**
   * @param digest of everything that pages are made from
   */
  SharedPages(String digest) {
    mark = "\uFDD0" + digest;
  }

  /** What the frame says of an edition. */
  private enum Value {
    ID,
    TITLE,
    AS_OF,
    AGED,
    SWITCHER,
    BANNER
  }

  /**
   * A page before its marks are replaced.
   *
   * @param pieces one more than there are marks
   */
  private record Made(
      Item item, String rest, List<byte[]> pieces, List<Value> marks, boolean shared) {}

  /** Fills in a page's template. */
  interface Printer {
    String print(SiteView site, Switcher switcher);
  }

  /**
   * The page of an item.
   *
   * @param rest what it rests on besides the item and what the frame says of the edition
   * @param shareable asked after printing: whether {@code rest} was all
   */
  @SuppressWarnings("ReferenceEquality") // an item that several editions share is one object
  byte[] print(
      Item item,
      String rest,
      SiteView site,
      Switcher switcher,
      Printer printer,
      Supplier<Boolean> shareable) {
    Made made = latest.get();
    if (made == null || made.item != item || !made.shared || !made.rest.equals(rest)) {
      String page = printer.print(marked(site), markedSwitcher());
      made = cut(item, rest, page, shareable.get());
      latest.set(made);
    }
    return filled(made, site, switcher);
  }

  private SiteView marked(SiteView site) {
    return site.ofEdition(mark(Value.ID), mark(Value.TITLE), mark(Value.AS_OF), mark(Value.AGED));
  }

  private Switcher markedSwitcher() {
    return new Switcher(new Html(mark(Value.SWITCHER)), new Html(mark(Value.BANNER)));
  }

  private String mark(Value value) {
    return mark + value.ordinal();
  }

  private Made cut(Item item, String rest, String page, boolean shared) {
    List<byte[]> pieces = new ArrayList<>();
    List<Value> marks = new ArrayList<>();
    int from = 0;
    for (int at = page.indexOf(mark); at >= 0; at = page.indexOf(mark, from)) {
      pieces.add(page.substring(from, at).getBytes(StandardCharsets.UTF_8));
      marks.add(Value.values()[page.charAt(at + mark.length()) - '0']);
      from = at + mark.length() + 1;
    }
    pieces.add(page.substring(from).getBytes(StandardCharsets.UTF_8));
    return new Made(item, rest, pieces, marks, shared);
  }

  private static byte[] filled(Made made, SiteView site, Switcher switcher) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
    for (int i = 0; i < made.marks.size(); i++) {
      out.writeBytes(made.pieces.get(i));
      String value =
          switch (made.marks.get(i)) {
            case ID -> escaped(site.edition());
            case TITLE -> escaped(site.editionTitle());
            case AS_OF -> escaped(site.asOf());
            case AGED -> escaped(site.aged());
            case SWITCHER -> switcher.list().markup();
            case BANNER -> switcher.banner().markup();
          };
      out.writeBytes(value.getBytes(StandardCharsets.UTF_8));
    }
    out.writeBytes(made.pieces.get(made.marks.size()));
    return out.toByteArray();
  }

  private static String escaped(String text) {
    return new Markup(64).text(text).toString();
  }
}
