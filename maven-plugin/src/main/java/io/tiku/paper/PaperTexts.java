package io.tiku.paper;

import io.tiku.content.Asset;
import io.tiku.content.Citation;
import io.tiku.edition.Edition;
import io.tiku.html.Markup;
import io.tiku.html.Targets;
import io.tiku.html.TreeHtml;
import io.tiku.paper.ExamPaper.ExamItem;
import io.tiku.template.Texts;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Texts of an edition in a file that needs no other: images are inside it, links are words. */
public final class PaperTexts implements Targets {

  private final Edition edition;

  public PaperTexts(Edition edition) {
    this.edition = edition;
  }

  /** Adds bodies to the markup given. */
  public TreeHtml in(Markup out) {
    return new TreeHtml(out, this);
  }

  /** 《…》第…条. */
  public String basis(List<Citation> citations) {
    return KeyText.basis(citations, edition);
  }

  /** The same where the explanations of an item do not name it. */
  String basis(ExamItem item, PaperWords words) {
    return PrintedBasis.of(item, edition, words);
  }

  /** The same in the language of the site. */
  String basis(List<Citation> citations, Texts words) {
    return KeyText.basis(citations, edition, words);
  }

  @Override
  public Optional<String> link(String target) {
    return Optional.empty();
  }

  @Override
  public String image(String path) {
    Asset asset = edition.content().assets().get(path);
    if (asset == null) {
      // An old edition may lack one: its alternative text is shown.
      return "data:,";
    }
    String name = path.toLowerCase(Locale.ROOT);
    String type = name.endsWith(".svg") ? "svg+xml" : name.substring(name.lastIndexOf('.') + 1);
    return "data:image/"
        + type.replace("jpg", "jpeg")
        + ";base64,"
        + Base64.getEncoder().encodeToString(asset.bytes());
  }
}
