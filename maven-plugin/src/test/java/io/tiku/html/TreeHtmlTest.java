package io.tiku.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.tiku.content.Block;
import io.tiku.content.Block.Alignment;
import io.tiku.content.Body;
import io.tiku.content.Inline;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TreeHtmlTest {

  private static final Targets NOWHERE =
      new Targets() {
        @Override
        public Optional<String> link(String target) {
          return Optional.empty();
        }

        @Override
        public String image(String asset) {
          return "asset/" + asset;
        }
      };

  @Test
  void aTablesColumnsAreAlignedAsWritten() {
    List<List<Inline>> cells =
        List.of(
            List.of(new Inline.Text("项目")),
            List.of(new Inline.Text("比例")),
            List.of(new Inline.Text("备注")));
    Body body =
        new Body(
            List.of(
                new Block.Table(
                    List.of(Alignment.NONE, Alignment.RIGHT, Alignment.CENTER),
                    cells,
                    List.of(cells))));
    assertThat(html(body))
        .contains("<th>项目</th><th class=\"right\">比例</th><th class=\"center\">备注</th>")
        .contains("<td>项目</td><td class=\"right\">比例</td><td class=\"center\">备注</td>");
  }

  @Test
  void aLinkThatLeadsNowhereKeepsItsWords() {
    Body body =
        new Body(
            List.of(
                new Block.Paragraph(
                    List.of(new Inline.Link("gone.md", List.of(new Inline.Text("<看>")))))));
    assertThat(html(body)).isEqualTo("<p>&lt;看&gt;</p>");
  }

  @Test
  void scriptsAreMarkedAsSuch() {
    Body body =
        new Body(
            List.of(
                new Block.Paragraph(
                    List.of(
                        new Inline.Text("H"),
                        new Inline.Script(Inline.Level.SUB, "2"),
                        new Inline.Text("O x"),
                        new Inline.Script(Inline.Level.SUPER, "<2")))));
    assertThat(html(body)).isEqualTo("<p>H<sub>2</sub>O x<sup>&lt;2</sup></p>");
  }

  private static String html(Body body) {
    Markup out = new Markup(64);
    new TreeHtml(out, NOWHERE).append(body);
    return out.toString();
  }
}
