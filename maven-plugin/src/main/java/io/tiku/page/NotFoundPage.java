package io.tiku.page;

import io.tiku.publish.OutputTree;
import io.tiku.template.Html;
import io.tiku.template.Templates;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * The page for addresses that lead nowhere. A server shows it at any depth, so it carries its style
 * and script in itself, allowed by their digests. It leads home by the site's full address where
 * that is known, else by what its own address tells.
 */
final class NotFoundPage {

  private NotFoundPage() {}

  static void addTo(OutputTree tree, Templates templates, SiteSettings settings) {
    tree.add("404.html", () -> print(templates, settings));
  }

  private static byte[] print(Templates templates, SiteSettings settings) {
    String style = new String(templates.asset("asset/404.css"), StandardCharsets.UTF_8);
    String script = new String(templates.asset("asset/404.js"), StandardCharsets.UTF_8);
    return templates
        .render(
            "page/404.ftlh",
            Map.of(
                "title", settings.siteTitle(),
                "home", settings.baseUrl(),
                "style", new Html(style),
                "styleDigest", digest(style),
                "script", new Html(script),
                "scriptDigest", digest(script)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String digest(String text) {
    return Base64.getEncoder()
        .encodeToString(AssetFiles.sha256(text.getBytes(StandardCharsets.UTF_8)));
  }
}
